using System.Collections.Frozen;
using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>
/// Units of one quantity in their usual prefixes, converted exactly by decimal factors (the SI prefixes, GB 3100). A unit that is not
/// here is compared as text. Temperatures are points: 0 ℃ is 273.15 K.
/// </summary>
public static class Units
{
    private sealed record Unit(string Quantity, decimal Factor, decimal Offset);

    /// <summary>Millipascal and megapascal differ in one letter by nine powers of ten: who writes the small one is not understood as either.</summary>
    private const string Doubtful = "mPa";

    private static readonly (string Quantity, string[] Units)[] Table =
    [
        ("length", ["1e-9 nm 纳米", "1e-6 μm um 微米", "1e-3 mm 毫米", "1e-2 cm 厘米", "1e-1 dm", "1 m 米", "1000 km 千米 公里"]),
        ("pressure", ["1 Pa 帕", "100 hPa", "1000 kPa 千帕", "1e6 MPa 兆帕", "1e9 GPa", "100 mbar", "1e5 bar 巴"]),
        ("share", ["1e-9 ng/g μg/kg ug/kg", "1e-6 mg/kg μg/g ug/g", "1e-3 g/kg mg/g"]),
        ("concentration", ["1e-6 ng/mL μg/L ug/L", "1e-3 mg/L μg/mL ug/mL", "1 g/L mg/mL kg/m3", "1000 g/cm3 g/mL kg/L"]),
        ("force", ["1e-3 mN", "1 N 牛", "1000 kN 千牛", "1e6 MN"]),
        ("conductivity", ["1e-3 mW/(m·K) mW/m·K mW/mK mW/(mK) mW/(m·℃)", "1 W/(m·K) W/m·K W/mK W/(mK) W/(m·℃) W/m·℃ W/m℃"]),
        ("mass", ["1e-9 μg ug 微克", "1e-6 mg 毫克", "1e-3 g 克", "1 kg 千克 公斤", "1000 t 吨"]),
        ("volume", ["1e-9 μL uL 微升", "1e-6 mL ml 毫升 cm3", "1e-3 L 升", "1 m3 立方米"]),
        ("voltage", ["1e-6 μV uV", "1e-3 mV", "1 V 伏", "1000 kV 千伏"]),
        ("current", ["1e-6 μA uA", "1e-3 mA", "1 A 安", "1000 kA"]),
        ("resistance", ["1e-6 μΩ", "1e-3 mΩ", "1 Ω 欧", "1000 kΩ", "1e6 MΩ 兆欧", "1e9 GΩ"]),
        ("power", ["1e-3 mW", "1 W 瓦", "1000 kW 千瓦", "1e6 MW 兆瓦"]),
        ("energy", ["1 J 焦", "1000 kJ 千焦", "1e6 MJ 兆焦"]),
        ("frequency", ["1 Hz 赫兹", "1000 kHz", "1e6 MHz", "1e9 GHz"]),
        ("torque", ["1e-3 mN·m mNm", "1 N·m Nm 牛米", "1000 kN·m kNm"]),
        ("time", ["1e-3 ms", "1 s 秒", "60 min 分钟", "3600 h 小时"]),
    ];

    private static readonly FrozenDictionary<string, Unit> Known = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>People write Mpa, KN, T: read as long as the letters can mean one unit only.</summary>
    private static readonly FrozenDictionary<string, Unit> Loose = Known
        .GroupBy(u => u.Key, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Select(u => u.Value).Distinct().Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every way of writing that is understood, longest first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Known.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>True for a unit that can be converted. One letter counts in its own case only: 5 m is a length, 5 M is not.</summary>
    public static bool IsKnown(string unit) => Find(unit) is not null && (unit.Length > 1 || Known.ContainsKey(Fold(unit)));

    /// <summary>What the unit measures, such as <c>pressure</c>; null for a unit that is not known.</summary>
    public static string? QuantityOf(string unit) => Find(unit)?.Quantity;

    /// <summary>The value in another unit of the same quantity; null when the two cannot be compared.</summary>
    public static double? Convert(double value, string from, string to) => Convert(value, from, to, 1);

    /// <summary>The same for a difference, such as an uncertainty: half a degree Celsius is half a kelvin.</summary>
    public static double? ConvertDifference(double value, string from, string to) => Convert(value, from, to, 0);

    /// <summary>A difference in the base unit of its quantity, such as Pa; a unit that is not known is a quantity of its own.</summary>
    public static (string Quantity, double Value) DifferenceInBase(double value, string unit) =>
        Find(unit) is { } known ? (known.Quantity, value * (double)known.Factor) : (Fold(unit), value);

    private static double? Convert(double value, string from, string to, decimal offsets)
    {
        if (Fold(from) == Fold(to))
            return value;
        if (Find(from) is not { } source || Find(to) is not { } target || source.Quantity != target.Quantity)
            return null;
        try
        {
            return (double)((((decimal)value * source.Factor) + (offsets * (source.Offset - target.Offset))) / target.Factor);
        }
        catch (OverflowException)
        {
            return null; // beyond 28 digits nothing is measured
        }
    }

    /// <summary>As people write it: ℃, and a blank is for the caller.</summary>
    public static string Say(string unit) => unit.Replace("°C", "℃", StringComparison.Ordinal);

    /// <summary>One way of writing: half width, one kind of dot, no blanks.</summary>
    internal static string Fold(string unit)
    {
        var folded = new StringBuilder(unit.Length);
        foreach (var c in unit.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c))
                continue;
            folded.Append(c is '•' or '∙' or '⋅' or '・' or '*' or '.' ? '·' : c);
        }
        return folded.ToString();
    }

    private static Unit? Find(string unit)
    {
        var folded = Fold(unit);
        if (Known.TryGetValue(folded, out var exact))
            return exact;
        return folded != Doubtful && Loose.TryGetValue(folded, out var loose) ? loose : null;
    }

    private static IEnumerable<KeyValuePair<string, Unit>> Read()
    {
        foreach (var (quantity, units) in Table)
        foreach (var line in units)
        {
            var parts = line.Split(' ');
            var factor = decimal.Parse(
                parts[0],
                System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture
            );
            foreach (var name in parts[1..])
                yield return new(Fold(name), new Unit(quantity, factor, 0));
        }
        foreach (var name in new[] { "℃", "摄氏度", "度" })
            yield return new(Fold(name), new Unit("temperature", 1, 273.15m));
        foreach (var name in new[] { "K", "开尔文" })
            yield return new(Fold(name), new Unit("temperature", 1, 0));
    }
}
