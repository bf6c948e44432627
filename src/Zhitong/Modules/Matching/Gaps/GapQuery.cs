using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>What the page of gaps is asked for; raw as it came.</summary>
/// <param name="Region">A county of the city.</param>
/// <param name="From">First day of asking.</param>
/// <param name="To">Last day of asking.</param>
public sealed record GapFilter(string? Region = null, string? From = null, string? To = null);

/// <summary>One parameter that nobody can do as it is asked for, with who asked.</summary>
/// <param name="Name">The parameter, or the instrument where no parameter was named.</param>
/// <param name="Objects">Of what, and how far: 气凝胶毡 −165 ℃.</param>
/// <param name="Times">Cases that ask for it.</param>
/// <param name="Nearest">What comes nearest, and what it misses.</param>
public sealed record GapDemand(
    string Name,
    IReadOnlyList<string> Objects,
    int Times,
    int Enterprises,
    IReadOnlyList<string> Counties,
    DateOnly Latest,
    string? Nearest,
    IReadOnlyList<string> Cases,
    NeedInput Need
);

/// <summary>The open gaps within an officer's reach, by what is asked for: the most wanted first.</summary>
public sealed class GapQuery(ZhitongDb db, Clock clock)
{
    private const int Most = 10_000;

    public static ExportTable<GapDemand> Table { get; } =
        new(
            "能力缺口",
            new("参数或器具", d => d.Name, 30),
            new("对象和要测到的值", d => string.Join('；', d.Objects), 40),
            new("办件数", d => d.Times),
            new("企业数", d => d.Enterprises),
            new("县（市、区）", d => string.Join('、', d.Counties), 30),
            new("最近一次提出", d => d.Latest),
            new("最接近的", d => d.Nearest, 50),
            new("办件编号", d => string.Join('、', d.Cases), 50)
        );

    /// <exception cref="InputRefused">The county or a day is unusable.</exception>
    public async Task<IReadOnlyList<GapDemand>> ListAsync(GapFilter filter, Actor actor, CancellationToken cancel = default)
    {
        var gaps = await Filtered(filter, actor).OrderBy(g => g.Doc).Take(Most).ToListAsync(cancel);
        return
        [
            .. gaps.GroupBy(g => RegistryWords.Fold(Called(g)))
                .Select(Demand)
                .OrderByDescending(d => d.Times)
                .ThenByDescending(d => d.Latest)
                .ThenBy(d => d.Name, StringComparer.Ordinal),
        ];
    }

    private IQueryable<CapabilityGap> Filtered(GapFilter filter, Actor actor)
    {
        var faults = new Faults();
        var reader = new FieldReader(faults);
        var from = reader.Day(filter.From, "from", "从哪天");
        var to = reader.Day(filter.To, "to", "到哪天");
        var region = string.IsNullOrWhiteSpace(filter.Region) ? null : reader.County(filter.Region, "region", actor.City);
        if (from > to)
            faults.Add("to", "结束日期早于开始日期");
        faults.ThrowIfAny();
        var today = clock.Today;
        var gaps = db.Set<CapabilityGap>()
            .AsNoTracking()
            .Where(g => g.City == actor.City && (g.ClosedOn == null || g.ClosedOn > today));
        if (MatchingAccess.Gaps.ReachOf(actor.Role) == Reach.Region)
            gaps = gaps.Where(g => g.Region == actor.Region);
        if (region is not null)
            gaps = gaps.Where(g => g.Region == region);
        if (from is { } first)
            gaps = gaps.Where(g => g.AskedOn >= first);
        return to is { } last ? gaps.Where(g => g.AskedOn <= last) : gaps;
    }

    private static GapDemand Demand(IEnumerable<CapabilityGap> asked)
    {
        var gaps = asked.ToList();
        return new GapDemand(
            Called(gaps[^1]),
            [.. gaps.Select(Wanted).Where(w => w.Length > 0).Distinct()],
            gaps.Select(g => g.CaseId).Distinct().Count(),
            gaps.Select(g => g.EnterpriseId).Distinct().Count(),
            [.. gaps.Select(g => g.Region).Distinct().Order(StringComparer.Ordinal).Select(RegionTable.Default.Name)],
            gaps.Max(g => g.AskedOn),
            gaps.Select(g => g.Nearest).LastOrDefault(n => n is not null),
            [.. gaps.Select(g => g.CaseNumber).Distinct().OrderDescending(StringComparer.Ordinal)],
            new NeedInput(
                Object: gaps[^1].Object,
                Parameter: gaps[^1].Parameter,
                Method: gaps[^1].Method,
                Range: gaps[^1].Ranges?.Split('；')[0]
            )
        );
    }

    private static string Called(CapabilityGap g) => g.Parameter ?? g.Object ?? g.Method ?? g.Name;

    private static string Wanted(CapabilityGap g) =>
        string.Join(' ', new[] { g.Parameter is null ? null : g.Object, g.Method, g.Ranges }.Where(t => t is not null));
}
