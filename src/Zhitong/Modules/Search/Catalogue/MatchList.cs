using System.Collections.Concurrent;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>Matches with their scores, in arrays that are used again. A match is a row of the main segment, or ~row of the fresh one.</summary>
internal sealed class MatchList : IDisposable
{
    private const int Most = 16;
    private static readonly ConcurrentBag<MatchList> Idle = [];
    private int[] rows = new int[256];
    private float[] scores = new float[256];

    private MatchList() { }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);
    public ReadOnlySpan<float> Scores => scores.AsSpan(0, Count);

    public static MatchList Rent() => Idle.TryTake(out var waiting) ? waiting : new MatchList();

    public void Add(int row, float score)
    {
        if (Count == rows.Length)
        {
            Array.Resize(ref rows, Count * 2);
            Array.Resize(ref scores, Count * 2);
        }
        (rows[Count], scores[Count]) = (row, score);
        Count++;
    }

    /// <summary>Lets each match keep a part of its score.</summary>
    public void Weigh(Func<int, float> part)
    {
        for (var i = 0; i < Count; i++)
            scores[i] *= part(rows[i]);
    }

    /// <summary>Forgets what scores less.</summary>
    public void Sift(double below)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (scores[i] < below)
                continue;
            (rows[kept], scores[kept]) = (rows[i], scores[i]);
            kept++;
        }
        Count = kept;
    }

    public void Dispose()
    {
        Count = 0;
        if (Idle.Count < Most)
            Idle.Add(this);
    }
}
