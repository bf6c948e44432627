using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Figures;
using Zhitong.Modules.Figures.Articles;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Validity;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

public sealed class FigurePages_on_Sqlite(TestHost<Sqlite> host) : FigurePageTests<Sqlite>(host);

public sealed class FigurePages_on_Postgres(TestHost<Postgres> host) : FigurePageTests<Postgres>(host);

/// <summary>What a visitor and a program read of figures, and what they are told when they ask for what cannot be.</summary>
public abstract class FigurePageTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Theory]
    [InlineData("F043?asOf=2026-09-24", "asOf")]
    [InlineData("F043?asOf=1999-01-01", "asOf")]
    [InlineData("F043?region=999999", "region")]
    [InlineData("F043?region=140105", "region")]
    [InlineData("C001?from=2026-05-02&to=2026-05-01", "from")]
    [InlineData("C001?from=2026-05-02&to=2027-05-01", "to")]
    [InlineData("F043/rows?region=999999", "region")]
    [InlineData("F043/rows?size=0", "size")]
    [InlineData("F043/trend?months=99", "months")]
    public async Task A_question_that_cannot_be_answered_is_refused_at_its_field(string address, string field)
    {
        await host.Data.InstitutionAsync();
        host.Time.GoTo(2026, 1, 12);
        await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        host.Time.Reset();
        (await host.Api().GetAsync($"figures/{address}")).IsRefusedAt(field);
        if (field is "size" or "months")
            return;
        var page = await host.Browser().GetPageAsync($"/figures/{address}");
        page.Is(HttpStatusCode.OK)
            .Document.QuerySelector(".zt-errors, [role=alert], .zt-error-summary, .zt-error")
            .ShouldNotBeNull(address);
    }

    [Fact]
    public async Task The_contract_of_the_api_is_kept()
    {
        await host.Data.InstitutionAsync();
        var answer = (await host.Api().GetAsync("figures/F043")).Is(HttpStatusCode.OK);
        foreach (var member in new[] { "code", "value", "unit", "definition", "version", "rows", "asOf" })
            answer.Body.TryGetProperty(member, out _).ShouldBeTrue(member);
        answer["asOf"].ShouldBe("2026-09-23");
        var regions = answer.Body.GetProperty("regions").EnumerateArray().Sum(r => r.GetProperty("numerator").GetDecimal());
        regions.ShouldBe(answer.Body.GetProperty("value").GetDecimal());
        var list = (await host.Api().GetAsync("figures?size=5")).Is(HttpStatusCode.OK);
        list.Items.Count().ShouldBe(5);
        (await host.Api().GetAsync($"figures?size=5&after={list["next"]}"))
            .Items.First()
            .GetProperty("code")
            .GetString()
            .ShouldNotBe(list.Items.First().GetProperty("code").GetString());
        (await host.Api().GetAsync("figures/F999")).Is(HttpStatusCode.NotFound);
        (await host.Browser().GetPageAsync("/figures/F999")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rows_are_paged_by_key_with_an_exact_total()
    {
        for (var i = 0; i < 5; i++)
            await host.Data.InstitutionAsync();
        List<string?> seen = [];
        string? after = null;
        do
        {
            var page = await host.Api().GetAsync($"figures/F043/rows?size=2&after={after}");
            seen.AddRange(page.Items.Select(r => r.GetProperty("id").GetString()));
            page.Body.GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(5);
            after = page["next"];
        } while (after is not null);
        var value = await host.Api().GetAsync("figures/F043");
        seen.Distinct().Count().ShouldBe(seen.Count);
        ((decimal)seen.Count).ShouldBe(value.Body.GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task Every_figure_has_a_page_its_rows_and_a_place_in_the_catalogue()
    {
        await host.Data.CaseAsync(w => w.Rated(5));
        var catalogue = await host.Browser().GetPageAsync("/figures");
        foreach (var figure in host.Get<FigureBook>().All)
        {
            catalogue.Html.ShouldContain($"/figures/{figure.Code}\"");
            var page = (await host.Browser().GetPageAsync($"/figures/{figure.Code}")).Is(HttpStatusCode.OK);
            page.Heading.ShouldContain(figure.Name);
            page.Text.ShouldContain(figure.Versions[^1].Counts);
            (await host.Browser().GetPageAsync($"/figures/{figure.Code}/rows")).Is(HttpStatusCode.OK);
        }
        (await host.Browser().GetPageAsync("/figures?q=专家")).Text.ShouldContain("F041");
        (await host.Browser().GetPageAsync("/figures?q=没有的词")).Text.ShouldContain("没有这样的指标");
    }

    [Fact]
    public async Task An_article_of_this_city_is_compared_and_one_of_another_is_not()
    {
        var home = await host.Browser().GetPageAsync("/figures/articles/001");
        home.Is(HttpStatusCode.OK).Text.ShouldContain("功能模块数");
        home.Text.ShouldContain("不一致");
        home.Text.ShouldContain("站点”模块的记录");
        var other = await host.Browser().GetPageAsync("/figures/articles/003");
        other.Is(HttpStatusCode.OK).Text.ShouldContain("两座城市不比较");
        other.Text.ShouldNotContain("不一致");
        (await host.Browser().GetPageAsync("/figures/articles/009")).Is(HttpStatusCode.NotFound);
        (await host.Browser().GetPageAsync("/figures/articles")).Text.ShouldContain("2022-09-23");
    }

    [Fact]
    public async Task As_of_the_article_ours_is_compared_with_the_published_number()
    {
        host.Time.GoTo(2022, 9, 1);
        for (var i = 0; i < 3; i++)
            await host.Data.InstitutionAsync();
        host.Time.Reset();
        await host.Data.InstitutionAsync();
        var retold = await host.Get<RetoldFigures>().OfAsync(Article.Find("001")!, CancellationToken.None);
        var institutions = retold.Single(f => f.Published.Code == "F043");
        institutions.Ours!.Value.ShouldBe(3, "as of the day of the article, not of today");
        institutions.Agrees.ShouldBe(false);
        retold.Single(f => f.Published.Code == "F048").WhyNot!.ShouldContain("站点");
    }

    /// <summary>A definition that changed within the period is shown by both of its versions.</summary>
    [Fact]
    public async Task Both_versions_are_shown_when_a_definition_changed_within_the_period()
    {
        var figure = new CountOf<LedgerSpan>("X900", "试数", "家")
        {
            Group = "试",
            Source = "试",
            Period = FigurePeriod.Period,
            Versions = [new(1, Figure.Beginning, "旧口径", "全部", "无"), new(2, new(2026, 3, 1), "新口径", "城区", "无")],
            Rows = (db, ask) =>
                ask.Version.Number == 1
                    ? db.Set<LedgerSpan>().Where(s => s.City == ask.City)
                    : db.Set<LedgerSpan>().Where(s => s.City == ask.City && s.Region == TestData.Region),
            Show = (_, _, _) => Task.FromResult<IReadOnlyList<FigureRow>>([]),
        };
        await host.Data.ProjectAsync();
        var reader = new FigureReader(
            new FigureBook([figure]),
            host.Get<KeptFigures>(),
            host.Get<Zhitong.Modules.Figures.External.ExternalFigures>(),
            host.Get<Settings>(),
            host.Get<Zhitong.Platform.Writing.Clock>()
        );
        var both = await reader.ReadAsync("X900", new FigureQuery(From: "2026-01-01", To: "2026-06-30"));
        both.Version.Number.ShouldBe(2);
        both.Others.Single().Version.Number.ShouldBe(1);
        (both.Others.Single().From, both.Others.Single().To).ShouldBe((Figure.Beginning, new DateOnly(2026, 2, 28)));
        (await reader.ReadAsync("X900", new FigureQuery(From: "2026-03-01", To: "2026-06-30"))).Others.ShouldBeEmpty();
        await using var db = host.OpenDb();
        var all = await db.Set<LedgerSpan>().CountAsync(s => s.City == TestData.City);
        both.Others.Single().Value.ShouldBe(all);
    }
}
