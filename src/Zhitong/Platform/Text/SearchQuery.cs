namespace Zhitong.Platform.Text;

/// <summary>A token to look for.</summary>
/// <param name="Prefix">Any token that begins so: a single character is found within every pair that it begins.</param>
public readonly record struct QueryToken(string Text, bool Prefix = false)
{
    /// <summary>True if a document with these tokens has it.</summary>
    public bool IsIn(IReadOnlySet<string> tokens)
    {
        if (!Prefix)
            return tokens.Contains(Text);
        foreach (var token in tokens)
        {
            if (token.StartsWith(Text, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}

/// <summary>One thing that is asked for.</summary>
/// <param name="Text">As it was asked, in normal form: for 未匹配 and for marking it in what was found.</param>
/// <param name="Any">Ways to match; of each way every token must be there.</param>
/// <param name="Standard">If it is the number of a standard.</param>
/// <param name="Parts">Smaller things to ask for when the whole is nowhere; empty if it has none.</param>
public sealed record QueryTerm(
    string Text,
    IReadOnlyList<IReadOnlyList<QueryToken>> Any,
    StandardMention? Standard,
    IReadOnlyList<QueryTerm> Parts
)
{
    /// <summary>Other names under which it is looked for too; empty without a book of synonyms.</summary>
    public IReadOnlyList<OtherName> Others { get; init; } = [];

    /// <summary>True if a document with these tokens has it.</summary>
    public bool IsIn(IReadOnlySet<string> tokens)
    {
        foreach (var way in Any)
        {
            if (way.All(t => t.IsIn(tokens)))
                return true;
        }
        return false;
    }
}

/// <summary>Another name for what is asked for.</summary>
/// <param name="Term">The other name, read as a question of its own.</param>
/// <param name="Related">Not the same, only near it (检定 and 校准): found behind what was asked for, and shown as such.</param>
public sealed record OtherName(QueryTerm Term, bool Related);

/// <summary>A question as the text index takes it: every term must be there, or any of them.</summary>
public sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms, bool AnyTerm = false)
{
    /// <summary>The most terms that a question may hold; what follows is dropped.</summary>
    public const int MostTerms = 16;

    /// <summary>What asks for these very tokens.</summary>
    public static SearchQuery Of(IEnumerable<string> tokens) => new([.. tokens.Select(TermOf)]);

    /// <summary>The same with tokens that must also be there.</summary>
    public SearchQuery With(params string[] tokens) => this with { Terms = [.. Terms, .. tokens.Select(TermOf)] };

    private static QueryTerm TermOf(string token) =>
        new(
            token,
            [
                [new QueryToken(token)],
            ],
            null,
            []
        );

    /// <summary>How many terms; 0 when there is nothing to look for.</summary>
    public int Count => Terms.Count;

    /// <summary>True if a document with these tokens answers it.</summary>
    public bool IsAnsweredBy(IReadOnlySet<string> tokens) =>
        AnyTerm ? Terms.Any(t => t.IsIn(tokens)) : Terms.All(t => t.IsIn(tokens));
}
