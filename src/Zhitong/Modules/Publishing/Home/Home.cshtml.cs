using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Publishing.Home;

/// <summary>Say the problem, get the way.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class HomePage(MatterBook matters) : ZtPage
{
    public IReadOnlyList<(string Code, string Name, string Icon, string Words, int Count)> Classes { get; private set; } = [];
    public IReadOnlyList<Matter> Latest { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>What the published guides promise; null while none is published.</summary>
    public PromiseSummary? Promise { get; private set; }

    /// <summary>Promised working days over all published matters.</summary>
    public sealed record PromiseSummary(int Shortest, int Longest, double Median);

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
        Classes =
        [
            .. ServiceClasses.All.Select(c =>
                (c.Code, c.Name, Icon(c.Code), Look[c.Code].Words, all.Count(m => m.Class == c.Code))
            ),
        ];
        Promise = Summary([.. all.Select(m => m.PromisedDays).Order()]);
        Latest = [.. all.OrderByDescending(m => m.UpdatedAt).ThenBy(m => m.Code, StringComparer.Ordinal).Take(6)];
    }

    private static PromiseSummary? Summary(List<int> days) =>
        days.Count == 0 ? null : new PromiseSummary(days[0], days[^1], (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0);

    private static string Icon(string code) => Zhitong.Web.Icon.Has(Look[code].Icon) ? Look[code].Icon : "clipboard";
}
