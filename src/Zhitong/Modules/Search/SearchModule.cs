using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Modules.Search.Names;
using Zhitong.Modules.Search.Words;
using Zhitong.Platform.Access;
using Zhitong.Platform.Changes;

namespace Zhitong.Modules.Search;

/// <summary>查询: one question over every kind that a module declares.</summary>
public sealed class SearchModule : IModule
{
    public string Name => "Search";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddScoped<Finder>().AddSingleton<Catalogue.Shelves>();
        module.Services.AddSingleton<ICatalogue>(p => p.GetRequiredService<Catalogue.Shelves>());
        module.Services.AddSingleton<IRegistryNames, Catalogue.CatalogueNames>();
        module.Services.AddHostedService<Catalogue.ShelvesAtStart>();
        module.Job<ForgetChanges>("清理内存目录已读过的变动", "每小时 25 分", "0 25 * * * ?", quiet: true);
        module.Services.AddSingleton<NameBook>();
        module.Function("查询", SearchLinks.Page);
        module.Menu("查找", SearchLinks.Page, AccessRule.Open, 6, Role.Public, Role.Enterprise);
        WordsDesk.Register(module);
    }

    public void Map(IEndpointRouteBuilder app)
    {
        SearchApi.Map(app);
        SuggestApi.Map(app);
        WordsApi.Map(app);
    }
}
