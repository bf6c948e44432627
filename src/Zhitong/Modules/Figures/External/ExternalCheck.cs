using System.Globalization;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Figures.External;

/// <summary>A value from outside, checked.</summary>
public sealed record CheckedExternal(
    string Code,
    decimal Value,
    DateOnly From,
    DateOnly To,
    string Provider,
    string Document,
    DateOnly DocumentDate,
    string? Note,
    string? Reason
);

/// <summary>Checks what was typed; every fault at its field.</summary>
public static class ExternalCheck
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <exception cref="InputRefused">All faults at once.</exception>
    public static CheckedExternal Check(ExternalInput input, FigureBook book, DateOnly today)
    {
        var fields = new FieldReader(new Faults());
        var figure = Figure(input.Code, book, fields.Faults);
        var value = Value(input.Value, figure, fields.Faults);
        var from = Required(fields, input.From, "from", "期间开始");
        var to = Required(fields, input.To, "to", "期间结束");
        var provider = fields.Required(input.Provider, "provider", "提供单位", 200);
        var document = fields.Text(input.Document, "document", "依据文件", 200);
        fields.Faults.Add("document", document is null ? "请填写依据文件的文号或标题，没有文件的数不能录" : null);
        var dated = Required(fields, input.DocumentDate, "documentDate", "文件日期");
        var note = fields.Text(input.Note, "note", "说明", ExternalInput.LongestNote);
        var reason = fields.Text(input.Reason, "reason", "更正理由", ExternalInput.LongestNote);
        fields.Faults.Add("to", from > to ? $"期间结束 {to:yyyy-MM-dd} 早于开始 {from:yyyy-MM-dd}" : null);
        fields.Faults.Add("to", to > today ? "期间还没有结束，不能录" : null);
        fields.Faults.Add("documentDate", dated > today ? "文件日期不能晚于今天" : null);
        fields.Faults.ThrowIfAny();
        return new(figure!.Code, value!.Value, from!.Value, to!.Value, provider, document!, dated!.Value, note, reason);
    }

    private static Figure? Figure(string? code, FigureBook book, Faults faults)
    {
        if (code is not null && book.TryFind(code.Trim(), out var figure) && figure.Kind == FigureKind.External)
            return figure;
        faults.Add("code", PlainText.IsBlank(code) ? "请选择指标" : "请从列出的外部指标里选");
        return null;
    }

    private static decimal? Value(string? raw, Figure? figure, Faults faults)
    {
        var text = PlainText.Fold(raw ?? "").Replace(",", "", StringComparison.Ordinal).Trim().TrimEnd('%').Trim();
        if (text.Length == 0)
        {
            faults.Add("value", "请填写数值");
            return null;
        }
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > Largest)
            faults.Add("value", "数值应是一个数，例如 53.8");
        else if (decimal.Round(value, 4) != value)
            faults.Add("value", "数值最多四位小数");
        else if (figure is { Unit: "%" } && Math.Abs(value) > 100)
            faults.Add("value", "百分数应在 -100 到 100 之间");
        else
            return value;
        return null;
    }

    private static DateOnly? Required(FieldReader fields, string? raw, string field, string label)
    {
        if (PlainText.IsBlank(raw))
            fields.Faults.Add(field, $"请填写{label}");
        return fields.Day(raw, field, label);
    }
}
