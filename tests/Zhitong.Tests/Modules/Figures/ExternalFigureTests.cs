using System.Net;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

public sealed class ExternalFigures_on_Sqlite(TestHost<Sqlite> host) : ExternalFigureTests<Sqlite>(host);

public sealed class ExternalFigures_on_Postgres(TestHost<Postgres> host) : ExternalFigureTests<Postgres>(host);

/// <summary>Values from outside: a document, two persons, editions.</summary>
public abstract class ExternalFigureTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Refusal = "form[action$='handler=Refuse']";

    private ExternalDesk Desk => host.Get<ExternalDesk>();

    [Theory]
    [InlineData("document", "", "Document")]
    [InlineData("document", "   ", "Document")]
    [InlineData("value", "五十三", "Value")]
    [InlineData("value", "53.80001", "Value")]
    [InlineData("value", "153.8", "Value")]
    [InlineData("to", "1980-01-01", "To")]
    [InlineData("to", "2026-12-31", "To")]
    [InlineData("code", "F041", "Code")]
    [InlineData("documentDate", "", "DocumentDate")]
    [InlineData("provider", "", "Provider")]
    public async Task What_is_missing_or_wrong_is_refused_at_its_field(string field, string said, string property)
    {
        var refused = await Should.ThrowAsync<InputRefused>(() =>
            host.Data.ExternalAsync(wish: i =>
            {
                typeof(ExternalInput).GetProperty(property)!.SetValue(i, said);
                return i;
            })
        );
        refused.Faults.Items.Select(f => f.Field).ShouldContain(field);
    }

    [Fact]
    public async Task A_value_is_public_when_a_second_person_has_reviewed_it()
    {
        var (first, second) = (await host.Data.PersonAsync(Role.City), await host.Data.PersonAsync(Role.City));
        var entry = await host.Data.ExternalAsync(by: first.Actor, wish: At("2015-01-01", "2015-12-31", "41.2"));
        (await ValueAsync("2016-01-01")).ShouldNotBe(41.2m);
        var own = await Should.ThrowAsync<RuleRefused>(() => Desk.ApproveAsync(entry.Id, null, first.Actor));
        own.Message.ShouldContain("不能自己复核");
        await Should.ThrowAsync<NotYours>(async () =>
            await Desk.ApproveAsync(entry.Id, null, (await host.Data.PersonAsync(Role.County)).Actor)
        );
        await Desk.ApproveAsync(entry.Id, entry.Version, second.Actor);
        (await ValueAsync("2016-01-01")).ShouldBe(41.2m);
        (await ValueAsync("2015-12-30")).ShouldNotBe(41.2m, "the period had not ended");
        await Should.ThrowAsync<RuleRefused>(() => Desk.ApproveAsync(entry.Id, null, second.Actor));
        var answer = await host.Api().GetAsync("figures/F035?asOf=2016-01-01");
        answer.Body.GetProperty("source").GetProperty("document").GetString().ShouldBe("统计公报（示范）");
    }

    [Fact]
    public async Task A_correction_is_a_new_edition_with_a_reason()
    {
        var (first, second) = (await host.Data.PersonAsync(Role.City), await host.Data.PersonAsync(Role.City));
        var wish = At("2012-01-01", "2012-12-31", "39.1");
        var entry = await host.Data.ExternalAsync(by: first.Actor, wish: wish);
        (await Should.ThrowAsync<InputRefused>(() => host.Data.ExternalAsync(by: first.Actor, wish: wish)))
            .Faults.Items[0]
            .Message.ShouldContain("等复核");
        await Desk.ApproveAsync(entry.Id, null, second.Actor);
        var corrected = At("2012-01-01", "2012-12-31", "39.4");
        (
            await Should.ThrowAsync<InputRefused>(() => host.Data.ExternalAsync(by: second.Actor, wish: corrected))
        ).Faults.Items.ShouldContain(f => f.Field == "reason");
        var again = await host.Data.ExternalAsync(
            by: second.Actor,
            wish: i =>
            {
                corrected(i).Reason = "年报核定";
                return i;
            }
        );
        again.Edition.ShouldBe(2);
        (await ValueAsync("2013-01-01")).ShouldBe(39.1m, "until it is reviewed");
        await Desk.ApproveAsync(again.Id, null, first.Actor);
        (await ValueAsync("2013-01-01")).ShouldBe(39.4m);
        var page = await host.Browser().GetPageAsync("/figures/F035?asOf=2013-01-01");
        page.Text.ShouldContain("年报核定");
        page.Text.ShouldContain("39.1");
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_is_not_public()
    {
        var (first, second) = (await host.Data.PersonAsync(Role.City), await host.Data.PersonAsync(Role.City));
        var entry = await host.Data.ExternalAsync(by: first.Actor, wish: At("2009-01-01", "2009-12-31", "30"));
        var browser = host.Browser(second);
        var page = await browser.GetPageAsync($"/figures/external/{entry.Id}");
        (await page.SubmitAsync(Refusal)).Text.ShouldContain("请填写退回的理由");
        await page.SubmitAsync(Refusal, ("Input.Reason", "与文件第 3 页不一致"));
        (await browser.GetPageAsync($"/figures/external/{entry.Id}")).Text.ShouldContain("与文件第 3 页不一致");
        (await host.Api().GetAsync("figures/F035?asOf=2010-01-01"))["value"].ShouldNotBe("30");
        (await browser.GetPageAsync($"/figures/external/{entry.Id}")).Text.ShouldContain("退回");
    }

    [Fact]
    public async Task The_form_shows_the_fault_at_its_field()
    {
        var officer = host.Browser(await host.Data.PersonAsync(Role.City));
        var page = await officer.GetPageAsync("/figures/external/new");
        var again = await page.SubmitAsync(
            "",
            ("Input.Code", "F035"),
            ("Input.Value", "53.8"),
            ("Input.From", "2021-01-01"),
            ("Input.To", "2021-12-31"),
            ("Input.Provider", "市统计局"),
            ("Input.DocumentDate", "2022-03-01")
        );
        again.Is(HttpStatusCode.OK).Text.ShouldContain("没有文件的数不能录");
    }

    private static Func<ExternalInput, ExternalInput> At(string from, string to, string value) =>
        i =>
        {
            (i.From, i.To, i.Value) = (from, to, value);
            return i;
        };

    private async Task<decimal?> ValueAsync(string day)
    {
        host.Time.LetCachesExpire();
        return (await host.Get<FigureReader>().ReadAsync("F035", new FigureQuery(AsOf: day))).Value;
    }
}
