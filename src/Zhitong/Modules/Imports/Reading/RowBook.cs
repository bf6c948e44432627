using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>An earlier row as it is remembered: nothing but where it stands.</summary>
internal readonly record struct RowPlace(int Ordinal, int Table, int Number);

/// <summary>
/// What the rows of a file claimed so far, by hash: a hundred thousand rows take some ten megabytes, whatever they say. Hashes of
/// 64 bits meet once in a billion files of that size.
/// </summary>
internal sealed class RowBook
{
    private readonly Dictionary<ulong, (uint Fact, int Ordinal)> claims = [];
    private readonly List<(int Table, int Number)> rows = []; // by ordinal

    /// <summary>Notes where the next row stands; every row of the file, in its order.</summary>
    public void Add(int table, int number) => rows.Add((table, number));

    /// <summary>Where a row stands.</summary>
    public RowPlace PlaceOf(int ordinal) => new(ordinal, rows[ordinal - 1].Table, rows[ordinal - 1].Number);

    /// <summary>Notes the claim, or gives the earlier row that claimed the same.</summary>
    /// <param name="same">True if the earlier row says the same thing.</param>
    public RowPlace? Note(RowClaim claim, int ordinal, out bool same)
    {
        var fact = (uint)Hash(claim.Fact);
        ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(claims, Hash(claim.About), out var known);
        if (!known)
        {
            held = (fact, ordinal);
            same = true;
            return null;
        }
        same = held.Fact == fact;
        return PlaceOf(held.Ordinal);
    }

    private static ulong Hash(string text)
    {
        Span<byte> digest = stackalloc byte[32];
        var size = Encoding.UTF8.GetByteCount(text);
        Span<byte> bytes = size <= 1024 ? stackalloc byte[size] : new byte[size];
        Encoding.UTF8.GetBytes(text, bytes);
        SHA256.HashData(bytes, digest);
        return MemoryMarshal.Read<ulong>(digest);
    }
}
