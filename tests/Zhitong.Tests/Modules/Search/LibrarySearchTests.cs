using System.Net;
using System.Text.Json;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search;

public sealed class LibrarySearch_on_Sqlite(TestHost<Sqlite> host) : LibrarySearchTests<Sqlite>(host);

public sealed class LibrarySearch_on_Postgres(TestHost<Postgres> host) : LibrarySearchTests<Postgres>(host);

/// <summary>Institutions are found by what they can do today, with the rows that say so.</summary>
public abstract class LibrarySearchTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Future = "2099-12-31";
    private const string Past = "2021-12-31";

    [Fact]
    public async Task An_institution_is_found_by_its_parameters_and_shows_them()
    {
        var food = await host.Data.InstitutionAsync(name: "冠山食品检验站", until: Future);
        await host.Data.CapabilityAsync(
            food.Id,
            "食品",
            "总镉",
            "GB 5009.15-2023",
            "(0.002~5)mg/kg",
            aliases: "Cd、重金属",
            field: "食品"
        );
        await host.Data.CapabilityAsync(food.Id, "食品", "铅", "GB 5009.12-2023", field: "食品");
        var heat = await host.Data.InstitutionAsync(name: "太行绝热材料实验室", until: Future);
        await host.Data.CapabilityAsync(heat.Id, "气凝胶毡", "导热系数", "GB/T 10294-2008", field: "绝热材料");
        var brick = await host.Data.InstitutionAsync(name: "晋东耐火材料检测所", until: Future);
        await host.Data.CapabilityAsync(brick.Id);
        var mine = await host.Data.InstitutionAsync(name: "矿用设备检验中心", until: Future);
        await host.Data.CapabilityAsync(mine.Id, "液压支架", "立柱密封性能", "GB/T 25974.2-2010", field: "煤矿装备");
        var scale = await host.Data.InstitutionAsync(name: "市计量所", until: Future);
        await host.Data.CapabilityAsync(scale.Id, "电子汽车衡", "示值误差", "JJG 539-2016", aliases: "地磅", field: "力学");

        await FindsAsync("镉", food.Id, "食品 总镉 · GB 5009.15-2023");
        await FindsAsync("镉铅", food.Id, "食品 总镉");
        await FindsAsync("镉 铅", food.Id, "食品 铅");
        await FindsAsync("Cd", food.Id, "食品 总镉");
        await FindsAsync("导热系数", heat.Id, "气凝胶毡 导热系数 · GB/T 10294-2008");
        await FindsAsync("气凝胶毡的导热系数在哪里能测", heat.Id, "气凝胶毡 导热系数");
        await FindsAsync("太行 导热系数", heat.Id, "气凝胶毡 导热系数");
        await FindsAsync("GB/T 5072", brick.Id, "耐火砖 常温耐压强度");
        await FindsAsync("gbt5072", brick.Id, "耐火砖 常温耐压强度");
        await FindsAsync("5072-2008", brick.Id, "耐火砖 常温耐压强度");
        await FindsAsync("耐火砖常温耐压强度哪里能测", brick.Id, "耐火砖 常温耐压强度");
        await FindsAsync("地磅", scale.Id, "电子汽车衡 示值误差");
        await FindsAsync("液压支架", mine.Id, "液压支架 立柱密封性能");
        await FindsAsync("晋东耐火", brick.Id, null);
        var rows = await AskAsync("q=镉&kind=capability");
        rows.Items.Single().GetProperty("title").GetString().ShouldBe("食品 总镉");
        rows.Items.Single().GetProperty("url").GetString().ShouldBe($"/institutions/{food.Id}");
    }

    [Fact]
    public async Task What_is_hidden_or_lapsed_is_neither_found_nor_counted()
    {
        var lapsed = await host.Data.InstitutionAsync(name: "过期硒检测所", until: Past);
        await host.Data.CapabilityAsync(lapsed.Id, "富硒杂粮", "硒", "GB 5009.93-2017", field: "食品");
        var half = await host.Data.InstitutionAsync(name: "半数有效检测所", until: Future);
        var old = await host.Data.CertificateAsync(half.Id, Past);
        await host.Data.CapabilityAsync(half.Id, "富硒小米", "硒", "GB 5009.93-2017", certificate: old.Id, field: "食品");
        var answer = await AskAsync("q=富硒");
        answer.Items.Where(OfLibrary).ShouldBeEmpty();
        Facet(answer, "institution").ShouldBe(0);
        Facet(answer, "capability").ShouldBe(0);
        Unmatched(answer).ShouldContain("富硒");
        (await AskAsync("q=GB 5009.93&kind=institution"))["total"].ShouldBe("0");
        (await AskAsync("q=半数有效&kind=institution"))["total"].ShouldBe("1");
    }

    [Fact]
    public async Task A_value_in_a_question_is_held_against_the_ranges()
    {
        var small = await host.Data.InstitutionAsync(name: "轨衡一所", until: Future);
        await host.Data.CapabilityAsync(small.Id, "动态轨道衡", "称量误差", "JJG 234-2012", "(18~60)t", field: "力学");
        var silent = await host.Data.InstitutionAsync(name: "轨衡二所", until: Future);
        await host.Data.CapabilityAsync(silent.Id, "动态轨道衡", "称量误差", "JJG 234-2012", field: "力学");
        var large = await host.Data.InstitutionAsync(name: "轨衡三所", until: Future);
        await host.Data.CapabilityAsync(large.Id, "动态轨道衡", "称量误差", "JJG 234-2012", "(18~120)t", field: "力学");

        var answer = await AskAsync("q=动态轨道衡 100吨&kind=institution");
        answer.Items.Select(i => i.GetProperty("id").GetGuid()).ShouldBe([large.Id, silent.Id, small.Id]);
        Unmatched(answer).ShouldBeEmpty();
        Said(answer.Items.First(), "why").ShouldContain(w => w.Contains("范围 (18~120)t 盖住 100 吨"));
        Said(answer.Items.Last(), "why").ShouldNotContain(w => w.Contains("动态轨道衡"));
        Said(answer.Items.Last(), "short").ShouldContain(w => w.Contains("范围到 60 吨，您要 100 吨"));
        var row = (await AskAsync("q=动态轨道衡 100000kg&kind=capability")).Items.First();
        Said(row, "why").ShouldContain("范围 (18~120)t 盖住 100000 kg");

        var page = await host.Browser().GetPageAsync("/search?q=动态轨道衡 100吨");
        page.Text.ShouldContain("要测到 100 吨");
        page.Document.QuerySelectorAll(".zt-why .no").ShouldHaveSingleItem().TextContent.ShouldContain("您要 100 吨");

        answer.Body.GetProperty("outOfReach").GetBoolean().ShouldBeFalse();
        (await AskAsync("q=动态轨道衡 500吨")).Body.GetProperty("outOfReach").GetBoolean().ShouldBeTrue();
        (await host.Browser().GetPageAsync("/search?q=动态轨道衡 500吨")).Text.ShouldContain("没有哪一家写明能到 500 吨");
    }

    [Fact]
    public async Task A_value_that_no_range_speaks_of_is_a_word()
    {
        var cable = await host.Data.InstitutionAsync(name: "线缆检测所", until: Future);
        await host.Data.CapabilityAsync(cable.Id, "35kV 交联电缆", "局部放电", "GB/T 12706.2-2020", field: "电气");
        await host.Data.CapabilityAsync(cable.Id, "10kV 交联电缆", "局部放电", "GB/T 12706.2-2020", field: "电气");
        var answer = await AskAsync("q=35kV 交联电缆 局部放电&kind=capability");
        answer.Items.ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("35kV 交联电缆 局部放电");
        await host.Data.CapabilityAsync(cable.Id, "高压试验变压器", "输出电压", "JJG 496-2016", "(0~100)kV", field: "电气");
        await host.Data.EquipmentAsync(wish: i => i with { Name = "高压试验变压器", Model = "200kV" });
        var instruments = await AskAsync("q=高压试验变压器 200kV&kind=equipment");
        instruments.Items.ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("高压试验变压器");
        instruments.Body.GetProperty("outOfReach").GetBoolean().ShouldBeFalse("instruments state no range");
        Unmatched(await AskAsync("q=高压试验变压器 50kV 777h&kind=institution"))
            .ShouldBe(["777h"], "a time is no range and is not lost");
    }

    [Fact]
    public async Task Several_parameters_in_several_rows_are_answered_by_who_has_them_all()
    {
        var both = await host.Data.InstitutionAsync(name: "全项检测所", until: Future);
        await host.Data.CapabilityAsync(both.Id, "玛钢管件", "抗拉强度", "GB/T 228.1-2021", field: "金属");
        await host.Data.CapabilityAsync(both.Id, "玛钢管件", "盐雾试验", "GB/T 10125-2021", field: "金属");
        var one = await host.Data.InstitutionAsync(name: "单项检测所", until: Future);
        await host.Data.CapabilityAsync(one.Id, "玛钢管件", "抗拉强度", "GB/T 228.1-2021", field: "金属");
        var answer = await AskAsync("q=玛钢管件 抗拉强度 盐雾试验&kind=institution");
        answer["loose"].ShouldBe("False");
        answer.Items.Single().GetProperty("title").GetString().ShouldBe("全项检测所");
        answer.Items.Single().GetProperty("why").GetArrayLength().ShouldBe(2);
        var wider = await AskAsync("q=玛钢管件 抗拉强度 弯曲试验仪&kind=institution");
        wider.Items.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Equipment_experts_and_projects_are_found_while_they_are_public_and_valid()
    {
        var shared = await host.Data.EquipmentAsync(wish: i => i with { Name = "激光导热仪", Model = "LFA-467" });
        await host.Data.EquipmentAsync(wish: i => i with { Name = "激光导热仪自用", Shared = false });
        var expert = await host.Data.ExpertAsync(e => e with { Name = "欧阳激", Bio = "激光导热仪的使用" });
        await host.Data.ExpertAsync(e => e with { Name = "欧阳光", Bio = "激光导热仪的使用", AppointedTo = "2024-12-31" });
        var project = await host.Data.ProjectAsync(wish: p => p with { Name = "激光导热仪产业化" });
        await host.Data.ProjectAsync(wish: p => p with { Name = "激光导热仪保密", Hidden = true });

        var answer = await AskAsync("q=激光导热仪");
        answer
            .Items.Select(i => $"{i.GetProperty("kind")} {i.GetProperty("id")}")
            .Order()
            .ShouldBe(new[] { $"equipment {shared.Id}", $"expert {expert.Id}", $"project {project.Id}" }.Order());
        answer.Text.ShouldNotContain("13912345678");
        answer.Text.ShouldNotContain("expert@example.cn");
        (await AskAsync("q=LFA-467")).Items.First().GetProperty("id").GetString().ShouldBe($"{shared.Id}");
        (await AskAsync("q=耐火材料 专家&kind=expert")).Items.ShouldNotBeEmpty();
        (await AskAsync("q=13912345678")).Items.ShouldBeEmpty("a telephone number is no way to find a person");
        (await host.Browser().GetPageAsync("/search?q=激光导热仪")).Is(HttpStatusCode.OK).Text.ShouldContain("LFA-467");
    }

    [Fact]
    public async Task The_page_shows_the_rows_and_filters_by_region()
    {
        var here = await host.Data.InstitutionAsync(name: "城区硬度站", until: Future);
        await host.Data.CapabilityAsync(here.Id, "钎焊刀头", "显微硬度", "GB/T 4340.1-2009", field: "金属");
        var there = await host.Data.InstitutionAsync(TestData.OtherRegion, "矿区硬度站", Future);
        await host.Data.CapabilityAsync(there.Id, "钎焊刀头", "显微硬度", "GB/T 4340.1-2009", field: "金属");
        var page = (await host.Browser().GetPageAsync("/search?q=钎焊刀头")).Is(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".zt-hit").Length.ShouldBe(2);
        page.Text.ShouldContain("GB/T 4340.1-2009");
        page.Document.QuerySelectorAll(".zt-hit mark").ShouldContain(m => m.TextContent == "钎焊刀头" || m.TextContent == "钎焊");
        var filtered = await page.SubmitAsync("form.zt-facets", ("region", TestData.OtherRegion));
        filtered.Is(HttpStatusCode.OK).Document.QuerySelectorAll(".zt-hit h3").Single().TextContent.ShouldBe("矿区硬度站");
    }

    /// <summary>The question's first institution is this one, and its first reasons name the row.</summary>
    private async Task FindsAsync(string question, Guid institution, string? row)
    {
        var answer = await AskAsync($"q={Uri.EscapeDataString(question)}&kind=institution");
        var first = answer.Items.First();
        first.GetProperty("id").GetString().ShouldBe($"{institution}", question);
        answer["loose"].ShouldBe("False", question);
        if (row is not null)
            first
                .GetProperty("why")
                .EnumerateArray()
                .Select(w => w.GetString()!)
                .ShouldContain(w => w.StartsWith(row, StringComparison.Ordinal), question);
    }

    private async Task<ApiAnswer> AskAsync(string query) => (await host.Api().GetAsync($"search?{query}")).Is(HttpStatusCode.OK);

    private static bool OfLibrary(JsonElement item) => item.GetProperty("kind").GetString() is "institution" or "capability";

    private static List<string> Said(JsonElement item, string list) =>
        [.. item.GetProperty(list).EnumerateArray().Select(e => e.GetString()!)];

    private static List<string?> Unmatched(ApiAnswer answer) =>
        [.. answer.Body.GetProperty("unmatched").EnumerateArray().Select(e => e.GetString())];

    private static int Facet(ApiAnswer answer, string kind) =>
        answer
            .Body.GetProperty("facets")
            .GetProperty("kind")
            .EnumerateArray()
            .Where(f => f.GetProperty("value").GetString() == kind)
            .Select(f => f.GetProperty("count").GetInt32())
            .SingleOrDefault();
}
