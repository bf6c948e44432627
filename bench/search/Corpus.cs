using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Bench;

/// <summary>
/// Made-up capability rows with as many distinct names as registers have: products by material, form and use, parameters by quantity
/// and condition, methods by number. The same for the same number of rows.
/// </summary>
internal sealed class Corpus(int rows)
{
    /// <summary>Sorts of questions; they take turns.</summary>
    public const int Types = 12;

    private const int Institutions = 754;
    private const int Batch = 5000;

    private static readonly string[] Materials = Split(
        "耐火 绝热 陶瓷 玻璃 不锈钢 铝合金 铸铁 碳素 硅酸铝 气凝胶 岩棉 橡胶 聚乙烯 聚氯乙烯 聚丙烯 环氧 石墨 莫来石 高铝 镁质 碳化硅 水泥 石膏 木质 竹制 皮革 羊毛 棉麻 涤纶 食用 饲用 药用 工业 农用 矿用 民用 车用 船用 医用 建筑"
    );
    private static readonly string[] Forms = Split(
        "砖 板 管 毡 棒 带 线 粉 粒 膜 片 球 环 网 布 纱 绳 块 瓶 罐 箱 柜 门 窗 阀 泵 轴 齿轮 螺栓 弹簧 电缆 电机 变压器 压力表 天平 传感器 油 醋 茶 面粉"
    );
    private static readonly string[] Uses = Split("制品 材料 构件 配件 总成 半成品");
    private static readonly string[] Conditions = Split(
        "常温 高温 低温 湿态 干态 轴向 径向 表面 静态 动态 短时 长期 总 有效 名义 相对"
    );
    private static readonly string[] Quantities = Split(
        "耐压强度 抗折强度 抗拉强度 导热系数 密度 气孔率 吸水率 硬度 粗糙度 直径 厚度 长度 示值误差 重复性 绝缘电阻 泄漏电流 含水率 灰分 挥发分 发热量 铅 镉 砷 汞 铬 甲醛 酸价 过氧化值 菌落总数 农药残留 黄曲霉毒素 噪声 振动 温升 寿命 老化 阻燃性能 盐雾 粒度 白度"
    );
    private static readonly string[] Fields = Split("耐火材料 绝热材料 金属 食品 电气 计量 建材 纺织 环境 机械");
    private static readonly string[] Towns = Split(
        "太行 冠山 桃河 娘子关 藏山 滹沱 汾河 晋阳 云竹 石膏山 绵山 介休 榆次 潍河 白浪 青云 渤海 凌河 医巫 辽西"
    );
    private static readonly string[] Trades = Split(
        "计量检测 检验检测技术 质量技术 标准化 材料测试 食品检验 机电检测 建筑工程检测 环境监测 纤维检验"
    );
    private static readonly string[] Regions = ["140302", "140303", "140311", "140321", "140322"];

    /// <summary>Words that very many rows hold.</summary>
    public string[] Common { get; } = ["强度", "制品", "高温", "耐压强度 制品"];

    public async Task FillAsync(IDbContextFactory<ZhitongDb> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (await db.Set<Capability>().CountAsync() >= rows)
            return;
        var owners = Enumerable.Range(0, Institutions).Select(Institution).ToList();
        db.AddRange(owners);
        await db.SaveChangesAsync();
        for (var from = 0; from < rows; from += Batch)
        {
            db.ChangeTracker.Clear();
            for (var i = from; i < Math.Min(rows, from + Batch); i++)
                db.Add(Row(i, owners[(int)((long)i * Institutions / rows)]));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Questions as people ask them: by object and parameter, in sentences, by standard, by institution, half names, in vain, with a value.</summary>
    public IEnumerable<string> Questions(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var n = random.Next(rows);
            var (thing, parameter, method) = (Object(n), Parameter(n), Method(n));
            yield return $"{thing} {parameter}";
            yield return $"{thing}{parameter}";
            yield return $"我们厂生产{thing}，想测{parameter}，哪里能做";
            yield return method;
            yield return method
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("/", "", StringComparison.Ordinal)
                .ToLowerInvariant();
            yield return $"{method} {parameter}";
            yield return $"{Towns[random.Next(Towns.Length)]} {parameter}";
            yield return parameter[^2..];
            yield return $"{thing[..2]} {parameter}";
            yield return $"{thing} {parameter} {Parameter(random.Next(rows))} {Fields[n % Fields.Length]}";
            yield return $"{thing}的星际航行{parameter}";
            yield return $"{thing} {parameter} {100 + (n % 60)}MPa";
        }
    }

    private static string[] Split(string words) => words.Split(' ');

    private static int Mixed(int n, int salt) => (int)((((uint)n * 2654435761u) ^ ((uint)salt * 40503u)) * 2246822519u >> 8);

    private static string Object(int n) =>
        Materials[Mixed(n / 7, 1) % Materials.Length]
        + Forms[Mixed(n / 7, 2) % Forms.Length]
        + Uses[Mixed(n / 7, 3) % Uses.Length];

    private static string Parameter(int n) =>
        Conditions[Mixed(n, 4) % Conditions.Length] + Quantities[Mixed(n, 5) % Quantities.Length];

    private static string Method(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"GB/T {1000 + (Mixed(n, 6) % 3000)}-{2005 + (Mixed(n, 6) % 20)}");

    private static Institution Institution(int n) =>
        new()
        {
            Id = new Guid(n + 1, 1, 1, new byte[8]),
            Doc = 1_000_000_000L + n,
            OrganisationId = new Guid(n + 1, 2, 1, new byte[8]),
            Name = string.Create(
                CultureInfo.InvariantCulture,
                $"{Towns[n % Towns.Length]}{Trades[n / Towns.Length % Trades.Length]}{(n % 3 == 0 ? "有限公司" : n % 3 == 1 ? "研究院" : "中心")}{n}"
            ),
            City = "140300",
            Region = Regions[n % Regions.Length],
        };

    /// <summary>One more row than there are; which institution has it does not matter here.</summary>
    public Capability Further(int n) => Row(rows + n, Institution(n % Institutions));

    private static Capability Row(int n, Institution owner)
    {
        var row = new Capability
        {
            Id = new Guid(n + 1, 3, 1, new byte[8]),
            Doc = 1_000_000_000L + n,
            InstitutionId = owner.Id,
            City = owner.City,
            Region = owner.Region,
            Field = Fields[n % Fields.Length],
            Object = Object(n),
            Parameter = Parameter(n),
        };
        row.FollowMethod(Method(n));
        row.Cover(string.Create(CultureInfo.InvariantCulture, $"(0~{100 + (n % 50)})MPa"));
        return row;
    }
}
