using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Spreadsheets;

public static partial class CellReading
{
    private static readonly Dictionary<string, decimal> MoneyUnits = new(StringComparer.Ordinal)
    {
        ["元"] = 1,
        ["元整"] = 1,
        ["人民币元"] = 1,
        ["千元"] = 1_000,
        ["万"] = 10_000,
        ["万元"] = 10_000,
        ["万元人民币"] = 10_000,
        ["百万元"] = 1_000_000,
        ["千万元"] = 10_000_000,
        ["亿"] = 100_000_000,
        ["亿元"] = 100_000_000,
    };

    /// <summary>A whole number, with group separators or one of the units behind it: "1,200", "12台".</summary>
    public static Reading<long> Integer(SheetCell cell, params string[] units) =>
        Decimal(cell, units)
            .Then(number =>
                decimal.Truncate(number) == number && Math.Abs(number) <= long.MaxValue
                    ? Reading.Of((long)number)
                    : Reading.Fault<long>($"“{Shown(cell)}”不是整数，请核对")
            );

    /// <summary>A number, with group separators or one of the units behind it. A percentage is no plain number.</summary>
    public static Reading<decimal> Decimal(SheetCell cell, params string[] units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return Measured(cell)
            .Then(read =>
                read.Unit.Length == 0 || units.Contains(read.Unit, StringComparer.OrdinalIgnoreCase)
                    ? Reading.Of(read.Number)
                    : Reading.Fault<decimal>($"“{Shown(cell)}”里的“{read.Unit}”看不懂，请只写数字")
            );
    }

    /// <summary>An amount in yuan: "1,200万元" is 12,000,000.</summary>
    /// <param name="headUnit">What a number without a unit counts in, as the column's head says: 10,000 for 万元.</param>
    public static Reading<decimal> Amount(SheetCell cell, decimal headUnit = 1) =>
        Folded(cell)
            .Then(text =>
                IsRange(text)
                    ? Reading.Fault<decimal>($"“{Shown(cell)}”写成了一个范围，请写一个金额")
                    : Measured(cell).Then(read => InYuan(read, headUnit, cell))
            );

    /// <summary>A share of the whole, 0.85 of "85%", of 0.85 and of 85; of 1 the whole. More than the whole is a problem.</summary>
    public static Reading<decimal> Share(SheetCell cell) =>
        Measured(cell)
            .Then(read =>
                read.Unit is not ("" or "%") ? Reading.Fault<decimal>($"“{Shown(cell)}”不是百分比，请写成 85%")
                : (read.Unit == "%" || read.Number > 1 ? read.Number / 100 : read.Number) is >= 0 and <= 1 and var share
                    ? Reading.Of(share)
                : Reading.Fault<decimal>($"“{Shown(cell)}”不在 0 到 100% 之间，请核对")
            );

    /// <summary>
    /// A range: "(0.02~10)mg/kg", "≤1000℃", "±15kV". What has no numbers ("IP00~IP68") or two units is kept as text alone; a range
    /// written from high to low is a problem.
    /// </summary>
    public static Reading<ValueRange> Range(SheetCell cell) => Text(cell).Then(text => RangeOf(text, Compact(text)));

    /// <summary>A price: "200元/小时", "1.2万元/次", "免费", "面议", a number alone. A range is a problem.</summary>
    public static Reading<Price> Price(SheetCell cell) => Folded(cell).Then(text => PriceOf(text, cell));

    private static Reading<decimal> InYuan((decimal Number, string Unit) read, decimal headUnit, SheetCell cell) =>
        read.Number < 0 ? Reading.Fault<decimal>($"“{Shown(cell)}”是负数，金额不能小于 0")
        : read.Unit.Length == 0 ? Reading.Of(read.Number * headUnit)
        : MoneyUnits.TryGetValue(read.Unit, out var unit) ? Reading.Of(read.Number * unit)
        : Reading.Fault<decimal>($"“{Shown(cell)}”不是金额，请写成 1200万元 或只写数字");

    private static Reading<(decimal Number, string Unit)> Measured(SheetCell cell) =>
        Folded(cell)
            .Then(text =>
            {
                if (Scientific().IsMatch(text))
                    return Reading.Fault<(decimal, string)>($"“{Shown(cell)}”是科学记数，后面的数字可能已丢失，请写出完整的数");
                var match = Number().Match(text);
                // 28 digits at most are what a decimal holds
                if (!match.Success || match.Groups["n"].Length > 28)
                    return Reading.Fault<(decimal, string)>($"“{Shown(cell)}”不是数字，请核对");
                return Reading.Of((DecimalOf(match.Groups["n"].Value), match.Groups["u"].Value));
            });

