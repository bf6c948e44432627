using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>An earlier row as it is remembered: nothing but where it stands.</summary>
internal readonly record struct RowPlace(int Ordinal, int Table, int Number);

/// <summary>
/// What the rows of a file claimed so far, by hash: a hundred thousand rows take some ten megabytes, whatever they say.
/// </summary>
internal sealed class RowBook
{
    private readonly Dictionary<Int128, (ulong Fact, RowPlace By)> claims = [];

    /// <summary>Notes the claim, or gives the earlier row that claimed the same.</summary>
    /// <param name="same">True if the earlier row says the same thing.</param>
    public RowPlace? Note(RowClaim claim, RowPlace by, out bool same)
    {
        var about = Hash(claim.About);
        var fact = (ulong)Hash(claim.Fact);
        ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(claims, about, out var known);
        if (!known)
        {
            held = (fact, by);
            same = true;
            return null;
        }
        same = held.Fact == fact;
        return held.By;
    }

    private static Int128 Hash(string text)
    {
        Span<byte> digest = stackalloc byte[32];
        var size = Encoding.UTF8.GetByteCount(text);
        Span<byte> bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(text, bytes);
        SHA256.HashData(bytes, digest);
        return MemoryMarshal.Read<Int128>(digest);
    }
}
