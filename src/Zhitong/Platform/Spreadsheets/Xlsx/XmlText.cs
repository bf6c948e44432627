using System.Globalization;
using System.Text;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>Reading elements of spreadsheet XML without ever holding more text than a cell may have.</summary>
internal static class XmlText
{
    /// <summary>Moves to the next start tag within the element at whose start the reader stood.</summary>
    /// <param name="depth">Depth of that element.</param>
    /// <returns>False at its end.</returns>
    public static bool NextWithin(this XmlReader xml, int depth)
    {
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element)
                return true;
            if (xml.NodeType is XmlNodeType.EndElement && xml.Depth <= depth)
                return false;
        }

        throw new InvalidDataException("XML ends early.");
    }

    /// <summary>The text of the element at whose start the reader stands; afterwards it stands at its end.</summary>
    public static string ReadText(this XmlReader xml, StringBuilder text, char[] buffer)
    {
        text.Clear();
        AppendText(xml, text, buffer);
        return text.ToString();
    }

    /// <summary>Adds the text of the element at whose start the reader stands; afterwards it stands at its end.</summary>
    public static void AppendText(this XmlReader xml, StringBuilder text, char[] buffer)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth <= depth))
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
                AppendValue(xml, text, buffer);
        }
    }

    /// <summary>The text of a shared string or an inline one: its runs one after the other, without how it is pronounced.</summary>
    public static string ReadRichText(this XmlReader xml, StringBuilder text, char[] buffer)
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml.LocalName == "t")
                xml.AppendText(text, buffer);
            else if (xml.LocalName == "rPh")
                xml.SkipWithin();
        }

        return Unescape(text);
    }

    /// <summary>Passes over the element at whose start the reader stands; afterwards it stands at its end.</summary>
    public static void SkipWithin(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth <= depth)) { }
    }

    /// <summary>True of "1" and "true".</summary>
    public static bool Flag(this XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true";

    /// <summary>A number of an attribute, or the other one if it is not there.</summary>
    public static int Int(this XmlReader xml, string attribute, int otherwise) =>
        xml.GetAttribute(attribute) is { } text ? int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Takes back _x000D_ and the like: how XLSX writes characters that XML does not allow.</summary>
    public static string Unescape(StringBuilder text)
    {
        var raw = text.ToString();
        var from = raw.IndexOf("_x", StringComparison.Ordinal);
        if (from < 0)
            return raw;
        var plain = new StringBuilder(raw, 0, from, raw.Length);
        for (var i = from; i < raw.Length; i++)
        {
            if (IsEscape(raw, i, out var c))
            {
                plain.Append(c);
                i += 6;
            }
            else
                plain.Append(raw[i]);
        }

        return plain.ToString();
    }

    private static bool IsEscape(string text, int at, out char c)
    {
        c = default;
        if (at + 7 > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
            return false;
        if (!ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        c = (char)code;
        return true;
    }

    private static void AppendValue(XmlReader xml, StringBuilder text, char[] buffer)
    {
        for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0; )
        {
            text.Append(buffer, 0, read);
            // seven characters may stand for one (_x000D_)
            if (text.Length > SheetLimits.CellLength * 7)
                throw new SheetUnreadable($"有一个单元格超过 {SheetLimits.CellLength:N0} 个字，请缩短后再上传");
        }
    }
}
