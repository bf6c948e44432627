using Zhitong.Hosting;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Modules.Matters.Desk;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Matters;

/// <summary>服务事项 as data.</summary>
public sealed class MattersModule : IModule
{
    public string Name => "Matters";

    public void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<MatterBook>().AddSingleton<ISeed, MatterCatalogue>();
        module.Services.AddSingleton<SaveMatter>().AddSingleton<PublishMatter>().AddSingleton<WithdrawMatter>();
        module.Services.AddSingleton<DiscardDraft>();
        module
            .Access(MattersAccess.Edit)
            .ActName("matter", "create", "新建")
            .ActName("matter", "edit", "改草稿")
            .ActName("matter", "publish", "发布")
            .ActName("matter", "discard", "放弃改动")
            .ActName("matter", "withdraw", "撤下")
            .Search(
                new SearchKind("matter", "办理事项", 10)
                {
                    Counter = "项",
                    Held = (services, _) => services.GetRequiredService<MatterBook>().RowsAsync(),
                    Address = row => $"/matters/{row.Code}",
                    SubjectLabel = "常用说法",
                    TradeOf = row => row.Subject?.Split('、')[0],
                    StandardsLabel = "依据",
                }
            )
            .Menu("事项", MattersLinks.Desk, MattersAccess.Edit, 40, Role.City);
        foreach (var status in Enum.GetValues<MatterStatus>())
            module.ValueName("matter", nameof(Matter.Status), status.ToString(), MatterWords.Of(status));
        foreach (var (code, name) in ServiceClasses.All)
            module.ValueName("matter", nameof(Matter.Class), code, name);
    }

    public void Map(IEndpointRouteBuilder app) => MattersApi.Map(app);
}

/// <summary>Everybody reads published matters; the city's officers keep them.</summary>
public static class MattersAccess
{
    public static readonly AccessRule Edit = new("matters.edit", "维护和发布事项", (Role.City, Reach.City));
}
