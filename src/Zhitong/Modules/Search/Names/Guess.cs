namespace Zhitong.Modules.Search.Names;

/// <summary>Why a name may be meant; the smaller the surer.</summary>
internal enum GuessKind
{
    /// <summary>The same syllables, or two characters in the wrong order.</summary>
    SoundsSame,

    /// <summary>Syllables that many people pronounce alike.</summary>
    SoundsAlike,

    /// <summary>One character is wrong, missing or too many.</summary>
    Edited,
}

/// <summary>A name that may be meant.</summary>
/// <param name="Start">Where what was typed begins.</param>
/// <param name="Count">How many records bear the name.</param>
internal sealed record Guess(int Start, string From, string To, GuessKind Kind, int Count)
{
    public bool Overlaps(Guess other) => Start < other.Start + other.From.Length && other.Start < Start + From.Length;
}
