using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>
/// The names of a city, for what is being typed: by their beginning, by what stands inside them, by 拼音 and its first letters, by
/// standard number. Does not change once built; safe for many threads.
/// </summary>
public sealed class NameIndex
{
    /// <summary>The most that is offered at once.</summary>
    public const int Most = 10;

    /// <summary>UTF-16 units typed from which on nothing is offered: nobody types a name so long.</summary>
    private const int LongestTyped = 64;

    /// <summary>Names that are compared with what is typed half in characters, half in 拼音.</summary>
    private const int MostCompared = 3000;

    private readonly KnownName[] names;
    private readonly TextStarts texts;
    private readonly SoundStarts sounds;
    private readonly StandardStarts standards;

    public NameIndex(IEnumerable<RegistryName> names)
    {
        this.names = KnownName.Ranked(names);
        texts = new TextStarts(this.names);
        sounds = new SoundStarts(this.names);
        standards = new StandardStarts(this.names);
    }

    /// <summary>How many names it holds.</summary>
    public int Count => names.Length;

    /// <summary>Bytes of its tables, about; without the names themselves.</summary>
    public long Size => texts.Size + sounds.Size + standards.Size;

    /// <summary>
    /// Names that fit what is typed: the very name, names that begin so by kind and by how many bear them, names with something
    /// inside that begins so, names that sound so. Each once.
    /// </summary>
    /// <param name="typed">Raw, as it stands in the box.</param>
    /// <param name="size">1 to <see cref="Most"/>.</param>
    public IReadOnlyList<RegistryName> Suggest(string typed, int size = Most)
    {
        var text = typed.Length > LongestTyped ? "" : SearchTokens.Normal(typed).Trim();
        if (text.Length == 0)
            return [];
        var picker = new Picker(names, Math.Clamp(size, 1, Most));
        Action[] ways =
        [
            () => texts.OfferSame(text, picker),
            () => standards.OfferSame(text, picker),
            () => texts.OfferHeads(text, picker),
            () => standards.OfferHeads(text, picker),
            () => texts.OfferInsides(text, picker),
            () => OfferSounds(text, picker),
        ];
        foreach (var way in ways)
        {
            way();
            picker.Take();
            if (picker.IsFull)
                break;
        }
        return [.. picker.Chosen.Select(n => new RegistryName(n.Text, n.Kind, n.Count))];
    }

    private void OfferSounds(string text, Picker picker)
    {
        // input methods write dao're'xi'shu while it is being typed; ü is typed as v
        var letters = string.Concat(text.Where(c => c is not (' ' or '\''))).Replace('ü', 'v');
        if (letters.Length == 0)
            return;
        var plain = letters.All(char.IsAsciiLetterOrDigit);
        if (plain)
            sounds.Offer(letters, picker);
        if (plain ? LettersOf(letters) == letters.Length && !picker.HasOffers : MixedTyping.Is(letters))
            OfferMixed(letters, picker);
    }

    private void OfferMixed(string letters, Picker picker)
    {
        var typing = new MixedTyping(letters);
        var characters = letters.AsSpan().IndexOfAnyInRange('a', 'z');
        var candidates =
            characters == 0 ? sounds.Near(letters[..LettersOf(letters)]) : texts.Heads(letters.AsSpan(0, characters)).ToArray();
        foreach (var name in candidates.Take(MostCompared))
        {
            if (typing.Begins(names[name].Normal))
                picker.Offer(name);
        }
    }

    private static int LettersOf(string letters) =>
        letters.AsSpan().IndexOfAnyExceptInRange('a', 'z') is var end and >= 0 ? end : letters.Length;
}
