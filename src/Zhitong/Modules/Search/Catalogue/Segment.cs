using System.Collections.Immutable;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>Where a row belongs.</summary>
internal readonly record struct Place(string City, string Region);

/// <summary>What is passed over before anything is counted: rows of other cities, hidden ones, and what does not hold on the day.</summary>
/// <param name="Day">Null for valid or not.</param>
internal readonly record struct CatalogueSight(string City, DateOnly? Day);

/// <summary>When and for whom a row may be seen.</summary>
internal readonly record struct RowState(DateOnly First, DateOnly Last, bool Hidden)
{
    public bool IsSeenOn(DateOnly day) => !Hidden && First <= day && day <= Last;
}

/// <summary>
/// Rows of one kind in columns of numbers, in the order of their keys, and for each text the rows that bear it. Never changed once
/// made: readers need no lock.
/// </summary>
internal sealed class Segment
{
    /// <summary>What each <see cref="CatalogueField"/> weighs.</summary>
    public static readonly ImmutableArray<float> Weights =
    [
        Scoring.InTitle,
        Scoring.InTitle,
        Scoring.InStandards,
        Scoring.InSubject,
        Scoring.InText,
    ];

    public const int Title = (int)CatalogueField.Title;
    public const int Part = (int)CatalogueField.Part;
    public const int Standards = (int)CatalogueField.Standards;
    public const int Subject = (int)CatalogueField.Subject;
    public const int Text = (int)CatalogueField.Text;

    private volatile DaySight? seen;

    private sealed record DaySight(DateOnly? Day, bool[] Seen);

    public required Texts Texts { get; init; }
    public required long[] Docs { get; init; }

    /// <summary>Empty for rows that are shown under another record: a million keys would weigh more than an index.</summary>
    public required Guid[] Records { get; init; }
    public required ushort[] Places { get; init; }
    public required Place[] PlaceTable { get; init; }
    public required int[] States { get; init; }
    public required RowState[] StateTable { get; init; }

    /// <summary>Number of the record under which the row stands, or of the record itself.</summary>
    public required int[] Owners { get; init; }

    /// <summary>Numbers of texts, by field and row.</summary>
    public required int[][] Fields { get; init; }
    public required int[] Notes { get; init; }

    /// <summary>Rows by field and text.</summary>
    public required (int[] Starts, int[] Rows)[] Bearers { get; init; }

    public int Count => Docs.Length;

    /// <summary>The rows of which this text is that field.</summary>
    public ReadOnlySpan<int> Bearing(int field, int text)
    {
        var (starts, rows) = Bearers[field];
        return rows.AsSpan(starts[text], starts[text + 1] - starts[text]);
    }

    /// <summary>By number of state, whether it may be seen on the day; on any day for null.</summary>
    public bool[] SeenOn(DateOnly? day)
    {
        if (seen is { } known && known.Day == day)
            return known.Seen;
        var now = Array.ConvertAll(StateTable, s => day is { } d ? s.IsSeenOn(d) : !s.Hidden);
        seen = new DaySight(day, now);
        return now;
    }

    /// <summary>The row of this key; negative if there is none.</summary>
    public int Find(long doc) => Array.BinarySearch(Docs, doc);

    public string TitleOf(int row) =>
        Fields[Part][row] == 0 ? Texts[Fields[Title][row]] : $"{Texts[Fields[Title][row]]} {Texts[Fields[Part][row]]}";

    public RowState StateOf(int row) => StateTable[States[row]];

    public Place PlaceOf(int row) => PlaceTable[Places[row]];

    public string? Shown(int field, int row) => Said(Fields[field][row]);

    /// <summary>The row as a result shows it.</summary>
    public SearchRow Row(int row, Guid? owner, RangeVerdict reach = default) =>
        new()
        {
            Doc = Docs[row],
            Record = Records.Length > 0 ? Records[row] : Guid.Empty,
            Owner = owner,
            Title = TitleOf(row),
            Region = PlaceOf(row).Region,
            Subject = Shown(Subject, row),
            Standards = Shown(Standards, row),
            Text = Shown(Text, row),
            Note = Said(Notes[row]),
            Until = Spans.Said(StateOf(row).Last),
            Reach = reach,
        };

    private string? Said(int text) => text == 0 ? null : Texts[text];
}
