using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Projects.List;

/// <summary>The library of 六新 projects.</summary>
[Access(AccessAttribute.Public)]
public sealed class ProjectListPage(ProjectQuery query, Clock clock) : RecordPage(clock)
{
    public ProjectFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }
    public Listed<ProjectRow> Rows { get; private set; } = new([], 0, true, null);

    /// <summary>May see hidden projects too.</summary>
    public bool SeesMore => ProjectsAccess.See.Admits(Actor);
    public bool MayAdd => ProjectsAccess.Edit.Admits(Actor);
    public bool HasOwn => ProjectsAccess.See.ReachOf(Actor.Role) == Reach.Own;

    public bool IsFiltered => Filter != new ProjectFilter();
    public string? Next => Rows.Next is null ? null : Link(ProjectsLinks.List, Rows.Next);

    public string ExportAs(string kind) => Link(Exports.Address(ProjectsLinks.List, kind), null);

    public IEnumerable<SelectOption> Stages =>
        SeesMore ? [.. ProjectWords.Stages.Options, new SelectOption("hidden", "还没有公开")] : ProjectWords.Stages.Options;

    public static IReadOnlyList<SelectOption> Orders { get; } =
    [new("-investment", "投资大的在前"), new("investment", "投资小的在前")];

    public async Task OnGetAsync([FromQuery] ProjectFilter filter, string? sort, string? after, CancellationToken cancel)
    {
        (Filter, Sort) = (filter, sort);
        try
        {
            Rows = await query.ListAsync(filter, new ListAsk(sort, after), Actor, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    private string Link(string address, string? after) =>
        ListLinks.To(
            address,
            ("q", Filter.Q),
            ("region", Filter.Region),
            ("kind", Filter.Kind),
            ("stage", Filter.Stage),
            ("batch", Filter.Batch),
            ("own", Filter.Own),
            ("sort", Sort),
            ("after", after)
        );
}
