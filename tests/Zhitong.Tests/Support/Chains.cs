using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Activities;

namespace Zhitong.Tests.Support;

/// <summary>Verifies histories from the stored rows alone.</summary>
public static class Chains
{
    /// <summary>What is wrong with the chain of a subject; empty for a whole one.</summary>
    public static async Task<List<string>> FaultsAsync(ZhitongDb db, SubjectVault vault, Guid subject)
    {
        var entries = await db.Set<ActivityEntry>()
            .AsNoTracking()
            .Where(a => a.SubjectId == subject)
            .OrderBy(a => a.Seq)
            .ToListAsync();
        var key = await vault.KeyAsync(db, subject);
        List<string> faults = [];
        var previous = new byte[32];
        var seq = 0;
        foreach (var entry in entries)
        {
            if (entry.Seq != ++seq)
                faults.Add($"{entry.SubjectName} {entry.Seq}: place {seq} is missing");
            if (!ActivityHash.OfEntry(previous, entry).AsSpan().SequenceEqual(entry.Hash))
                faults.Add($"{entry.SubjectName} {entry.Seq}: the hash differs");
            faults.AddRange(ValueFaults(entry, key).Select(f => $"{entry.SubjectName} {entry.Seq}: {f}"));
            previous = entry.Hash;
        }
        return faults;
    }

    public static async Task<List<string>> AllFaultsAsync(ZhitongDb db, SubjectVault vault)
    {
        List<string> faults = [];
        foreach (var subject in await db.Set<ActivityEntry>().Select(a => a.SubjectId).Distinct().ToListAsync())
            faults.AddRange(await FaultsAsync(db, vault, subject));
        return faults;
    }

    public static List<ActivityValue> ValuesOf(ActivityEntry entry) =>
        entry.Values is null ? [] : JsonSerializer.Deserialize(entry.Values, ActivityJson.Relaxed.ListActivityValue)!;

    public static List<ActivityFact> FactsOf(ActivityEntry entry) =>
        JsonSerializer.Deserialize(entry.Facts, ActivityJson.Relaxed.ListActivityFact)!;

    /// <summary>Values that are there must fit their digests; values may be erased.</summary>
    private static IEnumerable<string> ValueFaults(ActivityEntry entry, byte[]? key)
    {
        var digests = FactsOf(entry).ToDictionary(f => f.Field, f => f.Digest);
        foreach (var value in ValuesOf(entry))
        {
            if (value.Sealed && key is null)
                continue; // erased with the subject's key
            var digest = ActivityHash.OfFact(
                Convert.FromBase64String(value.Salt),
                value.Field,
                Plain(value.Before, value.Sealed, key),
                Plain(value.After, value.Sealed, key)
            );
            if (digests.GetValueOrDefault(value.Field) != Convert.ToBase64String(digest))
                yield return $"the value of {value.Field} does not fit its digest";
        }
    }

    private static string? Plain(string? text, bool isSealed, byte[]? key) =>
        text is null || !isSealed ? text : SubjectVault.Unseal(key!, text);
}
