namespace Zhitong.Modules.Search.Catalogue;

/// <summary>What the rows of each owner answer together, and which of them tell it best.</summary>
internal sealed class OwnerTally(int owners, int terms)
{
    /// <summary>Rows shown under a record; more only where each tells of another word.</summary>
    public const int Shown = 3;
    public const int MostShown = 6;

    private readonly int[] slots = new int[owners];
    private readonly List<OwnerAnswer> answers = [];

    public IReadOnlyList<OwnerAnswer> Answers => answers;

    /// <summary>The answer of an owner, empty at first.</summary>
    public OwnerAnswer Of(int owner)
    {
        if (slots[owner] == 0)
        {
            answers.Add(new OwnerAnswer(owner, terms));
            slots[owner] = answers.Count;
        }
        return answers[slots[owner] - 1];
    }
}

/// <summary>What one owner answers.</summary>
internal sealed class OwnerAnswer(int owner, int terms)
{
    private readonly float[] byTerm = new float[terms];
    private readonly int[] rowByTerm = NoRows(terms);
    private readonly float[] best = new float[OwnerTally.Shown];
    private readonly int[] bestRow = NoRows(OwnerTally.Shown);
    private readonly long[] bestDoc = new long[OwnerTally.Shown];
    private readonly long[] docByTerm = new long[terms];

    /// <summary>No row: keys of rows may be negative, see <see cref="MatchList"/>.</summary>
    private const int None = int.MinValue;

    public int Owner { get; } = owner;

    /// <summary>How many rows answer.</summary>
    public int Rows { get; private set; }

    /// <summary>The score of the best row that answers by itself; 0 if none does.</summary>
    public float BestRow => bestRow[0] == None ? 0 : best[0];

    /// <summary>That row; null if none does.</summary>
    public int? BestMatch => bestRow[0] == None ? null : bestRow[0];

    public float Closeness { get; private set; }

    /// <summary>The best that any row, or the record itself, has of each term.</summary>
    public ReadOnlySpan<float> ByTerm => byTerm;

    /// <summary>0 to 1; set when all is tallied.</summary>
    public double Total { get; set; }

    /// <summary>A row that answers by itself.</summary>
    /// <param name="match">The row.</param>
    /// <param name="doc">Its key: of equal rows the first one, wherever it lies.</param>
    /// <param name="score">0 to 1.</param>
    public void Add(int match, long doc, float score)
    {
        Rows++;
        for (var i = 0; i < best.Length; i++)
        {
            if (bestRow[i] != None && (score < best[i] || (score == best[i] && doc > bestDoc[i])))
                continue;
            best.AsSpan(i, best.Length - i - 1).CopyTo(best.AsSpan(i + 1));
            bestRow.AsSpan(i, best.Length - i - 1).CopyTo(bestRow.AsSpan(i + 1));
            bestDoc.AsSpan(i, best.Length - i - 1).CopyTo(bestDoc.AsSpan(i + 1));
            (best[i], bestRow[i], bestDoc[i]) = (score, match, doc);
            break;
        }
    }

    /// <summary>A row that answers some of it.</summary>
    public void Add(int match, long doc, float score, ReadOnlySpan<float> strengths, float closeness)
    {
        Add(match, doc, score);
        Closeness = Math.Max(Closeness, closeness);
        for (var t = 0; t < strengths.Length; t++)
            Add(match, doc, t, strengths[t]);
    }

    /// <summary>A row that holds one of the terms.</summary>
    public void Add(int match, long doc, int term, float strength)
    {
        if (strength > byTerm[term] || (strength == byTerm[term] && strength > 0 && doc < docByTerm[term]))
            (byTerm[term], rowByTerm[term], docByTerm[term]) = (strength, match, doc);
    }

    /// <summary>What the record's own texts answer, or its best row.</summary>
    public void AddOwn(ReadOnlySpan<float> strengths, float closeness)
    {
        Closeness = Math.Max(Closeness, closeness);
        for (var t = 0; t < strengths.Length; t++)
            byTerm[t] = Math.Max(byTerm[t], strengths[t]);
    }

    /// <summary>The best row, then rows that answer what the ones before them do not, then the others.</summary>
    /// <param name="strength">How well a row holds a term.</param>
    public IReadOnlyList<int> Telling(Func<int, int, float> strength)
    {
        List<int> told = [.. bestRow.Where(r => r != None).Take(1)];
        for (var t = 0; t < rowByTerm.Length && told.Count < OwnerTally.MostShown; t++)
        {
            if (rowByTerm[t] != None && !told.Contains(rowByTerm[t]) && told.TrueForAll(r => strength(t, r) == 0))
                told.Add(rowByTerm[t]);
        }
        return [.. told.Concat(bestRow.Where(r => r != None)).Distinct().Take(Math.Max(told.Count, OwnerTally.Shown))];
    }

    private static int[] NoRows(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, None);
        return rows;
    }
}
