namespace Zhitong.Modules.Figures.Articles;

/// <summary>Which module will bring the records that a figure needs, said of what cannot be computed yet.</summary>
internal static class PlannedModules
{
    private static readonly Dictionary<string, string> ByRecord = new()
    {
        ["AWD"] = "评定评选（质量奖）",
        ["BRD"] = "企业档案（品牌和荣誉）",
        ["CERT"] = "企业档案（认证证书）",
        ["DOC"] = "站点（服务手册）",
        ["ENG"] = "监督抽查（工程质量）",
        ["EVT"] = "培训和会议",
        ["GRANT"] = "奖励资金",
        ["IPR"] = "企业档案（知识产权）",
        ["ISS"] = "惠企直通车（问题清单）",
        ["OUT"] = "惠企直通车（成效）",
        ["PLAN"] = "行动计划",
        ["PLT"] = "企业档案（试点示范）",
        ["QCG"] = "评定评选（质量管理小组）",
        ["REQ"] = "办件和惠企直通车",
        ["SMP"] = "监督抽查",
        ["STD"] = "企业档案（标准）",
        ["STN"] = "站点",
        ["SUR"] = "调查和监测",
        ["VIS"] = "惠企直通车",
    };

    /// <param name="record">Kinds of records, joined by a plus.</param>
    public static string Of(string record)
    {
        var named = record.Split('+').Select(r => ByRecord.GetValueOrDefault(r)).OfType<string>().Distinct().ToList();
        return named.Count > 0 ? $"等“{string.Join("、", named)}”模块的记录"
            : record == "EXT" ? "等外部数据录入这个指标"
            : "还没有定义";
    }
}
