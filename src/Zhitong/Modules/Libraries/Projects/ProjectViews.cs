using Zhitong.Modules.Libraries.Projects.List;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>A project in a list, as the API answers it.</summary>
/// <param name="Investment">Yuan.</param>
/// <param name="Done">Yuan.</param>
/// <param name="ShareDone">Per cent, as reported, else done ÷ investment.</param>
public sealed record ProjectBrief(
    Guid Id,
    string Name,
    string Enterprise,
    string Kind,
    string? Programme,
    string? Batch,
    string Stage,
    decimal? Investment,
    decimal? Done,
    decimal? ShareDone,
    string? StartMonth,
    string Region,
    bool Hidden
)
{
    public static ProjectBrief Of(ProjectRow p) =>
        new(
            p.Id,
            p.Name,
            p.Enterprise,
            ProjectWords.Kinds.Code(p.Kind),
            p.Programme,
            p.Batch,
            ProjectWords.Stages.Code(p.Stage),
            p.InvestmentFen is { } investment ? Money.Yuan(investment) : null,
            p.DoneFen is { } done ? Money.Yuan(done) : null,
            p.PercentDone,
            p.StartMonth,
            p.Region,
            p.Hidden
        );
}

/// <summary>A project as the API answers it.</summary>
/// <param name="Investment">Yuan.</param>
/// <param name="Done">Yuan.</param>
/// <param name="ShareDone">Per cent, as reported, else done ÷ investment.</param>
/// <param name="ListedOn">入库日期; null for not said.</param>
/// <param name="EndedOn">投产（终止）日期.</param>
public sealed record ProjectView(
    Guid Id,
    string Name,
    Guid EnterpriseId,
    string Enterprise,
    string Kind,
    string? Programme,
    string? Batch,
    string Stage,
    decimal? Investment,
    decimal? Done,
    decimal? ShareDone,
    string? StartMonth,
    string Region,
    string? Summary,
    string? EndReason,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden,
    DateTime UpdatedAt,
    int Version
)
{
    public static ProjectView Of(Project p) =>
        new(
            p.Id,
            p.Name,
            p.EnterpriseId,
            p.EnterpriseName,
            ProjectWords.Kinds.Code(p.Kind),
            p.Programme,
            p.Batch,
            ProjectWords.Stages.Code(p.Stage),
            p.InvestmentFen is { } investment ? Money.Yuan(investment) : null,
            p.DoneFen is { } done ? Money.Yuan(done) : null,
            p.PercentDone,
            p.StartMonth,
            p.Region,
            p.Summary,
            p.EndReason,
            p.ListedOn,
            p.EndedOn,
            p.Hidden,
            p.UpdatedAt,
            p.Version
        );
}
