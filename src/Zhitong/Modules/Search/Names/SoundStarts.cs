namespace Zhitong.Modules.Search.Names;

/// <summary>Where names begin with a text as it is typed in 拼音: by whole syllables, or by the first letter of each.</summary>
internal sealed class SoundStarts
{
    private readonly string[] whole;
    private readonly string[] initials;
    private readonly int[] owners;
    private readonly PrefixTable byWhole;
    private readonly PrefixTable byInitials;

    public SoundStarts(KnownName[] names)
    {
        List<(int Owner, string Whole, string Initials)> spelled = new(names.Length * 2);
        var speller = new Speller();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var (full, first) in speller.Spell(names[i].Normal))
                spelled.Add((i, full, first));
        }
        owners = [.. spelled.Select(s => s.Owner)];
        whole = [.. spelled.Select(s => s.Whole)];
        initials = [.. spelled.Select(s => s.Initials)];
        byWhole = TableOf(whole);
        byInitials = TableOf(initials);
    }

    public long Size =>
        byWhole.Size + byInitials.Size + whole.Sum(t => 24L + (2 * t.Length)) + initials.Sum(t => 24L + (2 * t.Length));

    /// <param name="letters">Lower-case letters and digits only.</param>
    public void Offer(ReadOnlySpan<char> letters, Picker picker)
    {
        Offer(letters, byInitials, initials, picker);
        Offer(letters, byWhole, whole, picker);
    }

    /// <summary>
    /// The names that share the longest beginning with these letters, in no order; some more than once. What is typed half in
    /// syllables and half in first letters (daorexs) begins so.
    /// </summary>
    public IEnumerable<int> Near(string letters)
    {
        for (var length = Math.Min(letters.Length, PrefixTable.Narrow); length > 0; length--)
        {
            var found = byWhole.Begin(letters.AsSpan(0, length), PrefixTable.Narrow);
            if (!found.IsEmpty)
                return found.ToArray().Select(item => owners[item]);
        }
        return [];
    }

    private void Offer(ReadOnlySpan<char> letters, PrefixTable table, string[] texts, Picker picker)
    {
        foreach (var item in table.Begin(letters, PrefixTable.Narrow))
        {
            if (letters.Length <= PrefixTable.Narrow || texts[item].AsSpan().StartsWith(letters))
                picker.Offer(owners[item]);
        }
    }

    private static PrefixTable TableOf(string[] texts) =>
        new([.. texts.Select(t => PrefixTable.Pack(t, PrefixTable.Narrow))], [.. Enumerable.Range(0, texts.Length)]);
}
