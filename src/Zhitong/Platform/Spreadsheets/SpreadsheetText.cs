using System.Buffers;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>Text that goes into a spreadsheet or comes out of one.</summary>
public static class SpreadsheetText
{
    // the other separators too: who reads the file may have to guess which one it is
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n;\t|，");

    /// <summary>
    /// A text that no spreadsheet runs as a formula: one that begins with = + - @ tab or CR gets an apostrophe before it (OWASP).
    /// In XLSX too, where a text is never a formula: it becomes one when the file is saved as CSV and opened again.
    /// </summary>
    public static string Guard(string? text) => text is { Length: > 0 } && IsDangerous(text[0]) ? "'" + text : text ?? "";

    /// <summary>Takes back what <see cref="Guard"/> did, so that an exported file reads as it was.</summary>
    public static string Unguard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] == '\'' && IsDangerous(text[1]) ? text[1..] : text;
    }

    /// <summary>A field of a CSV record (RFC 4180), guarded and quoted where it must be.</summary>
    public static string CsvField(string? text)
    {
        var field = Guard(text);
        return field.AsSpan().IndexOfAny(NeedQuotes) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsDangerous(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r';
}
