namespace Zhitong.Platform.Access;

/// <summary>What a post lets its holder be. The three administrators are separate by law (等保三级) and by rule.</summary>
public enum Role
{
    /// <summary>公众：not signed in.</summary>
    Public,

    /// <summary>企业办事员、首席质量官。</summary>
    Enterprise,

    /// <summary>站点管理员。</summary>
    Station,

    /// <summary>专家。</summary>
    Expert,

    /// <summary>机构经办人。</summary>
    Institution,

    /// <summary>县（市、区）局经办人。</summary>
    County,

    /// <summary>市局、市质量服务中心经办人。</summary>
    City,

    /// <summary>领导。</summary>
    Leader,

    /// <summary>系统管理员：runs the system, makes accounts, sees no business.</summary>
    SystemAdmin,

    /// <summary>安全管理员：grants and ends posts, resets credentials.</summary>
    SecurityAdmin,

    /// <summary>审计管理员：reads every history, changes nothing.</summary>
    Auditor,

    /// <summary>命令行：whoever can run the program on its data.</summary>
    CommandLine,
}

/// <summary>Chinese names of the roles, for pages and histories.</summary>
public static class RoleNames
{
    public static string Of(Role role) =>
        role switch
        {
            Role.Public => "公众",
            Role.Enterprise => "企业",
            Role.Station => "站点",
            Role.Expert => "专家",
            Role.Institution => "机构",
            Role.County => "县区局",
            Role.City => "市局",
            Role.Leader => "领导",
            Role.SystemAdmin => "系统管理员",
            Role.SecurityAdmin => "安全管理员",
            Role.Auditor => "审计管理员",
            _ => "命令行",
        };
}
