using System.Text;
using Zhitong.Platform.Spreadsheets.Xls;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>Tells by its first bytes what a file is, and names what is no spreadsheet.</summary>
internal static class SheetSniffer
{
    private const int HeadBytes = 4096;

    private const string SaveAs = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传";

    private static readonly (byte[] Magic, string Name)[] Strangers =
    [
        ("%PDF"u8.ToArray(), "PDF 文件"),
        ([0x89, 0x50, 0x4E, 0x47], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ("GIF8"u8.ToArray(), "图片"),
        ("Rar!"u8.ToArray(), "压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "压缩包"),
        ([0x1F, 0x8B], "压缩包"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "Word 文档"),
    ];

    private static readonly string[] HtmlStarts =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<meta",
        "<style",
        "<body",
        "<div",
        "<table",
        "<tr",
    ];

    /// <exception cref="SheetUnreadable">Empty, or another kind of file.</exception>
    public static SheetFormat KindOf(SheetBytes bytes)
    {
        using var file = bytes.Open();
        var buffer = new byte[HeadBytes];
        ReadOnlySpan<byte> head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false));
        if (head.IsEmpty)
            throw new SheetUnreadable("这是空文件，里面什么也没有。请检查后重新上传");
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return SheetFormat.Xlsx;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return SheetFormat.Xls;
        if (IsBareBiff(head))
            throw XlsWorkbook.TooOld();
        foreach (var (magic, name) in Strangers)
        {
            if (head.StartsWith(magic))
                throw new SheetUnreadable($"这是{name}，不是表格。请上传 XLSX、XLS 或 CSV 文件");
        }

        RefuseMarkup(BeginningOf(head));
        return SheetFormat.Csv;
    }

    // BIFF2 to BIFF5 without a container: a BOF record of 4 to 16 bytes
    private static bool IsBareBiff(ReadOnlySpan<byte> head) =>
        head.Length > 8
        && head[0] == 0x09
        && head[1] is 0x00 or 0x02 or 0x04 or 0x08
        && head[2] is >= 4 and <= 16
        && head[3] == 0;

    private static string BeginningOf(ReadOnlySpan<byte> head)
    {
        var encoding =
            head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
            : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
        return encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private static void RefuseMarkup(string text)
    {
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            throw new SheetUnreadable($"这是存成表格名字的网页，不是 Excel 文件。{SaveAs}");
        if (!text.StartsWith('<'))
            return;
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal))
            throw new SheetUnreadable($"这是“XML 表格 2003”格式，不是 Excel 工作簿。{SaveAs}");
        if (
            HtmlStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
        )
            throw new SheetUnreadable($"这是存成表格名字的网页（HTML），不是 Excel 文件。{SaveAs}");
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            throw new SheetUnreadable($"这是 XML 文件，不是 Excel 工作簿。{SaveAs}");
    }
}
