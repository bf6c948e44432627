using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Matching.Gaps;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matching;

public sealed class CapabilityGap_on_Sqlite(TestHost<Sqlite> host) : CapabilityGapTests<Sqlite>(host);

public sealed class CapabilityGap_on_Postgres(TestHost<Postgres> host) : CapabilityGapTests<Postgres>(host);

/// <summary>What cases ask for and nobody in the city can do: kept, closed when somebody can, opened again when that lapses.</summary>
public abstract class CapabilityGapTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>, IAsyncLifetime
    where TDb : ITestDatabase
{
    public ValueTask InitializeAsync()
    {
        host.Time.Reset();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        host.Time.Reset();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_nobody_can_do_is_kept_once_and_what_somebody_can_is_not()
    {
        var (thing, can, cannot) = (TestData.NewName("缺口毡"), TestData.NewName("能测率"), TestData.NewName("难测率"));
        var i = await host.Data.InstitutionAsync(until: "2030-12-31");
        await host.Data.CapabilityAsync(i.Id, thing, can, null, "(0~10)mm", field: "绝热材料");
        var number = await FileAsync(thing, $"{can}，5 mm；{cannot}");
        var far = await FileAsync(thing, $"{can}，50 mm");
        await CatchUpAsync();
        await CatchUpAsync();
        var gap = (await GapsAsync(number)).ShouldHaveSingleItem();
        (gap.Object, gap.Parameter, gap.Ranges, gap.Open).ShouldBe((thing, cannot, null, true));
        gap.Nearest.ShouldBe($"{i.Name}：测的是{can}，没有列{cannot}");
        (await GapsAsync(far)).ShouldHaveSingleItem().Nearest.ShouldBe($"{i.Name}：范围到 10 mm，您要 50 mm");
    }

    [Fact]
    public async Task It_starts_again_where_it_was_interrupted()
    {
        var one = await FileAsync(TestData.NewName("件"), TestData.NewName("断点率"));
        await CatchUpAsync();
        var two = await FileAsync(TestData.NewName("件"), TestData.NewName("断点率"));
        var other = ActivatorUtilities.CreateInstance<GapKeeper>(host.Services); // another process, or this one after a restart
        await other.CatchUpAsync();
        await CatchUpAsync();
        (await GapsAsync(one)).ShouldHaveSingleItem();
        (await GapsAsync(two)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_names_nothing_to_measure_or_asks_for_no_measuring_is_no_gap()
    {
        var silent = await FileAsync(TestData.NewName("件"), null);
        var advice = await FileAsync(TestData.NewName("件"), TestData.NewName("咨询率"), "IP-AID");
        await CatchUpAsync();
        (await GapsAsync(silent)).ShouldBeEmpty();
        (await GapsAsync(advice)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_closed_when_somebody_can_and_opened_again_when_that_lapses()
    {
        var (thing, rate) = (TestData.NewName("开合毡"), TestData.NewName("开合率"));
        var number = await FileAsync(thing, rate);
        await CatchUpAsync();
        host.Time.GoTo(2026, 9, 25);
        var i = await host.Data.InstitutionAsync(until: "2026-09-28");
        await host.Data.CapabilityAsync(i.Id, thing, rate, null, field: "绝热材料");
        await RematchAsync();
        var closed = (await GapsAsync(number)).ShouldHaveSingleItem();
        (closed.ClosedOn, closed.ClosedBy).ShouldBe((new DateOnly(2026, 9, 25), i.Name));
        host.Time.GoTo(2026, 9, 28);
        await RematchAsync();
        (await GapsAsync(number)).Count.ShouldBe(1, "the last day of the certificate counts");
        host.Time.GoTo(2026, 9, 29);
        await RematchAsync();
        await RematchAsync();
        var all = await GapsAsync(number);
        all.Select(g => (g.OpenedOn, g.ClosedOn))
            .ShouldBe([(new DateOnly(2026, 9, 23), new DateOnly(2026, 9, 25)), (new DateOnly(2026, 9, 29), null)]);
        all[1].Nearest.ShouldBe($"{i.Name}：资质 2026-09-28 已到期");
    }

    [Fact]
    public async Task What_is_open_for_its_range_or_uncertainty_stays_open_while_nothing_changed()
    {
        var (thing, rate) = (TestData.NewName("久开毡"), TestData.NewName("久开率"));
        var i = await host.Data.InstitutionAsync(until: "2030-12-31");
        await host.Data.CapabilityAsync(i.Id, thing, rate, null, "(0~10)mm", field: "绝热材料");
        var far = await FileAsync(thing, $"{rate}，50 mm 以上");
        var thin = await FileAsync(thing, $"{rate}，50 mm 以内");
        await using (var db = host.OpenDb())
            await db.Set<Zhitong.Modules.Libraries.Contract.Capability>()
                .Where(c => c.InstitutionId == i.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Uncertainty, "U=5 mm"));
        var fine = await FileAsync(thing, $"{rate}，5 mm，不确定度不大于 1 mm");
        await CatchUpAsync();
        foreach (var number in new[] { far, thin, fine })
        {
            var found = (await GapsAsync(number)).ShouldHaveSingleItem(number);
            found.Open.ShouldBeTrue();
        }
        host.Time.GoTo(2026, 9, 25);
        await RematchAsync();
        foreach (var number in new[] { far, thin, fine })
            (await GapsAsync(number)).ShouldHaveSingleItem().Open.ShouldBeTrue("nothing has changed in the registers");
    }

    [Fact]
    public async Task The_figure_counts_its_rows_by_county_on_every_day()
    {
        var before = await ValueAsync(TestData.OtherRegion, "2026-09-23");
        var number = await FileAsync(
            TestData.NewName("件"),
            $"{TestData.NewName("甲率")}、{TestData.NewName("乙率")}",
            region: TestData.OtherRegion
        );
        await CatchUpAsync();
        (await GapsAsync(number)).Count.ShouldBe(2);
        (await ValueAsync(TestData.OtherRegion, "2026-09-23")).ShouldBe(before + 2);
        var city = host.Api((await host.Data.PersonAsync(Role.City)).Token);
        var rows = (await city.GetAsync($"figures/C014/rows?region={TestData.OtherRegion}&size=200")).Is(HttpStatusCode.OK);
        rows.Body.GetProperty("total").GetInt32().ShouldBe(before + 2);
        rows.Items.Count().ShouldBe(before + 2);
    }

    [Fact]
    public async Task A_county_sees_its_own_the_city_everything_and_nobody_else_anything()
    {
        var (here, there) = (TestData.NewName("本县率"), TestData.NewName("外县率"));
        var number = await FileAsync(TestData.NewName("件"), here);
        await FileAsync(TestData.NewName("件"), there, region: TestData.OtherRegion);
        await CatchUpAsync();
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var page = (await county.GetPageAsync("/gaps")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain(here);
        page.Text.ShouldContain(number);
        page.Text.ShouldNotContain(there);
        var city = host.Browser(await host.Data.PersonAsync(Role.City));
        (await city.GetPageAsync("/gaps")).Text.ShouldContain(there);
        (await city.GetPageAsync($"/gaps?region={TestData.OtherRegion}")).Text.ShouldNotContain(here);
        (await city.GetPageAsync("/gaps?from=2026-09-24")).Text.ShouldNotContain(here);
        (await city.GetPageAsync("/gaps?from=2026-09-24&to=2026-09-01")).Text.ShouldContain("结束日期早于开始日期");
        (await city.GetPageAsync("/gaps?from=x&region=火星")).Text.ShouldContain("请从列出的县（市、区）里选");
        foreach (var role in new[] { Role.Enterprise, Role.Station, Role.Institution, Role.Expert, Role.SystemAdmin })
            (await host.Browser(await host.Data.PersonAsync(role)).GetPageAsync("/gaps")).Is(HttpStatusCode.Forbidden);
    }

    private async Task<int> ValueAsync(string region, string day) =>
        (await host.Api().GetAsync($"figures/C014?region={region}&asOf={day}"))
            .Is(HttpStatusCode.OK)
            .Body.GetProperty("value")
            .GetInt32();

    private Task<int> CatchUpAsync() => host.Get<GapKeeper>().CatchUpAsync();

    private Task<string> RematchAsync() => ActivatorUtilities.CreateInstance<RematchGaps>(host.Services).RunAsync(default);

    private async Task<List<CapabilityGap>> GapsAsync(string number)
    {
        await using var db = host.OpenDb();
        return await db.Set<CapabilityGap>()
            .AsNoTracking()
            .Where(g => g.CaseNumber == number)
            .OrderBy(g => g.OpenedOn)
            .ToListAsync();
    }

    private async Task<string> FileAsync(
        string product,
        string? parameters,
        string? matter = null,
        string region = TestData.Region
    )
    {
        Enterprise enterprise = await host.Data.EnterpriseAsync(region);
        var filing = TestData.FilingFor(enterprise) with { Matter = null, Product = product, Parameters = parameters };
        var receipt = await host.Get<FileCase>().RunAsync(filing, TestData.Root);
        if (matter is not null)
            await host.Data.ActAsync(receipt.Number, Zhitong.Modules.Cases.CaseAct.Accept, ("matter", matter));
        return receipt.Number;
    }
}
