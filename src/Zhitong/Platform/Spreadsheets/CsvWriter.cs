using System.Globalization;
using System.Text;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>Writes CSV (RFC 4180) in UTF-8 with the mark without which spreadsheets take Chinese for another encoding.</summary>
public sealed class CsvWriter(Stream stream) : ISheetOutput
{
    private readonly StreamWriter writer = new(
        stream,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        32 * 1024,
        leaveOpen: true
    )
    {
        NewLine = "\r\n",
    };

    private int columnCount;

    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public void BeginSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        if (columnCount > 0)
            throw new InvalidOperationException("A CSV file has one sheet.");
        columnCount = columns.Count;
        WriteRow([.. columns.Select(column => (object?)column.Head)]);
    }

    public void WriteRow(params IReadOnlyList<object?> values)
    {
        // as many fields in every record: that is how readers find the separator
        for (var i = 0; i < Math.Max(values.Count, columnCount); i++)
        {
            if (i > 0)
                writer.Write(',');
            writer.Write(FieldOf(i < values.Count ? values[i] : null));
        }

        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private static string FieldOf(object? value) =>
        value switch
        {
            null => "",
            string text => SpreadsheetText.CsvField(text),
            bool truth => truth ? "是" : "否",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            Percentage { Share: var share } => (share * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%",
            int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
        };
}
