using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Cases.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases;

/// <summary>办件 by API: the public contract of docs/api.md.</summary>
internal static class CasesApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var cases = app.MapGroup("/api/v1/cases").WithTags("办件").AddEndpointFilter<ProblemFilter>();

        cases
            .MapPost("", FileAsync)
            .Access(CasesAccess.File)
            .Accepts<CaseFiling>("application/json")
            .Produces<CaseReceipt>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("提交办件。企业只能为自己提交；站点、县区局、市局可为辖区内任何企业代办");
        cases
            .MapGet("", ListAsync)
            .Access(CasesAccess.View)
            .Produces<Listed<CaseRow>>()
            .WithSummary("办件列表：按状态、地区、事项筛选，q 查编号、企业、需求");
        cases.MapGet("/counts", CountsAsync).Access(CasesAccess.View).Produces<CountRows>().WithSummary("按地区和状态的办件数");
        cases
            .MapGet("/{number}", ReadAsync)
            .Access(CasesAccess.View)
            .Produces<CaseView>()
            .WithSummary("一件办件，连同经过和时钟");
        cases
            .MapGet("/{number}/offers", OffersAsync)
            .Access(CasesAccess.Dispatch)
            .Produces<OfferRows>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("今天可以分给谁：能力对得上的机构在前，附对得上的能力；过期的不在内。id 可用作 dispatch 的 institution");
        cases
            .MapPost("/{number}/acts/{act}", ActAsync)
            .Access(CasesAccess.Note) // the widest rule; each act asks its own
            .Accepts<Dictionary<string, string>>("application/json")
            .Produces<CaseReceipt>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("对办件做一个动作：" + string.Join(' ', Enum.GetValues<CaseAct>().Select(a => a.Code())));
    }

    private static async Task<IResult> FileAsync(
        HttpRequest request,
        [FromServices] FileCase act,
        [FromServices] CurrentActor current
    )
    {
        var input = await JsonInput.ReadAsync(request);
        var filing = new CaseFiling
        {
            Matter = input.Text("matter"),
            CreditCode = input.Text("creditCode"),
            Enterprise = input.Text("enterprise"),
            Region = input.Text("region"),
            Contact = input.Text("contact"),
            Phone = input.Text("phone"),
            Need = input.Text("need"),
            Product = input.Text("product"),
            Standard = input.Text("standard"),
            Parameters = input.TextOrList("parameters"),
            Answers = input.Texts("answers"),
        };
        var key = request.Headers["Idempotency-Key"].FirstOrDefault();
        var receipt = await act.RunAsync(filing, current.Actor, input.Faults, key);
        return Results.Created($"/api/v1/cases/{receipt.Number}", receipt);
    }

    private static Task<Listed<CaseRow>> ListAsync(
        [AsParameters] CaseFilter filter,
        [FromServices] CaseQuery query,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    ) => query.ListAsync(filter, current.Actor, cancel);

    private static Task<CaseView> ReadAsync(
        string number,
        [FromServices] CaseReader reader,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    ) => reader.ReadAsync(number, current.Actor, cancel);

    /// <summary>One cell of the table of counts.</summary>
    internal sealed record CountRow(string Region, string Status, int Count);

    internal sealed record CountRows(IReadOnlyList<CountRow> Rows);

    private static async Task<CountRows> CountsAsync(
        string? by,
        [FromServices] ZhitongDb db,
        [FromServices] KeptCounts counts,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        if (by is not (null or "" or "region,status"))
            throw InputRefused.At("by", "现在能按 region,status 统计");
        var actor = current.Actor;
        if (CasesAccess.View.ReachOf(actor.Role) is Reach.Own)
            return await CountOwnAsync(db, actor, cancel);
        var rows = await counts.ReadAsync(db, CaseDesk.Counts, actor.City, cancel);
        var wholeCity = CasesAccess.View.ReachOf(actor.Role) is Reach.City or Reach.All;
        return new CountRows([
            .. rows.Where(r => wholeCity || r.Region == actor.Region)
                .OrderBy(r => r.Region)
                .ThenBy(r => r.Key)
                .Select(r => new CountRow(r.Region, r.Key, r.Count)),
        ]);
    }

    private static async Task<CountRows> CountOwnAsync(ZhitongDb db, Actor actor, CancellationToken cancel)
    {
        var rows = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.Set<Case>()
                .Reached(actor)
                .GroupBy(c => new { c.Region, c.Status })
                .Select(g => new
                {
                    g.Key.Region,
                    g.Key.Status,
                    Count = g.Count(),
                }),
            cancel
        );
        return new CountRows([.. rows.Select(r => new CountRow(r.Region, r.Status.Code(), r.Count))]);
    }

    /// <summary>Whom a case can be given to.</summary>
    /// <param name="Kind"><c>institution</c> or <c>expert</c>.</param>
    /// <param name="Meets">What it can do meets the case.</param>
    internal sealed record OfferRow(
        string Kind,
        Guid Id,
        Guid? LibraryId,
        string Name,
        string Region,
        bool Meets,
        IReadOnlyList<string> Why,
        DateOnly? ValidUntil,
        IReadOnlyList<string> Missing
    );

    internal sealed record OfferRows(IReadOnlyList<OfferRow> Items);

    private static async Task<OfferRows> OffersAsync(
        string number,
        [FromServices] CaseReader reader,
        [FromServices] CaseDesk desk,
        [FromServices] ZhitongDb db,
        [FromServices] CurrentActor current,
        [FromServices] Platform.Writing.Clock clock
    )
    {
        var c = await reader.FindAsync(number, current.Actor);
        CasesAccess.Dispatch.Demand(current.Actor, c.Scope);
        var dispatch = (DispatchCase)desk[CaseAct.Dispatch];
        var offers = await dispatch.OffersAsync(c, db, clock.Today);
        var experts = await dispatch.ExpertOffersAsync(c, db, clock.Today);
        return new OfferRows([
            .. offers.Select(o => new OfferRow(
                "institution",
                o.Id,
                o.Institution,
                o.Name,
                o.Region,
                o.Meets,
                o.Why,
                o.ValidUntil,
                o.Missing
            )),
            .. experts.Select(e => new OfferRow("expert", e.Id, e.Id, e.Name, e.Region, true, e.Why, e.Until, [])),
        ]);
    }

    private static async Task<IResult> ActAsync(
        string number,
        string act,
        HttpRequest request,
        [FromServices] CaseDesk desk,
        [FromServices] CurrentActor current
    )
    {
        var which =
            CaseActs.Parse(act) ?? throw new RecordMissing($"没有“{Platform.Text.PlainText.Truncate(act, 30)}”这个动作。");
        var input = await JsonInput.ReadAsync(request);
        var definition = desk[which];
        var numbers = definition
            .Fields.Where(f => f.Kind == ActFieldKind.WholeNumber)
            .SelectMany(f => f.Aliases.Append(f.Name))
            .ToHashSet();
        var values = definition.Check(
            name =>
                numbers.Contains(name)
                    ? input.WholeNumber(name)?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : input.Text(name),
            input.WholeNumber("version"),
            input.Faults
        );
        var c = await desk.RunAsync(number, which, values, current.Actor);
        return Results.Ok(new ActReceipt(c.Number, c.Status.Code(), c.DueOn, c.DueEstimated, c.Version));
    }

    internal sealed record ActReceipt(string Number, string Status, DateOnly? DueDate, bool DueDateEstimated, int Version);
}
