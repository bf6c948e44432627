using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.List;

/// <summary>A row of a list of institutions.</summary>
public sealed record InstitutionFound(
    Guid Id,
    Guid OrganisationId,
    string Name,
    string? CreditCode,
    string KindCodes,
    InstitutionLevel? Level,
    CentreState? InspectionCentre,
    CentreState? MetrologyCentre,
    string Region,
    string? Address,
    string? Phone,
    string? Website,
    string? Summary,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden,
    DateOnly FirstDay,
    DateOnly LastDay
) : IHolds
{
    public IReadOnlyList<string> Kinds => KindCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What a list of institutions is asked for; raw as it came.</summary>
/// <param name="Q">Words in the name, the address, or in what it can measure.</param>
/// <param name="Field">Field of one of its rows, exactly.</param>
/// <param name="Kind">One of the seven service elements.</param>
/// <param name="Validity"><c>valid soon lapsed forever</c>, or <c>all</c>; the public sees valid ones only.</param>
public sealed record InstitutionFilter(
    string? Q = null,
    string? Region = null,
    string? Field = null,
    string? Kind = null,
    string? Level = null,
    string? Validity = null
);

/// <summary>Lists of institutions: everybody sees public valid ones; who keeps them sees lapsed and hidden ones within reach.</summary>
public sealed class InstitutionQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent, Clock clock)
{
    private static readonly ListOf<Institution, InstitutionFound> Rows = new(
        i => new InstitutionFound(
            i.Id,
            i.OrganisationId,
            i.Name,
            i.CreditCode,
            i.KindCodes,
            i.Level,
            i.InspectionCentre,
            i.MetrologyCentre,
            i.Region,
            i.Address,
            i.Phone,
            i.Website,
            i.Summary,
            i.ListedOn,
            i.EndedOn,
            i.Hidden,
            i.FirstDay,
            i.LastDay
        ),
        ListSort.By("name", (Institution i) => i.Name),
        ListSort.By("-name", (Institution i) => i.Name),
        ListSort.By("validUntil", (Institution i) => i.LastDay),
        ListSort.By("-validUntil", (Institution i) => i.LastDay),
        ListSort.Newest<Institution>()
    );

    /// <exception cref="InputRefused">A filter, size, sort or position is unusable.</exception>
    public async Task<Listed<InstitutionFound>> ListAsync(
        InstitutionFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) => await Rows.PageAsync(await FilteredAsync(filter, actor, cancel), ask, recent, new TotalOf(filter, actor), cancel);

    /// <summary>The first <see cref="Exports.AtMost"/> of the list.</summary>
    /// <exception cref="InputRefused">A filter or the sort is unusable.</exception>
    public async Task<IReadOnlyList<InstitutionFound>> ExportAsync(
        InstitutionFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(filter, actor, cancel), sort, Exports.AtMost, cancel);

    private async Task<Sought<Institution>?> FilteredAsync(InstitutionFilter filter, Actor actor, CancellationToken cancel)
    {
        var today = clock.Today;
        var city = actor.City;
        var query = db.Set<Institution>().AsNoTracking().Where(i => i.City == city);
        query = Seen(query, filter.Validity, actor, today).InRegion(filter.Region);
        if (!string.IsNullOrEmpty(filter.Kind))
        {
            var kind =
                InstitutionWords.ReadKind(filter.Kind)
                ?? throw InputRefused.At("kind", "类别只能是七类服务要素之一，例如 testing");
            query = query.Where(i => i.KindCodes.Contains(kind));
        }
        if (!string.IsNullOrEmpty(filter.Level))
        {
            var level =
                InstitutionWords.ReadLevel(filter.Level)
                ?? throw InputRefused.At("level", "级别只能是 national、provincial、municipal 或 county");
            query = query.Where(i => i.Level == level);
        }
        if (!string.IsNullOrEmpty(filter.Field))
        {
            var field = PlainText.Clean(filter.Field);
            query = query.Where(i =>
                db.Set<Capability>()
                    .Any(c => c.InstitutionId == i.Id && c.Field == field && c.LastDay >= today && c.FirstDay <= today)
            );
        }
        return await query.SoughtAsync(db, texts, InstitutionIndex.Name, filter.Q, cancel);
    }

    /// <summary>What lapsed or is hidden is shown only to who keeps it; there it is told apart by a badge.</summary>
    private static IQueryable<Institution> Seen(IQueryable<Institution> query, string? validity, Actor actor, DateOnly today)
    {
        var keeps = LibrariesAccess.EditInstitution.ReachOf(actor.Role);
        if (validity == "all" && keeps is not null)
            validity = null;
        else if (string.IsNullOrEmpty(validity) && keeps is null)
            validity = "valid";
        query = query.Standing(validity, today) ?? throw InputRefused.At("validity", StandingNames.Unreadable);
        return keeps switch
        {
            Reach.City or Reach.All => query,
            Reach.Region => query.Where(i => (!i.Hidden && i.LastDay >= today) || i.Region == actor.Region),
            Reach.Own => query.Where(i => (!i.Hidden && i.LastDay >= today) || i.OrganisationId == actor.Organisation),
            _ => query.Where(i => !i.Hidden && i.LastDay >= today && i.FirstDay <= today),
        };
    }
}
