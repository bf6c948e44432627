using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Figures;

/// <summary>目录: all figures by group, found by code and words.</summary>
public sealed class FigureCatalogue(FigureReader reader)
{
    public IReadOnlyList<string> Groups { get; } = [.. reader.Book.All.Select(f => f.Group).Distinct()];

    /// <summary>The figures whose code, name or definition holds every word.</summary>
    public IReadOnlyList<Figure> Find(string? q, string? inGroup)
    {
        var words = PlainText.Fold(PlainText.Truncate(q ?? "", 100)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. from figure in reader.Book.All
            where string.IsNullOrEmpty(inGroup) || figure.Group == inGroup
            let text = PlainText.Fold($"{figure.Code} {figure.Name} {figure.Group} {figure.Versions[^1].Counts}")
            where words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            select figure,
        ];
    }

    public Task<FigureValue> NowAsync(Figure figure, CancellationToken cancel) => reader.NowAsync(figure.Code, null, cancel);
}
