using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Enterprises.Contract;

/// <summary>What other modules need of enterprise profiles.</summary>
public static class EnterpriseProfiles
{
    public const string Series = "enterprises";
    public const string TextIndex = "enterprises_text";

    private static readonly Compiled<Func<ZhitongDb, string, Task<Enterprise?>>> ByCode = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, string code) => db.Set<Enterprise>().AsNoTracking().FirstOrDefault(e => e.CreditCode == code)
        )
    );

    /// <summary>
    /// The profile with this credit code. An unknown one is opened as 未核实, with what the case says; a known one is left as it is:
    /// a filing never overwrites what an officer checked.
    /// </summary>
    /// <param name="work">The act that needs the profile.</param>
    /// <param name="creditCode">Checked and cleaned.</param>
    /// <param name="name">Name for a new profile.</param>
    /// <param name="region">County for a new profile.</param>
    /// <param name="contact">First contact of a new profile.</param>
    /// <param name="reason">Why a new profile is opened, for its history.</param>
    public static async Task<Enterprise> FindOrOpenAsync(
        Work work,
        string creditCode,
        string name,
        string region,
        EnterpriseContact? contact,
        string reason = "首次办件时建档，未核实"
    )
    {
        var found = await ByCode.For(work.Db)(work.Db, creditCode);
        if (found is not null)
            return found;
        var enterprise = new Enterprise
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(Series),
            CreditCode = creditCode,
            Name = name,
            Region = region,
            City = RegionTable.CityOf(region),
            Contacts = contact is null ? [] : [contact],
            UpdatedAt = work.Now,
        };
        work.Db.Add(enterprise);
        work.Record(enterprise, "open", reason);
        await IndexAsync(work, enterprise);
        return enterprise;
    }

    /// <summary>Writes the profile's searchable words.</summary>
    public static Task IndexAsync(Work work, Enterprise e) => work.IndexAsync(TextIndex, e.Doc, TokensOf(e));

    /// <summary>What the index of the profiles is rebuilt from.</summary>
    internal static Task<List<IndexedRecord>> IndexedAsync(ZhitongDb db, long after, int most) =>
        db.Set<Enterprise>()
            .AsNoTracking()
            .Where(e => e.Doc > after)
            .OrderBy(e => e.Doc)
            .Take(most)
            .Select(e => new IndexedRecord(e.Doc, TokensOf(e)))
            .ToListAsync();

    /// <summary>The profile's searchable words.</summary>
    public static List<string> TokensOf(Enterprise e) => ForIndex($"{e.CreditCode}\n{e.Name}\n{e.Address}");

    /// <summary>The profile an enterprise person acts for, or null for other roles.</summary>
    public static Task<Enterprise?> OfActorAsync(ZhitongDb db, Actor actor) =>
        actor.Role == Role.Enterprise && actor.Organisation is { } id
            ? db.Set<Enterprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id)
            : Task.FromResult<Enterprise?>(null);
}
