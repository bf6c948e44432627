namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>Reads the cell records of a sheet.</summary>
internal sealed class XlsCells(XlsWorkbook workbook)
{
    /// <summary>True of records that hold values.</summary>
    public static bool IsCell(int kind) =>
        kind
            is Biff.Formula
                or Biff.MulRk
                or Biff.RString
                or Biff.LabelSst
                or Biff.Number
                or Biff.Label
                or Biff.BoolErr
                or Biff.Rk;

    /// <summary>Puts the cell or cells of the record read last into a row; a formula's text is read after it.</summary>
    public void Read(BiffRecords records, RowBuilder row)
    {
        var column = records.Short(2);
        switch (records.Kind)
        {
            case Biff.MulRk:
                ReadMany(records, column, row);
                break;
            case Biff.Formula:
                row.Set(column, OfFormula(records));
                break;
            default:
                row.Set(column, OfOne(records));
                break;
        }
    }

    private SheetCell OfOne(BiffRecords records) =>
        records.Kind switch
        {
            Biff.Number => OfNumber(records.Double(6), records.Short(4)),
            Biff.Rk => OfNumber(Rk(records.Int(6)), records.Short(4)),
            Biff.LabelSst => OfText(workbook.Texts[checked((int)records.Int(6))]),
            Biff.BoolErr => records.Data[7] == 0 ? OfBool(records.Data[6]) : OfError(records.Data[6]),
            _ => OfText(new BiffText(records, 6).Read()),
        };

    private void ReadMany(BiffRecords records, int column, RowBuilder row)
    {
        for (var at = 4; at + 8 <= records.Data.Length; at += 6, column++)
            row.Set(column, OfNumber(Rk(records.Int(at + 2)), records.Short(at)));
    }

    // Eight bytes hold the number, or, if the last two are FF, what else came out ([MS-XLS] 2.5.133).
    private SheetCell OfFormula(BiffRecords records)
    {
        if (records.Short(12) != 0xFFFF)
            return OfNumber(records.Double(6), records.Short(4));
        return records.Data[6] switch
        {
            0 => OfText(ResultText(records)),
            1 => OfBool(records.Data[8]),
            2 => OfError(records.Data[8]),
            _ => SheetCell.Empty,
        };
    }

    // shared formulas, arrays and tables may stand between a formula and its text
    private static string ResultText(BiffRecords records)
    {
        const int atMost = 4;
        for (var i = 0; i < atMost && records.Read(); i++)
        {
            if (records.Kind == Biff.String)
                return new BiffText(records, 0).Read();
            if (IsCell(records.Kind))
                break;
        }

        throw new InvalidDataException("A formula's text is missing.");
    }

    private SheetCell OfNumber(double value, int format)
    {
        var read = format < workbook.Formats.Length ? workbook.Formats[format] : NumberFormat.General;
        return read.Read(value, workbook.Is1904);
    }

    // 30 bits of a whole number or of a double's upper half; the lowest bit divides by a hundred
    private static double Rk(uint rk)
    {
        var value = (rk & 2) != 0 ? (int)rk >> 2 : BitConverter.Int64BitsToDouble((long)(rk & ~3u) << 32);
        return (rk & 1) != 0 ? value / 100 : value;
    }

    private static SheetCell OfText(string text) => SheetCell.OfText(SpreadsheetText.Unguard(text));

    private static SheetCell OfBool(byte value) =>
        new(CellKind.Bool, value != 0 ? "TRUE" : "FALSE", value != 0 ? 1 : 0, null, false);

    private static SheetCell OfError(byte code) => new(CellKind.Error, NameOf(code), null, null, false);

    private static string NameOf(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            _ => "#N/A",
        };
}
