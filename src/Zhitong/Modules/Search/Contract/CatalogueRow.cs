namespace Zhitong.Modules.Search.Contract;

/// <summary>A record as the catalogue holds it. Equal texts are held once, whatever row or field bears them.</summary>
public sealed class CatalogueRow
{
    /// <summary>The record's integer key; by it changes are told.</summary>
    public required long Doc { get; init; }

    public required Guid Record { get; init; }

    /// <summary>GB/T 2260 code of its city.</summary>
    public required string City { get; init; }

    /// <summary>GB/T 2260 code of its county.</summary>
    public required string Region { get; init; }

    /// <summary>Not for the public.</summary>
    public bool Hidden { get; init; }

    /// <summary>First and last day on which it holds, see <see cref="Platform.Validity.IHolds"/>.</summary>
    public DateOnly FirstDay { get; init; } = Platform.Validity.Spans.Ever;
    public DateOnly LastDay { get; init; } = Platform.Validity.Spans.Forever;

    /// <summary>The record under which it is shown, for a kind that folds into another.</summary>
    public Guid? Owner { get; init; }

    public required string Title { get; init; }

    /// <summary>The second half of the title, where many rows share halves: object and parameter.</summary>
    public string? Part { get; init; }

    /// <summary>What it is about: other names, model, fields. Weighs nearly as much as the title.</summary>
    public string? Subject { get; init; }

    /// <summary>The standards that it names.</summary>
    public string? Standards { get; init; }

    /// <summary>Whatever else is searched; weighs little.</summary>
    public string? Text { get; init; }

    /// <summary>What is shown under the title. Shown only, not searched.</summary>
    public string? Note { get; init; }
}

/// <summary>The searched fields of a <see cref="CatalogueRow"/>.</summary>
public enum CatalogueField
{
    Title,
    Part,
    Standards,
    Subject,
    Text,
}
