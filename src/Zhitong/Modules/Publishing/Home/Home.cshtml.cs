using System.Globalization;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Publishing.Home;

/// <summary>Say the problem, get the way; and how well promises were kept, each number with what it opens to.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class HomePage(MatterBook matters, HomeBoard board, Clock clock) : ZtPage
{
    private const int MattersShown = 6;

    public IReadOnlyList<ElementTile> Elements { get; private set; } = [];
    public IReadOnlyList<Matter> Latest { get; private set; } = [];
    public int Count { get; private set; }
    public HomeNumbers Numbers { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public string OthersMadeOf =>
        string.Create(CultureInfo.InvariantCulture, $"{Numbers.OtherHandlers.Top:#,0} ÷ {Numbers.OtherHandlers.Bottom:#,0}");

    /// <summary>One of the seven service elements.</summary>
    /// <param name="Words">What people come for.</param>
    /// <param name="Count">Its published matters.</param>
    public sealed record ElementTile(string Code, string Name, string Icon, string Words, int Count);

    private static readonly Dictionary<string, (string Icon, string Words)> Look = new()
    {
        ["metrology"] = ("ruler-measure", "强检申请、校准委托、地磅到期"),
        ["standards"] = ("book-2", "查标准换没换、公开企业标准"),
        ["certification"] = ("certificate", "办 CCC、管理体系、绿色产品"),
        ["testing"] = ("microscope", "找谁能测、送样、看懂报告"),
        ["ip"] = ("bulb", "商标、专利、地理标志、维权"),
        ["brand"] = ("award", "品牌培育、质量奖、质量贷"),
        ["quality"] = ("adjustments-horizontal", "质量诊断、首席质量官、QC 小组"),
    };

    public async Task OnGetAsync()
    {
        var all = await matters.PublishedAsync();
        Count = all.Count;
        Elements =
        [
            .. ServiceClasses.All.Select(c => new ElementTile(
                c.Code,
                c.Name,
                Icon(c.Code),
                Look[c.Code].Words,
                all.Count(m => m.Class == c.Code)
            )),
        ];
        Numbers = await board.ReadAsync();
        // of one day those that most people come for
        Latest =
        [
            .. all.OrderByDescending(m => Clock.DayOf(m.UpdatedAt))
                .ThenByDescending(m => Numbers.ByMatter.GetValueOrDefault(m.Code).Bottom)
                .ThenBy(m => m.Code, StringComparer.Ordinal)
                .Take(MattersShown),
        ];
    }

    private static string Icon(string code) => Zhitong.Web.Icon.Has(Look[code].Icon) ? Look[code].Icon : "clipboard";
}
