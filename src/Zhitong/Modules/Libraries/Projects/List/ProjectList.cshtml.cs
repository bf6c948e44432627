using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Projects.List;

/// <summary>The library of 六新 projects.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ProjectListPage(ProjectQuery query, Clock clock) : RecordListPage<ProjectRow>(clock)
{
    public ProjectFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }

    /// <summary>May see hidden projects too.</summary>
    public bool SeesMore => ProjectsAccess.See.Admits(Actor);
    public bool MayAdd => ProjectsAccess.Edit.Admits(Actor);
    public bool HasOwn => ProjectsAccess.See.ReachOf(Actor.Role) == Reach.Own;

    public IEnumerable<SelectOption> Stages =>
        SeesMore ? [.. ProjectWords.Stages.Options, new SelectOption("hidden", "还没有公开")] : ProjectWords.Stages.Options;

    public static IReadOnlyList<SelectOption> Orders { get; } =
    [new("-investment", "投资大的在前"), new("investment", "投资小的在前")];

    protected override string Address => ProjectsLinks.List;

    protected override (string Name, string? Value)[] Filters =>
        [
            ("q", Filter.Q),
            ("region", Filter.Region),
            ("kind", Filter.Kind),
            ("stage", Filter.Stage),
            ("batch", Filter.Batch),
            ("own", Filter.Own),
        ];

    protected override string? Order => Sort;

    public async Task OnGetAsync(
        [FromQuery] ProjectFilter filter,
        string? sort,
        string? after,
        string? before,
        CancellationToken cancel
    )
    {
        (Filter, Sort) = (filter, sort);
        await FillAsync(() => query.ListAsync(filter, new ListAsk(sort, after, Before: before), Actor, cancel));
    }
}
