using System.Globalization;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Figures.Articles;

/// <summary>How a published number is to be read.</summary>
public enum Published
{
    Equal,

    /// <summary>余、多: so many full tens, hundreds or thousands, and some.</summary>
    Floor,
    AtLeast,
    MoreThan,

    /// <summary>约</summary>
    About,

    /// <summary>连年提高: no number at all.</summary>
    Rising,
}

/// <summary>A figure that an article published; facts only.</summary>
/// <param name="Code">Of figures.csv.</param>
/// <param name="Record">Kind of record that it is counted from.</param>
public sealed record ArticleFigure(
    string Article,
    string Code,
    string Label,
    Published Op,
    decimal? Value,
    string Unit,
    string Record
)
{
    /// <summary>As published: <c>800 余台</c>, <c>97.5% 以上</c>.</summary>
    public string Said
    {
        get
        {
            var number = Value is { } v ? v.ToString("#,0.####", CultureInfo.InvariantCulture) : "";
            var unit = Unit == "%" ? "%" : " " + Unit;
            return Op switch
            {
                Published.Floor => $"{number} 余{Unit}",
                Published.AtLeast => $"{number}{unit}及以上",
                Published.MoreThan => $"超过 {number}{unit}",
                Published.About => $"约 {number}{unit}",
                Published.Rising => "逐年提高",
                _ => number + unit,
            };
        }
    }

    /// <summary>Whether our value bears out what was published; null when it cannot be said.</summary>
    public bool? Agrees(decimal? ours)
    {
        if (ours is not { } our || Value is not { } theirs)
            return null;
        return Op switch
        {
            Published.Equal => our == theirs,
            Published.Floor => our >= theirs && our < theirs + Step(theirs),
            Published.AtLeast => our >= theirs,
            Published.MoreThan => our > theirs,
            Published.About => Math.Abs(our - theirs) <= Step(theirs) / 2,
            _ => null,
        };
    }

    /// <summary>The unit to which a round number was cut: 100 for 800 and 1,200, 10 for 350.</summary>
    public static decimal Step(decimal value)
    {
        if (value == 0)
            return 1;
        var step = 1m;
        while (value % (step * 10) == 0)
            step *= 10;
        return step;
    }
}

/// <summary>报道: a published article, by number, with its city and date. None of its sentences is kept.</summary>
/// <param name="Dated">False when the article bears no date and one was taken.</param>
public sealed record Article(string Code, string City, DateOnly Date, string Source, bool Dated = true)
{
    public static IReadOnlyList<Article> All { get; } =
    [
        new("000", "140100", new(2024, 10, 12), "太原市"),
        new("001", "140300", new(2022, 9, 23), "山西省市场监督管理局网站"),
        new("002", "140300", new(2023, 11, 14), "中国质量报"),
        new("003", "370700", new(2023, 9, 27), "潍坊市"),
        new("004", "210700", new(2022, 11, 30), "锦州市", Dated: false),
    ];

    private static readonly Lazy<ILookup<string, ArticleFigure>> Facts = new(() =>
        EmbeddedText.Rows("article-figures.tsv").Select(Read).ToLookup(f => f.Article)
    );

    public static Article? Find(string code) => All.FirstOrDefault(a => a.Code == code);

    /// <summary>What it published, in the order of the codes.</summary>
    public IEnumerable<ArticleFigure> Figures => Facts.Value[Code];

    /// <summary>Every article that published a figure of this code.</summary>
    public static IEnumerable<(Article Article, ArticleFigure Figure)> Publishing(string code) =>
        from article in All
        from figure in article.Figures
        where figure.Code == code
        select (article, figure);

    private static ArticleFigure Read(string[] r) =>
        new(
            r[0],
            r[1],
            r[2],
            r[3] switch
            {
                "approx_floor" => Published.Floor,
                "ge" => Published.AtLeast,
                "gt" => Published.MoreThan,
                "approx" => Published.About,
                "trend_up" => Published.Rising,
                _ => Published.Equal,
            },
            r[4].Length == 0 ? null : decimal.Parse(r[4], CultureInfo.InvariantCulture),
            r[5],
            r[6]
        );
}
