using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhitong.Platform.Activities;

/// <summary>A changed field with what stood there and what stands there now; null for nothing.</summary>
/// <param name="Sensitive">Kept encrypted under the subject's key.</param>
public sealed record ActivityChange(string Field, string? Before, string? After, bool Sensitive);

/// <summary>
/// What stays when values are erased: the names of the changed fields, with one salted digest over those that lie open and one
/// over those that are sealed. Two digests suffice, since sealed values can only be erased together, with their key.
/// </summary>
public sealed record ActivityFacts(string[]? Open, string? OpenDigest, string[]? Sealed, string? SealedDigest)
{
    [JsonIgnore]
    public bool Any => Open is not null || Sealed is not null;
}

/// <summary>Values in the order of their names in the facts: <c>[before, after]</c>, or <c>[after]</c> where nothing stood before.</summary>
public sealed record ActivityPart(string Salt, string?[][] Pairs);

/// <summary>The values themselves: the open part, and the sealed part as one box under the subject's key.</summary>
public sealed record ActivityValues(ActivityPart? Open, string? Box);

[JsonSerializable(typeof(ActivityFacts))]
[JsonSerializable(typeof(ActivityValues))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    public static ActivityJson Relaxed { get; } =
        new(
            new JsonSerializerOptions(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stored, never written into HTML as it is
            }
        );
}

/// <summary>Writes the changes of an activity into its two columns, and reads and checks them again.</summary>
public static class ActivityChanges
{
    private const int SaltLength = 16;

    /// <param name="key">The subject's key; null when no change is sensitive.</param>
    /// <returns>The columns <see cref="ActivityEntry.Facts"/> and <see cref="ActivityEntry.Values"/>.</returns>
    public static (string Facts, string? Values) Write(IReadOnlyList<ActivityChange> changes, byte[]? key)
    {
        var (openNames, open, openDigest) = Part(changes, sensitive: false);
        var (sealedNames, hidden, sealedDigest) = Part(changes, sensitive: true);
        var facts = new ActivityFacts(openNames, openDigest, sealedNames, sealedDigest);
        var box = hidden is null
            ? null
            : SubjectVault.Seal(key!, JsonSerializer.Serialize(hidden, ActivityJson.Relaxed.ActivityPart));
        return (
            JsonSerializer.Serialize(facts, ActivityJson.Relaxed.ActivityFacts),
            facts.Any ? JsonSerializer.Serialize(new ActivityValues(open, box), ActivityJson.Relaxed.ActivityValues) : null
        );
    }

    /// <summary>The changes that can be read: sealed ones without the key come with neither before nor after.</summary>
    /// <exception cref="CryptographicException">The box was changed, or belongs to another key.</exception>
    public static IReadOnlyList<ActivityChange> Read(ActivityEntry entry, byte[]? key)
    {
        if (entry.Values is null)
            return [];
        var facts = FactsOf(entry);
        var values = ValuesOf(entry.Values);
        return [.. Changes(facts.Open, values.Open, false), .. Changes(facts.Sealed, Unbox(values, key), true)];
    }

    /// <summary>True when the entry told of changes whose values were erased.</summary>
    public static bool IsErased(ActivityEntry entry) => entry.Values is null && FactsOf(entry).Any;

    /// <summary>What is wrong between values and digests, in Chinese, or null. Without the key the sealed part is passed over.</summary>
    public static string? FaultOf(ActivityEntry entry, Func<byte[]?> key)
    {
        if (entry.Values is null)
            return null; // erased by law, or nothing changed: the digests stay
        try
        {
            var facts = FactsOf(entry);
            var values = ValuesOf(entry.Values);
            if (DigestOf(facts.Open, values.Open) != facts.OpenDigest)
                return "改动的内容与摘要不符";
            if (facts.Sealed is null || key() is not { } k)
                return null;
            return DigestOf(facts.Sealed, Unbox(values, k)) == facts.SealedDigest ? null : "加密的内容与摘要不符";
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return "内容读不出来";
        }
        catch (CryptographicException)
        {
            return "加密的内容解不开，被改动过，或主密钥不是原来的";
        }
    }

    private static (string[]? Names, ActivityPart? Part, string? Digest) Part(
        IReadOnlyList<ActivityChange> changes,
        bool sensitive
    )
    {
        var some = changes.Where(c => c.Sensitive == sensitive).ToArray();
        if (some.Length == 0)
            return (null, null, null);
        var names = Array.ConvertAll(some, c => c.Field);
        var pairs = Array.ConvertAll(some, c => c.Before is null ? new[] { c.After } : [c.Before, c.After]);
        var part = new ActivityPart(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltLength)), pairs);
        return (names, part, DigestOf(names, part));
    }

    private static string? DigestOf(string[]? names, ActivityPart? part)
    {
        if (names is null || part is null)
            return null;
        if (names.Length != part.Pairs.Length)
            return "";
        var texts = new List<string>(names.Length * 3);
        for (var i = 0; i < names.Length; i++)
        {
            var (before, after) = Pair(part.Pairs[i]);
            texts.AddRange([names[i], before ?? "\0", after ?? "\0"]);
        }
        return Convert.ToBase64String(ActivityHash.OfParts(Convert.FromBase64String(part.Salt), texts));
    }

    private static IEnumerable<ActivityChange> Changes(string[]? names, ActivityPart? part, bool sensitive)
    {
        for (var i = 0; i < names?.Length; i++)
        {
            var (before, after) = part is null ? (null, null) : Pair(part.Pairs[i]);
            yield return new ActivityChange(names[i], before, after, sensitive);
        }
    }

    private static (string? Before, string? After) Pair(string?[] pair) =>
        pair switch
        {
            [var after] => (null, after),
            [var before, var after] => (before, after),
            _ => throw new FormatException("a change has one value or two"),
        };

    private static ActivityPart? Unbox(ActivityValues values, byte[]? key) =>
        values.Box is null || key is null
            ? null
            : JsonSerializer.Deserialize(SubjectVault.Unseal(key, values.Box), ActivityJson.Relaxed.ActivityPart);

    private static ActivityFacts FactsOf(ActivityEntry entry) =>
        JsonSerializer.Deserialize(entry.Facts, ActivityJson.Relaxed.ActivityFacts)!;

    private static ActivityValues ValuesOf(string values) =>
        JsonSerializer.Deserialize(values, ActivityJson.Relaxed.ActivityValues)!;
}
