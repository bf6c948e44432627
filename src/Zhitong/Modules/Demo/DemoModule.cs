using System.CommandLine;
using Zhitong.Hosting;
using Zhitong.Modules.Cases.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>示范数据: a city to try the platform on, and load data.</summary>
public sealed class DemoModule : IModule, IHasVerbs
{
    /// <summary>The most load cases by one command.</summary>
    private const int MostCases = 20_000_000;

    public string Name => "Demo";

    public void Register(ModuleBuilder module) =>
        module
            .Services.AddSingleton<CaseSimulation>()
            .AddSingleton<DemoCity>()
            .AddSingleton<DemoLoad>()
            .AddSingleton<IFirstStart>(p => p.GetRequiredService<DemoCity>());

    public void Map(IEndpointRouteBuilder app) { }

    public IEnumerable<Command> Verbs(VerbContext context)
    {
        var count = new Option<int>("--cases") { Description = "另外加多少件压力数据（默认 0）" };
        count.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 0 or > MostCases)
                r.AddError($"--cases 应在 0 到 {MostCases:N0} 之间");
        });
        var demo = context.Verb("demo", "数据库为空时填入示范城市；加压力数据", count);
        demo.SetAction(
            (parse, cancel) =>
                context.WithServicesAsync(
                    parse,
                    async services =>
                    {
                        await services.GetRequiredService<DemoCity>().FillAsync(Console.Out);
                        return await services.GetRequiredService<DemoLoad>().AddAsync(parse.GetValue(count), cancel);
                    }
                )
        );
        yield return demo;
    }
}
