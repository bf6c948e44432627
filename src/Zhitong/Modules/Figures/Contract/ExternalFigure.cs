using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>外部指标: not counted here but given by somebody, with a document; entered at a desk and reviewed by a second person.</summary>
/// <param name="code">Of figures.csv.</param>
/// <param name="name">What people call it.</param>
/// <param name="unit">Counting word or %.</param>
public sealed class ExternalFigure(string code, string name, string unit) : Figure(code, name, unit)
{
    public override FigureKind Kind => FigureKind.External;

    public override bool HasRows => false;

    public override Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyDictionary<string, FigurePart>>(new Dictionary<string, FigurePart>());

    public override Task<DateOnly?> BeginsAsync(ZhitongDb db, string city, CancellationToken cancel) =>
        Task.FromResult<DateOnly?>(null);

    public override Task<Listed<FigureRow>> RowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        ListAsk page,
        CancellationToken cancel
    ) => Task.FromResult(new Listed<FigureRow>([], 0, true, null));

    public override Task<IReadOnlyList<FigureRow>> FirstRowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        int most,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<FigureRow>>([]);
}
