using Microsoft.AspNetCore.Mvc;
using Zhitong.Hosting;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Gaps;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matching;

/// <summary>匹配: a need to who can meet it, who nearly can, and what nobody can.</summary>
public sealed class MatchingModule : IModule
{
    public string Name => "Matching";

    public void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<CapabilityRows>()
            .AddSingleton(p => new Matcher(p.GetRequiredService<CapabilityRows>()))
            .AddSingleton<InstitutionMatcher>()
            .AddScoped<Ask.MatchFinder>()
            .AddSingleton<GapKeeper>()
            .AddScoped<GapQuery>()
            .AddSingleton<GapWorker>()
            .AddHostedService(p => p.GetRequiredService<GapWorker>());
        module
            .Access(MatchingAccess.Gaps)
            .Numbers(GapKeeper.Series)
            .ActName("gap", "open", "出现缺口")
            .ActName("gap", "close", "有机构能做了")
            .Job<RematchGaps>("重新核对能力缺口，补上的去掉，失效的重新列出", "每天 03:40", "0 40 3 * * ?")
            .Menu("能力缺口", MatchLinks.Gaps, MatchingAccess.Gaps, 26, Role.County, Role.Leader);
        GapFigure.Register(module);
    }

    public void Map(IEndpointRouteBuilder app)
    {
        MatchApi.Map(app);
        app.MapExports(MatchLinks.Gaps, MatchingAccess.Gaps, ExportAsync);
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] GapFilter filter,
        [FromServices] GapQuery query,
        [FromServices] CurrentActor current,
        [FromServices] Clock clock,
        HttpRequest request,
        CancellationToken cancel
    ) => GapQuery.Table.Answer(request, await query.ListAsync(filter, current.Actor, cancel), clock.Today);
}
