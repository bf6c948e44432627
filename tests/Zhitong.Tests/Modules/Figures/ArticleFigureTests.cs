using Zhitong.Modules.Figures.Articles;

namespace Zhitong.Tests.Modules.Figures;

/// <summary>How published numbers are compared with ours.</summary>
public sealed class ArticleFigureTests
{
    [Theory]
    [InlineData(Published.Equal, 134, 134, true)]
    [InlineData(Published.Equal, 134, 135, false)]
    [InlineData(Published.Floor, 800, 800, true)]
    [InlineData(Published.Floor, 800, 899, true)]
    [InlineData(Published.Floor, 800, 900, false)]
    [InlineData(Published.Floor, 800, 799, false)]
    [InlineData(Published.Floor, 350, 359, true)]
    [InlineData(Published.Floor, 350, 360, false)]
    [InlineData(Published.Floor, 1200, 1299, true)]
    [InlineData(Published.AtLeast, 98, 98, true)]
    [InlineData(Published.AtLeast, 98, 97, false)]
    [InlineData(Published.MoreThan, 97, 97, false)]
    [InlineData(Published.MoreThan, 97, 98, true)]
    [InlineData(Published.About, 13000, 13499, true)]
    [InlineData(Published.About, 13000, 13501, false)]
    public void A_published_number_is_read_as_it_was_said(Published op, int published, int ours, bool agrees) =>
        new ArticleFigure("001", "F041", "专家库", op, published, "名", "EXP").Agrees(ours).ShouldBe(agrees);

    [Fact]
    public void What_cannot_be_computed_is_not_compared() =>
        new ArticleFigure("001", "F041", "专家库", Published.Equal, 134, "名", "EXP").Agrees(null).ShouldBeNull();

    [Fact]
    public void All_143_published_figures_are_there_once()
    {
        var all = Article.All.SelectMany(a => a.Figures).ToList();
        all.Count.ShouldBe(143);
        all.Select(f => f.Code).Distinct().Count().ShouldBe(143);
        Article.Find("001")!.Figures.Count().ShouldBe(30);
        Article.Find("002")!.Figures.Count().ShouldBe(17);
        all.Single(f => f.Code == "F042").Said.ShouldBe("800 余台");
        all.Single(f => f.Code == "F032").Said.ShouldBe("超过 97.5%");
    }
}
