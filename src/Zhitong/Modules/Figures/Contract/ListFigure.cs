using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>A count of a few things of the city itself that are listed at once, such as the libraries that are open.</summary>
public sealed class ListFigure(string code, string name, string unit) : Figure(code, name, unit)
{
    private const string Order = "-doc";

    public override FigureKind Kind => FigureKind.Count;

    /// <summary>All of them.</summary>
    public required Func<ZhitongDb, FigureAsk, CancellationToken, Task<IReadOnlyList<FigureRow>>> Rows { get; init; }

    public override async Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    ) => (await Rows(db, ask, cancel)).GroupBy(r => r.Region).ToDictionary(g => g.Key, g => new FigurePart(g.Count(), g.Count()));

    public override Task<DateOnly?> BeginsAsync(ZhitongDb db, string city, CancellationToken cancel) =>
        Task.FromResult<DateOnly?>(Beginning);

    public override async Task<Listed<FigureRow>> RowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        ListAsk page,
        CancellationToken cancel
    )
    {
        var size = Paging.Size(page.Size);
        var from = (int)(Cursor.Read(page.After, Order)?.Doc ?? 0);
        var rows = await FirstRowsAsync(db, ask, region, actor, int.MaxValue, cancel);
        List<FigureRow> some = [.. rows.Skip(from).Take(size)];
        var next = from + some.Count < rows.Count ? new Cursor(Order, "", from + some.Count).Encode() : null;
        return new Listed<FigureRow>(some, rows.Count, true, next);
    }

    public override async Task<IReadOnlyList<FigureRow>> FirstRowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        int most,
        CancellationToken cancel
    ) => [.. (await Rows(db, ask, cancel)).Where(r => region is null || r.Region == region).Take(most)];
}
