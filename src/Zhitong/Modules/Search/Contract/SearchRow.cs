using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Contract;

/// <summary>A record as the search sees it. What is to be found must also stand in the record's index.</summary>
public sealed class SearchRow
{
    /// <summary>The key of the text index.</summary>
    public required long Doc { get; init; }

    /// <summary>The record; empty where <see cref="Code"/> names it.</summary>
    public Guid Record { get; init; }

    /// <summary>What the API calls it, where that is not <see cref="Record"/>.</summary>
    public string? Code { get; init; }

    public required string Title { get; init; }

    /// <summary>GB/T 2260 code of its county; null for what serves everywhere.</summary>
    public string? Region { get; init; }

    /// <summary>What it is about: object and parameter, model, fields. Weighs nearly as much as the title.</summary>
    public string? Subject { get; init; }

    /// <summary>The standards that it names.</summary>
    public string? Standards { get; init; }

    /// <summary>Whatever else is searched; weighs little.</summary>
    public string? Text { get; init; }

    /// <summary>What is shown under the title. Shown only, not searched.</summary>
    public string? Note { get; init; }

    /// <summary>The last day on which it holds; null for what does not end. Shown only: <see cref="SearchKind.Rows"/> leaves out what has lapsed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The record under which it is shown, for a kind that folds into another.</summary>
    public Guid? Owner { get; init; }

    /// <summary>How the range that it states meets the values of the question; empty where it says nothing of them.</summary>
    public RangeVerdict Reach { get; init; }

    public string Id => Code ?? Record.ToString();

    /// <summary>For rows that are held in memory: what an index would hold of them.</summary>
    public IReadOnlySet<string> Tokens =>
        field ??= SearchTokens.ForIndex(string.Join('\n', Code, Title, Subject, Standards, Text)).ToHashSet();
}
