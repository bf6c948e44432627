using System.Text.RegularExpressions;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>What using a piece of equipment costs.</summary>
/// <param name="Unit">What the amount buys.</param>
/// <param name="Fen">Null for free and negotiable.</param>
public sealed partial record Price(PriceUnit Unit, long? Fen)
{
    /// <summary>"300 元/小时", 免费 or 面议.</summary>
    public string Words =>
        Fen is { } fen ? $"{Money.Words(fen)}/{EquipmentWords.PriceUnits.Name(Unit)}" : EquipmentWords.PriceUnits.Name(Unit);

    /// <summary>Reads an amount with its unit beside it, or all in one text: "300 元/样", "每小时 300 元", 免费, 面议.</summary>
    /// <returns>Null when nothing is said, or a fault was added at <c>price</c> or <c>priceUnit</c>.</returns>
    public static Price? Read(string? amount, string? unit, Faults faults)
    {
        var (rest, within) = Split(amount);
        var said = PlainText.IsBlank(unit) ? within : unit;
        var kind = PlainText.IsBlank(said) ? null : EquipmentWords.PriceUnits.Read(said!);
        if (!PlainText.IsBlank(said) && kind is null)
            faults.Add("priceUnit", "价格只能按小时、天、次、样，或者免费、面议");
        var (fen, error) = Money.Read(rest);
        faults.Add("price", error is null ? null : $"价格：{error}");
        return error is not null || (kind is null && !PlainText.IsBlank(said)) ? null : Join(fen, kind, faults);
    }

    private static Price? Join(long? fen, PriceUnit? kind, Faults faults)
    {
        switch (kind)
        {
            case PriceUnit.Free or PriceUnit.Negotiable:
                faults.Add(
                    "price",
                    fen > 0 ? $"{EquipmentWords.PriceUnits.Name(kind.Value)}就不填金额；要填金额请选按小时、天、次或样" : null
                );
                return new Price(kind.Value, null);
            case null when fen is null:
                return null;
            case null:
                faults.Add("priceUnit", "请选这个价格是按小时、天、次还是样");
                return null;
            default:
                faults.Add("price", fen is null ? "请填写金额；没有定价请选免费或面议" : null);
                return new Price(kind.Value, fen);
        }
    }

    /// <summary>Parts "300元/样" and "每小时300元" into amount and unit; a lone 免费 or 面议 is a unit.</summary>
    private static (string? Amount, string? Unit) Split(string? text)
    {
        if (PlainText.IsBlank(text))
            return (null, null);
        var folded = PlainText.Fold(text!).Replace(" ", "", StringComparison.Ordinal);
        if (EquipmentWords.PriceUnits.Read(folded) is PriceUnit.Free or PriceUnit.Negotiable)
            return (null, folded);
        var parts = PerUnit().Match(folded);
        if (!parts.Success)
            return (folded, null);
        var unit = parts.Groups["unit"].Value;
        return (
            parts.Groups["amount"].Value,
            unit is "个" or "件" or "个样" or "样品" ? "样"
            : unit is "日" ? "天"
            : unit
        );
    }

    [GeneratedRegex(@"^(?:(?<amount>[^/每]+)(?:/|每)(?<unit>\D+)|每(?<unit>小时|天|日|次|个样|样品|样|个|件)(?<amount>.+))$")]
    private static partial Regex PerUnit();
}
