using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Detail;
using Zhitong.Modules.Libraries.Institutions.Edit;
using Zhitong.Modules.Libraries.Institutions.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>机构 and 能力参数 by API: public rows for everybody, writing for who keeps them; and the lists as files.</summary>
internal static class InstitutionsApi
{
    private const string Root = "/api/v1/institutions";

    public static void Map(IEndpointRouteBuilder app)
    {
        var institutions = app.MapGroup(Root).WithTags("机构").AddEndpointFilter<ProblemFilter>();
        institutions
            .MapGet("", ListAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<InstitutionRow>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "机构列表：q 查名称、地址和能做的参数；region、kind（七类要素）、level、field（领域）、"
                    + "validity（valid soon lapsed forever）筛选；sort 为 name、-name、validUntil、-validUntil 或 -doc。不带令牌只有今天有效的"
            );
        institutions
            .MapGet("/{id}", ReadAsync)
            .Access(AccessRule.Open)
            .Produces<InstitutionView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一家机构，连同场所和资质；id 也可以是统一社会信用代码");
        institutions
            .MapPost("", CreateAsync)
            .Access(LibrariesAccess.CreateInstitution)
            .Accepts<InstitutionBody>("application/json")
            .Produces<InstitutionView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("新建机构：按信用代码绑定已有的机构账号，没有就建一个");
        institutions
            .MapPut("/{id:guid}", EditAsync)
            .Access(LibrariesAccess.EditInstitution)
            .Accepts<InstitutionBody>("application/json")
            .Produces<InstitutionView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("修改机构：没给的项就清空；带 version 时，别人先改过会答 409");
        MapParts(institutions);
        app.MapGroup("/api/v1/capabilities")
            .WithTags("机构")
            .AddEndpointFilter<ProblemFilter>()
            .MapGet("", ListRowsAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<CapabilityRow>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "全市的能力参数：q 查对象、参数、方法、俗称；region、field、method（标准号，年号可不写）筛选；默认只有今天有效的，"
                    + "validity 可为 valid soon lapsed forever all"
            );
        app.MapExports(LibrariesLinks.Institutions, AccessRule.Open, ExportAsync);
        app.MapExports(LibrariesLinks.Institutions + "/{id:guid}/capabilities", AccessRule.Open, ExportRowsAsync);
    }

    private static void MapParts(RouteGroupBuilder institutions)
    {
        institutions
            .MapGet("/{id:guid}/capabilities", ListRowsOfAsync)
            .Access(AccessRule.Open)
            .Produces<Listed<CapabilityRow>>()
            .WithSummary("一家机构的能力参数；另可按场所（site）筛选");
        Part<SiteBody, SiteView>("/sites", "场所", SaveSiteAsync, SaveSiteAsync);
        Part<CertificateBody, CertificateView>("/certificates", "资质证书", SaveCertificateAsync, SaveCertificateAsync);
        Part<CapabilityBody, CapabilityRow>("/capabilities", "能力参数", SaveCapabilityAsync, SaveCapabilityAsync);

        void Part<TBody, TView>(string path, string name, Delegate create, Delegate edit)
            where TBody : notnull
        {
            institutions
                .MapPost("/{id:guid}" + path, create)
                .Access(LibrariesAccess.EditInstitution)
                .Accepts<TBody>("application/json")
                .Produces<TView>(StatusCodes.Status201Created)
                .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
                .WithSummary($"新增{name}");
            institutions
                .MapPut("/{id:guid}" + path + "/{part:guid}", edit)
                .Access(LibrariesAccess.EditInstitution)
                .Accepts<TBody>("application/json")
                .Produces<TView>()
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
                .WithSummary($"修改{name}：没给的项就清空；带 version 时，别人先改过会答 409");
        }
    }

