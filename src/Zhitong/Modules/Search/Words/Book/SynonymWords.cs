using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>How kinds and sources are said, read and coded.</summary>
public static class SynonymWords
{
    public static string Chinese(this SynonymKind kind) => kind == SynonymKind.Same ? "同义" : "相关";

    public static string Chinese(this SynonymSource source) => source == SynonymSource.Seed ? "自带" : "人工";

    /// <summary>What stands between the two names.</summary>
    public static string Sign(this SynonymKind kind) => kind == SynonymKind.Same ? "＝" : "～";

    /// <summary>As the API and addresses say it.</summary>
    public static string Code(this SynonymKind kind) => kind == SynonymKind.Same ? "same" : "related";

    /// <inheritdoc cref="Code(SynonymKind)"/>
    public static string Code(this SynonymSource source) => source == SynonymSource.Seed ? "seed" : "officer";

    /// <summary>Null for what is no kind.</summary>
    public static SynonymKind? KindOf(string? said) =>
        PlainText.Fold(said ?? "").Trim() switch
        {
            "same" or "同义" or "同义词" => SynonymKind.Same,
            "related" or "相关" or "相关词" => SynonymKind.Related,
            _ => null,
        };
}

/// <summary>The forms in which names are compared.</summary>
public static class SynonymKey
{
    private static readonly char[] Separators = ['、', ',', ';', '，', '；', '\n'];

    /// <summary>A name as questions hold it: in normal form, without signs at its ends (cr6 for Cr6+).</summary>
    public static string Normal(string name)
    {
        var normal = SearchTokens.Normal(name);
        var (start, end) = (0, normal.Length);
        while (start < end && !IsPart(normal[start]))
            start++;
        while (end > start && !IsPart(normal[end - 1]))
            end--;
        return normal[start..end];
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    /// <summary>The pair, whichever name comes first.</summary>
    public static string Of(string term, string other)
    {
        var (a, b) = (Normal(term), Normal(other));
        return string.CompareOrdinal(a, b) <= 0 ? $"{a}|{b}" : $"{b}|{a}";
    }

    /// <summary>The words of a list.</summary>
    public static List<string> Split(string? list) =>
        [
            .. PlainText
                .Clean(list ?? "")
                .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(),
        ];
}
