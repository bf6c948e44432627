using System.Text;

namespace Zhitong.Platform.Spreadsheets.Delimited;

/// <summary>A text file with separated fields, as one sheet.</summary>
internal sealed class CsvSource : ISheetSource
{
    private const int SampleChars = 64 * 1024;

    private readonly SheetBytes bytes;
    private readonly Encoding encoding;
    private readonly char separator;
    private readonly bool hasDirective;

    private CsvSource(SheetBytes bytes, string name, Encoding encoding, string sample)
    {
        (this.bytes, this.encoding) = (bytes, encoding);
        separator = CsvSeparator.Find(sample, isWhole: sample.Length < SampleChars);
        hasDirective = CsvSeparator.Declared(sample) is not null;
        Sheets = [new SheetInfo(0, name, Hidden: false)];
    }

    public SheetFormat Format => SheetFormat.Csv;

    public IReadOnlyList<SheetInfo> Sheets { get; }

    /// <exception cref="SheetUnreadable">No text, or nothing but blanks.</exception>
    public static CsvSource Open(SheetBytes bytes, string fileName)
    {
        var encoding = CsvText.EncodingOf(bytes);
        using var reader = new StreamReader(bytes.Open(), encoding);
        var buffer = new char[SampleChars];
        var sample = new string(buffer, 0, reader.ReadBlock(buffer));
        if (string.IsNullOrWhiteSpace(sample) && sample.Length < SampleChars)
            throw new SheetUnreadable("这是空文件，里面什么也没有。请检查后重新上传");
        return new CsvSource(bytes, Path.GetFileNameWithoutExtension(fileName), encoding, sample);
    }

    public IEnumerable<SheetRow> Rows(SheetInfo sheet)
    {
        using var reader = new StreamReader(bytes.Open(), encoding);
        var records = new CsvRecords(reader, separator, sheet.Name);
        var (fields, row) = (new List<CsvField>(), new RowBuilder(sheet.Name));
        while (records.Read(fields))
        {
            if (hasDirective && records.Number == 1)
                continue;
            row.Begin(records.Number);
            foreach (var (column, text) in fields)
                row.Set(column, SheetCell.OfText(Unguarded(text)));
            if (row.Finish(hidden: false) is { } read)
                yield return read;
        }
    }

    public void Dispose() { }

    // ="0353" is how programs keep digits as text, an apostrophe before = + - @ how exports keep formulas from running
    private static string Unguarded(string text)
    {
        if (text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.IndexOf('"', 2) == text.Length - 1)
            return text[2..^1];
        return SpreadsheetText.Unguard(text);
    }
}
