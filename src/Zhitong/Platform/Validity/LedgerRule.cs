namespace Zhitong.Platform.Validity;

/// <summary>One stretch of a record in a class.</summary>
/// <param name="Left">Taken out on the day after, rather than lapsed.</param>
public readonly record struct LedgerTerm(DateOnly First, DateOnly Last, string Region, bool Left);

/// <summary>How a new statement about a record changes what its ledger says.</summary>
public static class LedgerRule
{
    /// <summary>
    /// A term with both ends moved is a new one: the days before it keep what was said of them (a recalibration, a new
    /// appointment). A term with one end moved corrects the one before. Leaving, coming back and moving house count from the
    /// day on which they are recorded.
    /// </summary>
    /// <param name="known">What the ledger says, without overlaps.</param>
    /// <param name="stated">What holds now; null when the record has left the class.</param>
    /// <param name="region">County of the record now.</param>
    /// <param name="day">The day of the statement.</param>
    /// <param name="isNew">The record was made by this statement.</param>
    public static List<LedgerTerm> Restate(
        IReadOnlyList<LedgerTerm> known,
        Membership? stated,
        string region,
        DateOnly day,
        bool isNew
    )
    {
        var past = known.OrderBy(t => t.First).ToList();
        if (stated is not { } now)
            return Leave(past, day);
        LedgerTerm? last = past.Count > 0 ? past[^1] : null;
        var from = FirstDay(now, past, day);
        if (!isNew && (last is not { } l || l.Left || l.Region != region) && from < day)
            from = day;
        if (last is { Left: false } open && open.Region == region && (open.First == from || open.Last == now.To))
            past.RemoveAt(past.Count - 1);
        var terms = CutAt(past, from, left: false);
        if (from <= now.To)
            terms.Add(new LedgerTerm(from, now.To, region, false));
        return terms;
    }

    private static DateOnly FirstDay(Membership now, List<LedgerTerm> past, DateOnly day)
    {
        if (!now.SinceEntry && now.From != Spans.Ever)
            return now.From;
        var entered = past.Count > 0 ? past[0].First : day;
        return now.From > entered ? now.From : entered;
    }

    private static List<LedgerTerm> Leave(List<LedgerTerm> past, DateOnly day)
    {
        var terms = CutAt(past, day, left: true);
        if (terms.Count > 0)
            terms[^1] = terms[^1] with { Left = true };
        return terms;
    }

    private static List<LedgerTerm> CutAt(List<LedgerTerm> past, DateOnly day, bool left) =>
        [.. from t in past where t.First < day select t.Last < day ? t : t with { Last = day.AddDays(-1), Left = left }];
}
