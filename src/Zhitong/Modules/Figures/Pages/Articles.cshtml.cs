using Zhitong.Modules.Figures.Articles;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>The articles whose figures are retold.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ArticlesPage(FigureBook book, RetoldFigures retold) : ZtPage
{
    public sealed record Row(Article Article, int Figures, int Defined, bool IsHome);

    /// <summary>Those of the home city first.</summary>
    public IEnumerable<Row> All =>
        Article
            .All.Select(a => new Row(a, a.Figures.Count(), a.Figures.Count(f => book.TryFind(f.Code, out _)), retold.IsHome(a)))
            .OrderByDescending(r => r.IsHome);

    public void OnGet() { }
}
