using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Counts;

/// <summary>An amount of a county.</summary>
public sealed record RegionSum(string Region, long Amount);

/// <summary>
/// Amounts by day, kept with every write as <see cref="KeptCounts"/>: so many on that day in that county. Each is kept by its day
/// and by its month, so that years are summed from a few hundred rows.
/// </summary>
public static class DaySums
{
    /// <summary>Adds to the amount of a day, in the transaction of the work.</summary>
    /// <param name="name">At most 38 characters.</param>
    public static async Task AddToDayAsync(this Work work, string name, string city, string region, DateOnly day, int amount)
    {
        if (amount == 0)
            return;
        await work.CountAsync(Days(name), city, region, DayKey(day), amount);
        await work.CountAsync(Months(name), city, region, MonthKey(day), amount);
    }

    /// <summary>The sums of all days from one to another, both counting, by county.</summary>
    public static Task<List<RegionSum>> SumAsync(
        ZhitongDb db,
        string name,
        string city,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel = default
    )
    {
        var (days, months) = (Days(name), Months(name));
        var span = new Span(from, to);
        // a range each, so that both databases walk an index for it
        return db
            .Database.SqlQuery<RegionSum>(
                $"""
                SELECT "Region", CAST(sum("Amount") AS bigint) AS "Amount" FROM (
                    SELECT "Region", "Count" AS "Amount" FROM "platform_counts"
                    WHERE "Name" = {months} AND "City" = {city} AND "Key" >= {span.MonthFrom} AND "Key" < {span.MonthBefore}
                    UNION ALL
                    SELECT "Region", "Count" FROM "platform_counts"
                    WHERE "Name" = {days} AND "City" = {city} AND "Key" >= {span.HeadFrom} AND "Key" <= {span.HeadTo}
                    UNION ALL
                    SELECT "Region", "Count" FROM "platform_counts"
                    WHERE "Name" = {days} AND "City" = {city} AND "Key" >= {span.TailFrom} AND "Key" <= {span.TailTo}
                    UNION ALL
                    SELECT "Region", "Difference" FROM "platform_count_deltas"
                    WHERE "Name" = {months} AND "City" = {city} AND "Key" >= {span.MonthFrom} AND "Key" < {span.MonthBefore}
                    UNION ALL
                    SELECT "Region", "Difference" FROM "platform_count_deltas"
                    WHERE "Name" = {days} AND "City" = {city} AND (("Key" >= {span.HeadFrom} AND "Key" <= {span.HeadTo})
                       OR ("Key" >= {span.TailFrom} AND "Key" <= {span.TailTo}))) AS t
                GROUP BY "Region" HAVING sum("Amount") <> 0
                """
            )
            .ToListAsync(cancel);
    }

    /// <summary>The first day with an amount; null without any.</summary>
    public static async Task<DateOnly?> FirstDayAsync(ZhitongDb db, string name, string city, CancellationToken cancel = default)
    {
        // the first month, of a few rows each, then the first day within it
        var month = await FirstKeyAsync(db, Months(name), city, "", "9999-99", cancel);
        if (month is null)
            return null;
        var day = await FirstKeyAsync(db, Days(name), city, month, month + "-31", cancel);
        return day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static async Task<string?> FirstKeyAsync(
        ZhitongDb db,
        string name,
        string city,
        string from,
        string to,
        CancellationToken cancel
    )
    {
        var keys = await db
            .Database.SqlQuery<string?>(
                $"""
                SELECT min("Key") AS "Value" FROM (
                    SELECT "Key" FROM "platform_counts"
                    WHERE "Name" = {name} AND "City" = {city} AND "Key" >= {from} AND "Key" <= {to} AND "Count" <> 0
                    UNION ALL
                    SELECT "Key" FROM "platform_count_deltas"
                    WHERE "Name" = {name} AND "City" = {city} AND "Key" >= {from} AND "Key" <= {to}) AS t
                """
            )
            .ToListAsync(cancel);
        return keys[0];
    }

    private static string Days(string name) => name + "/d";

    private static string Months(string name) => name + "/m";

    private static string DayKey(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string MonthKey(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A stretch of days as whole months between, and the days of its first and last month singly.</summary>
    private sealed class Span
    {
        private const string Never = "9999-12-31";

        public Span(DateOnly from, DateOnly to)
        {
            var begins = from.Day == 1;
            var (first, last) = (MonthKey(from), MonthKey(to));
            MonthFrom = begins ? first : MonthKey(from.AddMonths(1));
            MonthBefore = last;
            (HeadFrom, HeadTo) = begins ? (Never, "") : (DayKey(from), first == last ? DayKey(to) : first + "-31");
            (TailFrom, TailTo) = !begins && first == last ? (Never, "") : (last + "-01", DayKey(to));
        }

        public string MonthFrom { get; }
        public string MonthBefore { get; }
        public string HeadFrom { get; }
        public string HeadTo { get; }
        public string TailFrom { get; }
        public string TailTo { get; }
    }
}
