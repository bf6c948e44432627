using System.Net;
using System.Text.Json;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search;

public sealed class Search_on_Sqlite(TestHost<Sqlite> host) : SearchTests<Sqlite>(host);

public sealed class Search_on_Postgres(TestHost<Postgres> host) : SearchTests<Postgres>(host);

/// <summary><c>GET /api/v1/search</c> and its page: what is found, in which order, for whom, and what bad input is answered.</summary>
public abstract class SearchTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Theory]
    [InlineData("地磅")]
    [InlineData("地磅快到检定期了")]
    [InlineData("质量管理体系")]
    [InlineData("METR-CALI")]
    public async Task The_public_finds_matters(string question)
    {
        var answer = await AskAsync(null, $"q={Uri.EscapeDataString(question)}");
        answer.Items.ShouldNotBeEmpty();
        var first = answer.Items.First();
        first.GetProperty("kind").GetString().ShouldBe("matter");
        first.GetProperty("url").GetString().ShouldStartWith("/matters/");
        first.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        first.GetProperty("why").GetArrayLength().ShouldBeGreaterThan(0);
        Count(answer, "kind", "matter").ShouldBe(answer.Body.GetProperty("total").GetInt32());
        answer["totalIsExact"].ShouldBe("True");
    }

    [Fact]
    public async Task A_word_that_nothing_holds_is_named_and_left_out()
    {
        var answer = await AskAsync(null, "q=地磅 蓝科");
        Unmatched(answer).ShouldBe(["蓝科"]);
        answer["loose"].ShouldBe("False");
        answer.Items.ShouldNotBeEmpty();
        var nothing = await AskAsync(null, "q=蓝科");
        Unmatched(nothing).ShouldBe(["蓝科"]);
        nothing.Items.ShouldBeEmpty();
        nothing.Body.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Words_that_nothing_holds_together_are_searched_one_by_one_and_said_to_be_loose()
    {
        var answer = await AskAsync(null, "q=地磅 商标注册");
        answer["loose"].ShouldBe("True");
        Unmatched(answer).ShouldBeEmpty();
        answer.Items.Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Officers_find_the_enterprises_of_their_region_and_nobody_else_does()
    {
        var word = TestData.NewName("yy");
        var here = await host.Data.EnterpriseAsync(name: $"阳泉{word}液压支架厂");
        var there = await host.Data.EnterpriseAsync(TestData.OtherRegion, $"{word}销售部");
        (await IdsAsync(null, word)).ShouldBeEmpty("the public sees no enterprises");
        var county = await host.Data.PersonAsync(Role.County);
        (await IdsAsync(county, word)).ShouldBe([$"{here.Id}"]);
        (await IdsAsync(county, $"液压支架 {word}")).ShouldBe([$"{here.Id}"]);
        var city = await host.Data.PersonAsync(Role.City);
        (await IdsAsync(city, word)).Order().ShouldBe(new[] { $"{here.Id}", $"{there.Id}" }.Order());
        var clerk = await host.Data.PersonAsync(Role.Enterprise);
        (await IdsAsync(clerk, word)).ShouldBeEmpty();

        var seen = await AskAsync(county, $"q={word}");
        Count(seen, "kind", "enterprise").ShouldBe(1, "what is out of reach is not counted either");
        Count(seen, "region", TestData.OtherRegion).ShouldBe(0);
        Unmatched(await AskAsync(null, $"q=地磅 {word}")).ShouldBe([word], "nor does it count as a match");
    }

    [Fact]
    public async Task Kind_and_region_narrow_the_items_while_facets_still_show_the_others()
    {
        var word = TestData.NewName("zb");
        await host.Data.EnterpriseAsync(name: $"{word}甲");
        await host.Data.EnterpriseAsync(name: $"{word}乙");
        await host.Data.EnterpriseAsync(TestData.OtherRegion, $"{word}丙");
        var city = await host.Data.PersonAsync(Role.City);
        var answer = await AskAsync(city, $"q={word}&region={TestData.OtherRegion}");
        answer.Items.Count().ShouldBe(1);
        Count(answer, "region", TestData.Region).ShouldBe(2);
        Count(answer, "region", TestData.OtherRegion).ShouldBe(1);
        Count(answer, "kind", "enterprise").ShouldBe(1);
        (await AskAsync(city, $"q={word}&region={TestData.City}")).Items.Count().ShouldBe(3);
        var matters = await AskAsync(city, $"q={word}&kind=matter");
        matters.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double()
    {
        var word = TestData.NewName("ym");
        for (var i = 0; i < 7; i++)
            await host.Data.EnterpriseAsync(name: word + new string('厂', 1 + (i % 3)));
        var city = await host.Data.PersonAsync(Role.City);
        var whole = await IdsAsync(city, word);
        whole.Count.ShouldBe(7);
        List<string> paged = [];
        for (string? after = null, first = ""; first is not null; first = after)
        {
            var page = await AskAsync(city, $"q={word}&size=2&after={after}");
            paged.AddRange(page.Items.Select(Id));
            page.Body.GetProperty("total").GetInt32().ShouldBe(7);
            after = page["next"];
        }
        paged.ShouldBe(whole);
    }

    [Fact]
    public async Task A_name_goes_before_an_address_and_the_shorter_name_first()
    {
        var word = TestData.NewName("lf");
        var longer = await host.Data.EnterpriseAsync(name: $"平定县{word}深加工有限责任公司");
        var shorter = await host.Data.EnterpriseAsync(name: $"{word}厂");
        var city = await host.Data.PersonAsync(Role.City);
        (await IdsAsync(city, word)).ShouldBe([$"{shorter.Id}", $"{longer.Id}"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%20%20")]
    [InlineData("q=，。！？")]
    [InlineData("q=%22")]
    [InlineData("q=%27%20OR%201%3D1--")]
    [InlineData("q=%22a%22%20NEAR(%22b%22,%202)%20*%20AND%20NOT%20(")]
    [InlineData("q=a%20%26%20!b%20%7C%20(c:*)")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("q=%E2%80%AE%E2%80%8F%D8%B9%D8%B1%D8%A8%D9%8A")]
    [InlineData("q=e%CC%81%CC%81%CC%81")]
    [InlineData("q=%F0%A0%AE%B7")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("q=%00镉")]
    [InlineData("q=%EF%BF%BF")]
    [InlineData("q=表")]
    [InlineData("q=a")]
    [InlineData("q=-")]
    [InlineData("q=tokens:镉")]
    public async Task Any_question_is_answered(string query)
    {
        var city = await host.Data.PersonAsync(Role.City);
        (await AskAsync(city, query)).Body.GetProperty("items").ValueKind.ShouldBe(JsonValueKind.Array);
        var page = await host.Browser().GetPageAsync($"/search?{query}");
        page.Is(HttpStatusCode.OK).Html.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task Too_long_a_question_is_refused_by_the_api_and_cut_on_the_page()
    {
        var question = string.Concat(Enumerable.Repeat("镉铅汞砷", 2500));
        (await host.Api().GetAsync($"search?q={Uri.EscapeDataString(question)}")).IsRefusedAt("q");
        var page = await host.Browser().GetPageAsync($"/search?q={Uri.EscapeDataString(question[..2000])}");
        page.Is(HttpStatusCode.OK).Text.ShouldContain("只读了前 500 个字");
    }

    [Theory]
    [InlineData("kind=no-such", "kind")]
    [InlineData("kind=matters", "kind")]
    [InlineData("region=999999", "region")]
    [InlineData("size=0", "size")]
    [InlineData("size=x", "size")]
    [InlineData("after=xxxx", "after")]
    [InlineData("after=c2VhcmNofDF8YWJj", "after")] // search|1|abc
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field)
    {
        (await host.Api().GetAsync($"search?q=地磅&{query}")).IsRefusedAt(field);
        (await host.Browser().GetPageAsync($"/search?q=地磅&{query}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_groups_marks_and_leads_on()
    {
        var page = (await host.Browser().GetPageAsync("/search?q=地磅 蓝科")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain("未匹配：蓝科");
        page.Document.QuerySelectorAll("mark").ShouldContain(m => m.TextContent == "地磅");
        page.Document.QuerySelectorAll(".zt-tabs a").ShouldContain(a => a.TextContent.Contains("办理事项"));
        page.Document.QuerySelector("a[href^='/cases/new?matter=none&need=']").ShouldNotBeNull();
        var nothing = (await host.Browser().GetPageAsync("/search?q=蓝科")).Is(HttpStatusCode.OK);
        nothing.Text.ShouldContain("没有找到");
        nothing.Document.QuerySelector("a[href^='/cases/new?matter=none&need=']").ShouldNotBeNull();
        (await host.Browser().GetPageAsync("/search")).Is(HttpStatusCode.OK).Heading.ShouldBe("查找");
    }

    [Fact]
    public async Task The_home_page_asks_the_search()
    {
        var home = await host.Browser().GetPageAsync("/");
        var found = await home.SubmitAsync("form[role=search]", ("q", "地磅快到检定期了"));
        found.Is(HttpStatusCode.OK).Address.AbsolutePath.ShouldBe("/search");
        found.Document.QuerySelectorAll(".zt-hit").Length.ShouldBeGreaterThan(0);
    }

    private async Task<ApiAnswer> AskAsync(TestPerson? person, string query) =>
        (await host.Api(person?.Token).GetAsync($"search?{query}")).Is(HttpStatusCode.OK);

    private async Task<List<string>> IdsAsync(TestPerson? person, string question) =>
        [.. (await AskAsync(person, $"q={question}")).Items.Select(Id)];

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static List<string?> Unmatched(ApiAnswer answer) =>
        [.. answer.Body.GetProperty("unmatched").EnumerateArray().Select(e => e.GetString())];

    private static int Count(ApiAnswer answer, string facet, string value) =>
        answer
            .Body.GetProperty("facets")
            .GetProperty(facet)
            .EnumerateArray()
            .Where(f => f.GetProperty("value").GetString() == value)
            .Select(f => f.GetProperty("count").GetInt32())
            .SingleOrDefault();
}
