using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Acts;

/// <summary>受理</summary>
public sealed class AcceptCase(MatterBook matters, Calendars calendars) : CaseActDefinition
{
    private static readonly ActField Matter = new(
        "matter",
        "事项",
        "提交时没有选事项的，受理时要定下来；选错了的在这里改",
        ActFieldKind.Choice,
        false,
        40
    );

    public override CaseAct Act => CaseAct.Accept;
    public override AccessRule Rule => CasesAccess.Accept;
    public override IReadOnlyList<ActField> Fields => [Matter];

    public override string Explain(Case c) =>
        c.MatterName is { } name
            ? $"受理后从今天的次日起算“{name}”承诺的 {c.PromisedDays} 个工作日。"
            : "这件还没有定事项。请选一项，期限按它承诺的工作日，从今天的次日起算。";

    public override async ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        var code = input["matter"] ?? c.MatterCode ?? throw InputRefused.At("matter", "请选一个事项，定了事项才能受理");
        var matter = await matters.FindAsync(code) ?? throw InputRefused.At("matter", $"没有代码为 {code} 的事项");
        c.Accept(work.Now, work.Today, matter, calendars.Current);
    }

    public override async ValueTask<IReadOnlyList<ActChoice>> ChoicesAsync(
        ActField field,
        Case c,
        ZhitongDb db,
        DateOnly today
    ) =>
        [
            .. (await matters.PublishedAsync()).Select(m => new ActChoice(
                m.Code,
                $"{ServiceClasses.Name(m.Class)} · {m.Name}（{m.PromisedDays} 个工作日）"
            )),
        ];
}

/// <summary>要求补正; the enterprise answers with <see cref="SubmitCase"/>.</summary>
public sealed class SupplementCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Supplement;
    public override AccessRule Rule => CasesAccess.Accept;
    public override IReadOnlyList<ActField> Fields =>
        [new("reason", "要补什么", "只能告知一次，请一次说全，逐条列出", ActFieldKind.LongText, true, 2000, "text")];

    public override string Explain(Case c) => "企业补齐之前不算受理时间。一件只能要求补正一次。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.AskSupplement(input.Required("reason"));
        return ValueTask.CompletedTask;
    }
}

/// <summary>不予受理</summary>
public sealed class RefuseCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Refuse;
    public override AccessRule Rule => CasesAccess.Accept;
    public override IReadOnlyList<ActField> Fields =>
        [new("reason", "理由", "写清依据，以及企业还可以找谁、怎么办", ActFieldKind.LongText, true, 2000, "text")];

    public override string Explain(Case c) => "理由会原样告诉企业。不予受理后这件就结束了。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Refuse(input.Required("reason"), work.Now);
        return ValueTask.CompletedTask;
    }
}

