using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zhitong.Platform.Activities;

/// <summary>The digests of the chain. Every part is length-prefixed, so that no two different inputs look alike.</summary>
public static class ActivityHash
{
    public static byte[] OfFact(ReadOnlySpan<byte> salt, string field, string? before, string? after) =>
        Digest(salt, [field, before ?? "\0", after ?? "\0"]);

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

    private static byte[] Digest(ReadOnlySpan<byte> head, ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(head);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }
        return sha.GetHashAndReset();
    }
}
