namespace Zhitong.Platform.Spreadsheets.Delimited;

/// <summary>One field of a record.</summary>
internal readonly record struct CsvField(int Column, string Text);

/// <summary>
/// Splits text into records (RFC 4180, read leniently: any line end, quotes within a field, text after a closing quote). A field
/// longer than a cell ends the reading, so a lost quote cannot swallow the file.
/// </summary>
internal sealed class CsvRecords(TextReader reader, char separator, string name)
{
    private const int End = -1;

    private readonly char[] buffer = new char[32 * 1024];
    private readonly System.Text.StringBuilder field = new();
    private int at;
    private int filled;

    /// <summary>Number of the record read last, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Fields of the record read last, empty ones counted.</summary>
    public int FieldCount { get; private set; }

    /// <summary>True once quotes stood where none belong: within a field, or with text behind the closing one.</summary>
    public bool HasOddQuotes { get; private set; }

    /// <summary>Reads the next record; its fields that are not blank replace what is in the list.</summary>
    /// <returns>False at the end.</returns>
    public bool Read(List<CsvField> fields)
    {
        fields.Clear();
        FieldCount = 0;
        if (Peek() == End)
            return false;
        Number++;
        for (; ; )
        {
            var closing = ReadField();
            if (field.Length > 0)
                fields.Add(new CsvField(FieldCount, field.ToString()));
            FieldCount++;
            if (closing == separator)
                continue;
            if (closing == '\r' && Peek() == '\n')
                at++;
            return true;
        }
    }

    // The character that closed the field: the separator, a line end, or the end of the file.
    private int ReadField()
    {
        field.Clear();
        var isQuoted = Peek() == '"';
        if (isQuoted)
        {
            at++;
            ReadQuoted();
        }

        for (; ; )
        {
            var c = Next();
            if (c == End || c == separator || c is '\r' or '\n')
                return c;
            HasOddQuotes |= isQuoted || c == '"';
            Append((char)c);
        }
    }

    private void ReadQuoted()
    {
        for (; ; )
        {
            var c = Next();
            if (c == End)
                throw LostQuote();
            if (c != '"')
            {
                Append((char)c);
                continue;
            }

            if (Peek() != '"')
                return;
            at++;
            Append('"');
        }
    }

    private void Append(char c)
    {
        if (field.Length >= SheetLimits.CellLength)
            throw field.ToString().Contains('\n', StringComparison.Ordinal)
                ? LostQuote()
                : RowBuilder.TooLong(name, Number, FieldCount);
        field.Append(c);
    }

    private SheetUnreadable LostQuote() =>
        new(
            $"第 {Number} 条记录 {SheetFile.ColumnName(FieldCount)} 列的双引号没有成对，后面的内容分不开。请补上或删去这个双引号再上传"
        );

    private int Next()
    {
        var c = Peek();
        at++;
        return c;
    }

    private int Peek()
    {
        if (at >= filled)
        {
            filled = reader.Read(buffer);
            at = 0;
        }

        return filled > 0 ? buffer[at] : End;
    }
}
