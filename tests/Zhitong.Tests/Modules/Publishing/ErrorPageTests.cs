using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Publishing;

public sealed class ErrorPage_on_Sqlite(TestHost<Sqlite> host) : ErrorPageTests<Sqlite>(host);

public sealed class ErrorPage_on_Postgres(TestHost<Postgres> host) : ErrorPageTests<Postgres>(host);

/// <summary>What is said when something is not there, not allowed or broken: a page for people, problem details for programs.</summary>
public abstract class ErrorPageTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/matters/NO-SUCH")]
    [InlineData("/cases/ZT-2026-999999/no-such-act")]
    [InlineData("/error")] // nobody was sent there
    [InlineData("/error?status=500")]
    public async Task What_is_not_there_is_a_page_with_a_way_on(string address)
    {
        var page = await host.Browser(await host.Data.PersonAsync(Role.City)).GetPageAsync(address);
        page.Is(HttpStatusCode.NotFound).Heading.ShouldBe("没有找到这一页");
        page.Document.QuerySelector("main a.btn-primary")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task What_the_post_does_not_allow_is_said_so()
    {
        var page = await host.Browser(await host.Data.PersonAsync(Role.Station)).GetPageAsync("/admin/people");
        page.Is(HttpStatusCode.Forbidden).Heading.ShouldBe("您的岗位不能看这一页");
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_405()
    {
        var page = await host.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Post, "/large"));
        page.Is(HttpStatusCode.MethodNotAllowed).Heading.ShouldBe("这个地址不能这样用");
        var api = host.Api((await host.Data.PersonAsync(Role.County)).Token);
        foreach (var method in new[] { HttpMethod.Delete, HttpMethod.Put, HttpMethod.Patch })
        {
            var answer = await api.SendAsync(new HttpRequestMessage(method, "cases"));
            answer.Is(HttpStatusCode.MethodNotAllowed)["title"].ShouldBe("这个地址不接受这种请求");
        }
    }

    [Fact]
    public async Task An_address_of_the_API_that_is_not_there_is_a_problem_and_no_page()
    {
        var answer = (await host.Api().GetAsync("no-such")).Is(HttpStatusCode.NotFound);
        answer["title"].ShouldBe("没有找到");
    }

    /// <summary>A table is taken away, so that the fault is ours and a real one.</summary>
    [Fact]
    public async Task Our_own_fault_is_answered_with_a_reference_number_and_tells_nothing_else()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var enterprise = await host.Data.EnterpriseAsync();
        await RenameAsync("enterprises_enterprises", "taken_away");
        try
        {
            foreach (var address in new[] { "/enterprises", $"/enterprises/{enterprise.Id}" })
            {
                var page = await host.Browser(officer).GetPageAsync(address);
                page.Is(HttpStatusCode.InternalServerError).Heading.ShouldBe("是我们这边出了问题");
                page.Document.QuerySelector("main b.zt-num")!.TextContent.ShouldNotBeNullOrWhiteSpace();
                page.Document.QuerySelector("main a[href^='tel:']").ShouldNotBeNull("whom to call");
                page.Html.ShouldNotContain("enterprises_enterprises");
            }
            var answer = (await host.Api(officer.Token).GetAsync("enterprises")).Is(HttpStatusCode.InternalServerError);
            answer["detail"].ShouldNotBeNull().ShouldStartWith("参考号 ");
            answer.Text.ShouldNotContain("enterprises_enterprises");
        }
        finally
        {
            await RenameAsync("taken_away", "enterprises_enterprises");
        }
        (await host.Browser(officer).GetPageAsync("/enterprises")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/matters?q=1", "/matters?q=1")]
    [InlineData("//elsewhere.example/x", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("", "/")]
    public async Task Large_type_is_kept_and_comes_back_to_this_site_only(string back, string location)
    {
        var browser = host.Browser();
        var page = await browser.GetPageAsync($"/large?on=1&back={Uri.EscapeDataString(back)}");
        page.Is(HttpStatusCode.Redirect).Location.ShouldBe(location);
        browser.CookieOf("zt-large").ShouldBe("1");
        (await browser.GetPageAsync("/matters")).Document.DocumentElement.ClassList.Contains("zt-large").ShouldBeTrue();
        await browser.GetPageAsync("/large?on=0&back=/");
        (await browser.GetPageAsync("/matters")).Document.DocumentElement.ClassList.Contains("zt-large").ShouldBeFalse();
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var db = host.OpenDb();
        await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {from} RENAME TO {to}");
    }
}
