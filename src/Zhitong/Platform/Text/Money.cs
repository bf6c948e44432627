using System.Globalization;

namespace Zhitong.Platform.Text;

/// <summary>Sums of money in whole fen (分): read as people write them, shown to the last fen.</summary>
public static class Money
{
    /// <summary>Fen; 10,000 亿元. More is a slip of the keyboard.</summary>
    public const long Most = 100_000_000_000_000;

    private const long FenPerYuan = 100;
    private const long FenPerTenThousand = 1_000_000;
    private const long FenPerHundredMillion = 10_000_000_000;

    private static readonly (string Word, long Fen)[] Units =
    [
        ("亿元", FenPerHundredMillion),
        ("亿", FenPerHundredMillion),
        ("万元", FenPerTenThousand),
        ("万", FenPerTenThousand),
        ("元", FenPerYuan),
    ];

    /// <summary>Reads "1,234.56", "¥300 元", "12.5 万元" or "1.2亿"; a bare number is yuan.</summary>
    /// <returns>Null fen for a blank text; an error in words for what is no single sum of money.</returns>
    public static (long? Fen, string? Error) Read(string? raw)
    {
        if (PlainText.IsBlank(raw))
            return (null, null);
        var text = Compact(raw!);
        var (word, fen) = Units.FirstOrDefault(u => text.EndsWith(u.Word, StringComparison.Ordinal), (Word: "", Fen: FenPerYuan));
        return Exact(text[..^word.Length], fen);
    }

    /// <summary>The sum in yuan, exact: what the API and exports show.</summary>
    public static decimal Yuan(long fen) => fen / 100m;

    /// <summary>The sum in words: "300 元", "1,234.5 元", "12.5 万元", "1.2 亿元"; always exact.</summary>
    public static string Words(long fen) =>
        fen >= FenPerHundredMillion && fen % FenPerTenThousand == 0 ? Number(fen, FenPerHundredMillion) + " 亿元"
        : fen >= 10 * FenPerTenThousand && fen % FenPerYuan == 0 ? Number(fen, FenPerTenThousand) + " 万元"
        : Number(fen, FenPerYuan) + " 元";

    /// <summary>As <see cref="Words(long)"/>, of fen kept as text; what is no whole number stays as it is.</summary>
    public static string Words(string fen) =>
        long.TryParse(fen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? Words(n) : fen;

    private static string Number(long fen, long unit) =>
        ((decimal)fen / unit).ToString("#,##0.########", CultureInfo.InvariantCulture);

    private static (long? Fen, string? Error) Exact(string number, long unit)
    {
        if (number.StartsWith('-'))
            return (null, "金额不能是负数");
        if (number.AsSpan().IndexOfAny("-~至到") > 0)
            return (null, "写成了一个区间，请写一个数");
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return (null, "应是金额，例如 1200 或 12.5 万元");
        if (amount > (decimal)Most / unit)
            return (null, "金额太大，请核对单位是元还是万元");
        var fen = amount * unit;
        return decimal.Truncate(fen) == fen ? ((long)fen, null) : (null, "最多精确到分");
    }

    private static string Compact(string raw)
    {
        var text = PlainText.Fold(raw);
        foreach (var noise in new[] { " ", "\t", ",", "￥", "¥", "人民币", "rmb", "cny", "整", "\u200B" })
            text = text.Replace(noise, "", StringComparison.Ordinal);
        return text;
    }
}
