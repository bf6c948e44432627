using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.List;

/// <summary>What a list reads of an expert: nothing that is not public.</summary>
public sealed record ExpertRow(
    Guid Id,
    string Name,
    string Employer,
    string? Post,
    string? Title,
    List<string> Fields,
    string? Batch,
    DateOnly? AppointedFrom,
    DateOnly FirstDay,
    DateOnly LastDay,
    string Region,
    bool Hidden
) : IHolds;

/// <summary>What a list of experts is asked for; raw as it came.</summary>
/// <param name="Region">GB/T 2260 code of a county or city.</param>
/// <param name="Field">A service element or a trade.</param>
/// <param name="Validity"><c>valid soon lapsed forever</c>, or <c>hidden</c> for who is not public.</param>
/// <param name="Batch">Exactly this batch.</param>
public sealed record ExpertFilter(
    string? Q = null,
    string? Region = null,
    string? Field = null,
    string? Validity = null,
    string? Batch = null
);

/// <summary>Lists of experts: who is appointed today for everybody, more for the officers.</summary>
public sealed class ExpertQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent, Clock clock)
{
    private static readonly ListOf<Expert, ExpertRow> Rows = new(
        e => new ExpertRow(
            e.Id,
            e.Name,
            e.Employer,
            e.Post,
            e.Title,
            e.Fields,
            e.Batch,
            e.AppointedFrom,
            e.FirstDay,
            e.LastDay,
            e.Region,
            e.Hidden
        ),
        ListSort.Newest<Expert>(),
        ListSort.By("until", (Expert e) => e.UntilKey),
        ListSort.By("-until", (Expert e) => e.UntilKey)
    );

    /// <exception cref="InputRefused">A filter, order or position is unusable.</exception>
    public async Task<Listed<ExpertRow>> ListAsync(
        ExpertFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) =>
        await Rows.PageAsync(
            await FilteredAsync(filter, ask.Sort, actor, cancel),
            ask,
            recent,
            new TotalOf(filter, actor),
            cancel
        );

    /// <summary>The first <see cref="Exports.AtMost"/> rows of the list.</summary>
    /// <exception cref="InputRefused">A filter or order is unusable.</exception>
    public async Task<IReadOnlyList<ExpertRow>> ExportAsync(
        ExpertFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(filter, sort, actor, cancel), sort, Exports.AtMost, cancel);

    private async Task<Sought<Expert>?> FilteredAsync(ExpertFilter filter, string? sort, Actor actor, CancellationToken cancel)
    {
        var city = RegionTable.Default.Find(filter.Region)?.City ?? actor.City;
        var query = db.Set<Expert>().AsNoTracking().VisibleTo(actor, city, clock.Today).InRegion(filter.Region);
        query =
            filter.Validity == "hidden"
                ? query.Where(e => e.Hidden)
                : query.Standing(filter.Validity, clock.Today) ?? throw InputRefused.At("validity", StandingNames.Unreadable);
        if (sort == "until" && ExpertsAccess.See.ReachOf(actor.Role) is null)
        {
            var from = clock.Today.DayNumber; // said twice: the order's index begins where what is valid begins
            query = query.Where(e => e.UntilKey >= from);
        }
        if (!string.IsNullOrEmpty(filter.Batch))
            query = query.Where(e => e.Batch == filter.Batch);
        return await SoughtAsync(query, filter, cancel);
    }

    /// <summary>A field is one more word that the index must hold.</summary>
    private Task<Sought<Expert>?> SoughtAsync(IQueryable<Expert> query, ExpertFilter filter, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(filter.Field))
            return query.SoughtAsync(db, texts, SaveExpert.TextIndex, filter.Q, cancel);
        var words = SearchTokens.ForQuery(PlainText.Truncate(filter.Q ?? "", 500));
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(filter.Q))
            return Task.FromResult<Sought<Expert>?>(null);
        var field = ExpertFields.Token(PlainText.Truncate(filter.Field, ExpertFields.Longest));
        return query.SoughtAsync(db, texts, SaveExpert.TextIndex, words.With(field), cancel);
    }
}
