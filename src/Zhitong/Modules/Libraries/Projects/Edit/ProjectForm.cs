using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Projects.Edit;

/// <summary>What the two pages of the form share: a new project, and a change of one.</summary>
public abstract class ProjectFormPage(Clock clock) : RecordPage(clock)
{
    [BindProperty]
    public ProjectInput Input { get; set; } = new();

    /// <summary>The version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The record as it stands now; null for a new one.</summary>
    public Project? Project { get; protected set; }

    /// <summary>Where it is not saved.</summary>
    public abstract string Back { get; }

    /// <summary>An enterprise adds its own; an officer says whose it is.</summary>
    public bool AsksEnterprise => Project is null && DecidesHidden;

    public bool DecidesHidden => ProjectsAccess.Edit.ReachOf(Actor.Role) != Reach.Own;

    /// <summary>终止 has a page of its own, which asks why.</summary>
    public IEnumerable<SelectOption> Stages =>
        ProjectWords.Stages.Options.Where(o => o.Value != "ended" || Project?.Stage == ProjectStage.Ended);

    internal static ProjectInput Of(Project p) =>
        new()
        {
            Name = p.Name,
            Kind = ProjectWords.Kinds.Code(p.Kind),
            Programme = p.Programme,
            Batch = p.Batch,
            Stage = ProjectWords.Stages.Code(p.Stage),
            Investment = Yuan(p.InvestmentFen),
            Done = Yuan(p.DoneFen),
            ShareDone = p.ShareDone is { } share ? (share / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
            StartMonth = p.StartMonth,
            ListedOn = Day(p.ListedOn),
            EndedOn = Day(p.EndedOn),
            Region = p.Region,
            Summary = p.Summary,
            Hidden = p.Hidden,
        };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
