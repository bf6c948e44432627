using System.Globalization;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>Makes up the equipment of the demo: institutions lend what they test with, some enterprises what stands idle.</summary>
internal sealed class DemoEquipment(DemoCast cast, DateOnly today)
{
    private const int OfEnterprises = 36;
    private const int EachInstitution = 7;

    /// <param name="Class">Matter class of the institutions that have it; empty for enterprises too.</param>
    /// <param name="Value">万元.</param>
    /// <param name="Cycle">Months; 0 for none.</param>
    private sealed record Kind(
        string Class,
        string Name,
        string Model,
        string Field,
        int Value,
        int Cycle,
        string Price,
        string Use
    );

    private static readonly Kind[] Kinds =
    [
        new("testing", "万能材料试验机", "WAW-1000", "力学", 38, 12, "300 元/样", "金属、建材拉伸、压缩、弯曲，最大 1000 kN"),
        new("testing", "高温抗折试验机", "HMOR-03", "材料", 46, 12, "420 元/样", "耐火材料高温抗折强度，最高 1500 ℃"),
        new("testing", "导热系数测定仪", "PBD-12", "热学", 62, 12, "600 元/样", "水流量平板法，0.03～2 W/(m·K)"),
        new("testing", "X 射线荧光光谱仪", "XRF-1800", "化学", 145, 12, "260 元/样", "耐火材料、矿石、钢铁主次元素"),
        new("testing", "原子吸收分光光度计", "AA-700", "化学", 68, 12, "180 元/样", "镉、铅、砷等重金属"),
        new("testing", "电感耦合等离子体质谱仪", "ICP-7000", "化学", 210, 12, "360 元/样", "痕量元素，检出限 ng/L 级"),
        new("testing", "高效液相色谱仪", "LC-2030", "食品农产品", 55, 24, "240 元/样", "食品添加剂、真菌毒素"),
        new("testing", "气相色谱质谱联用仪", "GCMS-8050", "食品农产品", 168, 24, "480 元/样", "农药残留、挥发性有机物"),
        new("testing", "微生物安全柜和培养系统", "BSC-1500", "食品农产品", 24, 12, "90 元/样", "菌落总数、大肠菌群、致病菌"),
        new("testing", "扫描电子显微镜", "SEM-300", "材料", 260, 24, "500 元/小时", "断口、显微结构、能谱"),
        new("testing", "盐雾试验箱", "YWX-150", "环境", 9, 12, "200 元/天", "中性、铜加速盐雾"),
        new("testing", "高低温交变湿热试验箱", "GDJS-500", "环境", 21, 12, "350 元/天", "−60～150 ℃，20%～98% RH"),
        new("testing", "电缆局部放电测试系统", "JF-2020", "电磁", 74, 12, "800 元/次", "35 kV 及以下电力电缆"),
        new("testing", "阀门寿命试验台", "FSY-200", "机械", 33, 12, "1500 元/次", "DN15～DN200，10 万次启闭"),
        new("testing", "织物强力机", "YG-065", "纺织", 12, 12, "60 元/样", "断裂强力、撕破强力"),
        new("metrology", "活塞式压力计", "YU-600", "力学", 16, 24, "120 元/次", "0.1～60 MPa，0.02 级"),
        new("metrology", "力标准机", "LZJ-100", "力学", 98, 24, "面议", "100 kN，0.01 级"),
        new("metrology", "F1 等级标准砝码", "F1-20", "力学", 18, 12, "50 元/次", "1 mg～20 kg"),
        new("metrology", "大砝码及汽车衡检定车", "M1-1000", "力学", 130, 12, "2000 元/次", "地磅（汽车衡）120 t 上门检定"),
        new("metrology", "一等铂电阻温度计标准装置", "WZPB-1", "热学", 42, 24, "150 元/次", "−189～660 ℃"),
        new("metrology", "干体炉", "ATC-650", "热学", 11, 12, "80 元/次", "室温～650 ℃，现场校准"),
        new("metrology", "三坐标测量机", "GLOBAL-9128", "长度", 186, 12, "400 元/小时", "900×1200×800 mm，MPE 1.9 µm"),
        new("metrology", "量块标准装置", "0-100", "长度", 26, 24, "面议", "三等，0.5～100 mm"),
        new("metrology", "多功能校准源", "5522A", "电磁", 58, 12, "160 元/次", "直流、交流电压电流、电阻、功率"),
        new("metrology", "充电桩现场检定装置", "CDZ-750", "电磁", 47, 12, "600 元/次", "交流、直流充电桩，750 V"),
        new("metrology", "加油机检定标准金属量器", "JBL-100", "力学", 7, 24, "免费", "20 L、50 L、100 L"),
        new("metrology", "声级计校准装置", "4226", "声学", 20, 12, "180 元/次", "31.5 Hz～16 kHz"),
        new("metrology", "频率标准装置", "GPS-12R", "时间频率", 31, 24, "面议", "10 MHz，5×10⁻¹²"),
        new("quality", "精益改善工具箱", "LK-20", "机械", 2, 0, "免费", "秒表、目视管理、看板套件，入企诊断用"),
        new("standards", "标准全文检索终端", "BZ-01", "机械", 5, 0, "免费", "国家、行业、地方标准现场查新"),
        new("certification", "现场审核记录仪", "SH-4K", "机械", 1, 0, "免费", "体系审核、远程见证"),
        new("brand", "产品摄影棚", "SY-60", "光学", 8, 0, "300 元/天", "品牌产品拍摄"),
        new("ip", "专利检索分析终端", "ZL-02", "机械", 6, 0, "免费", "专利导航、侵权分析"),
    ];

