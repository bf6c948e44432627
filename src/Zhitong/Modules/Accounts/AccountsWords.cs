using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Organisations;
using Zhitong.Modules.Accounts.Registrations;

namespace Zhitong.Modules.Accounts;

/// <summary>What histories call the acts and the coded values of this module.</summary>
internal static class AccountsWords
{
    private static readonly (string Kind, string Act, string Name)[] Acts =
    [
        ("person", "create", "建账号"),
        ("person", "register", "注册账号"),
        ("person", "sign-in", "登录"),
        ("person", "sign-in-failed", "登录失败"),
        ("person", "sign-out", "退出"),
        ("person", "sign-out-everywhere", "全部退出"),
        ("person", "change-password", "改密码"),
        ("person", "reset-code", "发重置码"),
        ("person", "reset-password", "重置密码"),
        ("person", "reset-failed", "重置密码失败"),
        ("person", "unlock", "解锁"),
        ("person", "end", "停用账号"),
        ("person", "reopen", "恢复账号"),
        ("person", "consent", "同意个人信息保护说明"),
        ("person", "two-factor-prepare", "准备两步验证"),
        ("person", "two-factor-on", "开启两步验证"),
        ("person", "two-factor-off", "关闭两步验证"),
        ("person", "recovery-codes", "换恢复码"),
        ("post", "grant", "授岗"),
        ("post", "end", "结束岗位"),
        ("organisation", "create", "建组织"),
        ("organisation", "edit", "改组织"),
        ("token", "create", "发令牌"),
        ("token", "revoke", "撤销令牌"),
        ("registration", "submit", "提交注册"),
        ("registration", "approve", "通过注册"),
        ("registration", "refuse", "不通过注册"),
    ];

    public static void Add(ModuleBuilder module)
    {
        foreach (var (kind, act, name) in Acts)
            module.ActName(kind, act, name);
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            module.ValueName("organisation", "Kind", kind.ToString(), OrganisationKinds.Of(kind));
        foreach (var status in Enum.GetValues<RegistrationStatus>())
            module.ValueName("registration", "Status", status.ToString(), RegistrationStatuses.Of(status));
    }
}