    private static Reading<ValueRange> RangeOf(string text, string compact)
    {
        var plain = new ValueRange(null, null, "", Platform.Text.PlainText.FoldWidths(text));
        if (Limit().Match(compact) is { Success: true } limit)
        {
            var (sign, end) = (limit.Groups["s"].Value, DecimalOf(limit.Groups["n"].Value));
            var unit = limit.Groups["u"].Value;
            return Reading.Of(
                sign.Contains('±', StringComparison.Ordinal) ? plain with { Low = -end, High = end, Unit = unit }
                : sign is "≤" or "<" or "<=" or "≦" or "⩽" ? plain with { High = end, Unit = unit }
                : plain with { Low = end, Unit = unit }
            );
        }

        if (Ends().Match(compact) is not { Success: true } range)
            return Reading.Of(plain);
        var (low, high) = (DecimalOf(range.Groups["a"].Value), DecimalOf(range.Groups["b"].Value));
        return low > high
            ? Reading.Fault<ValueRange>($"范围“{plain.Text}”写反了：下限 {Written(low)} 大于上限 {Written(high)}")
            : Reading.Of(plain with { Low = low, High = high, Unit = range.Groups["u"].Value });
    }

    private static Reading<Price> PriceOf(string text, SheetCell cell)
    {
        if (text is "免费" or "无偿" or "不收费" or "免收")
            return Reading.Of(new Price(PriceKind.Free, null, null));
        if (text is "面议" or "议价" or "协商" or "协议" or "双方协商" or "电议" or "另议" or "详谈")
            return Reading.Of(new Price(PriceKind.Negotiable, null, null));
        if (IsRange(text))
            return Reading.Fault<Price>($"“{Shown(cell)}”写成了价格范围，请写一个价格，或写“面议”");
        var match = PricePer().Match(text);
        if (!match.Success || !TryUnit(match.Groups["per"].Value, out var unit))
            return Reading.Fault<Price>($"“{Shown(cell)}”不是价格，请写成 200元/小时（小时、天、次、样）、免费 或 面议");
        var yuan = DecimalOf(match.Groups["n"].Value) * (match.Groups["m"].Success ? 10_000 : 1);
        return Reading.Of(new Price(PriceKind.Amount, yuan, unit));
    }

    private static bool TryUnit(string text, out PriceUnit? unit)
    {
        unit = text switch
        {
            "小时" or "时" or "h" or "机时" or "个小时" => PriceUnit.Hour,
            "天" or "日" or "d" => PriceUnit.Day,
            "次" or "台次" or "台" or "批" or "批次" => PriceUnit.Time,
            "样" or "样品" or "个样" or "个样品" or "件" or "个" => PriceUnit.Sample,
            _ => null,
        };
        return unit is not null || text.Length == 0;
    }

    private static bool IsRange(string text) => SomeRange().IsMatch(text);

    private static string Written(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static decimal DecimalOf(string digits) =>
        decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    private const string Digits = @"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,18})(?:\.[0-9]{1,9})?";

    [GeneratedRegex($"^(?:[¥$]|rmb)?(?<n>[+-]?{Digits})(?<u>[^0-9.,+-].*)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9](?:\.[0-9]+)?e\+?[0-9]+$")]
    private static partial Regex Scientific();

    [GeneratedRegex($"[0-9](?:[^0-9]{{0,4}})(?:~|-|至|到)[¥]?[0-9]")]
    private static partial Regex SomeRange();

    [GeneratedRegex($"^[(]?(?<s>[≤≥<>≦≧⩽⩾]=?±?|±)(?<n>[+-]?{Digits})[)]?(?<u>[^0-9~]*)$")]
    private static partial Regex Limit();

    [GeneratedRegex($"^[(]?(?<a>[+-]?{Digits})(?:~|--?|至|到)(?<b>[+-]?{Digits})[)]?(?<u>[^0-9~][^~]*)?$")]
    private static partial Regex Ends();

    [GeneratedRegex($"^[¥]?(?<n>{Digits})(?<m>万)?元?(?:(?:/|每|一)(?<per>[^0-9]+))?$")]
    private static partial Regex PricePer();
}
