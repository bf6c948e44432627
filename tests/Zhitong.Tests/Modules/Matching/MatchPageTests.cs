using System.Net;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matching;

public sealed class MatchPage_on_Sqlite(TestHost<Sqlite> host) : MatchPageTests<Sqlite>(host);

public sealed class MatchPage_on_Postgres(TestHost<Postgres> host) : MatchPageTests<Postgres>(host);

/// <summary>The page of the matching, and what filing shows of it.</summary>
public abstract class MatchPageTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task What_was_asked_stays_in_the_fields_and_goes_into_the_filing()
    {
        var (thing, rate) = (TestData.NewName("页面毡"), TestData.NewName("页面率"));
        var i = await host.Data.InstitutionAsync(until: "2030-12-31");
        await host.Data.CapabilityAsync(i.Id, thing, rate, "GB/T 5480-2017", "(0~10)mm", field: "绝热材料");
        var address = $"/match?object={thing}&parameter={rate}&range=5 mm&method=GB/T 5480";
        var page = (await host.Browser().GetPageAsync(address)).Is(HttpStatusCode.OK);
        page.Document.QuerySelector("input[name=range]")!.GetAttribute("value").ShouldBe("5 mm");
        page.Text.ShouldContain("完全符合的 1 家");
        page.Document.QuerySelector("svg[aria-label='能测 (0~10)mm，您要 5 mm，在范围内']").ShouldNotBeNull();
        var file = page.Document.QuerySelector("article .zt-actions a")!.GetAttribute("href")!;
        var enterprise = host.Browser(await host.Data.PersonAsync(Role.Enterprise));
        var form = (await enterprise.GetPageAsync(file)).Is(HttpStatusCode.OK);
        form.Document.QuerySelector("textarea[name='Input.Need']")!.TextContent.ShouldContain($"想委托{i.Name}");
        form.Document.QuerySelector("input[name='Input.Product']")!.GetAttribute("value").ShouldBe(thing);
        form.Document.QuerySelector("input[name='Input.Standard']")!.GetAttribute("value").ShouldBe("GB/T 5480");
        form.Document.QuerySelector("input[name='Input.Parameters']")!.GetAttribute("value").ShouldBe($"{rate}，5 mm");
    }

    [Fact]
    public async Task Faults_stand_at_their_fields_and_nothing_is_lost()
    {
        var page = await host.Browser().GetPageAsync("/match?need=铅&range=9~1mm&date=2026-02-30");
        page.Is(HttpStatusCode.OK).Text.ShouldContain("范围写反了：9 大于 1");
        page.Text.ShouldContain("日期应是日期，例如 2026-09-23");
        page.Document.QuerySelector("textarea[name=need]")!.TextContent.Trim().ShouldBe("铅");
        page.Document.QuerySelector("details[open]").ShouldNotBeNull();
        (await host.Browser().GetPageAsync("/match?need=")).Text.ShouldContain("请写出要测什么");
        (await host.Browser().GetPageAsync($"/match?need={new string('铅', 5000)}"))
            .Is(HttpStatusCode.OK)
            .Text.ShouldContain("最多 4,000 字");
    }

    [Fact]
    public async Task The_check_page_of_a_filing_says_who_could_do_it_and_what_nobody_can()
    {
        var (thing, rate, none) = (TestData.NewName("核对毡"), TestData.NewName("核对率"), TestData.NewName("没人测率"));
        var (able, near) = (
            await host.Data.InstitutionAsync(until: "2030-12-31"),
            await host.Data.InstitutionAsync(until: "2030-12-31")
        );
        await host.Data.CapabilityAsync(able.Id, thing, rate, null, "(0~10)mm", field: "绝热材料");
        await host.Data.CapabilityAsync(near.Id, thing, rate, null, "(0~2)mm", field: "绝热材料");
        var check = await CheckAsync(thing, $"{rate}，5 mm");
        check.ShouldContain("谁能做");
        check.ShouldContain(able.Name);
        check.ShouldContain("范围到 2 mm，您要 5 mm");
        (await CheckAsync(thing, none)).ShouldContain($"全市现在没有机构能做 {thing} {none}");
    }

    private async Task<string> CheckAsync(string product, string parameters)
    {
        var browser = host.Browser(await host.Data.PersonAsync(Role.Enterprise));
        var form = await browser.GetPageAsync($"/cases/new?matter=none&product={product}&parameters={parameters}&need=请尽快");
        var sent = await form.SubmitAsync("", ("Input.Contact", "王芳"), ("Input.Phone", "13800002046"));
        return (await sent.FollowAsync()).Is(HttpStatusCode.OK).Text;
    }
}
