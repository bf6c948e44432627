using Zhitong.Hosting;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Matters;

/// <summary>服务事项 as data.</summary>
public sealed class MattersModule : IModule
{
    public string Name => "Matters";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<MatterBook>().AddSingleton<ISeed, MatterCatalogue>();
        module.Access(MattersAccess.Edit);
    }

    public void Map(IEndpointRouteBuilder app) => MattersApi.Map(app);
}

/// <summary>Everybody reads published matters; the city's officers keep them.</summary>
public static class MattersAccess
{
    public static readonly AccessRule Edit = new("matters.edit", "维护和发布事项", (Role.City, Reach.City));
}
