using Microsoft.EntityFrameworkCore;
using Zhitong.Hosting;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Validity;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

public sealed class FigureUpgrade_on_Sqlite(TestHost<Sqlite> host) : FigureUpgradeTests<Sqlite>(host);

public sealed class FigureUpgrade_on_Postgres(TestHost<Postgres> host) : FigureUpgradeTests<Postgres>(host);

/// <summary>Data from before figures were: the upgrade opens the ledger, measures the cases and notes whom they served.</summary>
public abstract class FigureUpgradeTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private static readonly string[] Codes =
    [
        "C001",
        "C002",
        "C003",
        "C004",
        "C006",
        "C008",
        "C009",
        "C010",
        "F041",
        "F043",
        "F044",
    ];

    [Fact]
    public async Task What_is_kept_for_figures_is_made_from_the_records()
    {
        await host.Data.ExpertAsync();
        await host.Data.InstitutionAsync(until: "2028-01-01");
        await host.Data.ProjectAsync();
        var enterprise = await host.Data.EnterpriseAsync();
        foreach (var status in new[] { CaseStatus.Submitted, CaseStatus.Refused, CaseStatus.InService })
            await host.Data.CaseAsync(w => w.For(enterprise).At(status));
        await host.Data.CaseAsync(w => w.For(enterprise).Rated(5));
        await host.Data.CaseAsync(w => w.For(enterprise).Rated(1));
        var before = await ValuesAsync();
        await ForgetAsync();
        (await ValuesAsync()).ShouldNotBe(before);
        for (var i = 0; i < 2; i++) // seeds are planted after every upgrade
        {
            foreach (var seed in host.Get<IEnumerable<ISeed>>())
                await seed.PlantAsync();
            (await ValuesAsync()).ShouldBe(before);
        }
        await using var db = host.OpenDb();
        foreach (var check in host.Get<IEnumerable<IDataCheck>>().Where(c => c.Name.StartsWith("指标", StringComparison.Ordinal)))
        await foreach (var fault in check.FindAsync(db))
            fault.ShouldBeNull();
    }

    private async Task ForgetAsync()
    {
        await using var db = host.OpenDb();
        await db.Set<LedgerSpan>().ExecuteDeleteAsync();
        await db.Set<ServiceEvent>().ExecuteDeleteAsync();
        await db.Set<KeptCountRow>().Where(c => EF.Functions.Like(c.Name, "%/_")).ExecuteDeleteAsync();
        await db.Set<KeptCountDelta>().Where(c => EF.Functions.Like(c.Name, "%/_")).ExecuteDeleteAsync();
    }

    private async Task<string> ValuesAsync()
    {
        host.Time.LetCachesExpire();
        List<string> values = [];
        foreach (var code in Codes)
            values.Add($"{code}={(await host.Get<FigureReader>().NowAsync(code)).Part}");
        return string.Join(' ', values);
    }
}