/// <summary>分办</summary>
public sealed class DispatchCase(DispatchOffers offers, ExpertOffers experts, MatterBook matters) : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Dispatch;
    public override AccessRule Rule => CasesAccess.Dispatch;
    public override IReadOnlyList<ActField> Fields =>
        [
            new(
                "institution",
                "承办机构",
                "只列今天资质有效的；能力对得上的在前，本县（市、区）的优先",
                ActFieldKind.Choice,
                true,
                200
            ),
            new("expert", "请哪位专家一起办", "只列今天在聘、领域对得上的专家", ActFieldKind.Choice, false, 200),
            new("reason", "选它的理由", "企业看得到", ActFieldKind.Text, false, 500),
        ];

    public override string Explain(Case c) =>
        c.InstitutionName is { } now ? $"现在由{now}承办，改分后它就看不到这件了。" : "分办后由机构开始办理，期限不变。";

    public override async ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        var target =
            await DispatchOffers.FindAsync(work.Db, c.City, input.Required("institution"), work.Today)
            ?? throw InputRefused.At("institution", "没有这家机构，请从列表里选");
        if (target.Refusal is { } refusal)
            throw InputRefused.At("institution", refusal);
        var expert = await ExpertAsync(work, c.City, input["expert"]);
        c.Dispatch(target.Organisation, target.Name, expert?.Id, expert?.Name);
    }

    private static async Task<NamedExpert?> ExpertAsync(Work work, string city, string? given)
    {
        if (given is null)
            return null;
        var named =
            await ExpertOffers.FindAsync(work.Db, city, given, work.Today)
            ?? throw InputRefused.At("expert", "专家库里没有这个人，请从列表里选");
        return named.Refusal is { } refusal ? throw InputRefused.At("expert", refusal) : named;
    }

    public override async ValueTask<IReadOnlyList<ActChoice>> ChoicesAsync(
        ActField field,
        Case c,
        ZhitongDb db,
        DateOnly today
    ) => field.Name == "expert" ? await ExpertsAsync(c, db, today) : await InstitutionsAsync(c, db, today);

    private async Task<IReadOnlyList<ActChoice>> ExpertsAsync(Case c, ZhitongDb db, DateOnly today) =>
        [
            .. (await ExpertOffersAsync(c, db, today)).Select(e => new ActChoice(
                e.Id.ToString(),
                $"{e.Name}（{e.Employer}）：{string.Join('、', e.Why)}"
            )),
        ];

    /// <summary>Which experts could be asked to the case today.</summary>
    internal async Task<IReadOnlyList<ExpertOffer>> ExpertOffersAsync(Case c, ZhitongDb db, DateOnly today)
    {
        var matter = await matters.FindAsync(c.MatterCode);
        var words = string.Join('\n', c.Need, c.Product, c.Parameters);
        return await experts.ForCaseAsync(db, c.City, c.Region, matter?.Class, words, today);
    }

    private async Task<IReadOnlyList<ActChoice>> InstitutionsAsync(Case c, ZhitongDb db, DateOnly today) =>
        [
            .. (await OffersAsync(c, db, today)).Select(o => new ActChoice(
                o.Id.ToString(),
                $"{o.Name}（{RegionTable.Default.Name(o.Region)}）",
                Note(o),
                o.Meets ? "能力对得上"
                    : o.Near ? "只差一项"
                    : "其他今天有效的机构"
            )),
        ];

    /// <summary>Whom the case could be given to today.</summary>
    internal async Task<IReadOnlyList<DispatchOffer>> OffersAsync(Case c, ZhitongDb db, DateOnly today)
    {
        var matter = await matters.FindAsync(c.MatterCode);
        var need = new DispatchNeed(c.City, c.Region, matter?.Class, c.Product, c.Standard, c.Parameters, c.Need);
        return await offers.ForAsync(db, need, today);
    }

    private static string? Note(DispatchOffer offer)
    {
        var until = offer.ValidUntil is { } day ? $"资质至 {day:yyyy-MM-dd}" : "资质长期有效";
        var why =
            offer.Near ? $"差一项：{string.Join('；', offer.Missing)}"
            : offer.Why.Count > 0 ? string.Join("；", offer.Why.Concat(offer.Missing.Select(m => $"还缺：{m}")))
            : offer.Summary;
        return string.IsNullOrEmpty(why) ? until : $"{why}（{until}）";
    }
}

/// <summary>延期</summary>
public sealed class ExtendCase(Calendars calendars) : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Extend;
    public override AccessRule Rule => CasesAccess.Dispatch;
    public override IReadOnlyList<ActField> Fields =>
        [
            new("workingDays", "延长几个工作日", "从原期限往后加", ActFieldKind.WholeNumber, true, Case.LongestExtension),
            new("reason", "理由", "企业看得到", ActFieldKind.LongText, true, 2000),
        ];

    public override string Explain(Case c) => $"原期限 {c.DueOn:yyyy-MM-dd}。延期会记入办件经过，逐日可查。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Extend(input.Number("workingDays"), input.Required("reason"), work.Actor.Name, work.Today, calendars.Current);
        return ValueTask.CompletedTask;
    }
}
