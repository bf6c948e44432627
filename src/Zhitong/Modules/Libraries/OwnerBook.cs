using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;

namespace Zhitong.Modules.Libraries;

/// <summary>The owners that many rows name, looked up at once: by credit code, else by exact name within the city.</summary>
internal sealed class OwnerBook
{
    private readonly Dictionary<string, Owner> owners = new(StringComparer.Ordinal);

    /// <param name="said">Credit codes and names.</param>
    /// <param name="institutions">False for enterprises alone.</param>
    public static async Task<OwnerBook> LoadAsync(
        ZhitongDb db,
        IEnumerable<string?> said,
        string city,
        bool institutions,
        CancellationToken cancel
    )
    {
        var keys = said.OfType<string>().Distinct().ToArray();
        var book = new OwnerBook();
        var enterprises = db.Set<Enterprise>().AsNoTracking();
        book.Add(
            await enterprises
                .Where(e => keys.Contains(e.CreditCode) || (e.City == city && keys.Contains(e.Name)))
                .OrderBy(e => e.Doc)
                .Select(e => new Found(e.CreditCode, new Owner(OwnerKind.Enterprise, e.Id, e.Id, e.Name, e.City, e.Region)))
                .ToListAsync(cancel)
        );
        if (institutions)
            book.Add(
                await db.Set<Institution>()
                    .AsNoTracking()
                    .Where(i => keys.Contains(i.CreditCode) || (i.City == city && keys.Contains(i.Name)))
                    .OrderBy(i => i.Doc)
                    .Select(i => new Found(
                        i.CreditCode,
                        new Owner(OwnerKind.Institution, i.Id, i.OrganisationId, i.Name, i.City, i.Region)
                    ))
                    .ToListAsync(cancel)
            );
        return book;
    }

    public Owner? Find(string? code, string? name) =>
        code is not null && owners.TryGetValue(code, out var owner) ? owner
        : name is not null && owners.TryGetValue(name, out owner) ? owner
        : null;

    private sealed record Found(string? CreditCode, Owner Owner);

    /// <summary>An institution goes before an enterprise of the same code; of one name the first.</summary>
    private void Add(List<Found> found)
    {
        foreach (var (code, owner) in found)
        {
            if (code is not null)
                owners[code] = owner;
            if (!owners.TryGetValue(owner.Name, out var other) || other.Kind != owner.Kind)
                owners[owner.Name] = owner;
        }
    }
}
