using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>The ZIP file of a workbook, opened with limits: number of parts, their sizes as declared and as inflated, their growth.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int EndRecordBytes = 22;

    private static readonly XmlReaderSettings XmlRules = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxPackage(ZipArchive zip) => this.zip = zip;

    /// <exception cref="SheetUnreadable">Beyond a limit, encrypted, or cut off.</exception>
    public static XlsxPackage Open(SheetBytes bytes)
    {
        var file = bytes.Open();
        try
        {
            if (CountOfParts(file) > SheetLimits.Parts)
                throw TooLarge();
            var package = new XlsxPackage(new ZipArchive(file, ZipArchiveMode.Read));
            package.ListParts();
            return package;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True if the part is there.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>True if the file holds a part under this folder.</summary>
    public bool HasUnder(string folder) => parts.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a part as XML without DTD, entities or anything from outside.</summary>
    /// <exception cref="SheetUnreadable">While reading: beyond a limit.</exception>
    public XmlReader OpenXml(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            throw new InvalidDataException($"No part {part}.");
        return XmlReader.Create(new GuardedPart(entry.Open(), entry.CompressedLength), XmlRules);
    }

    public void Dispose() => zip.Dispose();

    /// <summary>What is said of a file that would grow beyond measure.</summary>
    public static SheetUnreadable TooLarge() =>
        new("文件解开后大得不正常，为保护系统没有读取。请另存为新的 Excel 工作簿，或分成几个文件再上传");

    private void ListParts()
    {
        if (zip.Entries.Count > SheetLimits.Parts)
            throw TooLarge();
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted)
                throw new SheetUnreadable("文件设了密码，读不出来。请取消密码后再上传");
            total = checked(total + entry.Length);
            if (entry.Length > SheetLimits.PartBytes || total > SheetLimits.TotalBytes)
                throw TooLarge();
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    // Read from the end record by hand: ZipArchive would first build an object for each of a million parts.
    private static int CountOfParts(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndRecordBytes + ushort.MaxValue)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndRecordBytes > tail.Length)
            throw new SheetUnreadable("文件没有传完整，后面缺了一截。请重新上传");
        return BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
    }

    /// <summary>Counts what comes out of a part, and what comes without a tag in between.</summary>
    private sealed class GuardedPart(Stream inner, long packed) : Stream
    {
        private long total;
        private int sinceTag;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => total;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            total += read;
            if (
                total > SheetLimits.PartBytes
                || (total > SheetLimits.RatioFrom && total / Math.Max(packed, 1) > SheetLimits.Ratio)
            )
                throw TooLarge();
            CheckTokens(buffer[..read]);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        // The XML reader keeps a whole attribute in memory, however long it is.
        private void CheckTokens(ReadOnlySpan<byte> bytes)
        {
            var first = bytes.IndexOf((byte)'<');
            if (sinceTag + (first < 0 ? bytes.Length : first) > SheetLimits.TokenBytes)
                throw TooLarge();
            sinceTag = first < 0 ? sinceTag + bytes.Length : bytes.Length - bytes.LastIndexOf((byte)'<');
        }
    }
}
