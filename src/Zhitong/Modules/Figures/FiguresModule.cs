using Zhitong.Hosting;
using Zhitong.Modules.Figures.Articles;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Figures;

/// <summary>指标: definitions with a pedigree, their values, counties and rows; figures from outside; the articles retold.</summary>
public sealed class FiguresModule : IModule
{
    public string Name => "Figures";

    public void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<FigureBook>()
            .AddSingleton<KeptFigures>()
            .AddSingleton<ExternalFigures>()
            .AddSingleton<FigureReader>()
            .AddSingleton<FigureCatalogue>()
            .AddSingleton<RetoldFigures>()
            .AddSingleton<ExternalDesk>()
            .AddScoped<FigureRowsReader>()
            .AddScoped<ExternalReader>()
            .AddSingleton<IDataCheck, FigureDataCheck>();
        module
            .Access(FiguresAccess.Enter, FiguresAccess.Review)
            .ActName("external-figure", "enter", "录入")
            .ActName("external-figure", "approve", "复核通过")
            .ActName("external-figure", "refuse", "退回")
            .ActName("external-figure", "replace", "被更正")
            .Menu(
                "公开数据",
                FiguresLinks.Catalogue,
                AccessRule.Open,
                40,
                Role.Public,
                Role.Enterprise,
                Role.Station,
                Role.County,
                Role.City,
                Role.Leader
            );
        foreach (var state in Enum.GetValues<EntryState>())
            module.ValueName("external-figure", nameof(ExternalEntry.State), state.ToString(), state.Chinese());
        ServiceFigures.Register(module);
        PlatformFigures.Register(module);
    }

    public void Map(IEndpointRouteBuilder app) => FiguresApi.Map(app);
}
