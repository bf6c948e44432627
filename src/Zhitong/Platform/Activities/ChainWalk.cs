using System.Security.Cryptography;
using System.Text.Json;

namespace Zhitong.Platform.Activities;

/// <summary>
/// Computes chains anew, entry by entry in order of subject and place: for one subject or for all of them. After the first break
/// of a subject the rest of it is passed over.
/// </summary>
internal sealed class ChainWalk(SubjectVault vault)
{
    private static readonly byte[] NoEntry = new byte[32];

    private Guid subject;
    private int seq;
    private byte[] previous = NoEntry;
    private byte[]? key;
    private bool broken;

    /// <returns>What is wrong with the entry, or null.</returns>
    public string? Add(ActivityEntry entry, SubjectKey? wrapped)
    {
        if (seq == 0 || entry.SubjectId != subject)
            (subject, seq, previous, key, broken) = (entry.SubjectId, 0, NoEntry, null, false);
        seq++;
        if (broken)
            return null;
        var fault = Fault(entry, wrapped);
        broken = fault is not null;
        previous = entry.Hash;
        return fault;
    }

    private string? Fault(ActivityEntry entry, SubjectKey? wrapped)
    {
        if (entry.Seq != seq)
            return $"链断了，缺第 {seq} 条";
        if (!ActivityHash.OfEntry(previous, entry).AsSpan().SequenceEqual(entry.Hash))
            return "校验值不符，记录被改动过";
        if (entry.Values is null)
            return null; // erased by law, or nothing changed: the digests stay
        try
        {
            return DigestFault(entry, wrapped);
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

    private string? DigestFault(ActivityEntry entry, SubjectKey? wrapped)
    {
        var facts = JsonSerializer.Deserialize(entry.Facts, ActivityJson.Relaxed.ListActivityFact)!;
        var values = JsonSerializer.Deserialize(entry.Values!, ActivityJson.Relaxed.ListActivityValue)!;
        if (facts.Count != values.Count)
            return "内容的条数与摘要不符";
        foreach (var (fact, value) in facts.Zip(values))
        {
            if (value.Sealed && wrapped is null)
                continue; // the key was erased, and with it the value
            if (fact.Field != value.Field || fact.Digest != Digest(value, wrapped))
                return $"“{SubjectShape.Label(entry.SubjectKind, fact.Field)}”的内容与摘要不符";
        }
        return null;
    }

    private string Digest(ActivityValue value, SubjectKey? wrapped)
    {
        var salt = Convert.FromBase64String(value.Salt);
        return Convert.ToBase64String(
            ActivityHash.OfFact(salt, value.Field, Open(value.Before, value, wrapped), Open(value.After, value, wrapped))
        );
    }

    private string? Open(string? text, ActivityValue value, SubjectKey? wrapped)
    {
        if (text is null || !value.Sealed)
            return text;
        key ??= vault.Unwrap(wrapped!);
        return SubjectVault.Unseal(key, text);
    }
}
