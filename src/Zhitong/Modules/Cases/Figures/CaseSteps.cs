using System.Linq.Expressions;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>Whose turn it is, in the words of the overview.</summary>
internal static class CaseSteps
{
    public static readonly Expression<Func<Case, string?>> Of = c =>
        c.Status == CaseStatus.Submitted ? "待受理"
        : c.Status == CaseStatus.Supplementing ? "待企业补正"
        : c.Status == CaseStatus.Accepted ? "待分办"
        : c.Status == CaseStatus.Dispatched ? "待机构接手"
        : c.Status == CaseStatus.InService ? "机构办理中"
        : c.Status == CaseStatus.Paused ? "已暂停"
        : c.Status == CaseStatus.AwaitingConfirmation ? "待企业确认"
        : "已结束";
}
