using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Matching.Ask;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matching;

/// <summary>匹配 by API, public.</summary>
internal static class MatchApi
{
    /// <summary>Institutions of an answer.</summary>
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/match", MatchAsync)
            .WithTags("查询")
            .AddEndpointFilter<ProblemFilter>()
            .Access(AccessRule.Open)
            .Produces<MatchAnswer>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "按参数匹配：need 用自己的话写，或填 object parameter method range uncertainty region date；meets 为 exact（完全符合）或 near（只差一项），missing 说差在哪，cover 是合起来能做的最少几家，nobody 是全市没有机构能做的"
            );

    private static async Task<MatchAnswer> MatchAsync(
        [AsParameters] NeedInput input,
        [FromServices] MatchFinder finder,
        CancellationToken cancel
    ) => Answer(await finder.FindAsync(input, cancel));

    private static MatchAnswer Answer(MatchFindings found)
    {
        var (result, need) = (found.Result, found.Result.Need);
        return new MatchAnswer(
            new MatchRead(
                [
                    .. need.Items.Select(i => new MatchReadItem(
                        i.Object?.Text,
                        i.Parameter?.Text,
                        i.Method?.ToString().Trim(),
                        [.. i.Ranges.Select(r => r.Said)]
                    )),
                ],
                need.Uncertainty?.ToString(),
                need.Region,
                need.Day,
                need.Unread
            ),
            [.. result.Institutions.Take(Most).Select(i => Of(i, need))],
            [
                .. result.Cover.Select(c => new MatchCover(
                    c.Institution.Id,
                    c.Institution.Name,
                    c.Institution.Region,
                    MatchLinks.Institution(c.Institution.Id),
                    [.. c.Does.Select(d => d.Item.Name)],
                    [.. MatchWords.Why(c.Institution).Select(r => r.Words)]
                )),
            ],
            [
                .. result.Nobody.Select(n => new MatchNobody(
                    n.Item.FullName,
                    n.Item.Object?.Text,
                    n.Item.Parameter?.Text,
                    n.Item.Method?.ToString().Trim(),
                    n.By,
                    n.Nearest?.Miss?.Words
                )),
            ],
            [.. found.Equipment.Select(e => new MatchOther(e.Id.ToString(), e.Name, e.Region, e.Href, e.Why, []))],
            [.. found.Experts.Select(e => new MatchOther(e.Id.ToString(), e.Name, e.Region, $"/experts/{e.Id}", e.Why, []))],
            [.. found.Matters.Select(m => new MatchMatter(m.Code, m.Name, m.PromisedDays, $"/matters/{m.Code}", [m.Summary], []))]
        );
    }

    private static MatchInstitution Of(InstitutionMatch i, Need need) =>
        new(
            i.Id,
            i.Name,
            i.Region,
            MatchLinks.Institution(i.Id),
            i.Rows.IsExact ? "exact" : "near",
            [.. MatchWords.Why(i).Select(r => r.Words)],
            i.Rows.Missing(need),
            [.. i.Rows.Shown.Select(Of)]
        );

    private static MatchRow Of(ItemMatch m) =>
        new(
            m.Row.Object,
            m.Row.Parameter,
            m.Row.MethodNumber ?? m.Row.Method,
            m.Row.Range,
            m.Row.Uncertainty,
            Spans.Said(m.Row.LastDay),
            m.Exact ? "exact" : "near"
        );
}

/// <summary>What a need matches.</summary>
/// <param name="Read">How the need was read.</param>
/// <param name="Institutions">Exact ones first, then those that miss one condition.</param>
/// <param name="Cover">The fewest institutions that together can do what anybody can, when no one can do all.</param>
/// <param name="Nobody">What nobody in the city can do that day.</param>
internal sealed record MatchAnswer(
    MatchRead Read,
    IReadOnlyList<MatchInstitution> Institutions,
    IReadOnlyList<MatchCover> Cover,
    IReadOnlyList<MatchNobody> Nobody,
    IReadOnlyList<MatchOther> Equipment,
    IReadOnlyList<MatchOther> Experts,
    IReadOnlyList<MatchMatter> Matters
);

internal sealed record MatchRead(
    IReadOnlyList<MatchReadItem> Items,
    string? Uncertainty,
    string? Region,
    DateOnly Date,
    IReadOnlyList<string> Unread
);

internal sealed record MatchReadItem(string? Object, string? Parameter, string? Method, IReadOnlyList<string> Ranges);

internal sealed record MatchInstitution(
    Guid Id,
    string Name,
    string Region,
    string Url,
    string Meets,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Missing,
    IReadOnlyList<MatchRow> Rows
);

internal sealed record MatchRow(
    string Object,
    string Parameter,
    string? Method,
    string? Range,
    string? Uncertainty,
    DateOnly? ValidUntil,
    string Meets
);

internal sealed record MatchCover(
    Guid Id,
    string Name,
    string Region,
    string Url,
    IReadOnlyList<string> Does,
    IReadOnlyList<string> Why
);

internal sealed record MatchNobody(
    string Item,
    string? Object,
    string? Parameter,
    string? Method,
    string? NearestInstitution,
    string? Nearest
);

internal sealed record MatchOther(
    string Id,
    string Name,
    string Region,
    string Url,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Missing
);

internal sealed record MatchMatter(
    string Code,
    string Name,
    int PromisedDays,
    string Url,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Missing
);
