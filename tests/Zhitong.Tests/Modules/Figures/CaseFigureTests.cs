using System.Net;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

public sealed class CaseFigures_on_Sqlite(TestHost<Sqlite> host) : CaseFigureTests<Sqlite>(host);

public sealed class CaseFigures_on_Postgres(TestHost<Postgres> host) : CaseFigureTests<Postgres>(host);

/// <summary>Figures of cases: the daily sums say what the rows say, on any day, whatever was done in between.</summary>
public abstract class CaseFigureTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private static readonly CaseStatus[] Ways =
    [
        CaseStatus.Submitted,
        CaseStatus.Supplementing,
        CaseStatus.Refused,
        CaseStatus.Accepted,
        CaseStatus.Dispatched,
        CaseStatus.InService,
        CaseStatus.Paused,
        CaseStatus.AwaitingConfirmation,
        CaseStatus.Closed,
        CaseStatus.Closed,
        CaseStatus.Closed,
    ];

    private FigureReader Reader => host.Get<FigureReader>();

    [Fact]
    public async Task Daily_sums_say_what_the_rows_say_on_any_day()
    {
        var random = new Random(11);
        var enterprises = new[]
        {
            await host.Data.EnterpriseAsync(),
            await host.Data.EnterpriseAsync(TestData.OtherRegion),
            await host.Data.EnterpriseAsync("140321"),
        };
        var day = new DateTime(2026, 1, 6, 2, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < 24; i++)
        {
            day = day.AddDays(random.Next(2, 12));
            await StoryAsync(random, day, enterprises[random.Next(enterprises.Length)], Ways[random.Next(Ways.Length)]);
        }
        host.Time.Reset();
        await using var db = host.OpenDb();
        await foreach (var fault in Check().FindAsync(db))
            fault.ShouldBeNull();
        for (var i = 0; i < 12; i++)
        {
            var to = new DateOnly(2026, 9, 23).AddDays(-random.Next(0, 260));
            var from = to.AddDays(-random.Next(0, 120));
            foreach (var figure in Reader.Book.All.Where(f => f.Code[0] == 'C'))
                await AgreesAsync(figure, from, to);
        }
        (await Reader.NowAsync("C009")).Value.ShouldBe(
            (await Reader.ByAsync("C003", "matter", new(2026, 1, 1), new(2026, 9, 23))).Count == 0 ? 0 : await ServedAsync()
        );
    }

    [Fact]
    public async Task Lateness_counts_between_the_day_after_the_due_date_and_the_delivery()
    {
        host.Time.UtcNow = new DateTime(2025, 3, 3, 2, 0, 0, DateTimeKind.Utc);
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.InService));
        var due = (await host.Data.ReadCaseAsync(c.Number)).DueOn!.Value;
        (await LateAsync(due)).ShouldNotContain(c.Id);
        host.Time.UtcNow = due.AddDays(5).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        await host.Data.ActAsync(c.Number, CaseAct.Deliver, ("result", "已校准"));
        await host.Data.ActAsync(c.Number, CaseAct.Confirm);
        host.Time.Reset();
        (await LateAsync(due)).ShouldNotContain(c.Id);
        (await LateAsync(due.AddDays(1))).ShouldContain(c.Id);
        (await LateAsync(due.AddDays(4))).ShouldContain(c.Id);
        (await LateAsync(due.AddDays(5))).ShouldNotContain(c.Id, "delivered");
        (await host.Data.ReadCaseAsync(c.Number)).OnTime.ShouldBe(false);
        await AgreesAsync(Reader.Book["C005"], due.AddDays(2), due.AddDays(2));
    }

    [Fact]
    public async Task An_enterprise_is_counted_once_and_its_services_each_time()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var (once, times) = ((await Reader.NowAsync("C009")).Value, (await Reader.NowAsync("C008")).Value);
        await host.Data.CaseAsync(w => w.For(enterprise).At(CaseStatus.Closed));
        await host.Data.CaseAsync(w => w.For(enterprise).Rated(5));
        (await Reader.NowAsync("C009")).Value.ShouldBe(once + 1);
        (await Reader.NowAsync("C008")).Value.ShouldBe(times + 2);
    }

    [Fact]
    public async Task Rows_of_cases_are_seen_within_the_reach_of_cases()
    {
        var c = await host.Data.CaseAsync(w => w.Rated(4));
        (await host.Api().GetAsync("figures/C003/rows")).Is(HttpStatusCode.Unauthorized);
        var far = await host.Data.PersonAsync(Role.County, TestData.OtherRegion);
        (await host.Api(far.Token).GetAsync($"figures/C003/rows?size=200&region={TestData.Region}")).Text.ShouldNotContain(
            c.Number
        );
        var near = await host.Data.PersonAsync(Role.County);
        var rows = (await host.Api(near.Token).GetAsync("figures/C003/rows?size=200")).Is(HttpStatusCode.OK);
        rows.Text.ShouldContain(c.Number);
        var value = await host.Api().GetAsync($"figures/C003?region={TestData.Region}");
        rows.Body.GetProperty("total").GetDecimal().ShouldBe(value.Body.GetProperty("value").GetDecimal());
        var leader = await host.Data.PersonAsync(Role.Leader);
        (await host.Api(leader.Token).GetAsync("figures/C006/rows?size=200")).Text.ShouldContain(c.Number);
        (await host.Browser(near).GetFileAsync("/figures/C003/rows/export.csv")).Length.ShouldBeGreaterThan(20);
    }

    private async Task StoryAsync(
        Random random,
        DateTime day,
        Zhitong.Modules.Enterprises.Contract.Enterprise enterprise,
        CaseStatus way
    )
    {
        host.Time.UtcNow = day;
        var matter = random.Next(4) == 0 ? null : "METR-CALI";
        var stage = way is CaseStatus.Closed or CaseStatus.AwaitingConfirmation ? CaseStatus.Submitted : way;
        var inTriage = matter is null && stage is CaseStatus.Submitted;
        var c = await host.Data.CaseAsync(w => w.For(enterprise).About(inTriage ? null : "METR-CALI").At(stage));
        if (stage == way && !inTriage)
            return;
        host.Time.UtcNow = day.AddDays(random.Next(0, 5));
        await host.Data.ActAsync(c.Number, CaseAct.Accept, ("matter", "METR-CALI"));
        if (way is not (CaseStatus.Closed or CaseStatus.AwaitingConfirmation))
            return;
        var institution = await host.Data.OrganisationAsync(Zhitong.Modules.Accounts.Contract.OrganisationKind.Institution);
        await host.Data.ActAsync(c.Number, CaseAct.Dispatch, ("institution", $"{institution.Id}"));
        await host.Data.ActAsync(c.Number, CaseAct.Start);
        if (random.Next(3) == 0)
        {
            await host.Data.ActAsync(c.Number, CaseAct.Pause, ("reason", "等样品"));
            host.Time.UtcNow = host.Time.UtcNow.AddDays(random.Next(1, 9));
            await host.Data.ActAsync(c.Number, CaseAct.Resume);
        }
        host.Time.UtcNow = host.Time.UtcNow.AddDays(random.Next(1, 40));
        await host.Data.ActAsync(c.Number, CaseAct.Deliver, ("result", "已校准"));
        if (way != CaseStatus.Closed)
            return;
        host.Time.UtcNow = host.Time.UtcNow.AddDays(random.Next(0, 4));
        await host.Data.ActAsync(c.Number, CaseAct.Confirm);
        if (random.Next(2) == 0)
        {
            host.Time.UtcNow = host.Time.UtcNow.AddDays(random.Next(0, 20));
            await host.Data.ActAsync(c.Number, CaseAct.Rate, ("stars", $"{random.Next(1, 6)}"), ("text", "评价"));
        }
    }

    private async Task AgreesAsync(Figure figure, DateOnly from, DateOnly to)
    {
        await using var db = host.OpenDb();
        var first = figure.FirstDay(to, from);
        var ask = new FigureAsk(TestData.City, first, to, figure.VersionOn(to));
        var kept = await figure.PartsAsync(db, ask, CancellationToken.None);
        var real = await ((ICountsRows)figure).CountRowsAsync(db, ask);
        foreach (var region in kept.Keys.Union(real.Keys))
            kept.GetValueOrDefault(region).ShouldBe(real.GetValueOrDefault(region), $"{figure.Code} {region} {first}–{to}");
        var rows = await figure.RowsAsync(db, ask, null, TestData.Root, new ListAsk(), CancellationToken.None);
        var value = await Reader.ValueAsync(figure, first, to, null);
        ((decimal)rows.Total).ShouldBe(value.Part.Bottom, $"{figure.Code} {first}–{to}");
        value.Regions.Aggregate(default(FigurePart), (a, r) => a + r.Part).ShouldBe(value.Part);
    }

    private async Task<decimal> ServedAsync()
    {
        await using var db = host.OpenDb();
        return db.Set<ServiceEvent>().Select(e => e.EnterpriseId).Distinct().Count();
    }

    private async Task<List<Guid>> LateAsync(DateOnly day)
    {
        await using var db = host.OpenDb();
        var figure = Reader.Book["C005"];
        var rows = await figure.FirstRowsAsync(
            db,
            new FigureAsk(TestData.City, day, day, figure.Versions[0]),
            null,
            TestData.Root,
            1000,
            CancellationToken.None
        );
        return [.. rows.Select(r => r.Id)];
    }

    private IDataCheck Check() =>
        host.Get<IEnumerable<IDataCheck>>().Single(c => c.Name.StartsWith("指标", StringComparison.Ordinal));
}
