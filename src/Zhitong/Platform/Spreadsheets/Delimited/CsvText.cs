using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Zhitong.Platform.Spreadsheets.Delimited;

/// <summary>How the bytes of a text file are to be read.</summary>
internal static class CsvText
{
    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// By the byte order mark; without one UTF-8 if the whole file is valid UTF-8, else GB18030 (which holds GBK and GB 2312).
    /// </summary>
    /// <exception cref="SheetUnreadable">It is no text.</exception>
    public static Encoding EncodingOf(SheetBytes bytes)
    {
        using var file = bytes.Open();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var head = file.ReadAtLeast(buffer, 3, throwOnEndOfStream: false);
            if (ByMark(buffer.AsSpan(0, head)) is { } marked)
                return marked;
            return IsUtf8(file, buffer, head) ? Encoding.UTF8 : Encoding.GetEncoding("GB18030");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : null;

    private static bool IsUtf8(Stream file, byte[] buffer, int filled)
    {
        var valid = true;
        while (filled > 0)
        {
            if (buffer.AsSpan(0, filled).Contains((byte)0))
                throw new SheetUnreadable("这个文件不是表格，也不是文本。请上传 XLSX、XLS 或 CSV 文件");
            var whole = WholeCharacters(buffer.AsSpan(0, filled));
            valid = valid && Utf8.IsValid(buffer.AsSpan(0, whole));
            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            var read = file.Read(buffer, filled - whole, buffer.Length - (filled - whole));
            if (read == 0)
                return valid && whole == filled;
            filled = filled - whole + read;
        }

        return valid;
    }

    // Up to where the bytes end with a whole character: a sequence cut off at the end waits for the next block.
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
                return
                    back
                    < (
                        b >= 0xF0 ? 4
                        : b >= 0xE0 ? 3
                        : 2
                    )
                    ? bytes.Length - back
                    : bytes.Length;
            if (b < 0x80)
                break;
        }

        return bytes.Length;
    }
}