    private readonly DemoRandom chance = new(20261);
    private int number;

    public List<EquipmentInput> All()
    {
        List<EquipmentInput> all = [];
        foreach (var institution in cast.Institutions)
        {
            var fit = Kinds.Where(k => institution.Classes.Contains(k.Class)).ToList();
            for (var i = 0; i < EachInstitution + (institution.Classes.Contains("testing") ? 4 : 0); i++)
                all.Add(Make(fit[i % fit.Count], institution.Body.CreditCode!, institution.Body.Region, i));
        }
        var lent = Kinds.Where(k => k.Class is "testing" or "metrology").ToList();
        for (var i = 0; i < OfEnterprises; i++)
        {
            var owner = cast.Enterprises[i * 5 % cast.Enterprises.Count].Profile;
            all.Add(Make(chance.Pick(lent), owner.CreditCode, owner.Region, i) with { Shared = chance.Percent(70) });
        }
        return all;
    }

    private EquipmentInput Make(Kind kind, string owner, string region, int index)
    {
        var calibrated = kind.Cycle == 0 ? (DateOnly?)null : today.AddDays(-Age(kind.Cycle));
        return new EquipmentInput
        {
            Owner = owner,
            Name = kind.Name,
            AssetNumber = string.Create(CultureInfo.InvariantCulture, $"SB-{today.Year - 1 - (index % 6)}-{++number:0000}"),
            Model = kind.Model,
            Maker = chance.Pick(["砚川仪器厂（示范）", "溯原精密（示范）", "岫野计量设备厂（示范）", "澄岭科学仪器（示范）"]),
            Field = kind.Field,
            CalibratedOn = calibrated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CycleMonths = kind.Cycle.ToString(CultureInfo.InvariantCulture),
            Value = string.Create(CultureInfo.InvariantCulture, $"{kind.Value * chance.Between(85, 115) / 100m} 万元"),
            Price = kind.Price,
            Shared = !chance.Percent(8),
            Place = chance.Pick(["一号楼 102 室", "实验楼 2 层东", "计量楼 305 室", "中试车间", "综合实验室"]),
            Region = region,
            Phone = string.Create(CultureInfo.InvariantCulture, $"0359-{8_000_000 + number}"),
            Note = $"{kind.Use}。（示范）",
            Status = chance.Percent(4) ? "sealed" : "in-use",
        };
    }

    /// <summary>Days since the last calibration: most are well within their cycle, some run out soon, a few have lapsed.</summary>
    private int Age(int cycle)
    {
        var whole = cycle * 30;
        var dice = chance.Below(100);
        return dice < 7 ? whole + chance.Between(20, 120)
            : dice < 17 ? whole - chance.Between(5, 40)
            : chance.Between(10, whole - 70);
    }
}
