using System.Net;
using System.Text.Json;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search.Names;

public sealed class Suggest_on_Sqlite(TestHost<Sqlite> host) : SuggestTests<Sqlite>(host);

public sealed class Suggest_on_Postgres(TestHost<Postgres> host) : SuggestTests<Postgres>(host);

/// <summary><c>GET /api/v1/search/suggest</c>: names of what the public may see, and an answer to every text.</summary>
public abstract class SuggestTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Future = "2099-12-31";

    [Fact]
    public async Task Names_of_the_registries_are_offered_by_characters_pinyin_and_standard_number()
    {
        var heat = await host.Data.InstitutionAsync(name: "太行绝热材料实验室", until: Future);
        await host.Data.CapabilityAsync(heat.Id, "气凝胶毡", "导热系数", "GB/T 10294-2008", field: "绝热材料");

        var item = await OfferedAsync("drxs", "导热系数");
        item.GetProperty("kind").GetString().ShouldBe("parameter");
        item.GetProperty("kindName").GetString().ShouldBe("参数");
        item.GetProperty("count").GetInt32().ShouldBe(1);
        item.GetProperty("url").GetString().ShouldBe("/search?q=" + Uri.EscapeDataString("导热系数"));
        await OfferedAsync("daorexi", "导热系数");
        await OfferedAsync("导热", "导热系数");
        await OfferedAsync("qnjz", "气凝胶毡");
        await OfferedAsync("gbt10294", "GB/T 10294-2008");
        await OfferedAsync("taihangjr", "太行绝热材料实验室");
        var found = await host.Browser().GetPageAsync(item.GetProperty("url").GetString()!);
        found.Is(HttpStatusCode.OK).Text.ShouldContain("太行绝热材料实验室");
    }

    [Fact]
    public async Task Matters_are_offered_too()
    {
        var item = await OfferedAsync("质量管理体系", "质量管理体系", whole: false);
        item.GetProperty("kind").GetString().ShouldBe("matter");
    }

    [Fact]
    public async Task What_lapses_or_is_closed_to_the_public_is_not_offered()
    {
        var open = await host.Data.InstitutionAsync(name: "冶西衡器检定站", until: Future);
        await host.Data.CapabilityAsync(open.Id, "轨道衡", "最大允许误差", "JJG 234-2012", field: "力学");
        var lapsed = await host.Data.InstitutionAsync(name: "冶西砝码检定站", until: "2021-12-31");
        await host.Data.CapabilityAsync(lapsed.Id, "砝码组", "质量偏差", "JJG 99-2006", field: "力学");
        var enterprise = await host.Data.EnterpriseAsync(name: "冶西销售有限公司");
        await OfferedAsync("冶西", "冶西衡器检定站");
        (await TextsAsync("质量偏差")).ShouldNotContain("质量偏差");
        (await TextsAsync("冶西")).ShouldNotContain(enterprise.Name, "nobody is told which enterprises there are");
    }

    [Fact]
    public async Task At_most_as_many_as_asked_for_and_never_more_than_ten()
    {
        for (var i = 0; i < 12; i++)
            await host.Data.InstitutionAsync(name: $"桃河第{i + 1}检测站", until: Future);
        await OfferedAsync("桃河第1检测站", "桃河第1检测站");
        await OfferedAsync("桃河第12检测站", "桃河第12检测站");
        (await TextsAsync("桃河")).Count.ShouldBe(10);
        (await TextsAsync("桃河", "&size=3")).Count.ShouldBe(3);
        (await TextsAsync("桃河", "&size=200")).Count.ShouldBe(10);
        (await host.Api().GetAsync("search/suggest?q=桃河&size=x")).IsRefusedAt("size");
        (await host.Api().GetAsync("search/suggest?q=桃河&size=0")).IsRefusedAt("size");
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%20%20")]
    [InlineData("q=，。！？")]
    [InlineData("q=%22")]
    [InlineData("q=%27%20OR%201%3D1--")]
    [InlineData("q=%22a%22%20NEAR(%22b%22,%202)%20*")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("q=%E2%80%AE%E2%80%8F%D8%B9%D8%B1%D8%A8%D9%8A")]
    [InlineData("q=e%CC%81%CC%81%CC%81")]
    [InlineData("q=%F0%A0%AE%B7")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("q=%00镉")]
    [InlineData("q=%EF%BF%BF")]
    [InlineData("q=%ED%A0%80")] // half of a surrogate pair
    [InlineData("q=gb%2Ft%20")]
    [InlineData("q=1")]
    [InlineData("q=-")]
    public async Task Any_text_is_answered(string query) =>
        (await host.Api().GetAsync($"search/suggest?{query}"))
            .Is(HttpStatusCode.OK)
            .Body.GetProperty("items")
            .ValueKind.ShouldBe(JsonValueKind.Array);

    [Fact]
    public async Task Nothing_typed_offers_nothing_and_too_much_is_refused()
    {
        (await TextsAsync("")).ShouldBeEmpty();
        (await TextsAsync(new string('导', 500))).ShouldBeEmpty();
        (await host.Api().GetAsync("search/suggest?q=" + new string('a', 10_000))).IsRefusedAt("q");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    public async Task Search_boxes_ask_for_it_and_are_plain_boxes_without_script(string address)
    {
        var page = (await host.Browser().GetPageAsync(address)).Is(HttpStatusCode.OK);
        var box = page.Document.QuerySelector("form[role=search] zt-suggest[data-url='/api/v1/search/suggest'] > input[name=q]");
        box.ShouldNotBeNull();
        box.HasAttribute("role").ShouldBeFalse();
    }

    /// <summary>Names are built in the background: the first answers may be older.</summary>
    private async Task<JsonElement> OfferedAsync(string typed, string name, bool whole = true)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            foreach (var item in (await AskAsync(typed)).Items)
            {
                var text = item.GetProperty("text").GetString()!;
                if (whole ? text == name : text.Contains(name, StringComparison.Ordinal))
                    return item;
            }
            host.Time.LetCachesExpire();
            await Task.Delay(20);
        }
        throw new ShouldAssertException($"{name} is not offered for {typed}");
    }

    private async Task<List<string>> TextsAsync(string typed, string more = "") =>
        [.. (await AskAsync(typed, more)).Items.Select(i => i.GetProperty("text").GetString()!)];

    private async Task<ApiAnswer> AskAsync(string typed, string more = "") =>
        (await host.Api().GetAsync($"search/suggest?q={Uri.EscapeDataString(typed)}{more}")).Is(HttpStatusCode.OK);
}
