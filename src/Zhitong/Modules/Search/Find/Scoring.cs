using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>A term with what it weighs: rare words tell more than common ones.</summary>
internal sealed record WeighedTerm(QueryTerm Term, double Weight)
{
    /// <summary>Of a term that so many records hold.</summary>
    public static WeighedTerm Of(QueryTerm term, int count) => new(term, 1 / Math.Log2(2 + count));
}

/// <summary>Scores rows by where their terms stand: names and standard numbers before subjects, subjects before other text.</summary>
internal static class Scoring
{
    /// <summary>Of what another name finds that means the same, and one that is only near.</summary>
    public const float Same = 0.98f;
    public const float Near = 0.55f;

    public const float InTitle = 1;
    public const float InStandards = 0.95f;
    public const float InSubject = 0.9f;
    public const float InText = 0.5f;

    private const double OfCloseness = 0.1;

    /// <summary>Of a field that holds a term only in pieces, or a standard in another year.</summary>
    private const double Partly = 0.6;

    /// <summary>What the index found and the texts do not show, such as a code with other joints.</summary>
    public const double SomehowThere = 0.1;

    /// <summary>A score: the words count nine tenths, the closeness of the title the rest. Each is 0 to 1.</summary>
    public static double Total(double words, double closeness) => ((1 - OfCloseness) * words) + (OfCloseness * closeness);

    /// <summary>0 to 1: how well the row answers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="terms">What was asked for.</param>
    /// <param name="allThere">The index says that every term is there.</param>
    public static double Of(SearchRow row, IReadOnlyList<WeighedTerm> terms, bool allThere)
    {
        var fields = FieldsOf(row);
        var (sum, most) = (0.0, 0.0);
        foreach (var (term, weight) in terms)
        {
            var best = fields.Max(f => f.Weight * Held(f.Text, term));
            sum += weight * Math.Max(best, allThere ? SomehowThere : 0);
            most += weight;
        }
        return Math.Round(Total(sum / most, Closeness(fields[0].Text, terms)), 4);
    }

    /// <summary>How well the field holds the term or one of its other names.</summary>
    private static double Held(string normal, QueryTerm term) =>
        term.Others.Select(o => (o.Related ? Near : Same) * Holds(normal, o.Term)).Append(Holds(normal, term)).Max();

    /// <summary>True if the row's own texts hold the term.</summary>
    public static bool Shows(SearchRow row, QueryTerm term) => Array.Exists(FieldsOf(row), f => Holds(f.Text, term) > 0);

    /// <summary>1 if the field holds the term as it was asked, less if in pieces, 0 if not.</summary>
    public static double Holds(string normal, QueryTerm term)
    {
        if (normal.Length == 0)
            return 0;
        if (term.Standard is { } wanted)
            return SearchTokens.StandardsIn(normal).Select(s => Fits(s, wanted)).DefaultIfEmpty().Max();
        if (normal.Contains(term.Text, StringComparison.Ordinal))
            return 1;
        return term.Any.Any(way => way.All(t => normal.Contains(PlainToken(t.Text), StringComparison.Ordinal))) ? Partly : 0;
    }

    private static double Fits(StandardMention found, StandardMention wanted) =>
        found.Family != wanted.Family ? 0
        : found.Number == wanted.Number ? (wanted.Year is null || wanted.Year == found.Year ? 1 : Partly)
        : found.Base == wanted.Number ? Partly
        : 0;

    /// <summary>How much of the name is what was asked for: the shorter of two fitting names is the closer one.</summary>
    private static double Closeness(string title, IReadOnlyList<WeighedTerm> terms)
    {
        var asked = terms.Where(t => title.Contains(t.Term.Text, StringComparison.Ordinal)).Sum(t => t.Term.Text.Length);
        return title.Length == 0 ? 0 : Math.Min(1.0, (double)asked / title.Length);
    }

    /// <summary>A token as it stands in text: 2p5 is 2.5, n5072 is 5072.</summary>
    private static string PlainToken(string token) =>
        token.Length > 1 && token[0] == 'n' && char.IsAsciiDigit(token[1]) ? token[1..].Split('y')[0].Replace('p', '.')
        : char.IsAsciiDigit(token[0]) ? token.Replace('p', '.')
        : token;

    private static (string Text, double Weight)[] FieldsOf(SearchRow row) =>
        [
            (SearchTokens.Normal(row.Title), InTitle),
            (SearchTokens.Normal(row.Standards ?? ""), InStandards),
            (SearchTokens.Normal(row.Subject ?? ""), InSubject),
            (SearchTokens.Normal($"{row.Code}\n{row.Text}"), InText),
        ];
}
