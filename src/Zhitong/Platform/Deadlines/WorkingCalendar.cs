using System.Collections.Frozen;

namespace Zhitong.Platform.Deadlines;

/// <summary>
/// The working days of the State Council's yearly notices (国务院办公厅节假日安排), immutable. A day is worked if the
/// notice says so, or if it is Monday to Friday and the notice does not name it off. Counting starts the day after.
/// </summary>
public sealed partial class WorkingCalendar
{
    /// <summary>The longest promise that is counted, in working days (about eight years).</summary>
    public const int LongestPromise = 2000;

    /// <summary>
    /// Days off that a year must name to count as announced: a notice also names a few days of the December before it.
    /// </summary>
    private const int OffDaysOfAnnouncedYear = 5;

    private static readonly Lazy<WorkingCalendar> Embedded = new(LoadEmbedded);

    private readonly int _first;
    private readonly DayKind[] _kinds;
    private readonly int[] _workedThrough;
    private readonly FrozenDictionary<DateOnly, NamedDay> _named;
    private readonly FrozenSet<int> _covered;

    private WorkingCalendar(IReadOnlyDictionary<DateOnly, NamedDay> named, string version)
    {
        Version = version;
        _named = named.ToFrozenDictionary();
        _covered = AnnouncedYears(named.Values).ToFrozenSet();
        FirstYear = _covered.Min();
        LastYear = _covered.Max();
        _first = new DateOnly(named.Keys.Min().Year, 1, 1).DayNumber;
        _kinds = new DayKind[new DateOnly(named.Keys.Max().Year, 12, 31).DayNumber - _first + 1];
        _workedThrough = new int[_kinds.Length];
        Fill();
    }

    /// <summary>The calendar that comes with the application, loaded once.</summary>
    public static WorkingCalendar StateCouncil => Embedded.Value;

    /// <summary>Which notices this calendar holds; kept with whatever was computed from it.</summary>
    public string Version { get; }

    /// <summary>The first announced year.</summary>
    public int FirstYear { get; }

    /// <summary>The last announced year.</summary>
    public int LastYear { get; }

    /// <summary>Every named day, in order of date.</summary>
    public IEnumerable<NamedDay> NamedDays => _named.Values.OrderBy(day => day.Date);

    /// <summary>True if the year's own notice is loaded; in other years Monday to Friday count, as an estimate.</summary>
    public bool Covers(int year) => _covered.Contains(year);

    /// <summary>What the day is.</summary>
    public DayKind KindOf(DateOnly date) => KindOf(date.DayNumber);

    /// <summary>The holiday that the day is, or is worked for; null for a plain day.</summary>
    public string? NameOf(DateOnly date) => _named.TryGetValue(date, out var named) ? named.Name : null;

    /// <summary>True for working days and make-up days.</summary>
    public bool IsWorkingDay(DateOnly date) => IsWorkingDay(date.DayNumber);

    /// <summary>The number of working days in (after, through]; negative if through lies before after.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly through) =>
        WorkedThrough(through.DayNumber) - WorkedThrough(after.DayNumber);

    /// <summary>The working days in (from, through] that no pause covers: what a clock has used. 0 before it starts.</summary>
    /// <exception cref="ArgumentException">A pause is reversed.</exception>
    public int Used(DateOnly from, DateOnly through, IReadOnlyList<Pause>? pauses = null)
    {
        if (through <= from)
        {
            return 0;
        }

        int start = from.DayNumber,
            end = through.DayNumber;
        var used = WorkedThrough(end) - WorkedThrough(start);
        foreach (var pause in PauseCursor.Merge(pauses, through))
        {
            var last = Math.Min(end, pause.To - 1);
            var before = Math.Max(start, pause.From - 1);
            used -= Math.Max(0, WorkedThrough(last) - WorkedThrough(before));
        }

        return used;
    }