    private static async Task<Listed<InstitutionRow>> ListAsync(
        [AsParameters] InstitutionFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] InstitutionQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var found = await query.ListAsync(filter, ask, current.Actor, cancel);
        var today = clock.Today;
        return new([.. found.Items.Select(i => InstitutionRow.Of(i, today))], found.Total, found.TotalIsExact, found.Next);
    }

    private static async Task<InstitutionView> ReadAsync(
        string id,
        [FromServices] InstitutionReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => await ViewAsync(await reader.FindAsync(id, current.Actor, cancel), reader, current.Actor, clock, cancel);

    private static async Task<IResult> CreateAsync(
        HttpRequest request,
        [FromServices] SaveInstitution act,
        [FromServices] InstitutionReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var made = await act.RunAsync(null, InstitutionInput.Of(json), current.Actor, json.Faults);
        return Results.Created($"{Root}/{made.Id}", await ViewAsync(made, reader, current.Actor, clock, default));
    }

    private static async Task<InstitutionView> EditAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveInstitution act,
        [FromServices] InstitutionReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var saved = await act.RunAsync(id, InstitutionInput.Of(json), current.Actor, json.Faults);
        return await ViewAsync(saved, reader, current.Actor, clock, default);
    }

    private static async Task<InstitutionView> ViewAsync(
        Institution i,
        InstitutionReader reader,
        Actor actor,
        Clock clock,
        CancellationToken cancel
    ) =>
        InstitutionView.Of(
            i,
            await reader.SitesAsync(i.Id, cancel),
            await reader.CertificatesAsync(i.Id, cancel),
            LibrariesAccess.EditInstitution.Covers(actor, i.Scope),
            clock.Today
        );

    private static async Task<IResult> SaveSiteAsync(
        Guid id,
        Guid? part,
        HttpRequest request,
        [FromServices] SaveParts act,
        [FromServices] CurrentActor current
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var saved = await act.SiteAsync(id, part, SiteInput.Of(json), current.Actor, json.Faults);
        return Answer(part, $"{Root}/{id}/sites/{saved.Id}", SiteView.Of(saved));
    }

    private static async Task<IResult> SaveCertificateAsync(
        Guid id,
        Guid? part,
        HttpRequest request,
        [FromServices] SaveParts act,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var saved = await act.CertificateAsync(id, part, CertificateInput.Of(json), current.Actor, json.Faults);
        return Answer(part, $"{Root}/{id}/certificates/{saved.Id}", CertificateView.Of(saved, clock.Today));
    }

    private static async Task<IResult> SaveCapabilityAsync(
        Guid id,
        Guid? part,
        HttpRequest request,
        [FromServices] SaveParts act,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock
    )
    {
        var json = await JsonInput.ReadAsync(request);
        var saved = await act.CapabilityAsync(id, part, CapabilityInput.Of(json), current.Actor, json.Faults);
        return Answer(part, $"{Root}/{id}/capabilities/{saved.Id}", CapabilityRow.Of(saved, clock.Today));
    }

    private static IResult Answer<T>(Guid? known, string address, T view) =>
        known is null ? Results.Created(address, view) : Results.Ok(view);

    private static Task<Listed<CapabilityRow>> ListRowsAsync(
        [AsParameters] CapabilityFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] CapabilityQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => RowsAsync(null, filter, ask, query, current.Actor, false, clock.Today, cancel);

    private static async Task<Listed<CapabilityRow>> ListRowsOfAsync(
        Guid id,
        [AsParameters] CapabilityFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] CapabilityQuery query,
        [FromServices] InstitutionReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var i = await reader.FindAsync(id, current.Actor, cancel);
        return await RowsAsync(i.Id, filter, ask, query, current.Actor, i.Hidden, clock.Today, cancel);
    }

    private static async Task<Listed<CapabilityRow>> RowsAsync(
        Guid? institution,
        CapabilityFilter filter,
        ListAsk ask,
        CapabilityQuery query,
        Actor actor,
        bool whole,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var found = await query.ListAsync(institution, filter, ask, actor, whole, cancel);
        return new([.. found.Items.Select(c => CapabilityRow.Of(c, today))], found.Total, found.TotalIsExact, found.Next);
    }

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] InstitutionFilter filter,
        string? sort,
        [FromServices] InstitutionQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) => InstitutionExport.Table.Answer(request, await query.ExportAsync(filter, sort, current.Actor, cancel), clock.Today);

    private static async Task<IResult> ExportRowsAsync(
        Guid id,
        HttpRequest request,
        [AsParameters] CapabilityFilter filter,
        [FromServices] CapabilityQuery query,
        [FromServices] InstitutionReader reader,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    )
    {
        var i = await reader.FindAsync(id, current.Actor, cancel);
        var rows = await query.ExportAsync(i.Id, filter, current.Actor, i.Hidden, cancel);
        return InstitutionExport.Rows.Answer(request, rows, clock.Today);
    }

    /// <summary>What the API takes, for its description; it is read field by field so that all faults come in one answer.</summary>
    internal sealed record InstitutionBody(
        string Name,
        string? CreditCode,
        string[] Kinds,
        string? Level,
        string? InspectionCentre,
        string? MetrologyCentre,
        string Region,
        string? Address,
        string? Phone,
        string? Contact,
        string? Website,
        string? Summary,
        DateOnly? ValidUntil,
        bool? Hidden,
        int? Version
    );

    internal sealed record SiteBody(
        string Name,
        string Region,
        string? Address,
        string? Phone,
        string? Note,
        bool? Ended,
        int? Version
    );

    internal sealed record CertificateBody(
        string Kind,
        string Number,
        string? Scope,
        string? IssuedBy,
        DateOnly? From,
        DateOnly? Until,
        int? Version
    );

    internal sealed record CapabilityBody(
        string Field,
        string Object,
        string Parameter,
        string? Method,
        string? Range,
        string? Uncertainty,
        string? Aliases,
        string? Note,
        Guid? Site,
        Guid? Certificate,
        DateOnly? ValidUntil,
        int? Version
    );
}
