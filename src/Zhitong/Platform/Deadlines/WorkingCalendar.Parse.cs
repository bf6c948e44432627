using System.Globalization;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.Deadlines;

/// <summary>A day that a notice names.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind"><see cref="DayKind.Holiday"/> or <see cref="DayKind.MakeupWork"/>.</param>
/// <param name="Name">The holiday, for example "春节".</param>
public sealed record NamedDay(DateOnly Date, DayKind Kind, string Name);

public sealed partial class WorkingCalendar
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2099;

    /// <summary>
    /// Reads lines of date, kind (off or work) and name, parted by tabs; the heading "date kind name" and blank lines
    /// are passed over.
    /// </summary>
    /// <param name="reader">The text; it is not disposed.</param>
    /// <param name="version">What to call this calendar.</param>
    /// <exception cref="FormatException">A line cannot be read (the message names it), or no year is announced.</exception>
    public static WorkingCalendar Parse(TextReader reader, string version)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        var named = new Dictionary<DateOnly, NamedDay>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var text = line.Trim('\uFEFF', ' ', '\r');
            if (text.Length == 0 || (number == 1 && text.StartsWith("date\t", StringComparison.Ordinal)))
            {
                continue;
            }

            var day = ParseLine(text, number);
            if (!named.TryAdd(day.Date, day))
            {
                throw Fault(number, $"{day.Date:O} 前面已经写过一次，请删去一行");
            }
        }

        return Create(named, version);
    }

    /// <summary>This calendar with a newer notice laid over it, day by day; where both name a day, the newer holds.</summary>
    public WorkingCalendar With(WorkingCalendar newer, string version)
    {
        ArgumentNullException.ThrowIfNull(newer);
        var named = new Dictionary<DateOnly, NamedDay>(_named);
        foreach (var day in newer._named.Values)
        {
            named[day.Date] = day;
        }

        return Create(named, version);
    }

    private static WorkingCalendar Create(Dictionary<DateOnly, NamedDay> named, string version) =>
        AnnouncedYears(named.Values).Any()
            ? new WorkingCalendar(named, version)
            : throw new FormatException($"日历里没有一年的放假日满 {OffDaysOfAnnouncedYear} 天，请核对是不是放假安排");

    private static IEnumerable<int> AnnouncedYears(IEnumerable<NamedDay> named) =>
        named
            .Where(day => day.Kind == DayKind.Holiday)
            .CountBy(day => day.Date.Year)
            .Where(year => year.Value >= OffDaysOfAnnouncedYear)
            .Select(year => year.Key);

    private static NamedDay ParseLine(string text, int number)
    {
        var fields = text.Split('\t', StringSplitOptions.TrimEntries);
        if (fields.Length != 3)
        {
            throw Fault(number, $"应有 3 列（日期、off 或 work、节日名），现在是 {fields.Length} 列");
        }

        if (!DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw Fault(number, $"日期“{fields[0]}”读不出来，应写成 2026-01-01");
        }

        if (date.Year is < EarliestYear or > LatestYear)
        {
            throw Fault(number, $"年份应在 {EarliestYear} 到 {LatestYear} 之间，现在是 {date.Year}");
        }

        return fields[1] switch
        {
            "off" => new NamedDay(date, DayKind.Holiday, fields[2]),
            "work" => new NamedDay(date, DayKind.MakeupWork, fields[2]),
            _ => throw Fault(number, $"第 2 列应是 off 或 work，现在是“{fields[1]}”"),
        };
    }

    private static WorkingCalendar LoadEmbedded()
    {
        using var reader = EmbeddedText.Open("working-days.tsv");
        return Parse(reader, "国务院办公厅 2018–2026");
    }

    private static FormatException Fault(int number, string what) => new($"第 {number} 行：{what}");
}
