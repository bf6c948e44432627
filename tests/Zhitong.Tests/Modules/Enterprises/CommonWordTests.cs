using System.Net;
using System.Text;
using Zhitong.Platform.Access;
using Zhitong.Tests.Modules.Imports;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Enterprises;

public sealed class CommonWord_on_Sqlite(TestHost<Sqlite> host) : CommonWordTests<Sqlite>(host);

public sealed class CommonWord_on_Postgres(TestHost<Postgres> host) : CommonWordTests<Postgres>(host);

/// <summary>A word that more records hold than a list counts: its pages neither skip nor repeat, whatever way they were found.</summary>
public abstract class CommonWordTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const int Many = 1300;
    private const int Old = 40;

    [Fact]
    public async Task Its_pages_hold_every_row_once_newest_first()
    {
        var desk = new ImportDesk<TDb>(host);
        var officer = await desk.OfficerAsync();
        var word = TestData.NewName("常见词");
        // the newest are all of one county, so that the other county's rows lie beyond what is looked at first
        var rows = Enumerable
            .Range(0, Many)
            .Select(i => EnterpriseSheets.Row(TestData.NewCreditCode(), $"{word}厂第{i:0000}号", i < Old ? "矿区" : "城区"))
            .ToList();
        var read = await desk.ReadAsync(Encoding.UTF8.GetBytes(EnterpriseSheets.Csv(rows)), officer);
        (await desk.TakeAsync(read, officer)).Records.ShouldBe(Many);

        var api = host.Api(officer.Token);
        var newest = rows.Select(r => r[0]).Reverse().ToList();
        (await PagesAsync(api, $"q={word}&region=140303")).ShouldBe(newest.TakeLast(Old));
        (await PagesAsync(api, $"q={word}&region=140302&size=200")).ShouldBe(newest.Take(Many - Old));
        var first = (await api.GetAsync($"enterprises?q={word}")).Is(HttpStatusCode.OK);
        (first["total"], first["totalIsExact"]).ShouldBe(("1000", "False"));
    }

    /// <summary>A total is remembered for a moment, but never over a change.</summary>
    [Fact]
    public async Task A_total_follows_what_is_written()
    {
        var name = TestData.NewName("数得清");
        for (var i = 0; i < 3; i++)
            await host.Data.EnterpriseAsync(name: $"{name}厂{i}");
        var city = host.Api((await host.Data.PersonAsync(Role.City)).Token);
        (await city.GetAsync($"enterprises?q={name}&size=1"))["total"].ShouldBe("3");
        await host.Data.EnterpriseAsync(name: $"{name}厂3");
        (await city.GetAsync($"enterprises?q={name}&size=1"))["total"].ShouldBe("4");
        var county = host.Api((await host.Data.PersonAsync(Role.County, TestData.OtherRegion)).Token);
        (await county.GetAsync($"enterprises?q={name}&size=1"))["total"].ShouldBe("0", "who sees less is told less");
    }

    private static async Task<List<string>> PagesAsync(Api api, string query)
    {
        List<string> codes = [];
        for (var after = ""; ; )
        {
            var page = (await api.GetAsync($"enterprises?{query}{after}")).Is(HttpStatusCode.OK);
            codes.AddRange(page.Items.Select(i => i.GetProperty("creditCode").GetString()!));
            if (page["next"] is not { } next)
                return codes;
            after = $"&after={Uri.EscapeDataString(next)}";
        }
    }
}
