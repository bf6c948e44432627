namespace Zhitong.Modules.Cases;

/// <summary>Where a case stands. The names in the API are those of <see cref="CaseStatusNames.Code"/>.</summary>
public enum CaseStatus
{
    Draft,
    Submitted,
    Supplementing,
    Refused,
    Accepted,
    Dispatched,
    InService,
    Paused,
    AwaitingConfirmation,
    Closed,
    Withdrawn,
    Terminated,
}

public static class CaseStatusNames
{
    private static readonly (CaseStatus Status, string Code, string Chinese, string Look, string Icon)[] All =
    [
        (CaseStatus.Draft, "draft", "草稿", "none", "edit"),
        (CaseStatus.Submitted, "submitted", "已提交", "info", "send"),
        (CaseStatus.Supplementing, "supplementing", "待补正", "yours", "file-text"),
        (CaseStatus.Refused, "refused", "不予受理", "late", "ban"),
        (CaseStatus.Accepted, "accepted", "已受理", "active", "check"),
        (CaseStatus.Dispatched, "dispatched", "已分办", "active", "arrow-fork"),
        (CaseStatus.InService, "in-service", "办理中", "active", "progress"),
        (CaseStatus.Paused, "paused", "已暂停", "pause", "player-pause"),
        (CaseStatus.AwaitingConfirmation, "awaiting-confirmation", "待企业确认", "soon", "user-check"),
        (CaseStatus.Closed, "closed", "已办结", "done", "circle-check"),
        (CaseStatus.Withdrawn, "withdrawn", "已撤回", "none", "arrow-left"),
        (CaseStatus.Terminated, "terminated", "已终止", "late", "ban"),
    ];

    public static IReadOnlyList<CaseStatus> Filterable { get; } = [.. All.Select(a => a.Status)];

    public static string Code(this CaseStatus status) => All[(int)status].Code;

    public static string Chinese(this CaseStatus status) => All[(int)status].Chinese;

    /// <summary>Kind of the status badge.</summary>
    public static string Look(this CaseStatus status) => All[(int)status].Look;

    public static string Icon(this CaseStatus status) => All[(int)status].Icon;

    public static CaseStatus? Parse(string? code) =>
        Array.FindIndex(All, a => a.Code == code) is var i and >= 0 ? All[i].Status : null;

    /// <summary>The clock of the promise runs or waits: neither a draft nor ended.</summary>
    public static bool IsOpen(this CaseStatus status) =>
        status
            is CaseStatus.Submitted
                or CaseStatus.Supplementing
                or CaseStatus.Accepted
                or CaseStatus.Dispatched
                or CaseStatus.InService
                or CaseStatus.Paused
                or CaseStatus.AwaitingConfirmation;
}
