using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>Figures of cases for one institution, one matter or one service element.</summary>
internal static class CaseSlices
{
    public static IReadOnlyDictionary<string, FigureSlicing<Case>> All { get; } =
        new Dictionary<string, FigureSlicing<Case>>
        {
            [LastYear.Provider] = new("承办机构", OfProvider, SayProviderAsync),
            [LastYear.Service] = new("服务事项", (_, code) => c => c.MatterCode == code, SayMatterAsync),
            [LastYear.Element] = new("服务要素", OfElement, SayElementAsync),
        };

    private static Expression<Func<Case, bool>>? OfProvider(ZhitongDb db, string key) =>
        Guid.TryParse(key, out var id) ? c => c.InstitutionId == id : null;

    private static Expression<Func<Case, bool>> OfElement(ZhitongDb db, string key) =>
        c => db.Set<Matter>().Any(m => m.Code == c.MatterCode && m.Class == key);

    private static Task<string?> SayProviderAsync(ZhitongDb db, string key, CancellationToken cancel) =>
        Guid.TryParse(key, out var id)
            ? db.Set<Organisation>()
                .Where(o => o.Id == id && o.Kind == OrganisationKind.Institution)
                .Select(o => (string?)o.Name)
                .FirstOrDefaultAsync(cancel)
            : Task.FromResult<string?>(null);

    private static Task<string?> SayMatterAsync(ZhitongDb db, string key, CancellationToken cancel) =>
        db.Set<Matter>()
            .Where(m => m.Code == key && m.PublishedAt != null)
            .Select(m => (string?)m.Name)
            .FirstOrDefaultAsync(cancel);

    private static Task<string?> SayElementAsync(ZhitongDb db, string key, CancellationToken cancel) =>
        Task.FromResult(ServiceClasses.All.Where(c => c.Code == key).Select(c => c.Name).FirstOrDefault());
}
