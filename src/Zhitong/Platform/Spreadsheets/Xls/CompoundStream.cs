namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>A stream that lies in sectors here and there in another one.</summary>
internal sealed class CompoundStream(Stream under, long[] offsets, int sectorBytes, long size) : Stream
{
    private readonly long length = Math.Min(size, offsets.LongLength * sectorBytes);
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new InvalidDataException("A place before the beginning.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (position >= length)
            return 0;
        var within = (int)(position % sectorBytes);
        var count = (int)Math.Min(Math.Min(buffer.Length, sectorBytes - within), length - position);
        under.Position = offsets[position / sectorBytes] + within;
        var read = under.Read(buffer[..count]);
        position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
