using System.Text;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// Values as bureaus write them. Pure functions of a cell; an empty cell reads as nothing, one that holds an error of the
/// spreadsheet as a problem. Full-width characters, blanks and all kinds of dashes are understood everywhere.
/// </summary>
public static partial class CellReading
{
    private const string Separators = "、，,;；/／|\n\r";

    /// <summary>Text fit to keep: cleaned, with inner runs of blanks as one.</summary>
    public static Reading<string> Text(SheetCell cell)
    {
        if (ErrorOf(cell) is { } problem)
            return Reading.Fault<string>(problem);
        var text = PlainText.Clean(cell.Text.Replace('\u3000', ' '));
        return text.Length == 0 ? Reading.None<string>() : Reading.Of(OneBlank(text));
    }

    /// <summary>A name of a person: the blanks that make "李　明" as wide as three characters go, those between Latin words stay.</summary>
    public static Reading<string> PersonName(SheetCell cell) =>
        Text(cell)
            .Then(text =>
                Reading.Of(
                    IsLatin(text)
                        ? text
                        : text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                )
            );

    /// <summary>A code or number: half width, capital letters, without blanks.</summary>
    public static Reading<string> Code(SheetCell cell) => Text(cell).Then(text => Reading.Of(Compact(text).ToUpperInvariant()));

    /// <summary>The values of a cell that holds several, each once, in their order.</summary>
    /// <param name="separators">What parts them, every character of it.</param>
    public static IReadOnlyList<string> Several(SheetCell cell, string separators = Separators)
    {
        ArgumentNullException.ThrowIfNull(separators);
        return
        [
            .. cell
                .Text.Split(separators.ToCharArray())
                .Select(part => OneBlank(PlainText.Clean(part.Replace('\u3000', ' '))))
                .Where(part => part.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>是/否, 有/无, 可/不可, √/×, Y/N, 1/0.</summary>
    public static Reading<bool> YesNo(SheetCell cell)
    {
        if (cell.Kind is CellKind.Bool)
            return Reading.Of(cell.Number == 1);
        return Folded(cell)
            .Then(text =>
                text switch
                {
                    "是"
                    or "有"
                    or "可"
                    or "可以"
                    or "能"
                    or "对"
                    or "√"
                    or "✓"
                    or "✔"
                    or "☑"
                    or "y"
                    or "yes"
                    or "true"
                    or "t"
                    or "1"
                    or "开放"
                    or "共享" => Reading.Of(true),
                    "否"
                    or "无"
                    or "没有"
                    or "不"
                    or "不可"
                    or "不可以"
                    or "不能"
                    or "×"
                    or "x"
                    or "✗"
                    or "✘"
                    or "☒"
                    or "n"
                    or "no"
                    or "false"
                    or "f"
                    or "0"
                    or "-"
                    or "不开放"
                    or "不共享" => Reading.Of(false),
                    _ => Reading.Fault<bool>($"“{Shown(cell)}”看不出是还是否，请写“是”或“否”"),
                }
            );
    }

    /// <summary>A telephone number in its kept form (see <see cref="Platform.Text.Phone"/>).</summary>
    public static Reading<string> Phone(SheetCell cell) => Folded(cell).Then(_ => PhoneOf(cell.Text));

    /// <summary>A name and a telephone number in one cell: "王工 0353-1234567".</summary>
    public static Reading<Contact> Contact(SheetCell cell) =>
        Text(cell)
            .Then(text =>
            {
                var plain = PlainText.FoldWidths(text);
                var digit = plain.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+']);
                var name = (digit < 0 ? plain : plain[..digit]).Trim(' ', ':', ',', '(', '/', '、', '，', '\n');
                name = name.EndsWith("电话", StringComparison.Ordinal) ? name[..^2].Trim(' ', ':') : name;
                return digit < 0
                    ? Reading.Of(new Contact(name, ""))
                    : PhoneOf(plain[digit..].TrimEnd(')')).Then(phone => Reading.Of(new Contact(name, phone)));
            });

    private static Reading<string> PhoneOf(string text)
    {
        var check = Platform.Text.Phone.Check(text);
        return check.Error is { } error ? Reading.Fault<string>(error) : Reading.Of(check.Number);
    }

    // What is compared and taken apart: half width, lower case, no blanks.
    private static Reading<string> Folded(SheetCell cell)
    {
        if (ErrorOf(cell) is { } problem)
            return Reading.Fault<string>(problem);
        var text = Compact(cell.Text).ToLowerInvariant();
        return text.Length == 0 ? Reading.None<string>() : Reading.Of(text);
    }

    private static string? ErrorOf(SheetCell cell) =>
        cell.Kind is CellKind.Error ? $"单元格是公式错误“{cell.Text}”，请改成数值" : null;

    private static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var rune in PlainText.FoldWidths(text).EnumerateRunes())
        {
            if (!PlainText.IsInvisible(rune))
                compact.Append(rune.Value is '〜' or '∼' or '～' ? "~" : rune.ToString());
        }

        return compact.ToString();
    }

    private static string Shown(SheetCell cell) => PlainText.Truncate(PlainText.Clean(cell.Text), 30);

    private static bool IsLatin(string text) => text.All(c => c < 0x250 || c == '·');

    private static string OneBlank(string text) => Blanks().Replace(text, " ");

    [System.Text.RegularExpressions.GeneratedRegex(" {2,}")]
    private static partial System.Text.RegularExpressions.Regex Blanks();
}
