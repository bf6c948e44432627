using System.Diagnostics;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;

/// <summary>What names cost: building the tables, an answer while somebody types, a correction.</summary>
internal static class Names
{
    private static readonly string[] Places =
    [
        "阳泉市",
        "晋中市",
        "平定县",
        "盂县",
        "郊区",
        "荫营",
        "太行",
        "桃河",
        "冠山",
        "娘子关",
    ];
    private static readonly string[] Things =
        "气凝胶毡 耐火砖 液压支架 输送带 电子汽车衡 压力表 水泥 钢筋 药茶 活性炭 阀门 铸铁管件 矿用电缆 岩棉 陶瓷 光伏组件 法兰 煤炭 焦炭 水质".Split(
            ' '
        );
    private static readonly string[] Measures =
        "导热系数 耐压强度 抗折强度 示值误差 重金属 水分 灰分 发热量 硬度 拉伸强度 燃烧性能 密封性能 体积密度 显气孔率 农药残留 化学成分".Split(
            ' '
        );
    private static readonly string[] Typed =
        "导 导热 导热系数 d dr drxs daorexishu 导rxs yangquan yqs 阳泉市 gb gbt5072 5072-2008 检测 阳泉市气凝胶毡第 y 市".Split(
            ' '
        );

    public static void Measure(Action<FormattableString> say)
    {
        foreach (var count in new[] { 20_000, 100_000 })
        {
            var names = Make(count).ToList();
            for (var round = 1; round <= 3; round++)
                say(
                    $"{count} names, round {round}: index {Cpu(() => new NameIndex(names)):F0} ms, typos {Cpu(() => new Typos(names)):F0} ms of CPU"
                );
            var index = new NameIndex(names);
            var typos = new Typos(names);
            say($"  tables {index.Size / 1048576.0:F1} MB, typos {typos.Size / 1048576.0:F1} MB");
            foreach (var typed in Typed)
                say($"  typed {typed}: {index.Suggest(typed).Count} names, {Each(() => index.Suggest(typed)):F0} us");
            say($"  correction: {Each(() => typos.Correct("哪里能测气宁胶毡的到热系数", ["气宁胶毡", "到热"])):F0} us");
            say($"  nothing to correct: {Each(() => typos.Correct("蓝科新材料的某某东西", ["蓝科", "某某"])):F0} us");
        }
    }

    /// <summary>Institutions with long equal beginnings, objects with parameters, standards: worse than real registries.</summary>
    private static IEnumerable<RegistryName> Make(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (place, thing, measure) = (Places[i % 10], Things[i / 10 % 20], Measures[i / 200 % 16]);
            yield return (i % 4) switch
            {
                0 => new RegistryName($"{place}{thing}第{i}检验检测有限公司", RegistryNameKind.Institution, 1),
                1 => new RegistryName($"GB/T {1000 + (i / 4)}-{2000 + (i % 25)}", RegistryNameKind.Method, i % 50),
                2 => new RegistryName(
                    $"{(char)('一' + (i % 9000))}{thing}{(char)('一' + (i * 7 % 9000))}",
                    RegistryNameKind.Object,
                    i % 90
                ),
                _ => new RegistryName(
                    $"{measure}{(char)('一' + (i % 9000))}{(char)('一' + (i * 7 % 9000))}",
                    RegistryNameKind.Parameter,
                    i % 70
                ),
            };
        }
    }

    private static double Cpu(Func<object> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        GC.KeepAlive(work());
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Each(Func<object?> work)
    {
        const int Times = 300;
        for (var i = 0; i < 50; i++)
            work();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
            work();
        return watch.Elapsed.TotalMicroseconds / Times;
    }
}
