using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>A seed entry.</summary>
internal sealed record SeedEntry(string Key, string Term, string Other, SynonymKind Kind, string? Within, string? Note);

/// <summary>
/// 自带的词表: names that the trades agree on, the same for every city. In <c>synonyms.tsv</c> a line gives a name, its other names
/// joined by 、, how they stand to it, the words that the question must hold, and a note.
/// </summary>
internal static class SeedBook
{
    private static readonly Lazy<IReadOnlyList<SeedEntry>> Read = new(() => [.. Entries()]);

    public static IReadOnlyList<SeedEntry> All => Read.Value;

    private static IEnumerable<SeedEntry> Entries()
    {
        foreach (var row in EmbeddedText.Rows("synonyms.tsv"))
        {
            var kind = SynonymWords.KindOf(Cell(row, 2)) ?? SynonymKind.Same;
            foreach (var other in SynonymKey.Split(row[1]))
                yield return new SeedEntry(SynonymKey.Of(row[0], other), row[0], other, kind, Cell(row, 3), Cell(row, 4));
        }
    }

    private static string? Cell(string[] row, int at) => at < row.Length && row[at].Length > 0 ? row[at] : null;
}
