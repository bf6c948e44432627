using System.Net;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>The identities of the demo data: one click, on this machine only.</summary>
internal static class DemoIdentities
{
    private static readonly (string Name, string Title)[] Known =
    [
        ("enterprise", "企业"),
        ("station", "站点"),
        ("expert", "专家"),
        ("institution", "机构"),
        ("county", "县区局"),
        ("city", "市局"),
        ("leader", "领导"),
        ("sysadmin", "系统管理员"),
        ("secadmin", "安全管理员"),
        ("auditor", "审计管理员"),
    ];

    /// <summary>
    /// The server listens on this machine only and the visitor is on it; a request that a proxy passed on is of somebody else.
    /// </summary>
    public static bool Allowed(Settings settings, HttpContext context) =>
        settings.LoopbackOnly
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));

    public static int Order(string name)
    {
        var at = Array.FindIndex(Known, k => k.Name == name);
        return at < 0 ? Known.Length : at;
    }

    public static string Title(string name) => Known.FirstOrDefault(k => k.Name == name).Title ?? name;
}
