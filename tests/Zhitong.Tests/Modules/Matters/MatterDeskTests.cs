using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matters;

public sealed class MatterDesk_on_Sqlite(TestHost<Sqlite> host) : MatterDeskTests<Sqlite>(host);

public sealed class MatterDesk_on_Postgres(TestHost<Postgres> host) : MatterDeskTests<Postgres>(host);

/// <summary>A matter is worked on as a draft; everybody reads the edition published last, and the history tells both.</summary>
public abstract class MatterDeskTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task What_is_saved_stays_a_draft_until_it_is_published()
    {
        const string code = "METR-CALI";
        var officer = await OfficerAsync();
        var before = (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.OK);
        var form = await officer.GetPageAsync(Edit(code));
        (await form.SubmitAsync("", ("Input.PromisedDays", "12"), ("Input.Fee", "新的收费说明"))).Location.ShouldBe(
            $"{Edit(code)}?done=saved"
        );
        (await host.Api().GetAsync($"matters/{code}")).Text.ShouldBe(before.Text, "the public reads the published edition");
        (await host.Browser().GetPageAsync($"/matters/{code}")).Text.ShouldNotContain("新的收费说明");
        var desk = await officer.GetPageAsync(Edit(code));
        desk.Text.ShouldContain("有改动没发布");
        desk.Text.ShouldContain("承诺工作日、收费");
        (await officer.GetPageAsync("/desk/matters")).Text.ShouldContain("有改动没发布");

        (await PublishAsync(desk)).Location.ShouldBe($"{Edit(code)}?done=published");
        var after = (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.OK);
        (after["promisedDays"], after["fee"]).ShouldBe(("12", "新的收费说明"));
        int.Parse(after["edition"]!).ShouldBe(int.Parse(before["edition"]!) + 1);
        (await host.Browser().GetPageAsync($"/matters/{code}")).Text.ShouldContain("新的收费说明");
        (await PublishAsync(await officer.GetPageAsync(Edit(code))))
            .Is(HttpStatusCode.Conflict)
            .Text.ShouldContain("没有要发布的改动");

        var history = await officer.GetPageAsync($"/desk/matters/{code}/history");
        history.Text.ShouldContain("改草稿");
        history.Text.ShouldContain("与上一版不同：承诺工作日、收费");
        history.Text.ShouldContain("链式校验通过");
    }

    [Fact]
    public async Task A_blank_may_be_saved_and_not_published()
    {
        const string known = "STD-SEARCH";
        var officer = await OfficerAsync();
        var form = await officer.GetPageAsync(Edit(known));
        (await form.SubmitAsync("", ("Input.Summary", ""))).Is(HttpStatusCode.Redirect);
        var desk = await officer.GetPageAsync(Edit(known));
        desk.Text.ShouldContain("请填写一句话");
        var refused = (await PublishAsync(desk)).Is(HttpStatusCode.OK);
        refused.Text.ShouldContain("请填写一句话");
        (await host.Api().GetAsync($"matters/{known}")).Is(HttpStatusCode.OK)["summary"].ShouldNotBeNullOrEmpty();

        (await officer.GetPageAsync(Edit(known))).Document.QuerySelector("form[action*=discard]").ShouldNotBeNull();
        var discarded = await (await officer.GetPageAsync(Edit(known))).SubmitAsync("form[action*=discard]");
        discarded.Location.ShouldBe($"{Edit(known)}?done=discarded");
        var same = await officer.GetPageAsync(Edit(known));
        same.Text.ShouldNotContain("有改动没发布");
        same.Document.QuerySelector("form[action*=discard]").ShouldBeNull();
    }

    [Fact]
    public async Task A_new_matter_is_nobodys_to_read_before_it_is_complete_and_published()
    {
        var code = "TRY-" + TestData.NewCreditCode()[10..17];
        var officer = await OfficerAsync();
        var form = await officer.GetPageAsync("/desk/matters/new");
        (await form.SubmitAsync("", ("Input.Code", "小写"))).Text.ShouldContain("编码用大写字母和数字");
        (await form.SubmitAsync("", ("Input.Code", code), ("Input.Class", "quality"), ("Input.Name", "试办的事"))).Is(
            HttpStatusCode.Redirect
        );
        (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.NotFound);
        (await PublishAsync(await officer.GetPageAsync(Edit(code)))).Is(HttpStatusCode.OK).Text.ShouldContain("材料至少写一条");
        var whole = await (await officer.GetPageAsync(Edit(code))).SubmitAsync("", Whole);
        whole.Is(HttpStatusCode.Redirect);
        (await PublishAsync(await officer.GetPageAsync(Edit(code)))).Is(HttpStatusCode.Redirect);
        (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.OK)["edition"].ShouldBe("1");

        var withdraw = await officer.GetPageAsync(Edit(code));
        (await withdraw.SubmitAsync("form[action*=withdraw]", ("reason", ""))).Text.ShouldContain("请写明为什么撤下");
        (await withdraw.SubmitAsync("form[action*=withdraw]", ("reason", "并入别的事项"))).Is(HttpStatusCode.Redirect);
        (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.NotFound);
        (await PublishAsync(await officer.GetPageAsync(Edit(code)))).Is(HttpStatusCode.Redirect);
        (await host.Api().GetAsync($"matters/{code}")).Is(HttpStatusCode.OK)["edition"].ShouldBe("2");

        await using var db = host.OpenDb();
        var matter = await db.Set<Matter>().AsNoTracking().SingleAsync(m => m.Code == code);
        var acts = db.Set<ActivityEntry>().Where(a => a.SubjectId == matter.Id).OrderBy(a => a.Seq).Select(a => a.Act);
        (await acts.ToListAsync()).ShouldBe(["create", "edit", "publish", "withdraw", "publish"]);
        (await Chains.FaultsOfAsync(host, matter.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_edit_is_told_and_keeps_what_was_typed()
    {
        const string code = "TEST-EQUIP";
        var officer = await OfficerAsync();
        var (first, second) = (await officer.GetPageAsync(Edit(code)), await officer.GetPageAsync(Edit(code)));
        (await first.SubmitAsync("", ("Input.Contact", "先改的人 0353-2046001"))).Is(HttpStatusCode.Redirect);
        var stale = (await second.SubmitAsync("", ("Input.Contact", "后改的人"))).Is(HttpStatusCode.Conflict);
        stale.Html.ShouldContain("后改的人");
    }

    private static (string, string?)[] Whole =>
        [
            ("Input.Class", "quality"),
            ("Input.Summary", "一句话"),
            ("Input.Applicants", "企业"),
            ("Input.PromisedDays", "10"),
            ("Input.Fee", "不收费"),
            ("Input.Contact", "窗口 0353-2046000"),
            ("Input.Basis", "《办法》"),
            ("Input.Materials[0].Name", "申请表"),
            ("Input.Materials[0].Need", "fill"),
            ("Input.Materials[0].Requirement", "在线填写"),
            ("Input.Materials[0].Source", "企业"),
            ("Input.Steps[0].Title", "受理"),
            ("Input.Steps[0].Time", "2 个工作日"),
            ("Input.Steps[0].Detail", "看材料"),
            ("Input.Fields[0].Label", "台数"),
            ("Input.Fields[0].Key", "count"),
            ("Input.Fields[0].Type", "number"),
            ("Input.Fields[0].Hint", "几台"),
            ("Input.Faqs[0].Q", "要多久"),
            ("Input.Faqs[0].A", "十天"),
        ];

    private static string Edit(string code) => $"/desk/matters/{code}/edit";

    /// <summary>Presses 保存并发布 on the page as it stands.</summary>
    private static Task<Page> PublishAsync(Page page) => page.PressAsync("form button[formaction*=publish]");

    private async Task<Browser> OfficerAsync() => host.Browser(await host.Data.PersonAsync(Role.City));
}
