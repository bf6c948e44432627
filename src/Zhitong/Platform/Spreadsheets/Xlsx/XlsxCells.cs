using System.Globalization;
using System.Text;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>Reads the cell elements of a sheet.</summary>
internal sealed class XlsxCells(SharedTexts texts, NumberFormat[] formats, bool is1904)
{
    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[4096];

    /// <summary>The column (from 0) that a reference like "AB12" names.</summary>
    /// <exception cref="InvalidDataException">It names none.</exception>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (c is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z'))
                break;
            column = column * 26 + (c & 31);
            if (column > SheetLimits.FormatColumns)
                throw new InvalidDataException("A column beyond XFD.");
        }

        return column > 0 ? column - 1 : throw new InvalidDataException("A cell without a column.");
    }

    /// <summary>The cell at whose start tag the reader stands; afterwards it stands at its end tag.</summary>
    public SheetCell Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.Int("s", 0);
        if (xml.IsEmptyElement)
            return SheetCell.Empty;
        var (cell, hasFormula, hasValue, depth) = (SheetCell.Empty, false, false, xml.Depth);
        while (xml.NextWithin(depth))
        {
            if (xml.LocalName == "v")
                (cell, hasValue) = (OfValue(xml, type, style), true);
            else if (xml.LocalName == "is")
                cell = OfText(xml.ReadRichText(text, buffer));
            else
            {
                hasFormula |= xml.LocalName == "f";
                xml.SkipWithin();
            }
        }

        // a program wrote the formula and nobody has opened the file since
        return hasFormula && !hasValue ? new(CellKind.Error, "公式尚未计算", null, null, false) : cell;
    }

    private static SheetCell OfText(string value) => SheetCell.OfText(SpreadsheetText.Unguard(value));

    private SheetCell OfValue(XmlReader xml, string? type, int style)
    {
        var value = xml.ReadText(text, buffer);
        if (type is "str" or "inlineStr")
            return OfText(XmlText.Unescape(text));
        if (value.Length == 0)
            return SheetCell.Empty;
        return type switch
        {
            "s" => OfText(texts[int.Parse(value, NumberStyles.Integer, CultureInfo.InvariantCulture)]),
            "b" => value.Trim() is "1" or "true"
                ? new(CellKind.Bool, "TRUE", 1, null, false)
                : new(CellKind.Bool, "FALSE", 0, null, false),
            "e" => new(CellKind.Error, value, null, null, false),
            "d" => OfIsoDate(value),
            _ => OfNumber(value, style),
        };
    }

    private SheetCell OfNumber(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return OfText(value);
        var format = (uint)style < (uint)formats.Length ? formats[style] : NumberFormat.General;
        return format.Read(number, is1904);
    }

    private static SheetCell OfIsoDate(string value) =>
        DateTime.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? NumberFormat.OfDate(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), null)
            : OfText(value);
}
