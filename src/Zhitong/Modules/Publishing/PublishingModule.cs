using Zhitong.Hosting;
using Zhitong.Modules.Publishing.Home;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Publishing;

/// <summary>What the public sees first: home, explanations, errors.</summary>
public sealed class PublishingModule : IModule
{
    public string Name => "Publishing";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<HomeBoard>().AddScoped<ILayoutPart, PublicFrame>();
        module
            .Menu("首页", "/", AccessRule.Open, 0, Role.Public)
            .Menu("办事项", "/matters", AccessRule.Open, 5, Role.Public, Role.Enterprise)
            .Menu("开放接口", "/developers", AccessRule.Open, 90, Role.Public);
    }

    public void Map(IEndpointRouteBuilder app) => LargeType.Map(app);
}
