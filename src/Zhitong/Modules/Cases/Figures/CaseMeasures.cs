using Zhitong.Platform.Counts;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>The daily sums that the figures of cases are read from, kept with every act.</summary>
internal static class CaseMeasures
{
    public const string Filed = "cases.filed";
    public const string Accepted = "cases.accepted";
    public const string Ended = "cases.ended";
    public const string Closed = "cases.closed";
    public const string Judged = "cases.judged";
    public const string OnTime = "cases.ontime";
    public const string LateFrom = "cases.late";
    public const string LateUntil = "cases.late.no.more";
    public const string Rated = "cases.rated";
    public const string Pleased = "cases.pleased";
    public const string ClosedRated = "cases.closed.rated";
    public const string Handled = "cases.handled";
    public const string HandlingDays = "cases.handling.days";
    public const string Triaged = "cases.triaged";
    public const string ResponseDays = "cases.response.days";

    public static IReadOnlyList<string> All { get; } =
    [
        Filed,
        Accepted,
        Ended,
        Closed,
        Judged,
        OnTime,
        LateFrom,
        LateUntil,
        Rated,
        Pleased,
        ClosedRated,
        Handled,
        HandlingDays,
        Triaged,
        ResponseDays,
    ];

    /// <summary>What a case adds to which day.</summary>
    public static List<(string Name, DateOnly Day, int Amount)> Of(Case c)
    {
        List<(string, DateOnly, int)> all = [];
        if (c.Status == CaseStatus.Draft)
            return all;
        void Add(string name, DateTime at, int amount = 1) => all.Add((name, Clock.DayOf(at), amount));
        Add(Filed, c.SubmittedAt);
        if (c.AcceptedAt is { } accepted)
        {
            Add(Accepted, accepted);
            if (c is { Triaged: true, ResponseDays: { } days })
            {
                Add(Triaged, accepted);
                Add(ResponseDays, accepted, days);
            }
        }
        if (c.LateFrom is { } late)
            all.Add((LateFrom, late, 1));
        if (c.LateUntil is { } until)
            all.Add((LateUntil, until, 1));
        if (c.EndedAt is { } ended)
            Add(Ended, ended);
        if (c.ClosedAt is { } closed)
            OfClosed(c, closed, Add);
        return all;
    }

    private static void OfClosed(Case c, DateTime closed, Action<string, DateTime, int> add)
    {
        add(Closed, closed, 1);
        if (c.OnTime is { } onTime)
        {
            add(Judged, closed, 1);
            if (onTime)
                add(OnTime, closed, 1);
        }
        if (c.HandlingDays is { } days)
        {
            add(Handled, closed, 1);
            add(HandlingDays, closed, days);
        }
        if (c is not { Stars: { } stars, RatedAt: { } rated })
            return;
        add(ClosedRated, closed, 1);
        add(Rated, rated, 1);
        if (stars >= 3)
            add(Pleased, rated, 1);
    }

    /// <summary>Adds what changed between two states of a case.</summary>
    public static async Task AddAsync(Work work, Case c, IReadOnlyList<(string Name, DateOnly Day, int Amount)> before)
    {
        var changes = before
            .Select(m => (m.Name, m.Day, Amount: -m.Amount))
            .Concat(Of(c))
            .GroupBy(m => (m.Name, m.Day), m => m.Amount);
        foreach (var change in changes)
            await work.AddToDayAsync(change.Key.Name, c.City, c.Region, change.Key.Day, change.Sum());
    }
}
