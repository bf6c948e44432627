using System.Globalization;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>How large the city is: all of it, or as little as a test needs. The libraries have their published numbers in both.</summary>
internal sealed record DemoSize(int Enterprises, int Accounts, int CasesPerMille)
{
    public static readonly DemoSize Full = new(3000, 160, 1000);
    public static readonly DemoSize Small = new(240, 40, 90);

    public static DemoSize Named(string? name) => name == "small" ? Small : Full;
}

/// <summary>The days that the city's history hangs on, and the office hours in which things are entered.</summary>
internal sealed class DemoDays(WorkingCalendar calendar, DateTime now)
{
    /// <summary>The platform opens; the bodies of the city get their accounts.</summary>
    public static readonly DateOnly Opening = new(2021, 8, 30);

    /// <summary>The first case is filed.</summary>
    public static readonly DateOnly FirstCase = new(2021, 9, 13);

    /// <summary>The day as of which the four libraries have the numbers that were published.</summary>
    public static readonly DateOnly Counted = new(2022, 9, 23);

    public DateTime Now { get; } = now;
    public DateOnly Today { get; } = Clock.DayOf(now);
    public WorkHours Hours { get; } = new(calendar);

    /// <summary>A moment of office time on the day, or on the next working day.</summary>
    /// <param name="minute">Minutes of work since the morning, below <see cref="WorkHours.Day"/>.</param>
    public DateTime At(DateOnly day, int minute)
    {
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(1);
        return WorkHours.At(day, minute);
    }

    /// <summary>The same, some time on that day.</summary>
    public DateTime At(DateOnly day, DemoRandom chance) => At(day, chance.Below(WorkHours.Day));

    public bool HasCome(DateTime at) => at < Now;

    public static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
