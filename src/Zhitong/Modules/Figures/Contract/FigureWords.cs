namespace Zhitong.Modules.Figures.Contract;

/// <summary>Over which days a figure counts.</summary>
public enum FigurePeriod
{
    /// <summary>截至: what holds on a day.</summary>
    AsOf,

    /// <summary>一段时间: what happened from a day to a day; without a first day from 1 January.</summary>
    Period,

    /// <summary>今年以来: from 1 January to a day.</summary>
    YearToDate,

    /// <summary>累计: everything up to a day.</summary>
    Cumulative,
}

/// <summary>How the value comes about from the rows.</summary>
public enum FigureKind
{
    /// <summary>As many as there are rows.</summary>
    Count,

    /// <summary>So many of a hundred rows.</summary>
    Share,

    /// <summary>The mean of an amount of the rows.</summary>
    Average,

    /// <summary>Given from outside, with provider, document and date.</summary>
    External,
}

/// <summary>What a figure means from a day on.</summary>
/// <param name="From">First day on which it is in force.</param>
/// <param name="Counts">数什么</param>
/// <param name="Condition">条件</param>
/// <param name="Leaves">不数</param>
public sealed record FigureVersion(int Number, DateOnly From, string Counts, string Condition, string Leaves);

/// <summary>What is asked of a definition: a city and its days.</summary>
/// <param name="From">First day; <see cref="Platform.Validity.Spans.Ever"/> for what has no beginning.</param>
/// <param name="To">Last day, or the day as of which.</param>
/// <param name="Version">The version to count by.</param>
public sealed record FigureAsk(string City, DateOnly From, DateOnly To, FigureVersion Version)
{
    /// <summary>Only a slice of the rows; null for all of them.</summary>
    public FigureSlice? Slice { get; init; }
}

/// <summary>The rows that stand under one key of a dimension, such as those of an institution.</summary>
/// <param name="Key">Null for what has none.</param>
public sealed record FigureSlice(string Dimension, string? Key);

/// <summary>What a county adds to a figure; those of all counties and of the city itself add up.</summary>
/// <param name="Top">The count, the numerator, or the sum of the amounts.</param>
/// <param name="Bottom">The denominator; as <paramref name="Top"/> for a count.</param>
public readonly record struct FigurePart(decimal Top, decimal Bottom)
{
    public static FigurePart operator +(FigurePart a, FigurePart b) => new(a.Top + b.Top, a.Bottom + b.Bottom);
}

/// <summary>A row behind a figure, as it is shown.</summary>
/// <param name="Id">Of the record.</param>
/// <param name="Name">What people call it; says that it is not public where it is not.</param>
/// <param name="Href">Its page; null when the reader may not open it.</param>
/// <param name="Region">GB/T 2260 code.</param>
/// <param name="Cells">By the columns of the figure.</param>
public sealed record FigureRow(Guid Id, string Name, string? Href, string Region, IReadOnlyList<string?> Cells);
