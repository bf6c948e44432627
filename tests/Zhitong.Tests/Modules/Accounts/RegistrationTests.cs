using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Registrations;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Accounts;

public sealed class Registration_on_Sqlite(TestHost<Sqlite> host) : RegistrationTests<Sqlite>(host);

public sealed class Registration_on_Postgres(TestHost<Postgres> host) : RegistrationTests<Postgres>(host);

/// <summary>企业注册 as a browser sends it: registered, approved or refused, handed in again.</summary>
public abstract class RegistrationTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Password = "Liangju-2026-heyan";

    [Fact]
    public async Task An_approved_registration_opens_a_verified_profile_and_a_post()
    {
        var code = TestData.NewCreditCode();
        var (person, registration) = await RegisterAsync(code);
        (await person.GetPageAsync("/my/cases")).Is(HttpStatusCode.Forbidden); // an account, and nothing to act for yet
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        (await county.GetPageAsync("/approvals")).Html.ShouldContain($"/approvals/{registration}");
        (await county.PostAsync($"/approvals/{registration}?handler=Approve")).Location.ShouldBe($"/approvals/{registration}");
        (await person.GetPageAsync("/my/cases")).Is(HttpStatusCode.OK);
        (await person.GetPageAsync("/enterprise")).Text.ShouldContain(code);

        await using var db = host.OpenDb();
        var enterprise = await db.Set<Enterprise>().SingleAsync(e => e.CreditCode == code);
        enterprise.Verified.ShouldBeTrue();
        (await db.Set<Organisation>().SingleAsync(o => o.CreditCode == code)).Id.ShouldBe(enterprise.Id);
        (await Chains.FaultsOfAsync(host, enterprise.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_person_of_a_known_enterprise_is_bound_to_it()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var (_, registration) = await RegisterAsync(enterprise.CreditCode);
        var city = host.Browser(await host.Data.PersonAsync(Role.City));
        (await city.PostAsync($"/approvals/{registration}?handler=Approve")).Is(HttpStatusCode.Redirect);
        await using var db = host.OpenDb();
        (await db.Set<Enterprise>().SingleAsync(e => e.CreditCode == enterprise.CreditCode)).Verified.ShouldBeTrue();
        (await db.Set<Post>().CountAsync(p => p.OrganisationId == enterprise.Id)).ShouldBe(1);
        (await Chains.FaultsOfAsync(host, enterprise.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_that_the_person_reads_and_answers()
    {
        var (person, registration) = await RegisterAsync(TestData.NewCreditCode());
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var address = $"/approvals/{registration}?handler=Refuse";
        (await county.PostAsync(address, ("Input.Reason", " "))).Is(HttpStatusCode.OK).Text.ShouldContain("请写明不通过的原因");
        (await county.PostAsync(address, ("Input.Reason", "执照上的名称不是这个"))).Is(HttpStatusCode.Redirect);
        (await county.PostAsync(address, ("Input.Reason", "再来一次"))).Is(HttpStatusCode.Conflict);
        (await county.PostAsync($"/approvals/{registration}?handler=Approve")).Is(HttpStatusCode.Conflict);
        (await person.GetPageAsync("/my/cases")).Is(HttpStatusCode.Forbidden);

        var again = await person.GetPageAsync("/account/registration");
        again.Text.ShouldContain("执照上的名称不是这个");
        (await again.SubmitAsync("", ("Input.Enterprise", "改好的名称有限公司"))).Location.ShouldBe("/account?saved=sent");
        (await again.SubmitAsync("")).Is(HttpStatusCode.Conflict).Text.ShouldContain("已有一份注册在审核");
    }

    [Fact]
    public async Task All_faults_of_a_registration_stand_at_their_fields_and_passwords_are_not_kept()
    {
        var form = await host.Browser().GetPageAsync("/register");
        var refused = await form.SubmitAsync(
            "",
            ("Input.Enterprise", "阳泉<b>粗</b>厂"),
            ("Input.CreditCode", "91140300MA0KXG3L2X"),
            ("Input.Phone", "12345"),
            ("Input.UserName", "x"),
            ("Input.NewPassword", "1234567890"),
            ("Input.Repeat", "")
        );
        refused.Is(HttpStatusCode.OK).Document.QuerySelectorAll(".zt-error, [aria-invalid=true]").Length.ShouldBeGreaterThan(4);
        refused.Document.QuerySelector("[name='Input.Enterprise']")!.GetAttribute("value").ShouldBe("阳泉<b>粗</b>厂");
        refused.Html.ShouldNotContain("1234567890");
    }

    [Fact]
    public async Task A_user_name_is_given_once()
    {
        var userName = TestData.NewName("同名");
        var first = await host.Browser().PostAsync("/register", Filled(userName, TestData.NewCreditCode(), Password));
        first.Is(HttpStatusCode.Redirect);
        var second = await host.Browser().PostAsync("/register", Filled(userName, TestData.NewCreditCode(), Password));
        second.Is(HttpStatusCode.OK).Text.ShouldContain("这个登录名已有人用");
    }

    /// <summary>The fields of a registration in order.</summary>
    internal static (string, string)[] Filled(string userName, string code, string password) =>
        [
            ("Input.Enterprise", "槐荫量具有限公司"),
            ("Input.CreditCode", code),
            ("Input.Region", TestData.Region),
            ("Input.Contact", "张敏"),
            ("Input.Phone", "13900000001"),
            ("Input.UserName", userName),
            ("Input.NewPassword", password),
            ("Input.Repeat", password),
            ("Input.Consent", "true"),
        ];

    /// <returns>The browser of who registered, signed in, and the registration.</returns>
    private async Task<(Browser Browser, Guid Registration)> RegisterAsync(string code)
    {
        var browser = host.Browser();
        var sent = await browser.PostAsync("/register", Filled(TestData.NewName("注册人"), code, Password));
        sent.Location.ShouldBe("/account?saved=sent");
        await using var db = host.OpenDb();
        return (browser, (await db.Set<Registration>().SingleAsync(r => r.CreditCode == code)).Id);
    }
}
