using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.TwoFactor;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Accounts;

public sealed class OwnAccount_on_Sqlite(TestHost<Sqlite> host) : OwnAccountTests<Sqlite>(host);

public sealed class OwnAccount_on_Postgres(TestHost<Postgres> host) : OwnAccountTests<Postgres>(host);

/// <summary>The forms of one’s own account: password, second step, tokens, posts, consent, sessions.</summary>
public abstract class OwnAccountTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Password = "Liangju-2026-heyan";

    [Fact]
    public async Task A_password_is_changed_and_other_sessions_end()
    {
        var (userName, browser) = await RegisteredAsync();
        var other = host.Browser();
        (await SignInAsync(other, userName, Password)).Is(HttpStatusCode.Redirect);
        const string next = "Hengqi-2027-jianding";
        var page = await browser.GetPageAsync("/account/password");
        var wrong = await page.SubmitAsync("", ("Input.Current", "not-it"), ("Input.NewPassword", next), ("Input.Repeat", next));
        wrong.Location.ShouldBeNull("the present password is asked for");
        var done = await page.SubmitAsync("", ("Input.Current", Password), ("Input.NewPassword", next), ("Input.Repeat", next));
        done.Location.ShouldBe("/account?saved=password");
        (await browser.GetPageAsync("/account")).Is(HttpStatusCode.OK);
        (await other.GetPageAsync("/account")).AsksToSignIn.ShouldBeTrue();
        (await SignInAsync(host.Browser(), userName, Password)).Location.ShouldBeNull();
        (await SignInAsync(host.Browser(), userName, next)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_second_step_is_set_up_asked_for_and_switched_off()
    {
        var (userName, browser) = await RegisteredAsync();
        (await browser.PostAsync("/account/two-factor?handler=Prepare")).Is(HttpStatusCode.Redirect);
        var shown = await browser.GetPageAsync("/account/two-factor");
        var key = Base32(shown.Document.QuerySelector("main form .zt-num")!.TextContent);
        (await shown.SubmitAsync("main form", ("Input.Code", "000000"))).Text.ShouldContain("验证码不对");
        var on = await shown.SubmitAsync("main form", ("Input.Code", CodeOf(key)));
        var recovery = on.Is(HttpStatusCode.OK).Document.QuerySelectorAll("li.zt-num").Select(l => l.TextContent).ToList();
        recovery.Count.ShouldBeGreaterThan(5);

        host.Time.Advance(TimeSpan.FromSeconds(60)); // a code is good once
        var again = host.Browser();
        var asked = await SignInAsync(again, userName, Password);
        asked.Location.ShouldBe("/sign-in/code");
        (await again.GetPageAsync("/account")).AsksToSignIn.ShouldBeTrue("the password alone opens nothing");
        var code = await asked.FollowAsync();
        (await code.SubmitAsync("", ("Input.Code", "000000"))).Location.ShouldBeNull();
        (await code.SubmitAsync("", ("Input.Code", CodeOf(key)))).Is(HttpStatusCode.Redirect);

        var renewed = await again.PostAsync("/account/two-factor?handler=Codes", ("Input.Password", Password));
        renewed.Is(HttpStatusCode.OK).Html.ShouldNotContain(recovery[0], customMessage: "the old ones are void");
        (await again.PostAsync("/account/two-factor?handler=Off", ("Input.Password", ""))).Text.ShouldContain("请填写现在的密码");
        var off = await again.PostAsync("/account/two-factor?handler=Off", ("Input.Password", Password));
        off.Location.ShouldBe("/account?saved=two-factor-off");
        (await SignInAsync(host.Browser(), userName, Password)).Location.ShouldBe("/account");
    }

    [Fact]
    public async Task A_token_is_shown_once_and_revoked()
    {
        var person = await host.Data.PersonAsync(Role.County);
        var browser = host.Browser(person);
        var page = await browser.GetPageAsync("/account/tokens");
        const string create = "form[action*='Create']";
        (await page.SubmitAsync(create, ("Input.Name", ""))).Text.ShouldContain("请给令牌起个名字");
        var made = await page.SubmitAsync(create, ("Input.Name", "办公系统"), ("Input.Scope", "read"), ("Input.Days", "30"));
        var token = made.Is(HttpStatusCode.OK).Document.QuerySelector("[data-token]")!.TextContent;
        (await host.Api(token).GetAsync("cases")).Is(HttpStatusCode.OK);
        (await browser.GetPageAsync("/account/tokens")).Html.ShouldNotContain(token);
        await using var db = host.OpenDb();
        var row = await db.Set<ApiToken>().SingleAsync(t => t.PersonId == person.Id && t.Name == "办公系统");
        var stranger = host.Browser(await host.Data.PersonAsync(Role.County));
        (await stranger.PostAsync("/account/tokens?handler=Revoke", ("id", $"{row.Id}"))).Is(HttpStatusCode.NotFound);
        (await browser.PostAsync("/account/tokens?handler=Revoke", ("id", $"{row.Id}"))).Is(HttpStatusCode.Redirect);
        (await host.Api(token).GetAsync("cases")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_post_is_switched_to_only_by_its_holder()
    {
        var person = await host.Data.PersonAsync(Role.County);
        var other = await host.Data.PersonAsync(Role.Station);
        var browser = host.Browser(person);
        (await browser.PostAsync("/account/post", ("id", $"{person.PostId}"))).Is(HttpStatusCode.Redirect);
        (await browser.PostAsync("/account/post", ("id", $"{other.PostId}"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Consent_and_signing_out_elsewhere_keep_this_session()
    {
        var person = await host.Data.PersonAsync(Role.Station);
        var (browser, elsewhere) = (host.Browser(person), host.Browser(person));
        (await browser.PostAsync("/account?handler=Consent")).Location.ShouldBe("/account?saved=consent");
        (await browser.PostAsync("/account?handler=Everywhere")).Location.ShouldBe("/account?saved=everywhere");
        (await browser.GetPageAsync("/account")).Is(HttpStatusCode.OK);
        (await elsewhere.GetPageAsync("/account")).AsksToSignIn.ShouldBeTrue();
        await using var db = host.OpenDb();
        (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).ConsentVersion.ShouldBe(PrivacyNotice.ConsentVersion);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var browser = host.Browser(await host.Data.PersonAsync(Role.Station));
        (await browser.PostAsync("/sign-out")).Location.ShouldBe("/");
        (await browser.GetPageAsync("/account")).AsksToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task A_demo_identity_that_is_not_there_opens_nothing()
    {
        var browser = host.Browser();
        await browser.PostAsync("/sign-in/demo", ("who", "city"));
        (await browser.GetPageAsync("/account")).AsksToSignIn.ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_that_came_too_late_is_offered_again_and_can_be_dropped()
    {
        var browser = host.Browser();
        var form = new FormUrlEncodedContent([KeyValuePair.Create("Input.Need", "断线也不能丢")]);
        var late = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/cases/new?matter=none") { Content = form });
        late.Location.ShouldBe("/sign-in?back=%2Fcontinue");
        var person = await host.Data.PersonAsync(Role.County);
        var back = host.Browser(person);
        back.SetCookie("zt-parked", browser.CookieOf("zt-parked")!);
        (await back.GetPageAsync("/continue")).Html.ShouldContain("断线也不能丢");
        (await back.PostAsync("/continue?handler=Discard")).Location.ShouldBe("/");
        (await back.GetPageAsync("/continue")).Html.ShouldNotContain("断线也不能丢");
    }

    /// <summary>Somebody who came by the registration form: with a password and no post.</summary>
    private async Task<(string UserName, Browser Browser)> RegisteredAsync()
    {
        var browser = host.Browser();
        var userName = TestData.NewName("注册人");
        (
            await browser.PostAsync("/register", RegistrationTests<TDb>.Filled(userName, TestData.NewCreditCode(), Password))
        ).Location.ShouldBe("/account?saved=sent");
        return (userName, browser);
    }

    private string CodeOf(byte[] key) => Totp.Code(key, Totp.StepOf(host.Time.UtcNow));

    private static byte[] Base32(string shown)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            shown.Where(c => c != ' ').Select(c => Convert.ToString(alphabet.IndexOf(c), 2).PadLeft(5, '0'))
        );
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    private static async Task<Page> SignInAsync(Browser browser, string userName, string password) =>
        await (await browser.GetPageAsync("/sign-in")).SubmitAsync(
            "",
            ("Input.UserName", userName),
            ("Input.Password", password)
        );
}
