using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts;

/// <summary>Where each role begins its day.</summary>
public static class Homes
{
    public static string Of(Role role) =>
        role switch
        {
            Role.Enterprise => "/my/cases",
            Role.Station or Role.County or Role.City or Role.Institution => "/queue",
            Role.Leader => "/overview",
            Role.SystemAdmin => "/admin/people",
            Role.SecurityAdmin => "/admin/posts",
            Role.Auditor => "/audit",
            Role.Expert => "/experts/own",
            _ => "/",
        };
}
