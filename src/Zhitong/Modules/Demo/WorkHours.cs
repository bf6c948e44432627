using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>Office time in China: 08:30–12:00 and 13:30–17:30 on working days. Times are UTC.</summary>
internal sealed class WorkHours(WorkingCalendar calendar)
{
    /// <summary>Minutes of work in a day.</summary>
    public const int Day = 450;

    private const int Morning = 210;

    /// <summary>The moment after so many minutes of office time.</summary>
    public DateTime Add(DateTime utc, int minutes)
    {
        var local = Clock.Local(utc);
        var day = DateOnly.FromDateTime(local);
        var total = minutes + (calendar.IsWorkingDay(day) ? UsedAt(local) : Day);
        while (total >= Day)
        {
            total -= Day;
            day = NextWorkingDay(day);
        }
        return At(day, total).AddSeconds(minutes * 37 % 60);
    }

    /// <summary>The moment after so many minutes of work on a day.</summary>
    public static DateTime At(DateOnly day, int minute) =>
        Clock.StartOf(day).AddMinutes(minute < Morning ? 510 + minute : 600 + minute);

    /// <summary>The working days in [first, last].</summary>
    public List<DateOnly> Days(DateOnly first, DateOnly last)
    {
        List<DateOnly> days = [];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }
        return days;
    }

    private DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        } while (!calendar.IsWorkingDay(day));
        return day;
    }

    private static int UsedAt(DateTime local)
    {
        var minute = (int)local.TimeOfDay.TotalMinutes;
        return minute switch
        {
            < 510 => 0,
            < 720 => minute - 510,
            < 810 => Morning,
            < 1050 => minute - 600,
            _ => Day,
        };
    }
}
