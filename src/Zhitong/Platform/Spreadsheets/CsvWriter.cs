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

    private bool hasSheet;

    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public void BeginSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        if (hasSheet)
            throw new InvalidOperationException("A CSV file has one sheet.");
        hasSheet = true;
        WriteRow([.. columns.Select(column => (object?)column.Head)]);
    }

    public void WriteRow(params IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                writer.Write(',');
            writer.Write(FieldOf(values[i]));
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
