using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>One quality problem from the enterprise's words to a rated, closed case, with every hand it passes through.</summary>
public abstract partial class CaseJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    /// <summary>The requests that the articles tell of, in the words of an enterprise.</summary>
    [Theory]
    [InlineData(1280, "气凝胶采样舱第一次出口，需要做产品认证，还要测舱体的导热系数和气密性，不知道先办哪一样。", "CERT-CONS")]
    [InlineData(390, "连翘茶去年被退货两批，想把质量管理体系建起来，请老师到厂里看看问题出在哪里。", "QUAL-DIAG")]
    [InlineData(1280, "粮库的三台地磅和十二支温度计下个月到期，收购季前要检完。", "METR-CALI")]
    public async Task From_the_problem_to_the_rating(int width, string need, string matter)
    {
        var enterprise = await app.VisitorAsync(width, $"enterprise-{matter}");
        await enterprise.SignInAsync("enterprise");
        await enterprise.GoAsync($"/cases/new?matter={matter}");
        await enterprise.FillAsync("遇到的问题", need);
        await FillRequiredAsync(enterprise);
        await enterprise.PressAsync("下一步：核对");
        await enterprise.SeesAsync(need);
        await enterprise.PressAsync("提交办件");
        var number = NumberPattern().Match(await enterprise.MainTextAsync()).Value;
        number.ShouldNotBeEmpty();

        var officer = await app.VisitorAsync(1280, $"officer-{matter}");
        await officer.SignInAsync("city");
        await officer.GoAsync("/queue");
        await officer.GoAsync($"/queue?q={number}");
        await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = number }));
        await officer.PressAsync("要求补正");
        await officer.FillAsync("要补什么", "1. 产品照片；2. 去年的检测报告编号");
        await officer.PressAsync("要求补正");

        await enterprise.GoAsync($"/cases/{number}");
        await enterprise.SeesAsync("轮到您了");
        await enterprise.PressAsync("去补正");
        await enterprise.FillAsync("补正内容", "1. 照片已附在样品袋里；2. 报告编号 2025-0713");
        await enterprise.PressAsync("提交补正");

        await officer.GoAsync($"/cases/{number}/accept");
        await officer.PressAsync("受理");
        await officer.PressAsync("分办");
        await ChooseInstitutionOfDemoAsync(officer);
        await officer.PressAsync("分办");
        await officer.PressAsync("暂停计时");
        await officer.FillAsync("为什么停", "待企业送样");
        await officer.PressAsync("暂停计时");
        await officer.SeesAsync("待企业送样");
        await officer.PressAsync("恢复计时");
        await officer.PressAsync("恢复计时");
        await officer.PressAsync("延期");
        await officer.FillAsync("延长几个工作日", "5");
        await officer.FillAsync("理由", "要等专家组到厂");
        await officer.PressAsync("延期");
        await officer.SeesAsync("延期 5 个工作日");

        var institution = await app.VisitorAsync(width, $"institution-{matter}");
        await institution.SignInAsync("institution");
        await institution.GoAsync("/queue");
        await institution.GoAsync($"/cases/{number}");
        await institution.PressAsync("开始办理");
        await institution.PressAsync("开始办理");
        await institution.PressAsync("交付结果");
        await institution.FillAsync("结果", "三项全部合格，报告编号 SF-2026-0199。");
        await institution.PressAsync("交付结果");

        await enterprise.GoAsync("/my/cases");
        await enterprise.GoAsync($"/cases/{number}");
        await enterprise.PressAsync("确认结果");
        await enterprise.PressAsync("确认结果");
        await enterprise.Page.GetByLabel("非常满意", new() { Exact = true }).CheckAsync();
        await enterprise.FillAsync("想说的话", "一周就办好了，谢谢。");
        await enterprise.PressAsync("评价");
        await enterprise.SeesAsync("非常满意");
        await enterprise.GoAsync($"/cases/{number}/history");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Faults_stand_at_their_fields_and_what_was_typed_is_kept(int width)
    {
        var visitor = await app.VisitorAsync(width, "faults");
        await visitor.SignInAsync("city");
        await visitor.GoAsync("/cases/new");
        await visitor.GoAsync("/cases/new?matter=METR-CALI");
        await visitor.FillAsync("统一社会信用代码", "91000000MA0J2L26X3");
        await visitor.FillAsync("联系电话", "12345");
        await visitor.FillAsync("遇到的问题", "<script>alert(1)</script> 𠮷野家的秤 😀 ‮abc");
        await visitor.PressAsync("下一步：核对");
        await visitor.SeesAsync("第 18 位应是");
        (await visitor.Page.GetByLabel("遇到的问题").InputValueAsync()).ShouldContain("<script>alert(1)</script> 𠮷野家的秤 😀");
        (await visitor.Page.GetByLabel("联系电话").InputValueAsync()).ShouldBe("12345");
        (await visitor.Page.TitleAsync()).ShouldStartWith("有错误：");
    }

    [Fact]
    public async Task An_act_that_the_state_does_not_allow_says_what_is_possible()
    {
        var visitor = await app.VisitorAsync(1280, "refused-act");
        await visitor.SignInAsync("city");
        await visitor.GoAsync("/queue?view=closed");
        await visitor.FollowAsync(visitor.Page.Locator("main table a.zt-num").First);
        await visitor.GoAsync(new Uri(visitor.Page.Url).AbsolutePath + "/accept");
        await visitor.SeesAsync("不能受理");
    }

    private static async Task FillRequiredAsync(Visitor visitor)
    {
        foreach (var control in await visitor.Page.Locator("main form [name^='Input.Answers']").AllAsync())
        {
            if (await control.InputValueAsync() is { Length: > 0 })
                continue;
            var tag = await control.EvaluateAsync<string>("e => e.tagName + ':' + (e.type || '') + ':' + (e.inputMode || '')");
            if (tag.StartsWith("SELECT", StringComparison.Ordinal))
                await control.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            else if (tag.Contains(":date:", StringComparison.Ordinal))
                await control.FillAsync("2027-03-01");
            else
                await control.FillAsync(tag.EndsWith(":decimal", StringComparison.Ordinal) ? "3" : "按常规做法");
        }
    }

    /// <summary>The demo institution's own name stands in its account; it is looked up there.</summary>
    private async Task ChooseInstitutionOfDemoAsync(Visitor officer)
    {
        var institution = await app.VisitorAsync(1280, "institution-name");
        await institution.SignInAsync("institution");
        await institution.GoAsync("/account");
        var text = await institution.Page.Locator("body").InnerTextAsync();
        foreach (var offer in await officer.Page.Locator("main form label:has(input[type=radio])").AllAsync())
        {
            var name = (await offer.InnerTextAsync()).Trim().Split('（')[0];
            if (name.Length < 4 || !text.Contains(name, StringComparison.Ordinal))
                continue;
            await offer.ClickAsync();
            return;
        }
        throw new InvalidOperationException("the demo institution is not offered");
    }

    [GeneratedRegex(@"ZT-\d{4}-\d{6}")]
    private static partial Regex NumberPattern();
}

public sealed class CaseJourney_on_Sqlite(RunningApp<Sqlite> app) : CaseJourney<Sqlite>(app);

public sealed class CaseJourney_on_Postgres(RunningApp<Postgres> app) : CaseJourney<Postgres>(app);
