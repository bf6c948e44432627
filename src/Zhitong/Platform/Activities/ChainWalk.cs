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
        return ActivityChanges.FaultOf(entry, () => wrapped is null ? null : key ??= vault.Unwrap(wrapped));
    }
}
