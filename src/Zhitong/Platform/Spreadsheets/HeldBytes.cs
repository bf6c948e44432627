namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// A file that was sent and must not lie on the disk: held in memory, in pages small enough not to crowd the large object heap.
/// Written once, then read as often as needed.
/// </summary>
public sealed class HeldBytes
{
    private const int PageBytes = 64 * 1024;
    private readonly List<byte[]> pages = [];

    public long Length { get; private set; }

    /// <summary>Adds to the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var at = (int)(Length % PageBytes);
            if (at == 0)
                pages.Add(new byte[PageBytes]);
            var part = bytes[..Math.Min(bytes.Length, PageBytes - at)];
            part.CopyTo(pages[^1].AsSpan(at));
            Length += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>The bytes from the beginning. Several may be open at once.</summary>
    public HeldStream Open() => new(this);

    internal int Read(long from, Span<byte> into)
    {
        if (from >= Length)
            return 0;
        var (page, at) = ((int)(from / PageBytes), (int)(from % PageBytes));
        var count = (int)Math.Min(Math.Min(into.Length, PageBytes - at), Length - from);
        pages[page].AsSpan(at, count).CopyTo(into);
        return count;
    }
}

/// <summary>Reads what is held.</summary>
public sealed class HeldStream(HeldBytes bytes) : Stream
{
    /// <summary>What it reads, for who wants to open it again.</summary>
    public HeldBytes Bytes { get; } = bytes;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => Bytes.Length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Bytes.Read(Position, buffer);
        Position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };
        return from + offset < 0 ? throw new IOException("before the beginning") : Position = from + offset;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
