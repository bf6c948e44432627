using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Reading;

/// <summary>Puts objects, parameters, standards and values together: each with what stands nearest before it. Pure.</summary>
public sealed class ItemPairing(RegistryWords words)
{
    private sealed record Slot(int At, FoundName? Object, FoundName? Parameter)
    {
        public List<StandardNumber> Methods { get; } = [];
        public List<AskedRange> Ranges { get; } = [];
    }

    public IReadOnlyList<WantedItem> Pair(
        List<FoundName> names,
        List<(int At, StandardNumber Number)> methods,
        List<(int At, AskedValue Value)> values
    )
    {
        var slots = Slots(names);
        if (slots.Count == 0)
            return [.. methods.Select(m => new WantedItem(null, null, m.Number, Ranges(values))).Distinct().Take(Need.MostItems)];
        foreach (var (at, number) in methods)
            Follow(slots, at, number, methods.Count == 1);
        foreach (var (at, value) in values)
        foreach (var slot in slots.FindLast(s => s.At <= at) is { } before ? [before] : slots)
            slot.Ranges.Add(value.Asked); // what stands before all of them is meant for all of them
        return
        [
            .. slots
                .SelectMany(s => s.Methods.Select(m => (StandardNumber?)m).DefaultIfEmpty().Select(m => Item(s, m)))
                .DistinctBy(i => i.FullName)
                .Take(Need.MostItems),
        ];
    }

    private static WantedItem Item(Slot slot, StandardNumber? method) =>
        new(slot.Object?.Word, slot.Parameter?.Word, method, slot.Ranges);

    private static List<AskedRange> Ranges(List<(int At, AskedValue Value)> values) => values.ConvertAll(v => v.Value.Asked);

    /// <summary>Each parameter with the object before it, else the one after it; objects without a parameter by themselves.</summary>
    private List<Slot> Slots(List<FoundName> names)
    {
        var things = Distinct(names, WordKind.Object);
        var parameters = Distinct(names, WordKind.Parameter);
        if (things.Count == 0 && parameters.Count > 1 && Calling(parameters) is { } calls)
        {
            things = [calls with { Kind = WordKind.Object }];
            parameters.Remove(calls);
        }
        List<Slot> slots = [];
        foreach (var parameter in parameters)
        {
            var thing = things.FindLast(t => t.At <= parameter.At) ?? things.FirstOrDefault();
            slots.Add(new Slot(parameter.At, thing, parameter));
        }
        // a product that goes with other things, or that nobody names, asks for nothing by itself
        var alone = slots.Count == 0 && things.TrueForAll(t => t.Word.Soft);
        foreach (var thing in things.Where(t => !slots.Exists(s => s.Object == t)))
        {
            if (!thing.Word.Soft || (alone && words.Find(RegistryWords.Fold(thing.Word.Text)) is not null))
                slots.Add(new Slot(thing.At, thing, null));
        }
        slots.Sort((a, b) => a.At.CompareTo(b.At));
        return slots;
    }

    private static List<FoundName> Distinct(List<FoundName> names, WordKind kind) =>
        [.. names.Where(n => n.Kind == kind).DistinctBy(n => RegistryWords.Fold(n.Word.Text)).OrderBy(n => n.At)];

    /// <summary>Another name of a row that also bears one of the other parameters calls its object: 砂锅 with 吸水率.</summary>
    private FoundName? Calling(List<FoundName> parameters) =>
        parameters.Find(p =>
            p.Word.Known
            && parameters.Exists(other =>
                other != p && words.IsCalled(RegistryWords.Fold(p.Word.Text), RegistryWords.Fold(other.Word.Text))
            )
        );

    /// <summary>A standard goes with what the registries measure by it, else with what stands before it.</summary>
    private void Follow(List<Slot> slots, int at, StandardNumber number, bool only)
    {
        var rows = words.Following(number).ToList();
        var fit = slots.FindAll(s =>
            s.Parameter is { } p && rows.Exists(r => RegistryWords.Bears(r, RegistryWords.Fold(p.Word.Text)))
        );
        if (fit.Count == 0 && only)
            fit = slots;
        foreach (var slot in fit.Count > 0 ? fit : [Nearest(slots, at)])
            slot.Methods.Add(number);
    }

    private static Slot Nearest(List<Slot> slots, int at) => slots.FindLast(s => s.At <= at) ?? slots[0];
}
