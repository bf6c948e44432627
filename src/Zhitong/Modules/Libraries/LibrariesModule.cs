using Zhitong.Hosting;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Equipment.Import;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Experts.Import;
using Zhitong.Modules.Libraries.Figures;
using Zhitong.Modules.Libraries.Institutions;
using Zhitong.Modules.Libraries.Institutions.Import;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Modules.Libraries.Projects.Import;
using Zhitong.Modules.Libraries.Standards;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Libraries;

/// <summary>资源库: institutions, equipment, experts, projects and measurement standards. Each library registers itself below.</summary>
public sealed class LibrariesModule : IModule
{
    /// <summary>A library: a tab of the pages, and the root of its addresses.</summary>
    public static IReadOnlyList<(string Text, string Href)> Tabs { get; } =
    [
        ("机构", LibrariesLinks.Institutions),
        ("设备", EquipmentLinks.List),
        ("专家", ExpertsLinks.List),
        ("项目", ProjectsLinks.List),
        ("计量标准", LibrariesLinks.Standards),
    ];

    public string Name => "Libraries";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<DispatchOffers>().AddSingleton<EquipmentOffers>();
        module
            .Access(LibrariesAccess.All)
            .Menu(
                "资源库",
                LibrariesLinks.Institutions,
                AccessRule.Open,
                35,
                [.. Tabs.Select(t => t.Href)],
                Role.Public,
                Role.Enterprise,
                Role.Station,
                Role.Expert,
                Role.Institution,
                Role.County,
                Role.City,
                Role.Leader
            );
        module
            .Services.AddSingleton<ImportKind, InstitutionImport>()
            .AddSingleton<ImportKind, EquipmentImport>()
            .AddSingleton<ImportKind, ExpertImport>()
            .AddSingleton<ImportKind, ProjectImport>();
        InstitutionLibrary.Register(module);
        StandardLibrary.Register(module);
        EquipmentLibrary.Register(module);
        ExpertLibrary.Register(module);
        ProjectLibrary.Register(module);
        LibrariesIndexes.Register(module);
        LibrariesSearch.Register(module);
        module.Services.AddSingleton<IRecordSignals, InstitutionSignals>();
        LibraryFigures.Register(module);
    }

    public void Map(IEndpointRouteBuilder app)
    {
        InstitutionsApi.Map(app);
        StandardsApi.Map(app);
        EquipmentApi.Map(app);
        ExpertsApi.Map(app);
        ProjectsApi.Map(app);
    }
}
