using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>
/// 指标: a definition with its versions, from which the value, its counties and the rows follow. Registered by the module whose
/// records it counts: <c>module.Figure(new CountOf&lt;T&gt;("F041", …))</c>.
/// </summary>
/// <param name="code">Of figures.csv, such as F041; C001 and on are our own.</param>
/// <param name="name">What people call it.</param>
/// <param name="unit">Counting word: 家 家次 人次 名 台 件 个 项 %.</param>
public abstract class Figure(string code, string name, string unit)
{
    /// <summary>When the platform began; the first version of a definition holds from here unless it says otherwise.</summary>
    public static readonly DateOnly Beginning = new(2021, 9, 1);

    public string Code { get; } = code;
    public string Name { get; } = name;
    public string Unit { get; } = unit;

    /// <summary>Under which it stands in the catalogue.</summary>
    public required string Group { get; init; }

    public abstract FigureKind Kind { get; }

    public FigurePeriod Period { get; init; }

    /// <summary>In order; at least one.</summary>
    public required IReadOnlyList<FigureVersion> Versions { get; init; }

    /// <summary>Which records it is counted from.</summary>
    public required string Source { get; init; }

    /// <summary>余: said as so many full hundreds, say; null for the exact number.</summary>
    public int? Floor { get; init; }

    /// <summary>Decimals of a share or mean.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>What is to be reached; null when nothing is promised.</summary>
    public decimal? Aim { get; init; }

    /// <summary>True when less is better, as of what is late.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>Who may see the rows. Everybody may see the number.</summary>
    public AccessRule RowsRule { get; init; } = AccessRule.Open;

    /// <summary>Why not everybody sees the rows; for who may not.</summary>
    public string? RowsAreFor { get; init; }

    /// <summary>Heads of the cells of a row, after name and county.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>False for what has no rows, as given from outside.</summary>
    public virtual bool HasRows => true;

    /// <summary>What the figure may be taken apart by besides counties, such as <c>institution</c>, with what people call it.</summary>
    public virtual IReadOnlyDictionary<string, string> Dimensions => new Dictionary<string, string>();

    /// <summary>Which parts of the figure have a page of their own: the name in addresses, and what people call it.</summary>
    public virtual IReadOnlyDictionary<string, string> Slices { get; } = new Dictionary<string, string>();

    /// <summary>The version in force on a day; the first one before that.</summary>
    public FigureVersion VersionOn(DateOnly day) => Versions.LastOrDefault(v => v.From <= day) ?? Versions[0];

    /// <summary>The first day of the period that ends on <paramref name="to"/>.</summary>
    public DateOnly FirstDay(DateOnly to, DateOnly? from) =>
        Period switch
        {
            FigurePeriod.Period => from ?? new DateOnly(to.Year, 1, 1),
            FigurePeriod.YearToDate => new DateOnly(to.Year, 1, 1),
            FigurePeriod.Cumulative => Spans.Ever,
            _ => to,
        };

    /// <summary>What each county adds, and the city itself for what is run by the city. Counties without rows are left out.</summary>
    public abstract Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(
        ZhitongDb db,
        FigureAsk ask,
        CancellationToken cancel
    );

    /// <summary>The first day that has rows; null without any.</summary>
    public abstract Task<DateOnly?> BeginsAsync(ZhitongDb db, string city, CancellationToken cancel);

    /// <summary>A page of the rows within the actor's reach; the total is exact.</summary>
    /// <param name="region">A county; null for the whole city.</param>
    public abstract Task<Listed<FigureRow>> RowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        ListAsk page,
        CancellationToken cancel
    );

    /// <summary>The first rows within the actor's reach, for a file.</summary>
    public abstract Task<IReadOnlyList<FigureRow>> FirstRowsAsync(
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        Actor actor,
        int most,
        CancellationToken cancel
    );

    /// <summary>The parts by one of <see cref="Dimensions"/>; what has none stands under the empty text.</summary>
    public virtual Task<IReadOnlyDictionary<string, FigurePart>> ByAsync(
        string dimension,
        ZhitongDb db,
        FigureAsk ask,
        string? region,
        CancellationToken cancel
    ) => throw new NotSupportedException($"{Code} cannot be taken apart by {dimension}");

    /// <summary>What people call a slice; null when there is none of this key.</summary>
    public virtual Task<string?> SayAsync(ZhitongDb db, FigureSlice slice, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    /// <summary>The value of a part: null where there is nothing to divide by.</summary>
    public decimal? ValueOf(FigurePart part) =>
        Kind switch
        {
            FigureKind.Share => part.Bottom == 0 ? null : Round(part.Top * 100 / part.Bottom),
            FigureKind.Average => part.Bottom == 0 ? null : Round(part.Top / part.Bottom),
            _ => part.Top,
        };

    private decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
