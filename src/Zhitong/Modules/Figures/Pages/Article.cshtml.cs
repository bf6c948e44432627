using Zhitong.Modules.Figures.Articles;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>文章重述: each figure that an article published beside ours, as of its day.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ArticlePage(RetoldFigures retold, FigureBook book, Settings settings) : ZtPage
{
    public Article Article { get; private set; } = null!;
    public IReadOnlyList<RetoldFigure> Figures { get; private set; } = [];
    public bool IsHome => retold.IsHome(Article);
    public IReadOnlyList<RetoldFigure> Computed => [.. Figures.Where(f => f.Ours?.Value is not null)];
    public IReadOnlyList<RetoldFigure> Missing => [.. Figures.Where(f => f.Ours?.Value is null)];

    public string Lead =>
        IsHome
            ? "左边是报道公布的，右边是平台的记录在报道那一天算出的。每个数都能打开口径和明细。"
            : $"这是{RegionTable.Default.Name(Article.City)}公布的数；右边是{RegionTable.Default.Name(settings.City)}的数和口径，两座城市不比较。";

    public async Task OnGetAsync(string code, CancellationToken cancel)
    {
        Article = Article.Find(code) ?? throw new RecordMissing("没有这篇报道。");
        Figures = await retold.OfAsync(Article, cancel);
    }

    public int Count(bool agrees) => Figures.Count(f => f.Agrees == agrees);

    public bool Defines(RetoldFigure f) => book.TryFind(f.Published.Code, out _);
}