    /// <summary>The day on which the promised working days end, counted from the day after <paramref name="from"/>.</summary>
    /// <param name="from">The day that starts the clock; not counted.</param>
    /// <param name="promised">1 to 2000 working days.</param>
    /// <param name="pauses">Days that are not counted; may overlap.</param>
    /// <param name="asOf">Through which day an open pause is taken to last; needed only if one is open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The promise is not 1 to 2000, or ends after the year 9999.</exception>
    /// <exception cref="ArgumentException">A pause is reversed, or open without asOf.</exception>
    public DueDate Due(DateOnly from, WorkingDays promised, IReadOnlyList<Pause>? pauses = null, DateOnly? asOf = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(promised.Count, 1, nameof(promised));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(promised.Count, LongestPromise, nameof(promised));
        var paused = new PauseCursor(pauses, asOf);
        var day = from.DayNumber;
        for (var left = promised.Count; left > 0; )
        {
            day++;
            if (IsWorkingDay(day) && !paused.Covers(day))
            {
                left--;
            }
        }

        var due = DateOnly.FromDayNumber(day);
        return new DueDate(due, IsEstimate(from.AddDays(1), due));
    }

    /// <summary>One entry per day from <paramref name="from"/> to the due day, both included.</summary>
    /// <param name="from">The day that starts the clock; not counted.</param>
    /// <param name="promised">1 to 2000 working days.</param>
    /// <param name="pauses">Days that are not counted; may overlap.</param>
    /// <param name="today">Through which day an open pause is taken to last.</param>
    /// <exception cref="ArgumentException">As for <see cref="Due"/>.</exception>
    public IReadOnlyList<ClockDay> Strip(DateOnly from, WorkingDays promised, IReadOnlyList<Pause>? pauses, DateOnly today)
    {
        var due = Due(from, promised, pauses, today).Date.DayNumber;
        var paused = new PauseCursor(pauses, today);
        var days = new List<ClockDay>(due - from.DayNumber + 1) { Day(from.DayNumber, ClockMark.Start, null) };
        var ordinal = 0;
        for (var day = from.DayNumber + 1; day <= due; day++)
        {
            days.Add(
                paused.Covers(day) ? Day(day, ClockMark.Paused, null)
                : !IsWorkingDay(day) ? Day(day, ClockMark.Off, null)
                : Day(day, day == due ? ClockMark.Due : ClockMark.Counted, ++ordinal)
            );
        }

        return days;
    }

    private ClockDay Day(int day, ClockMark mark, int? ordinal)
    {
        var date = DateOnly.FromDayNumber(day);
        return new ClockDay(date, KindOf(day), NameOf(date), mark, ordinal);
    }

    private bool IsEstimate(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (!Covers(year))
            {
                return true;
            }
        }

        return false;
    }

    private void Fill()
    {
        var worked = WeekdaysThrough(_first - 1);
        for (var i = 0; i < _kinds.Length; i++)
        {
            var plain = IsWeekend(_first + i) ? DayKind.Weekend : DayKind.Work;
            _kinds[i] = _named.TryGetValue(DateOnly.FromDayNumber(_first + i), out var named) ? named.Kind : plain;
            worked += _kinds[i] <= DayKind.MakeupWork ? 1 : 0;
            _workedThrough[i] = worked;
        }
    }

    private DayKind KindOf(int day)
    {
        var i = day - _first;
        return (uint)i < (uint)_kinds.Length ? _kinds[i]
            : IsWeekend(day) ? DayKind.Weekend
            : DayKind.Work;
    }

    private bool IsWorkingDay(int day) => KindOf(day) <= DayKind.MakeupWork;

    /// <summary>Working days from the year 1 through the day; only differences have a meaning.</summary>
    private int WorkedThrough(int day)
    {
        var i = day - _first;
        var last = _kinds.Length - 1;
        return i < 0 ? WeekdaysThrough(day)
            : i <= last ? _workedThrough[i]
            : _workedThrough[last] + WeekdaysThrough(day) - WeekdaysThrough(_first + last);
    }

    /// <summary>Day number 0 (0001-01-01) is a Monday.</summary>
    private static bool IsWeekend(int day) => day % 7 >= 5;

    private static int WeekdaysThrough(int day) => ((day + 1) / 7 * 5) + Math.Min((day + 1) % 7, 5);
}
