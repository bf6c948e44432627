using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zhitong.Platform.Activities;

/// <summary>The digests of the chain. Every part is length-prefixed, so that no two different inputs look alike.</summary>
public static class ActivityHash
{
    /// <summary>Over a salt and texts.</summary>
    public static byte[] OfParts(ReadOnlySpan<byte> salt, List<string> parts) =>
        Digest(salt, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));

    public static byte[] OfEntry(ReadOnlySpan<byte> previous, ActivityEntry e) =>
        Digest(
            previous,
            [
                e.SubjectKind,
                e.SubjectId.ToString("N"),
                e.SubjectName,
                e.Seq.ToString(CultureInfo.InvariantCulture),
                e.At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
                e.Act,
                e.ActorId?.ToString("N") ?? "",
                e.ActorName,
                e.PostName,
                e.Via,
                e.City,
                e.Reason ?? "\0",
                e.Events ?? "",
                e.Facts,
            ]
        );

    public static byte[] OfDay(ReadOnlySpan<byte> previousSeal, DateOnly day, IEnumerable<byte[]> entryHashes, out int count)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(previousSeal);
        sha.AppendData(Encoding.UTF8.GetBytes(day.ToString("O", CultureInfo.InvariantCulture)));
        count = 0;
        foreach (var hash in entryHashes)
        {
            sha.AppendData(hash);
            count++;
        }
        return sha.GetHashAndReset();
    }

    /// <summary>All parts are laid into one buffer: a digest of many small pieces costs more in calls than in hashing.</summary>
    private static byte[] Digest(ReadOnlySpan<byte> head, ReadOnlySpan<string> parts)
    {
        var most = head.Length;
        foreach (var part in parts)
            most += 4 + Encoding.UTF8.GetMaxByteCount(part.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        head.CopyTo(buffer);
        var end = head.Length;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, buffer.AsSpan(end + 4));
            BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(end), length);
            end += 4 + length;
        }
        var digest = SHA256.HashData(buffer.AsSpan(0, end));
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return digest;
    }
}
