namespace Zhitong.Platform.Validity;

/// <summary>What holds from a day to a day: an accreditation, a calibration, an appointment.</summary>
public interface IHolds
{
    /// <summary>First day; <see cref="Spans.Ever"/> when none is stated. Never null, so that an index can seek it.</summary>
    DateOnly FirstDay { get; }

    /// <summary>Last day, itself still valid; <see cref="Spans.Forever"/> without a term (长期).</summary>
    DateOnly LastDay { get; }
}

/// <summary>How a thing stands on a day.</summary>
public enum Standing
{
    /// <summary>有效，a term of more than <see cref="Spans.SoonDays"/> days ahead.</summary>
    Valid,

    /// <summary>即将到期：still valid.</summary>
    Soon,

    /// <summary>已过期。</summary>
    Lapsed,

    /// <summary>长期有效，no term.</summary>
    Forever,

    /// <summary>尚未生效。</summary>
    Future,
}

/// <summary>The rule of validity, as the entity says it and as the database asks it: both ends count (截至 含当日).</summary>
public static class Spans
{
    /// <summary>Within so many calendar days of its end a thing is 即将到期.</summary>
    public const int SoonDays = 60;

    public static readonly DateOnly Ever = new(1, 1, 1);

    public static readonly DateOnly Forever = new(9999, 12, 31);

    public static bool HoldsOn(this IHolds thing, DateOnly day) => thing.FirstDay <= day && day <= thing.LastDay;

    public static Standing StandingOn(this IHolds thing, DateOnly day) => StandingOf(thing.FirstDay, thing.LastDay, day);

    /// <summary>Equal to <see cref="HoldsOn"/>, in the database.</summary>
    public static IQueryable<T> HoldingOn<T>(this IQueryable<T> things, DateOnly day)
        where T : class, IHolds => things.Where(t => t.LastDay >= day && t.FirstDay <= day);

    /// <summary>The things of a standing; valid ones hold those that end soon or never.</summary>
    /// <param name="things">The rows.</param>
    /// <param name="code"><c>valid soon lapsed forever</c>; empty for all.</param>
    /// <param name="today">Today in China.</param>
    /// <returns>Null when the code is none of these.</returns>
    public static IQueryable<T>? Standing<T>(this IQueryable<T> things, string? code, DateOnly today)
        where T : class, IHolds
    {
        var soon = today.AddDays(SoonDays);
        return code switch
        {
            null or "" => things,
            "valid" => things.HoldingOn(today),
            "soon" => things.HoldingOn(today).Where(t => t.LastDay <= soon),
            "lapsed" => things.Where(t => t.LastDay < today),
            "forever" => things.HoldingOn(today).Where(t => t.LastDay == Forever),
            _ => null,
        };
    }

    /// <param name="first">First day.</param>
    /// <param name="last">Last day, itself still valid.</param>
    /// <param name="day">The day asked about.</param>
    public static Standing StandingOf(DateOnly first, DateOnly last, DateOnly day) =>
        day > last ? Validity.Standing.Lapsed
        : day < first ? Validity.Standing.Future
        : last == Forever ? Validity.Standing.Forever
        : last.DayNumber - day.DayNumber <= SoonDays ? Validity.Standing.Soon
        : Validity.Standing.Valid;

    /// <summary>The last day as the API and pages say it: null without a term.</summary>
    public static DateOnly? Said(DateOnly last) => last == Forever ? null : last;
}

/// <summary>Names of the standings.</summary>
public static class StandingNames
{
    public const string Unreadable = "有效性只能填 valid、soon、lapsed 或 forever";

    /// <summary>The filter of a list: code and name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Filters { get; } =
    [("valid", "有效"), ("soon", "即将到期（60 日内）"), ("lapsed", "已过期"), ("forever", "长期")];

    public static string Code(this Standing standing) => standing.ToString().ToLowerInvariant();

    public static string Chinese(this Standing standing) =>
        standing switch
        {
            Standing.Valid => "有效",
            Standing.Soon => "即将到期",
            Standing.Lapsed => "已过期",
            Standing.Forever => "长期",
            _ => "尚未生效",
        };
}
