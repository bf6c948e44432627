using System.Net;
using System.Reflection;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Web;

public sealed class SharedPages_on_Sqlite(TestHost<Sqlite> host) : SharedPagesTests<Sqlite>(host);

public sealed class SharedPages_on_Postgres(TestHost<Postgres> host) : SharedPagesTests<Postgres>(host);

/// <summary>What is made once for all visitors shows what was written, and nothing of anybody.</summary>
public abstract class SharedPagesTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task What_is_written_is_seen_at_once()
    {
        var before = await host.Browser().GetPageAsync("/equipment");
        var made = await host.Data.EquipmentAsync();
        var after = await host.Browser().GetPageAsync($"/equipment?q={Uri.EscapeDataString(made.Name)}");
        var list = await host.Browser().GetPageAsync("/equipment");

        before.Text.ShouldNotContain(made.Name);
        after.Text.ShouldContain(made.Name);
        list.Text.ShouldContain(made.Name);
    }

    [Fact]
    public async Task Nobody_is_shown_anothers_page()
    {
        var officer = await host.Data.PersonAsync(Role.County);
        var signedIn = host.Browser(officer);

        (await host.Browser().GetPageAsync("/experts")).Text.ShouldContain("登录");
        (await signedIn.GetPageAsync("/experts")).Text.ShouldContain(officer.Actor.Name);
        (await host.Browser().GetPageAsync("/experts")).Text.ShouldNotContain(officer.Actor.Name);
    }

    [Fact]
    public async Task Large_type_stays_large()
    {
        var large = host.Browser();
        large.SetCookie("zt-large", "1");
        for (var i = 0; i < 2; i++)
        {
            (await host.Browser().GetPageAsync("/matters")).Document.DocumentElement.ClassName.ShouldNotBe("zt-large");
            (await large.GetPageAsync("/matters")).Document.DocumentElement.ClassName!.ShouldContain("zt-large");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/matters")]
    [InlineData("/institutions")]
    [InlineData("/equipment")]
    [InlineData("/experts")]
    [InlineData("/projects")]
    [InlineData("/standards")]
    [InlineData("/figures")]
    [InlineData("/figures/F041")]
    public async Task A_shared_page_gives_neither_cookie_nor_token(string address)
    {
        var browser = host.Browser();
        var page = (await browser.GetPageAsync(address)).Is(HttpStatusCode.OK);
        page.Document.QuerySelector("input[name=__RequestVerificationToken]").ShouldBeNull();
        page.Document.QuerySelector("form[method=post]").ShouldBeNull();
        browser.CookieOf("zt-form").ShouldBeNull();
    }
}

/// <summary>Only what everybody may see is shared.</summary>
public sealed class SharedMarkTests
{
    [Fact]
    public void A_shared_page_is_a_public_page() =>
        typeof(ZhitongDb)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<SharedAttribute>() is not null)
            .Where(t => t.GetCustomAttribute<AccessAttribute>()?.Rule != AccessAttribute.Public)
            .ShouldBeEmpty();
}
