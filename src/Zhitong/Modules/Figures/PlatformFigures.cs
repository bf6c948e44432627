using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;

namespace Zhitong.Modules.Figures;

/// <summary>Figures of the platform itself, and those that others give.</summary>
internal static class PlatformFigures
{
    public static void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<Figure>(services => Functions([.. services.GetServices<PlatformFunction>()]));
        module.Figure(
            new ExternalFigure("F035", "服务业增加值占 GDP 比重", "%")
            {
                Group = "外部数据",
                Source = "统计部门公布，平台不计算",
                Versions =
                [
                    new(
                        1,
                        Figure.Beginning,
                        "统计部门核定的服务业增加值与地区生产总值之比",
                        "由经办人按文件录入，另一位经办人复核后公开",
                        "没有文件依据的数"
                    ),
                ],
            }
        );
    }

    private static ListFigure Functions(IReadOnlyList<PlatformFunction> functions) =>
        new("F040", "功能模块数", "个")
        {
            Group = "平台",
            Source = "正在运行的这一版程序",
            Versions =
            [
                new(
                    1,
                    Figure.Beginning,
                    "已经能用的功能模块（办理、查询、咨询、培训、会议）",
                    "按正在运行的程序数，选过去的日子也是这个数",
                    "还没有做好的模块"
                ),
            ],
            Columns = ["入口"],
            Rows = (_, ask, _) =>
                Task.FromResult<IReadOnlyList<FigureRow>>([
                    .. functions.Select(f => new FigureRow(IdOf(f), f.Name, f.Href, ask.City, [f.Href])),
                ]),
        };

    private static Guid IdOf(PlatformFunction f) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(f.Name)).AsSpan(0, 16));
}
