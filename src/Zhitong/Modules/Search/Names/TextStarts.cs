namespace Zhitong.Modules.Search.Names;

/// <summary>Where names, or what stands inside them, begin with a text.</summary>
internal sealed class TextStarts
{
    /// <summary>Characters of a name after which nothing inside it is offered any more.</summary>
    private const int Deepest = 32;

    private const int PlaceBits = 6;
    private const int PlaceMask = (1 << PlaceBits) - 1;

    private readonly KnownName[] names;
    private readonly PrefixTable heads;
    private readonly PrefixTable insides;

    public TextStarts(KnownName[] names)
    {
        this.names = names;
        var keys = new ulong[names.Length];
        List<ulong> insideKeys = new(names.Length * 8);
        List<int> insideItems = new(names.Length * 8);
        for (var i = 0; i < names.Length; i++)
        {
            var text = names[i].Normal.AsSpan();
            keys[i] = PrefixTable.Pack(text, PrefixTable.Wide);
            for (var at = 1; at < Math.Min(text.Length, Deepest); at++)
            {
                if (!IsStart(text, at))
                    continue;
                insideKeys.Add(PrefixTable.Pack(text[at..], PrefixTable.Wide));
                insideItems.Add((i << PlaceBits) | at);
            }
        }
        heads = new PrefixTable(keys, [.. Enumerable.Range(0, names.Length)]);
        insides = new PrefixTable([.. insideKeys], [.. insideItems]);
    }

    public long Size => heads.Size + insides.Size;

    /// <summary>Offers the name that is this text.</summary>
    public void OfferSame(ReadOnlySpan<char> text, Picker picker)
    {
        foreach (var name in heads.Begin(text, PrefixTable.Wide))
        {
            if (names[name].Normal.Length == text.Length && text.SequenceEqual(names[name].Normal))
                picker.Offer(name);
        }
    }

    /// <summary>Offers the names that begin so.</summary>
    public void OfferHeads(ReadOnlySpan<char> text, Picker picker)
    {
        foreach (var name in heads.Begin(text, PrefixTable.Wide))
        {
            if (text.Length <= PrefixTable.Wide || names[name].Normal.AsSpan().StartsWith(text))
                picker.Offer(name);
        }
    }

    /// <summary>Offers the names in which something begins so.</summary>
    public void OfferInsides(ReadOnlySpan<char> text, Picker picker)
    {
        foreach (var item in insides.Begin(text, PrefixTable.Wide))
        {
            var name = item >> PlaceBits;
            if (text.Length <= PrefixTable.Wide || names[name].Normal.AsSpan(item & PlaceMask).StartsWith(text))
                picker.Offer(name);
        }
    }

    /// <summary>The names that begin so, in no order.</summary>
    public ReadOnlySpan<int> Heads(ReadOnlySpan<char> text) => heads.Begin(text, PrefixTable.Wide);

    /// <summary>Each Chinese character begins something; of letters and digits only the first of a run does.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLowSurrogate(text[at]))
            return false;
        if (char.IsAscii(text[at]))
            return char.IsAsciiLetterOrDigit(text[at]) && !char.IsAsciiLetterOrDigit(text[at - 1]);
        return char.IsHighSurrogate(text[at]) || char.IsLetterOrDigit(text[at]);
    }
}
