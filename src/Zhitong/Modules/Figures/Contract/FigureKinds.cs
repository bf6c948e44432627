using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>As many as there are rows.</summary>
public sealed class CountOf<T>(string code, string name, string unit) : FigureOf<T>(code, name, unit)
    where T : class, IListRecord
{
    public override FigureKind Kind => FigureKind.Count;

    public Folds? Folds { get; init; }

    protected override Folds? Folded => Folds;

    protected override async Task<IReadOnlyDictionary<string, FigurePart>?> SumsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    )
    {
        if (Folds is not { } folds)
            return null;
        var counts = await FoldAsync(db, folds, ask, cancel);
        return Join(counts, counts);
    }

    protected override async Task<IReadOnlyDictionary<string, FigurePart>> CountAsync(
        IQueryable<T> rows,
        Expression<Func<T, string?>> key,
        CancellationToken cancel
    )
    {
        var counts = await CountByAsync(rows, key, cancel);
        return Join(counts, counts);
    }
}

/// <summary>So many of a hundred rows.</summary>
public sealed class ShareOf<T>(string code, string name) : FigureOf<T>(code, name, "%")
    where T : class, IListRecord
{
    public override FigureKind Kind => FigureKind.Share;

    /// <summary>The rows of the numerator.</summary>
    public required Expression<Func<T, bool>> Counted { get; init; }

    /// <summary>Daily sums of numerator and denominator.</summary>
    public (Folds Top, Folds Bottom)? Folds { get; init; }

    protected override Folds? Folded => Folds?.Bottom;

    protected override async Task<IReadOnlyDictionary<string, FigurePart>?> SumsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    ) =>
        Folds is { } folds
            ? Join(await FoldAsync(db, folds.Top, ask, cancel), await FoldAsync(db, folds.Bottom, ask, cancel))
            : null;

    protected override async Task<IReadOnlyDictionary<string, FigurePart>> CountAsync(
        IQueryable<T> rows,
        Expression<Func<T, string?>> key,
        CancellationToken cancel
    ) => Join(await CountByAsync(rows.Where(Counted), key, cancel), await CountByAsync(rows, key, cancel));
}

/// <summary>The mean of an amount of the rows.</summary>
public sealed class AverageOf<T>(string code, string name, string unit) : FigureOf<T>(code, name, unit)
    where T : class, IListRecord
{
    public override FigureKind Kind => FigureKind.Average;

    /// <summary>The amount of a row.</summary>
    public required Expression<Func<T, int>> Amount { get; init; }

    /// <summary>Daily sums of the amounts and of the rows.</summary>
    public (Folds Amounts, Folds Rows)? Folds { get; init; }

    protected override Folds? Folded => Folds?.Rows;

    protected override async Task<IReadOnlyDictionary<string, FigurePart>?> SumsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    ) =>
        Folds is { } folds
            ? Join(await FoldAsync(db, folds.Amounts, ask, cancel), await FoldAsync(db, folds.Rows, ask, cancel))
            : null;

    protected override async Task<IReadOnlyDictionary<string, FigurePart>> CountAsync(
        IQueryable<T> rows,
        Expression<Func<T, string?>> key,
        CancellationToken cancel
    )
    {
        var sums = await rows.GroupBy(key, Amount)
            .Select(g => new { g.Key, Sum = g.Sum() })
            .ToDictionaryAsync(g => g.Key ?? "", g => (decimal)g.Sum, cancel);
        return Join(sums, await CountByAsync(rows, key, cancel));
    }
}
