using System.Diagnostics.CodeAnalysis;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>All figures that the modules have registered, by code.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<string, Figure> byCode;

    public FigureBook(IEnumerable<Figure> figures)
    {
        All = [.. figures.OrderBy(f => f.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(f => f.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <exception cref="RecordMissing">No such code.</exception>
    public Figure this[string code] =>
        TryFind(code, out var figure) ? figure : throw new RecordMissing($"没有代码为 {PlainText.Truncate(code, 20)} 的指标。");

    public bool TryFind(string code, [NotNullWhen(true)] out Figure? figure) => byCode.TryGetValue(code, out figure);
}
