using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts;

/// <summary>Who may do what with people, posts and histories: the three administrators cannot do each other's work.</summary>
public static class AccountsAccess
{
    /// <summary>系统管理员: makes, ends and reopens accounts and organisations.</summary>
    public static readonly AccessRule People = new("accounts.people", "建账号、停用账号、建组织", (Role.SystemAdmin, Reach.City));

    /// <summary>安全管理员: grants and ends posts, resets credentials, unlocks.</summary>
    public static readonly AccessRule Posts = new(
        "accounts.posts",
        "授予和结束岗位、重置密码、解锁",
        (Role.SecurityAdmin, Reach.City)
    );

    /// <summary>审计管理员: reads every history.</summary>
    public static readonly AccessRule Audit = new("accounts.audit", "查看全部操作记录", (Role.Auditor, Reach.City));

    /// <summary>Approves that a person acts for an enterprise.</summary>
    public static readonly AccessRule Approve = new(
        "accounts.approve",
        "审核企业注册",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    /// <summary>系统管理员: scheduled work and the state of the system.</summary>
    public static readonly AccessRule System = new("accounts.system", "查看定时任务和系统状态", (Role.SystemAdmin, Reach.City));

    public static readonly AccessRule[] All = [People, Posts, Audit, Approve, System];
}
