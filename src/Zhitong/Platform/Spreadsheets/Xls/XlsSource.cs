namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>A workbook of Excel 97 to 2003 (BIFF8). Its texts stay in memory, its rows do not.</summary>
internal sealed class XlsSource : ISheetSource
{
    private const string Stream = "Workbook";

    private readonly CompoundFile file;
    private readonly XlsWorkbook workbook;

    private XlsSource(CompoundFile file)
    {
        this.file = file;
        workbook = XlsWorkbook.Read(file.OpenStream(Stream));
        Sheets = [.. workbook.Sheets.Select(sheet => sheet.Info)];
    }

    public SheetFormat Format => SheetFormat.Xls;

    public IReadOnlyList<SheetInfo> Sheets { get; }

    /// <exception cref="SheetUnreadable">Protected, no workbook, too old or too large.</exception>
    public static XlsSource Open(SheetBytes bytes)
    {
        RefuseLarge(bytes);
        var file = CompoundFile.Open(bytes);
        try
        {
            RefuseOthers(file);
            return new XlsSource(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows(SheetInfo sheet) =>
        new XlsRows(() => file.OpenStream(Stream), workbook.Sheets[sheet.Index].Start, sheet.Name, new XlsCells(workbook)).Read();

    public void Dispose() => file.Dispose();

    private static void RefuseLarge(SheetBytes bytes)
    {
        using var file = bytes.Open();
        if (file.Length > SheetLimits.XlsBytes)
            throw new SheetUnreadable($"XLS 文件超过 {SheetLimits.XlsBytes >> 20} MB，请另存为“Excel 工作簿（.xlsx）”再上传");
    }

    private static void RefuseOthers(CompoundFile file)
    {
        if (file.Has("EncryptedPackage"))
            throw new SheetUnreadable("文件设了打开密码，读不出来。请取消密码后再上传");
        if (file.Has(Stream))
            return;
        if (file.Has("Book"))
            throw XlsWorkbook.TooOld();
        throw new SheetUnreadable(
            file.Has("WordDocument")
                ? "这是 Word 文档，不是表格。请上传 XLSX、XLS 或 CSV 文件"
                : "文件里没有工作簿。请上传 XLSX、XLS 或 CSV 文件"
        );
    }
}
