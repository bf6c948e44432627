using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Acts;

/// <summary>提交: a draft, or the answer to what was missing.</summary>
public sealed class SubmitCase(MatterBook matters, Calendars calendars) : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Submit;
    public override AccessRule Rule => CasesAccess.File;
    public override IReadOnlyList<ActField> Fields =>
        [new("supplement", "补正内容", "对着要求逐条答复", ActFieldKind.LongText, false, 4000, "text", "reason")];

    public override string Explain(Case c) =>
        c.Status == CaseStatus.Supplementing ? $"要补的是：{c.SupplementAsked}" : "提交后 2 个工作日内受理，不受理会写明理由。";

    public override string? Reason(ActInput input) => null;

    public override async ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        if (c.Status == CaseStatus.Supplementing && input["supplement"] is null)
            throw InputRefused.At("supplement", "请填写补正内容");
        var matter = await matters.FindAsync(c.MatterCode);
        c.Submit(work.Now, work.Today, matter, calendars.Current, input["supplement"]);
    }
}

/// <summary>确认结果</summary>
public sealed class ConfirmCase(Calendars calendars) : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Confirm;
    public override AccessRule Rule => CasesAccess.Answer;

    public override string Explain(Case c) => $"结果是：{c.Result}。确认后办结，请再评价一下。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Confirm(work.Now, calendars.Current);
        return ValueTask.CompletedTask;
    }
}

/// <summary>评价</summary>
public sealed class RateCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Rate;
    public override AccessRule Rule => CasesAccess.Answer;
    public override IReadOnlyList<ActField> Fields =>
        [
            new(
                "stars",
                "这件办得怎么样",
                "一件只评一次；不满意的会有人回访",
                ActFieldKind.WholeNumber,
                true,
                5,
                "rating",
                "score"
            ),
            new("text", "想说的话", "不满意时请写一句哪里不满意", ActFieldKind.LongText, false, 2000, "comment"),
        ];

    public override string Explain(Case c) => "评价由您自愿填写，办理的人看得到。";

    public override string? Reason(ActInput input) => null;

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Rate(input.Number("stars"), input["text"], work.Now);
        return ValueTask.CompletedTask;
    }
}

/// <summary>留言</summary>
public sealed class NoteCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Note;
    public override AccessRule Rule => CasesAccess.Note;
    public override IReadOnlyList<ActField> Fields =>
        [new("text", "留言", "办这件的人和企业都看得到", ActFieldKind.LongText, true, 2000)];

    public override string Explain(Case c) => "留言会进入办理经过，不能删改。";

    public override string? Reason(ActInput input) => input["text"];

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Note();
        return ValueTask.CompletedTask;
    }
}
