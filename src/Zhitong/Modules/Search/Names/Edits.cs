namespace Zhitong.Modules.Search.Names;

/// <summary>How two texts differ that are one mistake apart.</summary>
internal enum Edit
{
    /// <summary>They are equal, or more than one mistake apart.</summary>
    None,
    Swapped,
    Replaced,

    /// <summary>What was typed lacks a character.</summary>
    Lacking,

    /// <summary>What was typed has one too many.</summary>
    Extra,
}

/// <summary>Compares texts that may be one mistake apart; two neighbours in the wrong order are one mistake.</summary>
internal static class Edits
{
    /// <param name="at">Where in what was typed the mistake is.</param>
    public static Edit Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> name, out int at)
    {
        at = typed.CommonPrefixLength(name);
        var left = typed[at..];
        var right = name[at..];
        if (left.Length == right.Length)
        {
            if (left.IsEmpty)
                return Edit.None;
            if (left[1..].SequenceEqual(right[1..]))
                return Edit.Replaced;
            return left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])
                ? Edit.Swapped
                : Edit.None;
        }
        if (left.Length + 1 == right.Length && left.SequenceEqual(right[1..]))
            return Edit.Lacking;
        return left.Length == right.Length + 1 && left[1..].SequenceEqual(right) ? Edit.Extra : Edit.None;
    }
}
