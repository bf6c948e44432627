using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>People come in: an enterprise registers and is approved; a post is granted, and the auditor reads it.</summary>
public abstract class AccountJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    private const string Password = "Liangju-2026-heyan";

    [Theory]
    [InlineData(1280, "91000000MA0TJ0001", "zhangmin1280")]
    [InlineData(390, "91000000MA0TJ0002", "zhangmin390")]
    public async Task An_enterprise_registers_is_approved_and_files(int width, string code17, string userName)
    {
        var code = code17 + CheckCharacter(code17);
        var person = await app.VisitorAsync(width, "register");
        await person.GoAsync("/register");
        await person.FillAsync("企业名称", "槐荫量具有限公司（示范）");
        await person.FillAsync("统一社会信用代码", code17 + (code[17] == '0' ? '1' : '0'));
        await person.ChooseAsync("所在县区", "城区");
        await person.FillAsync("联系人姓名", "张敏");
        await person.FillAsync("联系电话", "13900000001");
        await person.FillAsync("登录名", userName);
        await person.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(Password);
        await person.FillAsync("再填一次密码", Password);
        await person.Page.Locator("main input[type=checkbox]").First.CheckAsync();
        await person.PressAsync("提交注册");
        await person.SeesAsync("第 18 位应是");
        await person.FillAsync("统一社会信用代码", code);
        await person.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(Password);
        await person.FillAsync("再填一次密码", Password);
        if (!await person.Page.Locator("main input[type=checkbox]").First.IsCheckedAsync())
            await person.Page.Locator("main input[type=checkbox]").First.CheckAsync();
        await person.PressAsync("提交注册");

        var officer = await app.VisitorAsync(1280, "approve");
        await officer.SignInAsync("city");
        await officer.GoAsync("/approvals");
        await officer.FollowAsync(officer.Page.Locator("main tbody tr", new() { HasText = code }).GetByRole(AriaRole.Link).First);
        await officer.PressAsync("通过");

        await SignInAsync(person, userName);
        await person.GoAsync("/my/cases");
        await person.SeesAsync("还没有办件");
        await person.GoAsync("/enterprise");
        await person.SeesAsync(code);
        await person.GoAsync("/cases/new?matter=none");
        await person.FillAsync("遇到的问题", "新买的一批卡尺没有证书，客户验厂要看。");
        await person.PressAsync("下一步：核对");
        await person.PressAsync("提交办件");
        await person.SeesAsync("ZT-");
    }

    [Fact]
    public async Task A_post_is_granted_by_the_security_administrator_and_read_by_the_auditor()
    {
        const string name = "顶岗的人";
        var system = await app.VisitorAsync(1280, "sysadmin");
        await system.SignInAsync("sysadmin");
        await system.GoAsync("/admin/people/new");
        await system.FillAsync("姓名", name);
        await system.FillAsync("登录名", "dinggang");
        await system.PressAsync("建账号，给一次性密码");
        await system.SeesAsync("dinggang");

        var security = await app.VisitorAsync(1280, "secadmin");
        await security.SignInAsync("secadmin");
        await security.GoAsync("/admin/posts");
        await security.GoAsync("/admin/posts/new");
        await security.FillAsync("登录名", "dinggang");
        await security.ChooseAsync("角色", "站点");
        var station = await security.Page.Locator("select[name='Input.Organisation'] option").AllInnerTextsAsync();
        await security.ChooseAsync("组织", station.First(o => o.Contains("质量服务站", StringComparison.Ordinal)));
        await security.FillAsync("依据", "顶岗一个月");
        await security.PressAsync("授岗");

        var auditor = await app.VisitorAsync(1280, "auditor");
        await auditor.SignInAsync("auditor");
        await auditor.GoAsync("/audit?act=post.grant"); // other journeys fill the first page of the whole list
        await auditor.FollowAsync(auditor.Page.Locator("main tbody tr", new() { HasText = name }).GetByRole(AriaRole.Link).First);
        await auditor.SeesAsync("顶岗一个月");
    }

    [Fact]
    public async Task The_administrators_cannot_do_each_others_work()
    {
        foreach (
            var (who, own, others) in new[]
            {
                ("sysadmin", "/admin/people", "/admin/posts"),
                ("secadmin", "/admin/posts", "/audit"),
                ("auditor", "/audit", "/admin/people"),
            }
        )
        {
            var visitor = await app.VisitorAsync(1280, "separate-" + who);
            await visitor.SignInAsync(who);
            await visitor.GoAsync(own);
            await visitor.GoAsync(others);
            await visitor.SeesAsync("您的岗位不能看这一页");
        }
    }

    [Theory]
    [InlineData("sysadmin", "/admin/organisations", 1280)]
    [InlineData("sysadmin", "/admin/people", 390)]
    [InlineData("sysadmin", "/admin/jobs", 1280)]
    [InlineData("secadmin", "/admin/security", 1280)]
    [InlineData("city", "/enterprises", 1280)]
    [InlineData("city", "/enterprises", 390)]
    [InlineData("city", "/desk/matters", 1280)]
    [InlineData("city", "/desk/matters/METR-CALI/edit", 1280)]
    [InlineData("city", "/desk/matters/METR-CALI/edit", 390)]
    [InlineData("city", "/queue", 390)]
    [InlineData("county", "/queue", 1280)]
    [InlineData("station", "/queue", 1280)]
    [InlineData("leader", "/overview", 1280)]
    [InlineData("enterprise", "/account", 390)]
    [InlineData("enterprise", "/account/tokens", 1280)]
    [InlineData("enterprise", "/account/two-factor", 390)]
    [InlineData("enterprise", "/enterprise/edit", 390)]
    [InlineData("enterprise", "/enterprise", 1280)]
    [InlineData("expert", "/account", 1280)]
    public async Task A_page_of_a_post_stands(string who, string address, int width)
    {
        var visitor = await app.VisitorAsync(width, $"{who}-{address.Trim('/').Replace('/', '-')}");
        await visitor.SignInAsync(who);
        await visitor.GoAsync(address);
        new Uri(visitor.Page.Url).AbsolutePath.ShouldBe(address);
    }

    /// <summary>What was typed survives a session that ended meanwhile.</summary>
    [Fact]
    public async Task A_form_survives_a_lost_session()
    {
        var visitor = await app.VisitorAsync(1280, "lost-session");
        await visitor.SignInAsync("enterprise");
        await visitor.GoAsync("/cases/new?matter=none");
        await visitor.FillAsync("遇到的问题", "断线也不能丢的一段话");
        var cookies = await visitor.Page.Context.CookiesAsync();
        await visitor.Page.Context.ClearCookiesAsync(new() { Name = "zt-session" });
        cookies.ShouldContain(c => c.Name == "zt-session");
        await visitor.PressAsync("下一步：核对");
        await visitor.FollowAsync(visitor.Page.Locator("[data-demo-user=enterprise]"));
        await visitor.PressAsync("继续提交");
        await visitor.SeesAsync("断线也不能丢的一段话");
    }

    private static async Task SignInAsync(Visitor visitor, string userName)
    {
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.GoAsync("/sign-in");
        await visitor.FillAsync("登录名", userName);
        await visitor.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(Password);
        await visitor.PressAsync("登录");
    }

    /// <summary>GB 32100: so that the journey types a code that is right.</summary>
    private static char CheckCharacter(string first17)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var (sum, weight) = (0, 1);
        foreach (var c in first17)
        {
            sum += alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return alphabet[(31 - sum % 31) % 31];
    }
}

public sealed class AccountJourney_on_Sqlite(RunningApp<Sqlite> app) : AccountJourney<Sqlite>(app);

public sealed class AccountJourney_on_Postgres(RunningApp<Postgres> app) : AccountJourney<Postgres>(app);
