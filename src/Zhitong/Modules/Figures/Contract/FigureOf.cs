using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>Daily sums that say the same as the rows, for figures over many rows; a check compares them.</summary>
/// <param name="Adds">Name of the sums (<see cref="DaySums"/>) of what comes in.</param>
/// <param name="Takes">Of what goes out again, for a figure as of a day.</param>
public sealed record Folds(string Adds, string? Takes = null);

/// <summary>A way to take a figure apart.</summary>
/// <param name="Name">What people call it, such as 承办机构.</param>
public sealed record FigureDimension<T>(string Name, Expression<Func<T, string?>> Key);

/// <summary>A figure that can be counted from its rows whatever is kept.</summary>
public interface ICountsRows
{
    Task<IReadOnlyDictionary<string, FigurePart>> CountRowsAsync(ZhitongDb db, FigureAsk ask, CancellationToken cancel = default);
}

/// <summary>A figure over rows of one kind: one query gives the value, the counties, the rows and the file.</summary>
public abstract class FigureOf<T>(string code, string name, string unit) : Figure(code, name, unit), ICountsRows
    where T : class, IListRecord
{
    private static readonly ListOf<T, T> List = new(r => r, ListSort.Newest<T>());
    private readonly Dictionary<string, FigureDimension<T>> dimensions = [];
    private readonly Dictionary<string, FigureSlicing<T>> slices = [];

    /// <summary>The rows that are counted: the whole of the definition.</summary>
    public required Func<ZhitongDb, FigureAsk, IQueryable<T>> Rows { get; init; }

    /// <summary>How rows are shown to an actor, in their order.</summary>
    public required Func<ZhitongDb, IReadOnlyList<T>, Actor, Task<IReadOnlyList<FigureRow>>> Show { get; init; }

    /// <summary>The rows that an actor reaches; unless told, by the reach of <see cref="Figure.RowsRule"/>.</summary>
    public Func<IQueryable<T>, Actor, IQueryable<T>>? Within { get; init; }

    /// <summary>The day from which a row counts, for saying where the data begins. Not needed with folds.</summary>
    public Func<ZhitongDb, string, CancellationToken, Task<DateOnly?>>? Begins { get; init; }

    /// <summary>Further ways to take the figure apart, by name.</summary>
    public IReadOnlyDictionary<string, FigureDimension<T>> By
    {
        init => dimensions = new(value);
    }

    /// <summary>Parts with a page of their own, by the name in addresses; those of the dimensions come by themselves.</summary>
    public IReadOnlyDictionary<string, FigureSlicing<T>> SlicedBy
    {
        init => slices = new(value);
    }

    public override IReadOnlyDictionary<string, string> Dimensions => dimensions.ToDictionary(d => d.Key, d => d.Value.Name);

    public override IReadOnlyDictionary<string, string> Slices =>
        dimensions
            .Where(d => !slices.ContainsKey(d.Key))
            .Select(d => (d.Key, d.Value.Name))
            .Concat(slices.Select(s => (s.Key, Name: s.Value.Label)))
            .ToDictionary(s => s.Key, s => s.Name);

    public override Task<string?> SayAsync(ZhitongDb db, FigureSlice slice, CancellationToken cancel) =>
        slices.TryGetValue(slice.By, out var slicing)
            ? slicing.Say(db, slice.Key ?? "", cancel)
            : Task.FromResult<string?>(slice.Key ?? "还没有");

    /// <summary>Sums that the denominator, or the count, is read from.</summary>
    protected abstract Folds? Folded { get; }

    public override async Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    ) => (ask.Slice is null ? await SumsAsync(db, ask, cancel) : null) ?? await CountAsync(Asked(db, ask), r => r.Region, cancel);

    /// <summary>The parts as the rows say them, for the check of the daily sums.</summary>
    public Task<IReadOnlyDictionary<string, FigurePart>> CountRowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel = default
    ) => CountAsync(Asked(db, ask), r => r.Region, cancel);

    public override Task<IReadOnlyDictionary<string, FigurePart>> ByAsync(
        string dimension,
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        CancellationToken cancel
    ) => CountAsync(In(Asked(db, ask), region), dimensions[dimension].Key, cancel);

    public override Task<DateOnly?> BeginsAsync(ZhitongDb db, string city, CancellationToken cancel) =>
        Folded is { } folds ? DaySums.FirstDayAsync(db, folds.Adds, city, cancel)
        : Begins is { } begins ? begins(db, city, cancel)
        : Task.FromResult<DateOnly?>(Beginning);

    public override async Task<Listed<FigureRow>> RowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        ListAsk page,
        CancellationToken cancel
    )
    {
        var rows = Reached(db, ask, region, actor);
        var listed = await List.PageAsync(new(rows), page, async () => (await rows.CountAsync(cancel), true), cancel);
        return new Listed<FigureRow>(await Show(db, listed.Items, actor), listed.Total, true, listed.Next) { Prev = listed.Prev };
    }

    public override async Task<IReadOnlyList<FigureRow>> FirstRowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        int most,
        CancellationToken cancel
    ) => await Show(db, await List.FirstAsync(new(Reached(db, ask, region, actor)), null, most, cancel), actor);

    /// <summary>The parts from daily sums; null when there are none of them.</summary>
    protected abstract Task<IReadOnlyDictionary<string, FigurePart>?> SumsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    );

    protected abstract Task<IReadOnlyDictionary<string, FigurePart>> CountAsync(
        IQueryable<T> rows,
        Expression<Func<T, string?>> key,
        CancellationToken cancel
    );

    /// <summary>How many rows there are under each key.</summary>
    protected static Task<Dictionary<string, decimal>> CountByAsync(
        IQueryable<T> rows,
        Expression<Func<T, string?>> key,
        CancellationToken cancel
    ) =>
        rows.GroupBy(key)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key ?? "", g => (decimal)g.Count, cancel);

    /// <summary>What daily sums say of a figure as of a day or over its days.</summary>
    protected async Task<Dictionary<string, decimal>> FoldAsync(
        ZhitongDb db,
        Folds folds,
        FigureAsk ask,
        CancellationToken cancel
    )
    {
        var from = Period == FigurePeriod.AsOf ? Spans.Ever : ask.From;
        var sums = (await DaySums.SumAsync(db, folds.Adds, ask.City, from, ask.To, cancel)).ToDictionary(
            s => s.Region,
            s => (decimal)s.Amount
        );
        if (folds.Takes is { } takes)
            foreach (var gone in await DaySums.SumAsync(db, takes, ask.City, from, ask.To, cancel))
                sums[gone.Region] = sums.GetValueOrDefault(gone.Region) - gone.Amount;
        return sums;
    }

    protected static IReadOnlyDictionary<string, FigurePart> Join(
        Dictionary<string, decimal> top,
        Dictionary<string, decimal> bottom
    ) =>
        top
            .Keys.Union(bottom.Keys)
            .Select(k => (Key: k, Part: new FigurePart(top.GetValueOrDefault(k), bottom.GetValueOrDefault(k))))
            .Where(p => p.Part != default)
            .ToDictionary(p => p.Key, p => p.Part);

    private IQueryable<T> Reached(ZhitongDb db, FigureAsk ask, string? region, Actor actor)
    {
        var rows = In(Asked(db, ask).AsNoTracking(), region);
        if (Within is { } within)
            return within(rows, actor);
        return RowsRule.ReachOf(actor.Role) switch
        {
            Reach.All => rows,
            Reach.City => rows.Where(r => r.City == actor.City),
            Reach.Region => rows.Where(r => r.City == actor.City && r.Region == actor.Region),
            _ => rows.Where(r => false),
        };
    }

    /// <summary>The rows of the definition, or of the slice of them that is asked for.</summary>
    private IQueryable<T> Asked(ZhitongDb db, FigureAsk ask)
    {
        var rows = Rows(db, ask);
        if (ask.Slice is not { } slice)
            return rows;
        if (!slices.TryGetValue(slice.By, out var slicing))
            return UnderKey(rows, slice);
        return slice.Key is { } key && slicing.Rows(db, key) is { } part ? rows.Where(part) : rows.Where(r => false);
    }

    private IQueryable<T> UnderKey(IQueryable<T> rows, FigureSlice slice)
    {
        var key = dimensions[slice.By].Key;
        var asked = Expression.Property(Expression.Constant(slice), nameof(FigureSlice.Key)); // a parameter of the statement
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, asked), key.Parameters));
    }

    private static IQueryable<T> In(IQueryable<T> rows, string? region) =>
        region is null ? rows : rows.Where(r => r.Region == region);
}
