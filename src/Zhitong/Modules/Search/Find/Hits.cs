using System.Globalization;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>What is shown of a candidate, and why it was found.</summary>
internal static class Hits
{
    private const int LongestSummary = 120;
    private const int LongestReason = 80;

    /// <summary>Characters before the first match in a reason.</summary>
    private const int Before = 15;

    public static SearchHit Of(Candidate hit, IReadOnlyList<WeighedTerm> terms) =>
        new(
            hit.Kind.Code,
            hit.Row.Id,
            hit.Row.Title,
            PlainText.Truncate(Summary(hit.Row), LongestSummary),
            hit.Kind.Address(hit.Row),
            hit.Total,
            [
                .. hit.Under.Count == 0
                    ? Reasons(hit, [.. terms.Select(t => t.Term)])
                    : hit.Under.Where(r => r.Reach.Holds != false).Select(r => Line(r, terms)),
                .. hit.Signals,
            ],
            [
                .. hit.Under.Where(r => r.Reach.Holds == false).Select(r => Line(r, terms)),
                .. hit.Row.Reach.Holds == false ? new[] { hit.Row.Reach.Said! } : [],
            ]
        );

    private static string Summary(SearchRow row) =>
        string.Join(
            " · ",
            new[]
            {
                row.Region is null ? null : RegionTable.Default.Name(row.Region),
                row.Note ?? row.Subject,
                UntilOf(row),
            }.Where(t => !string.IsNullOrEmpty(t))
        );

    /// <summary>A row in one line: what, under which other name it was asked for, by which standard, how far.</summary>
    private static string Line(SearchRow row, IReadOnlyList<WeighedTerm> terms) =>
        string.Join(
            " · ",
            new[] { row.Title + OtherNames(row, terms), row.Standards, row.Reach.Said ?? row.Note, UntilOf(row) }.Where(t =>
                !string.IsNullOrEmpty(t)
            )
        );

    /// <summary>Under which other name the row was asked for, and what was found in place of a word; what is only related says so.</summary>
    private static string OtherNames(SearchRow row, IReadOnlyList<WeighedTerm> terms)
    {
        var (title, others) = (SearchTokens.Normal(row.Title), SearchTokens.Normal(row.Subject ?? ""));
        List<string> asked = [];
        foreach (var (term, _) in terms)
        {
            if (Scoring.Holds(title, term) > 0)
                continue;
            if (Scoring.Holds(others, term) > 0)
                asked.Add(term.Text);
            else if (Instead(term, $"{title}\n{others}") is { } instead)
                asked.Add(instead);
        }
        return asked.Count == 0 ? "" : $"（{string.Join('、', asked)}）";
    }

    /// <summary>What the text holds in place of the term, in words; null if it holds the term itself or none of its other names.</summary>
    private static string? Instead(QueryTerm term, string normal) =>
        Scoring.Holds(normal, term) > 0 ? null
        : term.Others.FirstOrDefault(o => Scoring.Holds(normal, o.Term) > 0) is not { } other ? null
        : other.Related ? $"与“{term.Text}”相关，不是一回事"
        : $"“{term.Text}”也叫“{other.Term.Text}”";

    private static string? UntilOf(SearchRow row) =>
        row.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $"有效至 {day:yyyy-MM-dd}") : null;

    private static IEnumerable<string> Reasons(Candidate hit, List<QueryTerm> terms)
    {
        var (row, kind) = (hit.Row, hit.Kind);
        (string Label, string? Text)[] fields =
        [
            ("名称", row.Title),
            (kind.StandardsLabel, row.Standards),
            (kind.SubjectLabel, row.Subject),
            ("说明", row.Text),
            ("编码", row.Code),
        ];
        List<QueryTerm> open = [.. terms];
        if (row.Reach.Holds == true)
            yield return row.Reach.Said!;
        foreach (var (label, text) in fields)
        {
            var normal = SearchTokens.Normal(text ?? "");
            var here = open.FindAll(t => Scoring.Holds(normal, t) > 0);
            if (here.Count == 0)
                continue;
            open.RemoveAll(here.Contains);
            yield return Said(label, text!, here);
        }
        foreach (var (label, text) in fields)
        {
            var normal = SearchTokens.Normal(text ?? "");
            foreach (var term in open.FindAll(t => Instead(t, normal) is not null))
            {
                open.Remove(term);
                yield return $"{Said(label, text!, [.. term.Others.Select(o => o.Term).Where(o => Scoring.Holds(normal, o) > 0).Take(1)])}（{Instead(term, normal)}）";
            }
        }
    }

    private static string Said(string label, string text, List<QueryTerm> here) =>
        label == "名称" ? $"名称含{Quoted(here)}" : $"{label}：{Around(text, here)}";

    private static string Quoted(List<QueryTerm> terms) => string.Concat(terms.Select(t => $"“{t.Text}”"));

    /// <summary>The text from a little before its first match.</summary>
    private static string Around(string text, List<QueryTerm> terms)
    {
        var stretches = Marks.In(text, terms);
        var first = stretches.TakeWhile(s => !s.Marked).Sum(s => s.Text.Length);
        var flat = text.ReplaceLineEndings(" ");
        var from = first >= text.Length || first <= Before ? 0 : first - Before;
        if (from > 0 && char.IsLowSurrogate(flat[from]))
            from--;
        return (from > 0 ? "…" : "") + PlainText.Truncate(flat[from..], LongestReason);
    }
}
