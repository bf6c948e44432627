using System.Linq.Expressions;
using Zhitong.Data;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>Part of the rows of a figure, such as those of one institution. Its counties add up like those of the whole.</summary>
/// <param name="By">One of <see cref="Figure.Slices"/>.</param>
/// <param name="Key">Which one of them; null for what has none, in slices by a dimension.</param>
public sealed record FigureSlice(string By, string? Key);

/// <summary>A way to look at part of a figure.</summary>
/// <param name="Label">What the parts are, as 承办机构.</param>
/// <param name="Rows">Tells the rows of a part; null for a key that cannot be one.</param>
/// <param name="Say">What people call the part; null when there is none of this key.</param>
public sealed record FigureSlicing<T>(
    string Label,
    Func<ZhitongDb, string, Expression<Func<T, bool>>?> Rows,
    Func<ZhitongDb, string, CancellationToken, Task<string?>> Say
);
