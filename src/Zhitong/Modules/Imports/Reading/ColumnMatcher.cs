using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>How a header was understood.</summary>
/// <param name="Score">From 0 to 100; larger is surer.</param>
/// <param name="How">In Chinese, for the page.</param>
internal sealed record ColumnMatch(ImportColumn Column, int Score, string How);

/// <summary>Finds the platform's column behind a header: its own name, one of its other names, or a name within it.</summary>
internal sealed class ColumnMatcher
{
    /// <summary>A header that fits by less is not taken for the column.</summary>
    private const int LeastScore = 55;

    private readonly Dictionary<string, (ImportColumn Column, string How)> exact = [];
    private readonly List<(string Name, ImportColumn Column)> names = [];

    public ColumnMatcher(ImportKind kind)
    {
        foreach (var column in kind.Columns)
            Add(HeaderText.Normal(column.Title), column, "同名");
        foreach (var column in kind.Columns)
        {
            foreach (var name in column.Names)
                Add(HeaderText.Normal(name), column, "别名");
        }
    }

    /// <summary>The best match of a header; null if none is sure enough.</summary>
    public ColumnMatch? Match(string header)
    {
        var normal = HeaderText.Normal(header);
        if (normal.Length == 0 || HeaderText.IsSequence(normal) || HeaderText.IsIdentity(normal))
            return null;
        return Exact(normal, 100) ?? Exact(HeaderText.WithoutRemarks(normal), 95) ?? Near(HeaderText.WithoutRemarks(normal));
    }

    /// <summary>The column of exactly this name, remarks in brackets aside.</summary>
    public ImportColumn? Named(string label)
    {
        var normal = HeaderText.Normal(label);
        return (Exact(normal, 100) ?? Exact(HeaderText.WithoutRemarks(normal), 95))?.Column;
    }

    private ColumnMatch? Exact(string normal, int score) =>
        exact.TryGetValue(normal, out var found) ? new ColumnMatch(found.Column, score, found.How) : null;

    /// <summary>A known name within the header, or the header within a known name: the more of it, the surer.</summary>
    private ColumnMatch? Near(string normal)
    {
        if (normal.Length < 2 || normal.Length > 40)
            return null;
        var best = (Score: 0, Column: (ImportColumn?)null);
        foreach (var (name, column) in names)
        {
            var (shorter, longer) = name.Length <= normal.Length ? (name, normal) : (normal, name);
            if (shorter.Length < 2 || !longer.Contains(shorter, StringComparison.Ordinal))
                continue;
            var score = 90 * shorter.Length / longer.Length;
            if (score > best.Score)
                best = (score, column);
        }
        return best.Score >= LeastScore ? new ColumnMatch(best.Column!, best.Score, "近似") : null;
    }

    private void Add(string name, ImportColumn column, string how)
    {
        if (exact.TryAdd(name, (column, how)))
            names.Add((name, column));
        var bare = HeaderText.WithoutRemarks(name);
        if (bare.Length > 0 && exact.TryAdd(bare, (column, how)))
            names.Add((bare, column));
    }
}
