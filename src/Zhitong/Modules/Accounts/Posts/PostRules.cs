using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>Which posts can be: where a role is at home, and which roles exclude each other.</summary>
public static class PostRules
{
    /// <summary>The roles that can be granted, in the order of the form.</summary>
    public static readonly Role[] Grantable =
    [
        Role.Enterprise,
        Role.Station,
        Role.Expert,
        Role.Institution,
        Role.County,
        Role.City,
        Role.Leader,
        Role.SystemAdmin,
        Role.SecurityAdmin,
        Role.Auditor,
    ];

    public static bool IsAdministrator(Role role) => role is Role.SystemAdmin or Role.SecurityAdmin or Role.Auditor;

    /// <summary>Roles that look after the whole city; all others look after one county or their own organisation.</summary>
    public static bool IsCityWide(Role role) => role is Role.City or Role.Leader || IsAdministrator(role);

    /// <summary>Can the role be held at an organisation of this kind?</summary>
    public static bool FitsAt(Role role, OrganisationKind kind) =>
        role switch
        {
            Role.Enterprise => kind == OrganisationKind.Enterprise,
            Role.Station => kind == OrganisationKind.Station,
            Role.Institution => kind == OrganisationKind.Institution,
            Role.County => kind == OrganisationKind.CountyBureau,
            Role.Leader => kind is OrganisationKind.CityBureau or OrganisationKind.CountyBureau,
            Role.Expert => kind != OrganisationKind.Enterprise,
            _ => kind == OrganisationKind.CityBureau,
        };

    /// <summary>三员分立 (等保三级): one person holds at most one administrator's role, and no business beside it.</summary>
    /// <returns>What to say, or null when both may be held.</returns>
    public static string? Conflict(Role wanted, IEnumerable<Role> held)
    {
        foreach (var other in held)
        {
            if (wanted == other || (!IsAdministrator(wanted) && !IsAdministrator(other)))
                continue;
            return $"这个人已是{RoleNames.Of(other)}，不能再任{RoleNames.Of(wanted)}：系统、安全、审计三种管理员要分开，也不能兼业务岗位。";
        }
        return null;
    }
}
