namespace Zhitong.Modules.Cases;

/// <summary>The acts of the public contract, with the states that allow them.</summary>
public enum CaseAct
{
    Submit,
    Supplement,
    Refuse,
    Accept,
    Dispatch,
    Start,
    Pause,
    Resume,
    Extend,
    Deliver,
    Confirm,
    Rate,
    Note,
}

/// <summary>The state machine as one table.</summary>
public static class CaseActs
{
    private static readonly Dictionary<CaseAct, (string Chinese, CaseStatus[] From)> Table = new()
    {
        [CaseAct.Submit] = ("提交", [CaseStatus.Draft, CaseStatus.Supplementing]),
        [CaseAct.Supplement] = ("要求补正", [CaseStatus.Submitted]),
        [CaseAct.Refuse] = ("不予受理", [CaseStatus.Submitted]),
        [CaseAct.Accept] = ("受理", [CaseStatus.Submitted]),
        [CaseAct.Dispatch] = ("分办", [CaseStatus.Accepted, CaseStatus.Dispatched]),
        [CaseAct.Start] = ("开始办理", [CaseStatus.Dispatched]),
        [CaseAct.Pause] = ("暂停计时", [CaseStatus.Accepted, CaseStatus.Dispatched, CaseStatus.InService]),
        [CaseAct.Resume] = ("恢复计时", [CaseStatus.Paused]),
        [CaseAct.Extend] = ("延期", [CaseStatus.Accepted, CaseStatus.Dispatched, CaseStatus.InService]),
        [CaseAct.Deliver] = ("交付结果", [CaseStatus.InService]),
        [CaseAct.Confirm] = ("确认结果", [CaseStatus.AwaitingConfirmation]),
        [CaseAct.Rate] = ("评价", [CaseStatus.Closed]),
        [CaseAct.Note] = (
            "留言",
            [
                CaseStatus.Submitted,
                CaseStatus.Supplementing,
                CaseStatus.Refused,
                CaseStatus.Accepted,
                CaseStatus.Dispatched,
                CaseStatus.InService,
                CaseStatus.Paused,
                CaseStatus.AwaitingConfirmation,
                CaseStatus.Closed,
            ]
        ),
    };

    private static readonly string[] Codes = [.. Enum.GetNames<CaseAct>().Select(n => n.ToLowerInvariant())];

    private static readonly Dictionary<string, CaseAct> ByCode = Enum.GetValues<CaseAct>().ToDictionary(a => Codes[(int)a]);

    public static bool Allows(CaseStatus from, CaseAct act) => Array.IndexOf(Table[act].From, from) >= 0;

    public static string Chinese(this CaseAct act) => Table[act].Chinese;

    public static string Code(this CaseAct act) => Codes[(int)act];

    public static CaseAct? Parse(string? code) => code is not null && ByCode.TryGetValue(code, out var act) ? act : null;

    public static IEnumerable<CaseStatus> From(CaseAct act) => Table[act].From;

    /// <summary>Why the state refuses the act, and what is possible instead.</summary>
    public static string WhyNot(Case c, CaseAct act)
    {
        var possible = Enum.GetValues<CaseAct>().Where(a => Allows(c.Status, a)).Select(a => a.Chinese()).ToList();
        var rest = possible.Count == 0 ? "这件已经结束。" : $"现在可以：{string.Join('、', possible)}。";
        return $"{c.Number} 现在是“{c.Status.Chinese()}”，不能{act.Chinese()}。{rest}";
    }
}
