using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Enterprises;

public sealed class EnterpriseForm_on_Sqlite(TestHost<Sqlite> host) : EnterpriseFormTests<Sqlite>(host);

public sealed class EnterpriseForm_on_Postgres(TestHost<Postgres> host) : EnterpriseFormTests<Postgres>(host);

/// <summary>The forms of a profile as a browser sends them: who changes what, who vouches for it, and both histories.</summary>
public abstract class EnterpriseFormTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Theory]
    [InlineData(Role.County, TestData.Region)]
    [InlineData(Role.City, TestData.OtherRegion)]
    public async Task An_officer_changes_a_profile_within_reach(Role role, string region)
    {
        var enterprise = await host.Data.EnterpriseAsync(region);
        var officer = host.Browser(await host.Data.PersonAsync(role));
        var form = (await officer.GetPageAsync($"/enterprises/{enterprise.Id}/edit")).Is(HttpStatusCode.OK);
        var wrong = await form.SubmitAsync(
            "",
            ("Input.Name", ""),
            ("Input.FoundedOn", "2999-01-01"),
            ("Input.Address", "桃北路 𠮷 号")
        );
        wrong.Is(HttpStatusCode.OK).Text.ShouldContain("请填写企业名称");
        wrong.Text.ShouldContain("成立日期不能晚于今天");
        wrong.Document.QuerySelector("[name='Input.Address']")!.GetAttribute("value").ShouldBe("桃北路 𠮷 号", "as it was typed");
        (await form.SubmitAsync("", ("Input.Address", "桃北路 1 号"), ("Input.Industry", "C30"))).Location.ShouldBe(
            $"/enterprises/{enterprise.Id}"
        );
        (await ReadAsync(enterprise)).Address.ShouldBe("桃北路 1 号");
        (await form.SubmitAsync("", ("Input.Address", "旧页面"))).Is(HttpStatusCode.Conflict).Html.ShouldContain("旧页面");
    }

    [Fact]
    public async Task An_enterprise_that_renames_itself_has_to_be_verified_anew()
    {
        var (enterprise, clerk) = await BoundAsync();
        var officer = host.Browser(await host.Data.PersonAsync(Role.County));
        var detail = await officer.GetPageAsync($"/enterprises/{enterprise.Id}");
        (await detail.SubmitAsync("form[action*=verify]")).Location.ShouldBe($"/enterprises/{enterprise.Id}");
        (await detail.SubmitAsync("form[action*=verify]")).Is(HttpStatusCode.Conflict);
        var form = await clerk.GetPageAsync("/enterprise/edit");
        (await form.SubmitAsync("", ("Input.Address", "新厂区"))).Location.ShouldBe("/enterprise");
        (await ReadAsync(enterprise)).Verified.ShouldBeTrue();
        form = await clerk.GetPageAsync("/enterprise/edit");
        (await form.SubmitAsync("", ("Input.Name", "改名以后的厂"))).Location.ShouldBe("/enterprise");
        (await ReadAsync(enterprise)).Verified.ShouldBeFalse();
    }

    /// <summary>Profile and organisation share an id and one chain: a renaming writes both at once.</summary>
    [Fact]
    public async Task Renaming_a_bound_enterprise_renames_its_organisation_and_keeps_the_histories_whole()
    {
        var (enterprise, clerk) = await BoundAsync();
        foreach (var name in new[] { "第一次改名", "第二次改名" })
        {
            var form = await clerk.GetPageAsync("/enterprise/edit");
            (await form.SubmitAsync("", ("Input.Name", name))).Is(HttpStatusCode.Redirect);
        }
        var city = host.Browser(await host.Data.PersonAsync(Role.City));
        var moved = await city.GetPageAsync($"/enterprises/{enterprise.Id}/edit");
        (await moved.SubmitAsync("", ("Input.Region", TestData.OtherRegion))).Is(HttpStatusCode.Redirect);

        await using var db = host.OpenDb();
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == enterprise.Id);
        (organisation.Name, organisation.Region).ShouldBe(("第二次改名", TestData.OtherRegion));
        var entries = await db.Set<ActivityEntry>().Where(a => a.SubjectId == enterprise.Id).OrderBy(a => a.Seq).ToListAsync();
        entries.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, entries.Count));
        entries.Count(e => e.SubjectKind == "enterprise" && e.Act == "edit").ShouldBe(3);
        entries.Count(e => e.SubjectKind == "organisation" && e.Act == "edit").ShouldBe(3);
        (await Chains.FaultsOfAsync(host, enterprise.Id)).ShouldBeEmpty();
        var history = (await city.GetPageAsync($"/enterprises/{enterprise.Id}/history")).Is(HttpStatusCode.OK);
        history.Text.ShouldContain("链式校验通过");
    }

    [Fact]
    public async Task Nobody_vouches_for_the_own_profile_and_only_officers_do_at_all()
    {
        var (enterprise, clerk) = await BoundAsync();
        var address = $"/enterprises/{enterprise.Id}?handler=verify";
        (await clerk.PostAsync(address, ("version", "1"))).Is(HttpStatusCode.Forbidden);
        foreach (var role in new[] { Role.Station, Role.Leader })
            (await host.Browser(await host.Data.PersonAsync(role)).PostAsync(address, ("version", "1"))).Is(
                HttpStatusCode.Forbidden
            );
        (await ReadAsync(enterprise)).Verified.ShouldBeFalse();
    }

    [Fact]
    public async Task An_officer_of_a_county_cannot_send_an_enterprise_to_another()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var form = await county.GetPageAsync($"/enterprises/{enterprise.Id}/edit");
        (await form.SubmitAsync("", ("Input.Region", TestData.OtherRegion))).Text.ShouldContain("请联系市局修改");
        (await ReadAsync(enterprise)).Region.ShouldBe(TestData.Region);
    }

    [Fact]
    public async Task The_list_goes_forward_and_back_without_a_gap()
    {
        var word = TestData.NewName("翻页");
        for (var i = 0; i < 60; i++)
            await host.Data.EnterpriseAsync(TestData.OtherRegion, $"{word}第{i}号");
        var city = host.Browser(await host.Data.PersonAsync(Role.City));
        var first = (await city.GetPageAsync($"/enterprises?q={Uri.EscapeDataString(word)}")).Is(HttpStatusCode.OK);
        Link(first, "prev").ShouldBeNull();
        var second = await city.GetPageAsync(Link(first, "next")!);
        var third = await city.GetPageAsync(Link(second, "next")!);
        Link(third, "next").ShouldBeNull();
        Names(first).Concat(Names(second)).Concat(Names(third)).Distinct().Count().ShouldBe(60);
        Names(await city.GetPageAsync(Link(third, "prev")!)).ShouldBe(Names(second));
        var back = await city.GetPageAsync(Link(second, "prev")!);
        Names(back).ShouldBe(Names(first));
        Link(back, "prev").ShouldBeNull();
        Names(await city.GetPageAsync(Link(back, "next")!)).ShouldBe(Names(second));
    }

    private static string? Link(Page page, string rel) => page.Document.QuerySelector($"a[rel={rel}]")?.GetAttribute("href");

    private static List<string> Names(Page page) =>
        [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim())];

    private async Task<(Enterprise, Browser)> BoundAsync()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var organisation = await host.Data.OrganisationOfAsync(enterprise);
        return (enterprise, host.Browser(await host.Data.PersonAsync(Role.Enterprise, organisation: organisation)));
    }

    private async Task<Enterprise> ReadAsync(Enterprise enterprise)
    {
        await using var db = host.OpenDb();
        return await db.Set<Enterprise>().SingleAsync(e => e.Id == enterprise.Id);
    }
}
