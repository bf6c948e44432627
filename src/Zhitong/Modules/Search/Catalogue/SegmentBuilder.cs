using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>Collects rows in the order of their keys and makes a segment of them.</summary>
/// <param name="ordinals">Numbers of the records of this kind, or of those under which its rows stand.</param>
/// <param name="folded">Its rows stand under other records.</param>
internal sealed class SegmentBuilder(Ordinals ordinals, bool folded)
{
    private readonly Dictionary<string, int> textIds = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> texts = [""];
    private readonly Numbered<Place> places = new();
    private readonly Numbered<RowState> states = new();
    private readonly List<long> docs = [];
    private readonly List<Guid> records = [];
    private readonly List<ushort> placeOf = [];
    private readonly List<int> stateOf = [];
    private readonly List<int> owners = [];
    private readonly List<int> notes = [];
    private readonly List<int>[] fields = [.. Segment.Weights.Select(_ => new List<int>())];

    public void Add(CatalogueRow row)
    {
        Begin(row.Doc, row.Record, ordinals.Of(row.Owner ?? row.Record));
        placeOf.Add(checked((ushort)places.Of(new Place(row.City, row.Region))));
        stateOf.Add(states.Of(new RowState(row.FirstDay, row.LastDay, row.Hidden)));
        fields[Segment.Title].Add(TextOf(row.Title));
        fields[Segment.Part].Add(TextOf(row.Part));
        fields[Segment.Standards].Add(TextOf(row.Standards));
        fields[Segment.Subject].Add(TextOf(row.Subject));
        fields[Segment.Text].Add(TextOf(row.Text));
        notes.Add(TextOf(row.Note));
    }

    /// <summary>Takes a row over from another segment.</summary>
    public void Add(Segment from, int row)
    {
        Begin(from.Docs[row], folded ? Guid.Empty : from.Records[row], from.Owners[row]);
        placeOf.Add(checked((ushort)places.Of(from.PlaceOf(row))));
        stateOf.Add(states.Of(from.StateOf(row)));
        for (var f = 0; f < fields.Length; f++)
            fields[f].Add(TextOf(from.Texts[from.Fields[f][row]]));
        notes.Add(TextOf(from.Texts[from.Notes[row]]));
    }

    public Segment Build()
    {
        var table = Texts.Of(texts);
        int[][] columns = [.. fields.Select(f => f.ToArray())];
        return new Segment
        {
            Texts = table,
            Docs = [.. docs],
            Records = [.. records],
            Places = [.. placeOf],
            PlaceTable = places.Table,
            States = [.. stateOf],
            StateTable = states.Table,
            Owners = [.. owners],
            Fields = columns,
            Notes = [.. notes],
            Bearers = [.. columns.Select(c => Inverted.OfColumn(c, texts.Count))],
        };
    }

    private void Begin(long doc, Guid record, int owner)
    {
        if (docs.Count > 0 && docs[^1] >= doc)
            throw new InvalidOperationException("rows must come in the order of their keys");
        docs.Add(doc);
        owners.Add(owner);
        if (!folded)
            records.Add(record);
    }

    private int TextOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 0;
        if (!textIds.TryGetValue(text, out var id))
        {
            textIds[text] = id = texts.Count;
            texts.Add(text);
        }
        return id;
    }

    private sealed class Numbered<T>
        where T : struct
    {
        private readonly Dictionary<T, int> numbers = [];
        private readonly List<T> values = [];

        public T[] Table => [.. values];

        public int Of(T value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = values.Count;
                values.Add(value);
            }
            return number;
        }
    }
}

/// <summary>Numbers of records, from 0, for arrays that are indexed by record. A number is never given again.</summary>
internal sealed class Ordinals
{
    private readonly Lock giving = new();
    private readonly Dictionary<Guid, int> numbers = [];
    private volatile Guid[] records = new Guid[16];
    private volatile int count;

    public int Count => count;

    public Guid this[int ordinal] => records[ordinal];

    public int Of(Guid record)
    {
        lock (giving)
        {
            if (numbers.TryGetValue(record, out var known))
                return known;
            var number = count;
            if (number == records.Length)
            {
                var longer = new Guid[number * 2];
                records.CopyTo(longer, 0);
                records = longer;
            }
            records[number] = record;
            numbers[record] = number;
            count = number + 1;
            return number;
        }
    }
}
