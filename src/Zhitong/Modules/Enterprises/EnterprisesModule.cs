using Microsoft.EntityFrameworkCore;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Enterprises.Edit;
using Zhitong.Modules.Enterprises.Import;
using Zhitong.Modules.Enterprises.List;
using Zhitong.Modules.Enterprises.Profile;
using Zhitong.Modules.Enterprises.Verify;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Enterprises;

/// <summary>一企一档.</summary>
public sealed class EnterprisesModule : IModule
{
    public string Name => "Enterprises";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<EditEnterprise>().AddSingleton<VerifyEnterprise>();
        module.Services.AddSingleton<ImportKind, EnterpriseImport>();
        module.Services.AddScoped<EnterpriseQuery>().AddScoped<EnterpriseReader>();
        module
            .Access(EnterprisesAccess.All)
            .Numbers(EnterpriseProfiles.Series)
            .TextIndex(EnterpriseProfiles.TextIndex, EnterpriseProfiles.IndexedAsync)
            .Search(
                new SearchKind("enterprise", "企业", 60)
                {
                    Counter = "家",
                    Rule = EnterprisesAccess.View,
                    Index = EnterpriseProfiles.TextIndex,
                    Rows = (db, sight) =>
                        db.Set<Enterprise>().AsNoTracking().Reached(sight.Actor).Select(SearchRows.OfEnterprise),
                    Address = row => EnterprisesLinks.Detail(row.Record),
                }
            )
            .Handle<RegistrationApproved, BindOnApproval>()
            .ActName("enterprise", "open", "建档")
            .ActName("enterprise", "edit", "修改")
            .ActName("enterprise", "verify", "核实")
            .Menu("企业档案", EnterprisesLinks.Own, EnterprisesAccess.View, 30, Role.Enterprise)
            .Menu("企业", EnterprisesLinks.List, EnterprisesAccess.View, 30, Role.Station, Role.County, Role.City, Role.Leader);
        foreach (var size in EnterpriseSizes.All)
            module.ValueName("enterprise", "Size", size.Code, size.Name);
        foreach (var industry in IndustryTable.Default.All)
            module.ValueName("enterprise", "Industry", industry.Code, industry.Name);
    }

    public void Map(IEndpointRouteBuilder app) => EnterprisesApi.Map(app);
}
