using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>项目: one of the 六新 of an enterprise, in force from its listing to 投产 or 终止.</summary>
[Subject("project", "项目")]
public sealed class Project : ILedgered, IVersioned, IHolds
{
    /// <summary>Hundredths of a per cent in the whole.</summary>
    public const int WholeShare = 100_00;

    public required Guid Id { get; init; }

    /// <summary>Running number: order of entry, key of the text index.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    [NotRecorded]
    public required Guid EnterpriseId { get; init; }

    [Recorded("企业")]
    public required string EnterpriseName { get; set; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>The name folded, without blanks: with the enterprise the natural key.</summary>
    [NotRecorded]
    public string NameKey { get; private set; } = "";

    [Recorded("类别")]
    public ProjectKind Kind { get; set; }

    [Recorded("计划（专项）")]
    public string? Programme { get; set; }

    [Recorded("批次")]
    public string? Batch { get; set; }

    [Recorded("阶段")]
    public ProjectStage Stage { get; set; }

    /// <summary>Fen.</summary>
    [Recorded("总投资")]
    public long? InvestmentFen { get; set; }

    /// <summary>Fen; never more than the investment.</summary>
    [Recorded("完成投资")]
    public long? DoneFen { get; set; }

    /// <summary>Hundredths of a per cent as reported; null for none.</summary>
    [Recorded("完成比例")]
    public int? ShareDone { get; set; }

    /// <summary>yyyy-MM.</summary>
    [Recorded("开工年月")]
    public string? StartMonth { get; set; }

    [NotRecorded]
    public required string City { get; set; }

    [Recorded("地区")]
    public required string Region { get; set; }

    [Recorded("简介")]
    public string? Summary { get; set; }

    [Recorded("终止理由")]
    public string? EndReason { get; set; }

    /// <summary>入库: since when it stands in the library; null for not said, which is as old as can be.</summary>
    [Recorded("入库日期")]
    public DateOnly? ListedOn { get; set; }

    /// <summary>投产（终止）: from this day on it is no longer in force; null while it is.</summary>
    [Recorded("投产（终止）日期")]
    public DateOnly? EndedOn { get; set; }

    [Recorded("不公开")]
    public bool Hidden { get; set; }

    /// <summary>Kept for figures: the first day on which it is in force.</summary>
    [NotRecorded]
    public DateOnly FirstDay { get; private set; } = Spans.Ever;

    /// <summary>Kept for figures: the last day on which it is in force; <see cref="Spans.Ever"/> when it is over and nobody said since when.</summary>
    [NotRecorded]
    public DateOnly LastDay { get; private set; } = Spans.Forever;

    /// <summary>Kept for lists: the investment, 0 when it is not said.</summary>
    [NotRecorded]
    public long InvestmentKey { get; private set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "project";
    public string SubjectName => $"{EnterpriseName} {Name}";

    public Scope Scope => new(City, Region, EnterpriseId);

    /// <summary>Per cent: as reported, else done ÷ investment rounded to two decimals; null when neither is known.</summary>
    public decimal? PercentDone => PercentOf(ShareDone, DoneFen, InvestmentFen);

    public static decimal? PercentOf(int? share, long? done, long? investment) =>
        share is { } reported ? reported / 100m
        : done is { } d && investment > 0 ? decimal.Round(d * 100m / investment.Value, 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>The form of a name that the natural key compares.</summary>
    public static string KeyOf(string name) => string.Concat(PlainText.Fold(name).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Restates what is kept for lists; called after every change.</summary>
    public void Settle()
    {
        NameKey = KeyOf(Name);
        InvestmentKey = InvestmentFen ?? 0;
        FirstDay = ListedOn ?? Spans.Ever;
        LastDay =
            EndedOn is { } day ? day.AddDays(-1)
            : IsOver(Stage) ? Spans.Ever
            : Spans.Forever;
    }

    public IEnumerable<Membership> Memberships() =>
        Hidden ? [] : [new Membership(LibraryClasses.Projects, FirstDay, LastDay, SinceEntry: true)];

    /// <summary>投产 and 终止 end a project.</summary>
    public static bool IsOver(ProjectStage stage) => stage is ProjectStage.Producing or ProjectStage.Ended;

    /// <summary>终止, from today.</summary>
    public void End(string reason, DateOnly today)
    {
        if (Stage == ProjectStage.Ended)
            throw new RuleRefused("这个项目已经终止了。");
        (Stage, EndReason) = (ProjectStage.Ended, reason);
        EndedOn ??= today;
        Settle();
    }
}
