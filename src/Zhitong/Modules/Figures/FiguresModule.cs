using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;

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
            .AddSingleton<FigureReader>();
        ServiceFigures.Register(module);
        PlatformFigures.Register(module);
    }

    public void Map(IEndpointRouteBuilder app) { }
}
