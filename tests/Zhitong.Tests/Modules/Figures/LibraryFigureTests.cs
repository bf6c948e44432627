using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

public sealed class LibraryFigures_on_Sqlite(TestHost<Sqlite> host) : LibraryFigureTests<Sqlite>(host);

public sealed class LibraryFigures_on_Postgres(TestHost<Postgres> host) : LibraryFigureTests<Postgres>(host);

/// <summary>What the libraries held on any day: what has ended since still counts then, what has lapsed does not count now.</summary>
public abstract class LibraryFigureTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private static readonly string[] FromLedger = ["F041", "F042", "F043", "F044", "F103", "F117"];

    private FigureReader Reader => host.Get<FigureReader>();

    [Fact]
    public async Task An_expert_counts_on_the_days_of_the_appointment_and_not_after_a_dismissal()
    {
        var before = await AtAsync("F041", "2022-09-23");
        var term = await host.Data.ExpertAsync(i => i with { AppointedFrom = "2021-09-01", AppointedTo = "2023-08-31" });
        var ended = await host.Data.ExpertAsync(i => i with { AppointedFrom = "2022-09-23", AppointedTo = null });
        await host.Get<SaveExpert>().EndAsync(ended.Id, null, "另有任用", TestData.Root);
        (await AtAsync("F041", "2022-09-22") - before).ShouldBeLessThanOrEqualTo(1);
        (await AtAsync("F041", "2022-09-23")).ShouldBe(before + 2, "both, although one has lapsed and one was dismissed since");
        var lastDay = await AtAsync("F041", "2023-08-31");
        (await AtAsync("F041", "2023-09-01")).ShouldBe(lastDay - 1, "the last day counts, the next does not");
        (await AtAsync("F041", "2026-09-22") - await AtAsync("F041", "2026-09-23")).ShouldBe(1, "dismissed today");
        term.Region.ShouldBe(TestData.Region);
    }

    [Fact]
    public async Task An_instrument_counts_from_its_entry_and_through_its_recalibrations()
    {
        host.Time.GoTo(2023, 3, 1);
        var made = await host.Data.EquipmentAsync(wish: i => i with { CycleMonths = "12", CalibratedOn = "2023-02-01" });
        host.Time.GoTo(2024, 1, 20);
        await ChangeAsync(made, i => i with { CalibratedOn = "2024-01-15", CycleMonths = "12" });
        host.Time.GoTo(2025, 6, 1);
        await ChangeAsync(made, i => i with { CalibratedOn = "2025-05-28", CycleMonths = "12" });
        host.Time.Reset();
        var days = new[]
        {
            "2023-02-28",
            "2023-03-01",
            "2024-01-14",
            "2024-01-31",
            "2025-01-14",
            "2025-01-15",
            "2025-05-27",
            "2025-05-28",
            "2026-05-27",
            "2026-05-28",
        };
        var counted = new List<bool>();
        foreach (var day in days)
            counted.Add((await RowsAsync("F042", day)).Any(r => r.Id == made.Id));
        counted.ShouldBe([false, true, true, true, true, false, false, true, true, false]);
    }

    [Fact]
    public async Task Counties_add_up_and_rows_are_as_many_as_the_value_on_any_day()
    {
        foreach (var region in new[] { TestData.Region, TestData.OtherRegion, "140321", TestData.City })
        {
            if (region != TestData.City)
            {
                await host.Data.InstitutionAsync(region, until: "2027-01-01");
                await host.Data.EquipmentAsync(region: region);
                await host.Data.ProjectAsync(region: region);
                await host.Data.StandardAsync(region, until: "2026-12-31");
            }
            await host.Data.ExpertAsync(i => i with { AppointedFrom = "2023-05-01", Region = region });
        }
        var random = new Random(7);
        for (var i = 0; i < 6; i++)
        {
            var day = new DateOnly(2026, 9, 23).AddDays(-random.Next(0, 900) * (i % 2));
            foreach (var code in FromLedger)
                await AddsUpAsync(Reader.Book[code], day);
        }
    }

    [Fact]
    public async Task A_kept_value_is_the_computed_one_after_every_write()
    {
        var value = (await Reader.NowAsync("F044")).Value;
        for (var i = 1; i <= 3; i++)
        {
            await host.Data.ProjectAsync();
            (await Reader.NowAsync("F044")).Value.ShouldBe(value + i);
            (await Reader.NowAsync("F044")).Value.ShouldBe(value + i, "kept");
        }
    }

    [Fact]
    public async Task An_institution_counts_in_its_classes_and_moves_between_them()
    {
        var national = (await Reader.NowAsync("F118")).Value!.Value;
        var provincial = (await Reader.NowAsync("F119")).Value!.Value;
        var built = (await Reader.NowAsync("F105")).Value!.Value;
        var made = await host.Data.InstitutionAsync();
        await SetAsync(made.Id, InstitutionLevel.Provincial, CentreState.Built);
        (await Reader.NowAsync("F119")).Value.ShouldBe(provincial + 1);
        (await Reader.NowAsync("F105")).Value.ShouldBe(built + 1);
        await SetAsync(made.Id, InstitutionLevel.National, CentreState.Planned);
        (await Reader.NowAsync("F119")).Value.ShouldBe(provincial);
        (await Reader.NowAsync("F118")).Value.ShouldBe(national + 1);
        (await Reader.NowAsync("F105")).Value.ShouldBe(built);
    }

    [Fact]
    public async Task Names_of_experts_are_for_whom_their_library_admits()
    {
        var e = await host.Data.ExpertAsync();
        (await host.Api().GetAsync("figures/F041/rows")).Is(HttpStatusCode.Unauthorized);
        var enterprise = await host.Data.PersonAsync(Role.Enterprise);
        (await host.Api(enterprise.Token).GetAsync("figures/F041/rows")).Is(HttpStatusCode.Forbidden);
        var page = await host.Browser().GetPageAsync("/figures/F041/rows");
        page.Text.ShouldContain("不对所有人公开");
        page.Text.ShouldNotContain(e.Name);
        var far = await host.Data.PersonAsync(Role.County, TestData.OtherRegion);
        (await host.Api(far.Token).GetAsync("figures/F041/rows?size=200")).Text.ShouldNotContain(e.Name);
        var city = await host.Data.PersonAsync(Role.City);
        var rows = await host.Api(city.Token).GetAsync("figures/F041/rows?size=200");
        rows.Is(HttpStatusCode.OK).Text.ShouldContain(e.Name);
        rows.Body.GetProperty("total").GetDecimal().ShouldBe((await Reader.NowAsync("F041")).Value!.Value);
        rows.Body.GetProperty("totalIsExact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_taken_out_of_view_keeps_its_count_in_the_past_without_its_name()
    {
        var name = TestData.NewName("退出所");
        host.Time.GoTo(2025, 1, 10);
        var made = await host.Data.InstitutionAsync(name: name);
        host.Time.Reset();
        await using (var db = host.OpenDb())
            await host.Get<Zhitong.Platform.Writing.Writer>()
                .RunAsync(
                    TestData.Root,
                    async work =>
                    {
                        var i = (await work.Db.Set<Institution>().FindAsync(made.Id))!;
                        i.Hidden = true;
                        work.Record(i, "edit");
                    }
                );
        var then = await host.Api().GetAsync("figures/F043/rows?asOf=2026-09-22&size=200");
        var row = then.Items.Single(r => r.GetProperty("id").GetGuid() == made.Id);
        row.GetProperty("name").GetString().ShouldBe("不公开");
        then.Text.ShouldNotContain(name);
        (await host.Api().GetAsync("figures/F043/rows?size=200")).Items.ShouldNotContain(r =>
            r.GetProperty("id").GetGuid() == made.Id
        );
    }

    private async Task AddsUpAsync(Figure figure, DateOnly day)
    {
        var value = await Reader.ValueAsync(figure, day, day, null);
        value.Regions.Aggregate(default(FigurePart), (a, r) => a + r.Part).ShouldBe(value.Part, $"{figure.Code} {day}");
        await using var db = host.OpenDb();
        var ask = new FigureAsk(TestData.City, day, day, value.Version);
        var rows = await figure.RowsAsync(db, ask, null, TestData.Root, new ListAsk(), CancellationToken.None);
        rows.Total.ShouldBe((int)value.Value!.Value, $"{figure.Code} {day}");
        foreach (var region in value.Regions)
        {
            var some = await figure.RowsAsync(db, ask, region.Region, TestData.Root, new ListAsk(), CancellationToken.None);
            some.Total.ShouldBe((int)region.Part.Top, $"{figure.Code} {region.Region} {day}");
            some.Items.ShouldAllBe(r => r.Region == region.Region);
        }
    }

    private async Task<decimal> AtAsync(string code, string day)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        return (await Reader.ValueAsync(Reader.Book[code], on, on, null)).Value!.Value;
    }

    private async Task<IReadOnlyList<FigureRow>> RowsAsync(string code, string day)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await using var db = host.OpenDb();
        var figure = Reader.Book[code];
        var ask = new FigureAsk(TestData.City, on, on, figure.VersionOn(on));
        return await figure.FirstRowsAsync(db, ask, null, TestData.Root, 10_000, CancellationToken.None);
    }

    private Task ChangeAsync(EquipmentItem e, Func<EquipmentInput, EquipmentInput> wish)
    {
        var input = new EquipmentInput
        {
            Owner = $"{e.OwnerId}",
            Name = e.Name,
            AssetNumber = e.AssetNumber,
            Shared = true,
            Price = "300元/样",
            Phone = "0353-1234567",
        };
        return host.Get<SaveEquipment>().ChangeAsync(e.Id, null, wish(input), TestData.Root);
    }

    private Task SetAsync(Guid id, InstitutionLevel level, CentreState centre) =>
        host.Get<Zhitong.Platform.Writing.Writer>()
            .RunAsync(
                TestData.Root,
                async work =>
                {
                    var i = (await work.Db.Set<Institution>().FindAsync(id))!;
                    (i.Level, i.InspectionCentre) = (level, centre);
                    work.Record(i, "edit");
                }
            );
}
