using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>Holds the ranges that rows state against the values of a question. Each text is read once, however many rows bear it.</summary>
internal sealed class RangeCheck(IReadOnlyList<AskedRange> asked)
{
    /// <summary>Of the score, what stays to a row that does not say how far it reaches, and to one that does not reach.</summary>
    private const float Unstated = 0.8f;
    private const float Missed = 0.6f;

    private readonly Dictionary<(Segment, int Text), RangeVerdict> read = [];

    /// <summary>Some row states a range of a quantity that was asked for.</summary>
    public bool Tells { get; private set; }

    /// <summary>Some row reaches the values.</summary>
    public bool Reaches { get; private set; }

    /// <summary>How the row meets the values.</summary>
    public RangeVerdict Of(Segment segment, int row)
    {
        var key = (segment, segment.Notes[row]);
        if (!read.TryGetValue(key, out var reach))
        {
            read[key] = reach = RangeVerdict.Of(segment.Texts[key.Item2], asked);
            Tells |= reach.Holds is not null;
            Reaches |= reach.Holds == true;
        }
        return reach;
    }

    /// <summary>What of its score stays to the row.</summary>
    public float Weight(Segment segment, int row) =>
        Of(segment, row).Holds switch
        {
            true => 1,
            false => Missed,
            null => Unstated,
        };
}
