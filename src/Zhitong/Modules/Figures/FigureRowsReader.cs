using Zhitong.Data;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures;

/// <summary>Rows behind a figure, for who may see them.</summary>
public sealed class FigureRowsReader(FigureReader reader, ZhitongDb db)
{
    /// <summary>May this person see any rows of the figure?</summary>
    public static bool Admits(Figure figure, Actor actor) => figure.HasRows && figure.RowsRule.Admits(actor);

    /// <summary>The county that is meant: who reaches one county only sees that one.</summary>
    public static string? RegionFor(Figure figure, string? region, Actor actor) =>
        region is null && figure.RowsRule.ReachOf(actor.Role) == Reach.Region ? actor.Region : region;

    /// <exception cref="Forbidden">The rows are not for this person.</exception>
    /// <exception cref="InputRefused">A day, the county or the place cannot be answered for.</exception>
    public async Task<(Figure Figure, Listed<FigureRow> Rows)> PageAsync(
        string code,
        FigureQuery query,
        ListAsk page,
        Actor actor,
        CancellationToken cancel
    )
    {
        var (figure, ask, region) = await reader.CheckAsync(code, query, cancel);
        Demand(figure, actor);
        return (figure, await figure.RowsAsync(db, ask, RegionFor(figure, region, actor), actor, page, cancel));
    }

    /// <inheritdoc cref="PageAsync"/>
    public async Task<(Figure Figure, IReadOnlyList<FigureRow> Rows)> FirstAsync(
        string code,
        FigureQuery query,
        Actor actor,
        CancellationToken cancel
    )
    {
        var (figure, ask, region) = await reader.CheckAsync(code, query, cancel);
        Demand(figure, actor);
        var meant = RegionFor(figure, region, actor);
        return (figure, await figure.FirstRowsAsync(db, ask, meant, actor, Exports.AtMost, cancel));
    }

    private static void Demand(Figure figure, Actor actor)
    {
        if (!Admits(figure, actor))
            throw new Forbidden(figure.RowsAreFor ?? "这个指标没有明细。");
    }
}
