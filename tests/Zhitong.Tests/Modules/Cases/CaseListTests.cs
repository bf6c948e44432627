using System.Net;
using System.Text.Json;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class CaseList_on_Sqlite(TestHost<Sqlite> host) : CaseListTests<Sqlite>(host);

public sealed class CaseList_on_Postgres(TestHost<Postgres> host) : CaseListTests<Postgres>(host);

/// <summary><c>GET /api/v1/cases</c> and its counts: filters, sorting, keyset pages, totals, search words.</summary>
public abstract class CaseListTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task Filters_narrow_the_list_to_what_they_say()
    {
        var accepted = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        var triage = await host.Data.CaseAsync(w => w.About(null).In(TestData.OtherRegion));
        var city = await CityAsync();
        (await ShowsAsync(city, "status=accepted", accepted)).ShouldBeTrue();
        (await ShowsAsync(city, "status=accepted", triage)).ShouldBeFalse();
        (await ShowsAsync(city, $"region={TestData.OtherRegion}", triage)).ShouldBeTrue();
        (await ShowsAsync(city, $"region={TestData.OtherRegion}", accepted)).ShouldBeFalse();
        (await ShowsAsync(city, $"region={TestData.City}", triage)).ShouldBeTrue();
        (await ShowsAsync(city, "matter=METR-CALI", accepted)).ShouldBeTrue();
        (await ShowsAsync(city, "matter=METR-CALI", triage)).ShouldBeFalse();
        (await ShowsAsync(city, "matter=METR-CALI%00", triage)).ShouldBeFalse();
        (await NumbersAsync(city, "region=370700")).ShouldBeEmpty("another city is out of reach");
    }

    [Theory]
    [InlineData(Role.City, "370700")]
    [InlineData(Role.County, TestData.OtherRegion)]
    [InlineData(Role.County, "370700")]
    public async Task Nothing_is_counted_where_nothing_is_reached(Role role, string region)
    {
        await host.Data.CaseAsync();
        await host.Data.CaseAsync(w => w.In(TestData.OtherRegion));
        var list = await host.Api((await host.Data.PersonAsync(role)).Token).GetAsync($"cases?region={region}");
        list.Items.ShouldBeEmpty();
        list["total"].ShouldBe("0");
    }

    [Theory]
    [InlineData("status=no-such", "status")]
    [InlineData("region=999999", "region")]
    [InlineData("size=0", "size")]
    [InlineData("size=-1", "size")]
    [InlineData("size=abc", "size")]
    [InlineData("size=1.5", "size")]
    [InlineData("size=99999999999999", "size")]
    [InlineData("sort=name", "sort")]
    [InlineData("after=xxxx", "after")]
    [InlineData("after=%01", "after")]
    [InlineData("after=LXN1Ym1pdHRlZHwxfGFiYw", "after")] // -submitted|1|abc
    [InlineData("sort=due&after=ZHVlfDF8YWJj", "after")] // due|1|abc
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field) =>
        (await (await CityAsync()).GetAsync($"cases?{query}")).IsRefusedAt(field);

    [Fact]
    public async Task A_cursor_of_another_sort_is_refused()
    {
        await host.Data.CaseAsync();
        await host.Data.CaseAsync();
        var city = await CityAsync();
        var next = (await city.GetAsync("cases?size=1"))["next"];
        (await city.GetAsync($"cases?size=1&sort=due&after={next}")).IsRefusedAt("after");
    }

    [Theory]
    [InlineData("-submitted", "")]
    [InlineData("submitted", "")]
    [InlineData("due", "")]
    [InlineData("-due", "")]
    [InlineData("-submitted", "&q=导热系数")]
    [InlineData("submitted", "&q=导热系数")]
    [InlineData("due", "&q=导热系数")]
    [InlineData("-due", "&q=导热系数")]
    public async Task Pages_go_through_ties_without_a_gap_or_a_double(string sort, string word)
    {
        var enterprise = await host.Data.EnterpriseAsync();
        for (var i = 0; i < 7; i++) // three moments, three due dates (one of them none), so every key has ties
        {
            await host.Data.CaseAsync(w =>
                w.For(enterprise)
                    .Filed(FakeTime.Default.AddDays(i % 3))
                    .About(i % 2 == 0 ? "METR-CALI" : null)
                    .Needing("测导热系数")
            );
        }
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(enterprise));
        var api = host.Api(clerk.Token);
        var whole = (await api.GetAsync($"cases?sort={sort}")).Items.Select(Key).ToList();
        whole.Count.ShouldBe(7);
        List<(string, string, string)> paged = [];
        string? after = null;
        do
        {
            var page = (await api.GetAsync($"cases?sort={sort}&size=2&after={after}{word}")).Is(HttpStatusCode.OK);
            page["total"].ShouldBe("7");
            paged.AddRange(page.Items.Select(Key));
            after = page["next"];
        } while (after is not null);
        paged.ShouldBe(whole);
        var keys = whole.Select(k => sort.EndsWith("due", StringComparison.Ordinal) ? k.Due : k.Submitted).ToList();
        keys.ShouldBe(sort[0] == '-' ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_large_size_is_cut_to_200_and_totals_stop_at_1000_unless_kept()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        await Task.WhenAll(Enumerable.Range(0, 1005).Select(i => FileAsync(enterprise, $"批量 {i}")));
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(enterprise));
        var own = (await host.Api(clerk.Token).GetAsync("cases?size=1000")).Is(HttpStatusCode.OK);
        own.Items.Count().ShouldBe(200);
        (own["total"], own["totalIsExact"]).ShouldBe(("1000", "False"));
        var city = await CityAsync();
        var found = await city.GetAsync("cases?q=批量&size=5");
        (found["total"], found["totalIsExact"]).ShouldBe(("1000", "False"));
        var kept = await city.GetAsync("cases?status=submitted&size=5");
        kept["totalIsExact"].ShouldBe("True");
        int.Parse(kept["total"]!).ShouldBeGreaterThanOrEqualTo(1005);
    }

    [Fact]
    public async Task Filters_narrow_what_words_found()
    {
        const string Word = "&q=碳硅棒";
        var accepted = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted).Needing("碳硅棒断了"));
        var triage = await host.Data.CaseAsync(w => w.About(null).In(TestData.OtherRegion).Needing("碳硅棒断了"));
        var city = await CityAsync();
        (await NumbersAsync(city, $"status=accepted{Word}")).ShouldBe([accepted.Number]);
        (await NumbersAsync(city, $"region={TestData.OtherRegion}{Word}")).ShouldBe([triage.Number]);
        (await NumbersAsync(city, $"region={TestData.City}{Word}")).Count.ShouldBe(2);
        (await NumbersAsync(city, $"matter=METR-CALI{Word}")).ShouldBe([accepted.Number]);
        (await NumbersAsync(city, $"region=370700{Word}")).ShouldBeEmpty("another city is out of reach");
    }

    [Fact]
    public async Task Words_are_looked_for_in_number_enterprise_and_need()
    {
        var enterprise = await host.Data.EnterpriseAsync(name: "盂县玉泉阀门制造有限公司");
        var c = await host.Data.CaseAsync(w => w.For(enterprise).Needing("DN50 球阀 泄漏，𠮷字牌，GB/T 13927-2022"));
        await host.Data.CaseAsync(w => w.Needing("别的事"));
        var city = await CityAsync();
        foreach (
            var q in new[]
            {
                c.Number,
                c.Number[^6..],
                "玉泉阀门",
                "球阀",
                "泄漏 dn50",
                "ＤＮ５０",
                "𠮷字",
                "GB/T 13927",
                "13927-2022",
                "阀门 球阀",
            }
        )
            (await NumbersAsync(city, $"q={Uri.EscapeDataString(q)}")).ShouldBe([c.Number], q);
        foreach (var q in new[] { "玉泉 没有的词", "!!! ——，。", "'\"*:&|()", "🏭" })
            (await NumbersAsync(city, $"q={Uri.EscapeDataString(q)}")).ShouldBeEmpty(q);
        (await city.GetAsync($"cases?q={new string('长', 5000)}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_role_sees_its_own_part()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var institution = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        const string Need = "三坐标量一批样件";
        var mine = await host.Data.CaseAsync(w => w.For(enterprise).By(institution).At(CaseStatus.Dispatched).Needing(Need));
        var other = await host.Data.CaseAsync(w => w.Needing(Need));
        var far = await host.Data.CaseAsync(w => w.In(TestData.OtherRegion).Needing(Need));
        foreach (var words in new[] { "", "&q=三坐标 样件" })
        {
            (await SeenAsync(Role.Enterprise, await host.Data.OrganisationOfAsync(enterprise), words)).ShouldBe([mine.Number]);
            (await SeenAsync(Role.Institution, institution, words)).ShouldBe([mine.Number]);
        }
        foreach (var role in new[] { Role.Station, Role.County })
        {
            var officer = host.Api((await host.Data.PersonAsync(role)).Token);
            (await ShowsAsync(officer, "", mine)).ShouldBeTrue();
            (await ShowsAsync(officer, "", other)).ShouldBeTrue();
            (await ShowsAsync(officer, "", far)).ShouldBeFalse();
        }
        (await ShowsAsync(host.Api((await host.Data.PersonAsync(Role.Leader)).Token), "", far)).ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_by_region_and_status_equal_the_rows()
    {
        await host.Data.CaseAsync(w => w.In("140311").At(CaseStatus.Paused));
        await host.Data.CaseAsync(w => w.In("140311").At(CaseStatus.Closed));
        await host.Data.CaseAsync(w => w.In("140311"));
        var person = await host.Data.PersonAsync(Role.County, "140311");
        var api = host.Api(person.Token);
        var rows = (await api.GetAsync("cases/counts?by=region,status")).Is(HttpStatusCode.OK).Body.GetProperty("rows");
        rows.EnumerateArray()
            .Select(r =>
                (r.GetProperty("region").GetString(), r.GetProperty("status").GetString(), r.GetProperty("count").GetInt32())
            )
            .ShouldBe([("140311", "closed", 1), ("140311", "paused", 1), ("140311", "submitted", 1)], ignoreOrder: true);
        var all = (await (await CityAsync()).GetAsync("cases/counts")).Is(HttpStatusCode.OK).Body.GetProperty("rows");
        foreach (var row in all.EnumerateArray().Take(6))
        {
            var list = await (await CityAsync()).GetAsync(
                $"cases?size=1&region={row.GetProperty("region")}&status={row.GetProperty("status")}"
            );
            list["total"].ShouldBe(row.GetProperty("count").ToString());
        }
        (await api.GetAsync("cases/counts?by=colour")).IsRefusedAt("by");
    }

    private static (string Number, string Submitted, string Due) Key(JsonElement row) =>
        (
            row.GetProperty("number").GetString()!,
            row.GetProperty("submitted").GetString()!,
            row.GetProperty("dueDate").GetString() ?? "9999-12-31"
        );

    private Task<CaseReceipt> FileAsync(Enterprise enterprise, string need) =>
        host.Get<FileCase>().RunAsync(TestData.FilingFor(enterprise) with { Need = need }, TestData.Root);

    /// <summary>The whole list of somebody who has few cases.</summary>
    private async Task<List<string>> SeenAsync(Role role, Organisation organisation, string words)
    {
        var person = await host.Data.PersonAsync(role, organisation: organisation);
        return await NumbersAsync(host.Api(person.Token), "size=200" + words);
    }

    /// <summary>Is the case in the list? It is asked for by its own number: other tests fill the same list.</summary>
    private static async Task<bool> ShowsAsync(Api api, string query, Case c) =>
        (await NumbersAsync(api, $"{query}&q={c.Number}")).Contains(c.Number);

    private static async Task<List<string>> NumbersAsync(Api api, string query) =>
        [.. (await api.GetAsync($"cases?{query}")).Is(HttpStatusCode.OK).Items.Select(i => i.GetProperty("number").GetString()!)];

    private async Task<Api> CityAsync() => host.Api((await host.Data.PersonAsync(Role.City)).Token);
}
