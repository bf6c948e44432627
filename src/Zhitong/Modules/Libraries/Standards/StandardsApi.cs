using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>社会公用计量标准 by API, and its list as a file.</summary>
internal static class StandardsApi
{
    private const string Root = "/api/v1/standards";

    public static void Map(IEndpointRouteBuilder app)
    {
        var standards = app.MapGroup(Root).WithTags("计量标准").AddEndpointFilter<ProblemFilter>();
        standards
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<StandardRow>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "社会公用计量标准：q 查名称、编号、建标单位、证书、范围；region、institution、validity 筛选；sort 为 -doc、validUntil 或 -validUntil"
            );
        standards
            .MapGet("/{id:guid}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<StandardView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一项计量标准");
        standards
            .MapPost("", CreateAsync)
            .Access(LibrariesAccess.CreateStandard)
            .Accepts<StandardBody>("application/json")
            .Produces<StandardView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("新建计量标准：owner 可为机构库里机构的名称、信用代码或 id");
        standards
            .MapPut("/{id:guid}", EditAsync)
            .Access(LibrariesAccess.EditStandard)
            .Accepts<StandardBody>("application/json")
            .Produces<StandardView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("修改计量标准：没给的项就清空；带 version 时，别人先改过会答 409");
        app.MapExports(LibrariesLinks.Standards, AccessRule.Open, ExportAsync);
    }

    private static async Task<Listed<StandardRow>> ListAsync(
        [AsParameters] StandardFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] StandardQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var found = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. found.Items.Select(s => StandardRow.Of(s, clock.Today))], found.Total, found.TotalIsExact, found.Next);
    }

    private static async Task<StandardView> ReadAsync(
        Guid id,
        [FromServices] StandardQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => StandardView.Of(await query.FindAsync(id, current.Actor, cancel), clock.Today);

    private static async Task<IResult> CreateAsync(
        HttpRequest request,
        [FromServices] SaveStandard act,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var made = await act.RunAsync(null, StandardInput.Of(json), current.Actor, json.Faults);
        return Results.Created($"{Root}/{made.Id}", StandardView.Of(made, clock.Today));
    }

    private static async Task<StandardView> EditAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveStandard act,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        return StandardView.Of(await act.RunAsync(id, StandardInput.Of(json), current.Actor, json.Faults), clock.Today);
    }

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] StandardFilter filter,
        string? sort,
        [FromServices] StandardQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => StandardQuery.Table.Answer(request, await query.ExportAsync(filter, sort, current.Actor, cancel), clock.Today);

    /// <summary>What the API takes, for its description.</summary>
    internal sealed record StandardBody(
        string Name,
        string? Number,
        string Owner,
        string CertificateNumber,
        string? Range,
        string? Uncertainty,
        DateOnly? ValidUntil,
        string? Region,
        string? Note,
        bool? Hidden,
        int? Version
    );
}
