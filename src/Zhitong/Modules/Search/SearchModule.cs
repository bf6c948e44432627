using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Modules.Search.Words;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Search;

/// <summary>查询: one question over every kind that a module declares.</summary>
public sealed class SearchModule : IModule
{
    public string Name => "Search";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddScoped<Finder>();
        module.Function("查询", SearchLinks.Page);
        module.Menu("查找", SearchLinks.Page, AccessRule.Open, 6, Role.Public, Role.Enterprise);
        WordsDesk.Register(module);
    }

    public void Map(IEndpointRouteBuilder app)
    {
        SearchApi.Map(app);
        WordsApi.Map(app);
    }
}
