using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Enterprises;

/// <summary>一企一档.</summary>
public sealed class EnterprisesModule : IModule
{
    public string Name => "Enterprises";

    public void Register(ModuleBuilder module) =>
        module
            .Access(EnterprisesAccess.All)
            .Numbers(EnterpriseProfiles.Series)
            .TextIndex(EnterpriseProfiles.TextIndex)
            .Handle<RegistrationApproved, BindOnApproval>()
            .ActName("enterprise", "open", "建档")
            .ActName("enterprise", "verify", "核实");

    public void Map(IEndpointRouteBuilder app) { }
}

/// <summary>Who may see and change enterprise profiles.</summary>
public static class EnterprisesAccess
{
    public static readonly AccessRule View = new(
        "enterprises.view",
        "查看企业档案",
        (Role.Enterprise, Reach.Own),
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "enterprises.edit",
        "修改企业档案",
        (Role.Enterprise, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [View, Edit];
}
