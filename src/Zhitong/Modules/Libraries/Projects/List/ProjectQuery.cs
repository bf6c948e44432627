using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Libraries.Projects.List;

/// <summary>What a list reads of a project.</summary>
public sealed record ProjectRow(
    Guid Id,
    string Name,
    string Enterprise,
    ProjectKind Kind,
    string? Programme,
    string? Batch,
    ProjectStage Stage,
    long? InvestmentFen,
    long? DoneFen,
    int? ShareDone,
    string? StartMonth,
    string Region,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden
)
{
    /// <summary>Per cent; see <see cref="Project.PercentDone"/>.</summary>
    public decimal? PercentDone => Project.PercentOf(ShareDone, DoneFen, InvestmentFen);
}

/// <summary>What a list of projects is asked for; raw as it came.</summary>
/// <param name="Region">GB/T 2260 code of a county or city.</param>
/// <param name="Kind"><c>infrastructure technology material machinery product business</c>.</param>
/// <param name="Stage"><c>approved building completed producing ended</c>, or <c>hidden</c> for what is not public.</param>
/// <param name="Batch">Exactly this batch.</param>
/// <param name="Own"><c>yes</c> for the actor's own enterprise only.</param>
public sealed record ProjectFilter(
    string? Q = null,
    string? Region = null,
    string? Kind = null,
    string? Stage = null,
    string? Batch = null,
    string? Own = null
);

/// <summary>Lists of projects: all but the hidden ones for everybody, those too for their enterprise and the officers.</summary>
public sealed class ProjectQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent)
{
    private static readonly ListOf<Project, ProjectRow> Rows = new(
        p => new ProjectRow(
            p.Id,
            p.Name,
            p.EnterpriseName,
            p.Kind,
            p.Programme,
            p.Batch,
            p.Stage,
            p.InvestmentFen,
            p.DoneFen,
            p.ShareDone,
            p.StartMonth,
            p.Region,
            p.ListedOn,
            p.EndedOn,
            p.Hidden
        ),
        ListSort.Newest<Project>(),
        ListSort.By("-investment", (Project p) => p.InvestmentKey),
        ListSort.By("investment", (Project p) => p.InvestmentKey)
    );

    /// <exception cref="InputRefused">A filter, order or position is unusable.</exception>
    public async Task<Listed<ProjectRow>> ListAsync(
        ProjectFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) => await Rows.PageAsync(await FilteredAsync(filter, actor, cancel), ask, recent, new TotalOf(filter, actor), cancel);

    /// <summary>The first <see cref="Exports.AtMost"/> rows of the list.</summary>
    /// <exception cref="InputRefused">A filter or order is unusable.</exception>
    public async Task<IReadOnlyList<ProjectRow>> ExportAsync(
        ProjectFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(filter, actor, cancel), sort, Exports.AtMost, cancel);

    private async Task<Sought<Project>?> FilteredAsync(ProjectFilter filter, Actor actor, CancellationToken cancel)
    {
        var city = RegionTable.Default.Find(filter.Region)?.City ?? actor.City;
        var query = db.Set<Project>().AsNoTracking().VisibleTo(actor, city).InRegion(filter.Region);
        if (!string.IsNullOrEmpty(filter.Kind))
        {
            var kind = ProjectWords.Kinds.Read(filter.Kind) ?? throw InputRefused.At("kind", Choices("类别", ProjectWords.Kinds));
            query = query.Where(p => p.Kind == kind);
        }
        query = AtStage(query, filter.Stage);
        if (!string.IsNullOrEmpty(filter.Batch))
            query = query.Where(p => p.Batch == filter.Batch);
        query = filter.Own switch
        {
            null or "" or "no" or "false" => query,
            "yes" or "true" => query.Where(p => p.EnterpriseId == actor.Organisation),
            _ => throw InputRefused.At("own", "只看自己的只能填 yes 或 no"),
        };
        return await query.SoughtAsync(db, texts, SaveProject.TextIndex, filter.Q, cancel);
    }

    private static IQueryable<Project> AtStage(IQueryable<Project> query, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return query;
        if (code == "hidden")
            return query.Where(p => p.Hidden);
        var stage = ProjectWords.Stages.Read(code) ?? throw InputRefused.At("stage", Choices("阶段", ProjectWords.Stages));
        return query.Where(p => p.Stage == stage);
    }

    private static string Choices<T>(string label, CodedWords<T> words)
        where T : struct, Enum => $"{label}只能填 {string.Join('、', words.All.Select(w => w.Code))}";
}
