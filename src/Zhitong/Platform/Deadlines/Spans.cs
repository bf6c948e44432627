namespace Zhitong.Platform.Deadlines;

/// <summary>A length in working days (工作日). Never interchangeable with <see cref="CalendarDays"/>.</summary>
public readonly record struct WorkingDays(int Count)
{
    /// <summary>The length as shown, for example "15 个工作日".</summary>
    public override string ToString() => $"{Count} 个工作日";
}

/// <summary>A length in calendar days (日). Never interchangeable with <see cref="WorkingDays"/>.</summary>
public readonly record struct CalendarDays(int Count)
{
    /// <summary>The day on which the length ends; the day after <paramref name="from"/> is the first.</summary>
    public DateOnly After(DateOnly from) => from.AddDays(Count);

    /// <summary>The length as shown, for example "60 天".</summary>
    public override string ToString() => $"{Count} 天";
}

/// <summary>The last day of a deadline.</summary>
/// <param name="Date">The due day itself, in Asia/Shanghai.</param>
/// <param name="Estimated">估算: some day up to it lies in a year whose holidays are not announced.</param>
public readonly record struct DueDate(DateOnly Date, bool Estimated);
