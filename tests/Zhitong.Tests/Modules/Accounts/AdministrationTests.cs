using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Schedule;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Accounts;

public sealed class Administration_on_Sqlite(TestHost<Sqlite> host) : AdministrationTests<Sqlite>(host);

public sealed class Administration_on_Postgres(TestHost<Postgres> host) : AdministrationTests<Postgres>(host);

/// <summary>The forms of the three administrators, as a browser sends them: what each does, and that it holds at once.</summary>
public abstract class AdministrationTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string NewPassword = "Liangju-2026-heyan";

    [Fact]
    public async Task An_account_is_made_with_a_one_time_password_that_must_be_replaced()
    {
        var userName = TestData.NewName("新人");
        var form = await (await AsAsync(Role.SystemAdmin)).GetPageAsync("/admin/people/new");
        (await form.SubmitAsync("", ("Input.DisplayName", ""), ("Input.UserName", "x"))).Text.ShouldContain("请填写姓名");
        var made = await form.SubmitAsync("", ("Input.DisplayName", "新来的人"), ("Input.UserName", userName));
        var password = made.Is(HttpStatusCode.OK).Document.QuerySelector("[data-one-time-password]")!.TextContent;

        var browser = host.Browser();
        var entered = await SignInAsync(browser, userName, password);
        entered.Location.ShouldBe("/account/password");
        (await browser.GetPageAsync("/account")).Location.ShouldBe("/account/password", "nothing else opens before");
        var change = await entered.FollowAsync();
        var changed = await change.SubmitAsync(
            "",
            ("Input.Current", password),
            ("Input.NewPassword", NewPassword),
            ("Input.Repeat", NewPassword)
        );
        changed.Location.ShouldBe("/account");
        (await browser.GetPageAsync("/account")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_ended_account_is_out_at_once_and_can_be_reopened()
    {
        var person = await host.Data.PersonAsync(Role.County);
        var theirs = host.Browser(person);
        (await theirs.GetPageAsync("/queue")).Is(HttpStatusCode.OK);
        var admin = await AsAsync(Role.SystemAdmin);
        var page = await admin.GetPageAsync($"/admin/people/{person.Id}");
        (await page.SubmitAsync("", ("Input.Reason", ""))).Text.ShouldContain("请写明停用的原因");
        (await page.SubmitAsync("", ("Input.Reason", "已调离"))).Is(HttpStatusCode.Redirect);
        (await theirs.GetPageAsync("/queue")).AsksToSignIn.ShouldBeTrue();
        (await host.Api(person.Token).GetAsync("cases")).Is(HttpStatusCode.Unauthorized);
        page = await admin.GetPageAsync($"/admin/people/{person.Id}");
        (await page.SubmitAsync("", ("Input.Reason", "调回"))).Is(HttpStatusCode.Redirect);
        (await host.Api(person.Token).GetAsync("cases")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_ends_the_own_account_or_the_last_administrator_of_the_city()
    {
        const string third = "370702"; // of a city in which no other test puts anybody
        var alone = await host.Data.PersonAsync(Role.SystemAdmin, third);
        await host.Data.PersonAsync(Role.Auditor); // of another city: does not count
        var own = await host.Browser(alone)
            .PostAsync($"/admin/people/{alone.Id}", ("Input.Reason", "走了"), ("Input.End", "true"));
        own.Is(HttpStatusCode.Conflict).Text.ShouldContain("不能停用自己的账号");
        var auditor = await host.Data.PersonAsync(Role.Auditor, third);
        var last = await host.Browser(alone)
            .PostAsync($"/admin/people/{auditor.Id}", ("Input.Reason", "走了"), ("Input.End", "true"));
        last.Is(HttpStatusCode.Conflict).Text.ShouldContain("最后一位审计管理员");
    }

    [Fact]
    public async Task An_organisation_is_made_and_changed_and_a_stale_edit_is_told()
    {
        var admin = await AsAsync(Role.SystemAdmin);
        var form = await admin.GetPageAsync("/admin/organisations/new");
        var name = TestData.NewName("检测中心");
        var made = await form.SubmitAsync(
            "",
            ("Input.Kind", "Institution"),
            ("Input.Name", name),
            ("Input.Region", TestData.Region)
        );
        made.Is(HttpStatusCode.Redirect);
        var first = await made.FollowAsync();
        var second = await made.FollowAsync();
        (await first.SubmitAsync("", ("Input.Phone", "0353-2046000"))).Is(HttpStatusCode.Redirect);
        var stale = (await second.SubmitAsync("", ("Input.Summary", "压力仪表"))).Is(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("有人先改过了");
        stale.Html.ShouldContain("压力仪表", customMessage: "what was typed is kept");
        await using var db = host.OpenDb();
        var kept = await db.Set<Organisation>().SingleAsync(o => o.Name == name);
        (kept.Phone, kept.Summary).ShouldBe(("0353-2046000", null));
    }

    [Fact]
    public async Task A_job_is_run_from_its_form()
    {
        var admin = await AsAsync(Role.SystemAdmin);
        const string job = "ForgetParkedForms";
        var page = await admin.GetPageAsync("/admin/jobs");
        page.Document.QuerySelector($"input[name=job][value={job}]").ShouldNotBeNull();
        (await admin.PostAsync("/admin/jobs", ("job", job))).Is(HttpStatusCode.Redirect);
        await using var db = host.OpenDb();
        (await db.Set<JobRun>().SingleAsync(r => r.Job == job && r.Ended != null)).Failed.ShouldBeFalse();
        (await admin.PostAsync("/admin/jobs", ("job", "NoSuchJob"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_post_is_granted_and_ended()
    {
        var person = await host.Data.PersonAsync(Role.Station);
        var bureau = await host.Data.OrganisationAsync(OrganisationKind.CountyBureau);
        var security = await AsAsync(Role.SecurityAdmin);
        var form = await security.GetPageAsync("/admin/posts/new");
        var granted = await form.SubmitAsync(
            "",
            ("Input.UserName", person.Actor.Name),
            ("Input.Role", "County"),
            ("Input.Organisation", $"{bureau.Id}"),
            ("Input.Reason", "顶岗一个月")
        );
        granted.Is(HttpStatusCode.Redirect);
        var page = (await granted.FollowAsync()).Is(HttpStatusCode.OK);
        page.Text.ShouldContain("顶岗一个月");
        (await page.SubmitAsync("", ("Input.Until", "2026-09-22"), ("Input.Reason", ""))).Text.ShouldContain("请写明结束的原因");
        (await page.SubmitAsync("", ("Input.Until", "2026-09-22"), ("Input.Reason", "轮岗"))).Is(HttpStatusCode.Redirect);
        await using var db = host.OpenDb();
        var post = await db.Set<Post>().SingleAsync(p => p.PersonId == person.Id && p.Role == Role.County);
        post.Until.ShouldBe(new DateOnly(2026, 9, 22));
    }

    [Fact]
    public async Task The_three_administrators_are_never_one_person()
    {
        var person = await host.Data.PersonAsync(Role.SystemAdmin);
        var form = await (await AsAsync(Role.SecurityAdmin)).GetPageAsync("/admin/posts/new");
        var bureau = await host.Data.OrganisationAsync(OrganisationKind.CityBureau, TestData.City);
        foreach (var role in new[] { "SecurityAdmin", "Auditor", "City" })
        {
            var refused = await form.SubmitAsync(
                "",
                ("Input.UserName", person.Actor.Name),
                ("Input.Role", role),
                ("Input.Organisation", $"{bureau.Id}")
            );
            refused.Is(HttpStatusCode.OK).Text.ShouldContain("这个人已是系统管理员");
        }
    }

    [Fact]
    public async Task A_reset_code_opens_a_locked_account_once()
    {
        var person = await host.Data.PersonAsync(Role.County);
        for (var i = 0; i < 5; i++)
            await SignInAsync(host.Browser(), person.Actor.Name, $"wrong-{i}");
        var page = $"/admin/people/{person.Id}/security";
        var security = await AsAsync(Role.SecurityAdmin);
        var shown = (await security.PostAsync(page + "?handler=Code")).Is(HttpStatusCode.OK);
        var code = shown.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        (await security.PostAsync(page + "?handler=Unlock")).Text.ShouldContain("已解锁");
        (await security.PostAsync(page + "?handler=Unlock")).Is(HttpStatusCode.Conflict);

        (string, string?)[] fields =
        [
            ("Input.UserName", person.Actor.Name),
            ("Input.ResetCode", code),
            ("Input.NewPassword", NewPassword),
            ("Input.Repeat", NewPassword),
        ];
        var forgot = await host.Browser().GetPageAsync("/forgot");
        (await forgot.SubmitAsync("", fields)).Location.ShouldBe("/sign-in?done=1");
        (await forgot.SubmitAsync("", fields)).Text.ShouldContain("重置码不对");
        (await SignInAsync(host.Browser(), person.Actor.Name, NewPassword)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_sessions_of_that_person_only()
    {
        var person = await host.Data.PersonAsync(Role.County);
        var (theirs, others) = (host.Browser(person), await AsAsync(Role.County));
        (await theirs.GetPageAsync("/queue")).Is(HttpStatusCode.OK);
        var security = await AsAsync(Role.SecurityAdmin);
        (await security.PostAsync($"/admin/people/{person.Id}/security?handler=SignOut")).Text.ShouldContain(
            "已在所有设备上退出"
        );
        (await theirs.GetPageAsync("/queue")).AsksToSignIn.ShouldBeTrue();
        (await others.GetPageAsync("/queue")).Is(HttpStatusCode.OK);
        var own = await AsAsync(Role.SecurityAdmin);
        (await own.PostAsync($"/admin/people/{person.Id}/security?handler=TwoFactorOff")).Is(HttpStatusCode.Conflict);
    }

    /// <summary>Two cities in one installation: neither's administrators see, find or touch the people of the other.</summary>
    [Fact]
    public async Task Administrators_reach_their_own_city_only()
    {
        var here = await host.Data.PersonAsync(Role.County);
        var system = await AsAsync(Role.SystemAdmin, TestData.RegionOfOtherCity);
        var security = await AsAsync(Role.SecurityAdmin, TestData.RegionOfOtherCity);
        var auditor = await AsAsync(Role.Auditor, TestData.RegionOfOtherCity);
        var name = Uri.EscapeDataString(here.Actor.Name);
        foreach (var (browser, list) in new[] { (system, "people"), (security, "security"), (security, "posts") })
            (await browser.GetPageAsync($"/admin/{list}?q={name}")).Is(HttpStatusCode.OK).Html.ShouldNotContain($"{here.Id}");
        (await (await AsAsync(Role.SystemAdmin)).GetPageAsync($"/admin/people?q={name}")).Html.ShouldContain($"{here.Id}");

        (await system.PostAsync($"/admin/people/{here.Id}", ("Input.End", "true"), ("Input.Reason", "越界"))).Is(
            HttpStatusCode.NotFound
        );
        foreach (var handler in new[] { "Code", "Unlock", "SignOut", "TwoFactorOff" })
            (await security.PostAsync($"/admin/people/{here.Id}/security?handler={handler}")).Is(HttpStatusCode.NotFound);
        var grant = await security.GetPageAsync("/admin/posts/new");
        var station = await host.Data.OrganisationAsync(OrganisationKind.Station, TestData.RegionOfOtherCity);
        var refused = await grant.SubmitAsync(
            "",
            ("Input.UserName", here.Actor.Name),
            ("Input.Role", "Station"),
            ("Input.Organisation", $"{station.Id}")
        );
        refused.Is(HttpStatusCode.OK).Text.ShouldContain("没有这个登录名");

        await using var db = host.OpenDb();
        var entry = await db.Set<ActivityEntry>().Where(a => a.SubjectId == here.Id).MinAsync(a => a.Id);
        (await auditor.GetPageAsync($"/audit/{entry}")).Is(HttpStatusCode.NotFound);
        (await auditor.GetPageAsync($"/audit?who={name}&kind=person")).Html.ShouldNotContain($"/audit/{entry}");
        (await auditor.GetPageAsync("/audit?kind=person")).Text.ShouldContain("测试员", customMessage: "its own city is there");
        (await (await AsAsync(Role.Auditor)).GetPageAsync($"/audit/{entry}")).Is(HttpStatusCode.OK);
    }

    private async Task<Browser> AsAsync(Role role, string region = TestData.Region) =>
        host.Browser(await host.Data.PersonAsync(role, region));

    private static async Task<Page> SignInAsync(Browser browser, string userName, string password) =>
        await (await browser.GetPageAsync("/sign-in")).SubmitAsync(
            "",
            ("Input.UserName", userName),
            ("Input.Password", password)
        );
}
