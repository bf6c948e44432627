using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words;

/// <summary>An entry as the API answers it.</summary>
/// <param name="Kind"><c>same</c> or <c>related</c>.</param>
/// <param name="Within">Words of which the question must hold one; empty for everywhere.</param>
/// <param name="Source"><c>seed</c> or <c>officer</c>.</param>
/// <param name="Off">Switched off.</param>
/// <param name="Version">For <c>version</c> of a change; 0 for a seed entry that nobody has touched.</param>
public sealed record SynonymView(
    Guid Id,
    string Term,
    string Other,
    string Kind,
    IReadOnlyList<string> Within,
    string? Note,
    string Source,
    bool Off,
    DateTime? UpdatedAt,
    int Version
)
{
    public static SynonymView Of(BookEntry e) =>
        new(e.Id, e.Term, e.Other, e.Kind.Code(), e.Within, e.Note, e.Source.Code(), e.Off, e.UpdatedAt, e.Version);
}

/// <summary>A search in vain as the API answers it.</summary>
/// <param name="Nothing">How often nothing was found at all.</param>
/// <param name="Unmatched">How often it was left out as 未匹配.</param>
/// <param name="Loose">How often only a part of it was found.</param>
/// <param name="State"><c>open answered aside</c>.</param>
public sealed record UnfoundView(
    Guid Id,
    string Text,
    int Times,
    int Nothing,
    int Unmatched,
    int Loose,
    DateOnly FirstDay,
    DateOnly LastDay,
    string State
)
{
    public static UnfoundView Of(UnfoundRow u) =>
        new(u.Id, u.Text, u.Times, u.Nothing, u.Unmatched, u.Loose, u.FirstDay, u.LastDay, u.State.Code());
}

/// <summary>词表 by API: the same rules as the pages.</summary>
internal static class WordsApi
{
    private const string Address = "/api/v1/search/synonyms";

    public static void Map(IEndpointRouteBuilder app)
    {
        var synonyms = app.MapGroup(Address).WithTags("查询").AddEndpointFilter<ProblemFilter>();
        synonyms
            .MapGet("", ListAsync)
            .Access(WordsAccess.See)
            .Produces<Listed<SynonymView>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "本市的同义词表：q 查词，kind（same、related）、source（seed 自带、officer 人工）、state（on、off）筛选"
            );
        synonyms
            .MapPost("", AddAsync)
            .Access(WordsAccess.Edit)
            .Accepts<SynonymInput>("application/json")
            .Produces<SynonymView>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("登记一条同义词，立即生效：kind 是 same（同义）或 related（相关）；within 写了，问题里有其中一个词才用");
        synonyms
            .MapPatch("/{id:guid}", ChangeAsync)
            .Access(WordsAccess.Edit)
            .Accepts<SynonymInput>("application/json")
            .Produces<SynonymView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "改一条：只给要改的字段；off 为 true 停用（写明理由 reason），为 false 恢复；带 version 时，别人先改过就是 409"
            );
        app.MapGroup("/api/v1/search/unfound")
            .WithTags("查询")
            .AddEndpointFilter<ProblemFilter>()
            .MapGet("", UnfoundAsync)
            .Access(WordsAccess.See)
            .Produces<Listed<UnfoundView>>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("没有找到的查询，次数多的在前：state 是 open（默认）、answered、aside、all；不记是谁查的");
        app.MapExports(WordsLinks.Desk, WordsAccess.See, ExportAsync);
    }

    private static async Task<Listed<SynonymView>> ListAsync(
        [AsParameters] BookFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] BookQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        var page = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. page.Items.Select(SynonymView.Of)], page.Total, page.TotalIsExact, page.Next);
    }

    private static async Task<IResult> AddAsync(
        HttpRequest request,
        [FromServices] SaveSynonym save,
        [FromServices] CurrentActor current
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var entry = await save.AddAsync(Read(body, new SynonymInput()), current.Actor, body.Faults);
        return Results.Created($"{Address}/{entry.Id}", SynonymView.Of(entry));
    }

    private static async Task<SynonymView> ChangeAsync(
        Guid id,
        HttpRequest request,
        [FromServices] SaveSynonym save,
        [FromServices] BookQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        var body = await JsonInput.ReadAsync(request);
        var entry = await query.FindAsync(id, current.Actor, cancel);
        var (version, off, reason) = (body.WholeNumber("version"), body.Flag("off"), body.Text("reason"));
        var input = Read(body, SynonymInput.Of(entry));
        body.Faults.ThrowIfAny();
        if (off is true && !entry.Off)
            SaveSynonym.Reason(reason, SaveSynonym.EndReason); // before anything is changed
        entry = await save.ChangeAsync(id, version, input, current.Actor);
        if (off is true && !entry.Off)
            entry = await save.EndAsync(id, entry.Version, reason, current.Actor);
        else if (off is false && entry.Off)
            entry = await save.RestoreAsync(id, entry.Version, current.Actor);
        return SynonymView.Of(entry);
    }

    /// <summary>What the body names, over what stands there.</summary>
    private static SynonymInput Read(JsonInput body, SynonymInput there) =>
        new()
        {
            Term = body.Text("term") ?? there.Term,
            Other = body.Text("other") ?? there.Other,
            Kind = body.Text("kind") ?? there.Kind,
            Within = body.TextOrList("within") ?? there.Within,
            Note = body.Text("note") ?? there.Note,
        };

    private static async Task<Listed<UnfoundView>> UnfoundAsync(
        [AsParameters] UnfoundFilter filter,
        [AsParameters] ListAsk ask,
        [FromServices] UnfoundQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        var page = await query.ListAsync(filter, ask, current.Actor, cancel);
        return new([.. page.Items.Select(UnfoundView.Of)], page.Total, page.TotalIsExact, page.Next);
    }

    private static async Task<IResult> ExportAsync(
        HttpRequest request,
        [AsParameters] BookFilter filter,
        [FromServices] BookQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        CancellationToken cancel
    ) =>
        BookExport.Table.Answer(
            request,
            (await query.FilteredAsync(filter, current.Actor, cancel)).Take(Exports.AtMost),
            clock.Today
        );
}
