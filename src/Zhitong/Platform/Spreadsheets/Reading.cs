namespace Zhitong.Platform.Spreadsheets;

/// <summary>What was read out of a cell: a value, nothing because the cell is empty, or what is wrong with it.</summary>
/// <param name="Value">The value, if <see cref="IsRead"/>.</param>
/// <param name="Problem">In the user's words, without naming row and column; null if nothing is wrong.</param>
public readonly record struct Reading<T>(T? Value, string? Problem, bool IsRead)
{
    /// <summary>True if the cell holds nothing: neither a value nor a problem.</summary>
    public bool IsEmpty => !IsRead && Problem is null;

    /// <summary>The same problem or emptiness, or what becomes of the value.</summary>
    public Reading<TOther> Then<TOther>(Func<T, Reading<TOther>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return IsRead ? next(Value!) : new(default, Problem, false);
    }
}

/// <summary>Makes readings.</summary>
public static class Reading
{
    /// <summary>A value.</summary>
    public static Reading<T> Of<T>(T value) => new(value, null, true);

    /// <summary>Nothing.</summary>
    public static Reading<T> None<T>() => new(default, null, false);

    /// <summary>Something wrong.</summary>
    public static Reading<T> Fault<T>(string problem) => new(default, problem, false);
}

/// <summary>A date as far as it is written: a year, a month or a day.</summary>
public readonly record struct PartialDate(int Year, int? Month, int? Day)
{
    /// <summary>The first day it may mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may mean: how a validity that names a month is understood.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));
}

/// <summary>A time from … to, both inclusive.</summary>
/// <param name="From">First day; null if not said.</param>
/// <param name="To">Last day; null if not said or without end.</param>
/// <param name="Months">Its length where only that is written ("三年").</param>
/// <param name="IsOpen">True if written as without end ("长期").</param>
public readonly record struct Period(DateOnly? From, DateOnly? To, int? Months, bool IsOpen);

/// <summary>A range of measurement.</summary>
/// <param name="Low">Lower end; null if open or not a number.</param>
/// <param name="High">Upper end; null if open or not a number.</param>
/// <param name="Unit">As written, "" without one.</param>
/// <param name="Text">The whole as written, with half-width characters.</param>
public readonly record struct ValueRange(decimal? Low, decimal? High, string Unit, string Text);

/// <summary>How a price is meant.</summary>
public enum PriceKind
{
    /// <summary>So many yuan.</summary>
    Amount,

    /// <summary>免费.</summary>
    Free,

    /// <summary>面议.</summary>
    Negotiable,
}

/// <summary>What a price is for.</summary>
public enum PriceUnit
{
    /// <summary>小时.</summary>
    Hour,

    /// <summary>天.</summary>
    Day,

    /// <summary>次.</summary>
    Time,

    /// <summary>样.</summary>
    Sample,
}

/// <summary>A price of a service.</summary>
/// <param name="Yuan">In yuan; null unless <see cref="PriceKind.Amount"/>.</param>
/// <param name="Unit">What it is for; null if not said.</param>
public readonly record struct Price(PriceKind Kind, decimal? Yuan, PriceUnit? Unit);

/// <summary>Someone to call.</summary>
/// <param name="Name">"" if only a number is written.</param>
/// <param name="Phone">In its kept form; "" if only a name is written.</param>
public readonly record struct Contact(string Name, string Phone);
