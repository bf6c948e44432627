namespace Zhitong.Modules.Demo;

/// <summary>The twelve institutions of the demo and what each can do.</summary>
internal static class DemoInstitutions
{
    /// <param name="Classes">Matter classes that it serves.</param>
    /// <param name="Star">The one of the demo identity <c>institution</c>.</param>
    /// <param name="Lapsed">Its qualification lapsed last month: it is no longer offered.</param>
    public sealed record Plan(string Name, string Summary, string[] Classes, bool Star = false, bool Lapsed = false);

    public static IReadOnlyList<Plan> All { get; } =
    [
        new(
            "综合检验检测中心",
            "建材与耐火材料、食品、纺织品检验；压力、温度、衡器检定校准（CMA、CNAS）",
            ["testing", "metrology", "quality"],
            Star: true
        ),
        new("计量检测研究所", "力值、压力、温度、电学、衡器检定校准；加油机、充电桩、血压计强制检定", ["metrology"]),
        new("仪器校准技术服务中心", "长度、力学、热工仪器校准，可上门取送", ["metrology"]),
        new("衡器计量服务站", "汽车衡、计价秤、配料秤检定和修理", ["metrology"]),
        new("食品农产品检测院", "食品、粮油、茶叶理化与微生物检验，农药残留", ["testing"]),
        new("机电产品检测有限公司", "阀门、链条、电缆、充电设备型式与委托检测，失效分析", ["testing"]),
        new("轻纺化工检验所", "校服、家具、玩具、涂料检验", ["testing"], Lapsed: true),
        new("认证服务中心", "质量、环境、职业健康安全、食品安全管理体系认证咨询与培训", ["certification", "quality"]),
        new("绿色产品评价中心", "绿色产品、有机产品认证技术服务", ["certification"]),
        new("标准信息研究所", "标准查新、企业标准指导、标准制修订立项辅导、对标达标", ["standards"]),
        new("知识产权运营服务中心", "专利商标托管、维权援助、地理标志申报、质押融资咨询", ["ip"]),
        new("质量品牌促进中心", "质量奖与品牌培育辅导、首席质量官培训、质量诊断、QC 小组", ["brand", "quality", "standards"]),
    ];
}
