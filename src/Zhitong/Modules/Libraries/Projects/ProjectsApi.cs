using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Projects.Detail;
using Zhitong.Modules.Libraries.Projects.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>项目库 by API: all but the hidden ones without a token; writing for their enterprise and officers.</summary>
internal static class ProjectsApi
{
    private const string Address = "/api/v1/projects";

    public static void Map(IEndpointRouteBuilder app)
    {
        var projects = app.MapGroup(Address).WithTags("项目").AddEndpointFilter<ProblemFilter>();
        projects
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<ProjectBrief>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "项目列表：按地区（region）、六新类别（kind）、阶段（stage）、批次（batch）筛选，q 查名称、企业；"
                    + "sort=-investment 投资大的在前"
            );
        projects
            .MapGet("/{id:guid}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<ProjectView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一个项目");
        projects
            .MapPost("", AddAsync)
            .Access(ProjectsAccess.Edit)
            .Accepts<ProjectInput>("application/json")
            .Produces<ProjectView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("登记一个项目；金额单位是元，也可以写“12.5 万元”");
        projects
            .MapPut("/{id:guid}", ChangeAsync)
            .Access(ProjectsAccess.Edit)
            .Accepts<ProjectInput>("application/json")
            .Produces<ProjectView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("改写一个项目，要给全；带 version 时，别人先改过就是 409");
        projects
            .MapPost("/{id:guid}/end", EndAsync)
            .Access(ProjectsAccess.Edit)
            .Produces<ProjectView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("终止一个项目，写明理由（reason）");
        app.MapExports(ProjectsLinks.List, AccessRule.Open, ExportAsync);
    }

    private static async Task<Listed<ProjectBrief>> ListAsync(
        [AsParameters] ProjectFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] ProjectQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        var page = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. page.Items.Select(e => ProjectBrief.Of(e))], page.Total, page.TotalIsExact, page.Next);
    }

    private static async Task<ProjectView> ReadAsync(
        Guid id,
        [FromServices] ProjectReader reader,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    ) => ProjectView.Of(await reader.FindAsync(id, current.Actor, cancel));

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        [FromServices] SaveProject save,
        [FromServices] CurrentActor current
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var e = await save.AddAsync(Read(body), current.Actor, body.Faults);
        return Results.Created($"{Address}/{e.Id}", ProjectView.Of(e));
    }

    private static async Task<ProjectView> ChangeAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveProject save,
        [FromServices] CurrentActor current
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (input, version) = (Read(body), body.WholeNumber("version"));
        return ProjectView.Of(await save.ChangeAsync(id, version, input, current.Actor, body.Faults));
    }

    private static async Task<ProjectView> EndAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveProject save,
        [FromServices] CurrentActor current
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var (reason, version) = (body.Text("reason"), body.WholeNumber("version"));
        body.Faults.ThrowIfAny();
        return ProjectView.Of(await save.EndAsync(id, version, reason, current.Actor));
    }

    private static ProjectInput Read(JsonInput body) =>
        new()
        {
            Enterprise = body.Text("enterprise"),
            Name = body.Text("name"),
            Kind = body.Text("kind"),
            Programme = body.Text("programme"),
            Batch = body.Text("batch"),
            Stage = body.Text("stage"),
            Investment = body.TextOrNumber("investment"),
            Done = body.TextOrNumber("done"),
            ShareDone = body.TextOrNumber("shareDone"),
            StartMonth = body.Text("startMonth"),
            ListedOn = body.Text("listedOn"),
            EndedOn = body.Text("endedOn"),
            Region = body.Text("region"),
            Summary = body.Text("summary"),
            Hidden = body.Flag("hidden") ?? false,
        };

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] ProjectFilter filter,
        string? sort,
        [FromServices] ProjectQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => ProjectExport.Table.Answer(request, await query.ExportAsync(filter, sort, current.Actor, cancel), clock.Today);
}
