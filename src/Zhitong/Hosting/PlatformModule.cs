using Zhitong.Platform.Activities;
using Zhitong.Platform.Validity;

namespace Zhitong.Hosting;

/// <summary>What the platform itself brings: the jobs and checks that belong to no module.</summary>
public sealed class PlatformModule : IModule
{
    public string Name => "Platform";

    public void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<DaySealing>()
            .AddSingleton<ISeed, OpenLedger>()
            .AddSingleton<IDataCheck, HistoryCheck>()
            .AddSingleton<IDataCheck, DaySealCheck>();
        module
            .Job<SealDays>("封存每天的操作记录", "每天 00:20", "0 20 0 * * ?")
            .Job<FoldCounts>("归并计数", "每 10 秒", "0/10 * * * * ?", quiet: true);
    }

    public void Map(IEndpointRouteBuilder app) { }
}
