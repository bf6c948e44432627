namespace Zhitong.Modules.Search.Names;

/// <summary>
/// Picks the best names of one way of matching: those of the smallest numbers, each once, and no more than three of a kind while
/// names of other kinds wait.
/// </summary>
/// <param name="names">By rank.</param>
/// <param name="size">How many are wanted in all.</param>
internal sealed class Picker(KnownName[] names, int size)
{
    private const int OfOneKindFirst = 3;
    private static readonly int Kinds = Enum.GetValues<Contract.RegistryNameKind>().Length;

    private readonly List<int> chosen = [];
    private readonly int[] best = new int[Kinds * size];
    private readonly int[] held = new int[Kinds];

    public bool IsFull => chosen.Count >= size;

    /// <summary>Whether this way has given anything yet.</summary>
    public bool HasOffers => held.AsSpan().IndexOfAnyExcept(0) >= 0;

    public IEnumerable<KnownName> Chosen => chosen.Select(i => names[i]);

    /// <summary>A name that fits this way.</summary>
    public void Offer(int name)
    {
        var kind = (int)names[name].Kind;
        var count = held[kind];
        var own = best.AsSpan(kind * size, size);
        if ((count == size && own[count - 1] <= name) || own[..count].Contains(name) || chosen.Contains(name))
            return;
        var at = count == size ? size - 1 : held[kind]++;
        for (; at > 0 && own[at - 1] > name; at--)
            own[at] = own[at - 1];
        own[at] = name;
    }

    /// <summary>Ends a way of matching: takes the best of what was offered into the free places.</summary>
    public void Take()
    {
        var free = size - chosen.Count;
        List<int> first = [];
        List<int> others = [];
        for (var kind = 0; kind < Kinds; kind++)
        {
            var own = best.AsSpan(kind * size, held[kind]);
            foreach (var name in own[..Math.Min(OfOneKindFirst, own.Length)])
                first.Add(name);
            foreach (var name in own[Math.Min(OfOneKindFirst, own.Length)..])
                others.Add(name);
            held[kind] = 0;
        }
        var taken = first.Concat(others).Take(free).ToList();
        taken.Sort();
        chosen.AddRange(taken);
    }
}
