namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>The part of a workbook stream before its sheets: their names and places, formats and shared texts.</summary>
internal sealed class XlsWorkbook
{
    private const int Biff8 = 0x0600;
    private const int Worksheet = 0;

    private readonly Dictionary<int, string> codes = [];
    private readonly List<int> formatIds = [];
    private readonly List<(SheetInfo Info, long Start)> sheets = [];

    private XlsWorkbook() { }

    /// <summary>The worksheets and where each begins in the stream.</summary>
    public IReadOnlyList<(SheetInfo Info, long Start)> Sheets => sheets;

    /// <summary>True if days are counted from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The texts that cells refer to.</summary>
    public SharedTexts Texts { get; } = new();

    /// <summary>The number formats by the number of a cell's format.</summary>
    public NumberFormat[] Formats { get; private set; } = [];

    /// <exception cref="SheetUnreadable">Protected, or of a version before 1997.</exception>
    public static XlsWorkbook Read(Stream stream)
    {
        var book = new XlsWorkbook();
        using var records = new BiffRecords(stream);
        if (!records.Read() || records.Kind != Biff.Bof)
            throw TooOld();
        if (records.Short(0) != Biff8)
            throw TooOld();
        while (records.Read() && records.Kind != Biff.Eof)
            book.Take(records);
        if (book.sheets.Count == 0)
            throw new InvalidDataException("No worksheet.");
        book.Formats = book.MakeFormats();
        return book;
    }

    /// <summary>What is said of a workbook of Excel 95 or before.</summary>
    public static SheetUnreadable TooOld() =>
        new("这是 Excel 95 或更早版本的文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传");

    private void Take(BiffRecords records)
    {
        switch (records.Kind)
        {
            case Biff.FilePass:
                throw new SheetUnreadable("文件设了打开密码，读不出来。请取消密码后再上传");
            case Biff.DateMode:
                Is1904 = records.Short(0) == 1;
                break;
            case Biff.Format:
                codes[records.Short(0)] = new BiffText(records, 2).Read();
                break;
            case Biff.Xf when formatIds.Count < SheetLimits.Formats:
                formatIds.Add(records.Short(2));
                break;
            case Biff.BoundSheet:
                AddSheet(records);
                break;
            case Biff.Sst:
                ReadTexts(records);
                break;
        }
    }

    private void AddSheet(BiffRecords records)
    {
        var (start, state, kind) = (records.Int(0), records.Data[4], records.Data[5]);
        if (kind != Worksheet)
            return;
        if (sheets.Count >= SheetLimits.Sheets)
            throw new SheetUnreadable($"工作簿超过 {SheetLimits.Sheets} 张工作表，请分成几个文件再上传");
        sheets.Add((new SheetInfo(sheets.Count, new BiffText(records, 6).ReadShort(), (state & 3) != 0), start));
    }

    private void ReadTexts(BiffRecords records)
    {
        var count = records.Int(4);
        var text = new BiffText(records, 8);
        for (var i = 0u; i < count; i++)
            Texts.Add(text.Read());
    }

    private NumberFormat[] MakeFormats()
    {
        var made = new Dictionary<int, NumberFormat>();
        return
        [
            .. formatIds.Select(id =>
                made.TryGetValue(id, out var format)
                    ? format
                    : made[id] = NumberFormat.Parse(codes.TryGetValue(id, out var code) ? code : BuiltInFormats.Code(id))
            ),
        ];
    }
}
