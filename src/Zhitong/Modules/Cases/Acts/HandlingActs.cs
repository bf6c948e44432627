using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Acts;

/// <summary>开始办理</summary>
public sealed class StartCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Start;
    public override AccessRule Rule => CasesAccess.Handle;

    public override string Explain(Case c) => "告诉企业你们已经开始办了。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Start();
        return ValueTask.CompletedTask;
    }
}

/// <summary>暂停计时</summary>
public sealed class PauseCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Pause;
    public override AccessRule Rule => CasesAccess.Clock;
    public override IReadOnlyList<ActField> Fields =>
        [new("reason", "为什么停", "例如：待企业送样 9 块。会写进暂停记录，企业看得到", ActFieldKind.Text, true, 500)];

    public override string Explain(Case c) => "暂停当天不计入期限，恢复那天计入。暂停的人、理由和通知号都会留下。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Pause(input.Required("reason"), work.Actor.Name, work.Today);
        return ValueTask.CompletedTask;
    }
}

/// <summary>恢复计时</summary>
public sealed class ResumeCase(Calendars calendars) : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Resume;
    public override AccessRule Rule => CasesAccess.Clock;
    public override IReadOnlyList<ActField> Fields =>
        [new("reason", "说明", "例如：收到样品 9 块", ActFieldKind.Text, false, 500)];

    public override string Explain(Case c) =>
        c.Pauses is [.., { } last]
            ? $"{last.From:yyyy-MM-dd} 起暂停：{last.Reason}。恢复后期限按停掉的工作日顺延。"
            : "这件没有暂停过。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Resume(work.Actor.Name, work.Today, calendars.Current);
        return ValueTask.CompletedTask;
    }
}

/// <summary>交付结果</summary>
public sealed class DeliverCase : CaseActDefinition
{
    public override CaseAct Act => CaseAct.Deliver;
    public override AccessRule Rule => CasesAccess.Handle;
    public override IReadOnlyList<ActField> Fields =>
        [new("result", "结果", "做了什么、结论、报告编号；企业凭这段确认", ActFieldKind.LongText, true, 4000, "text")];

    public override string Explain(Case c) => "交付后请企业确认。是否按期以交付的时间为准。";

    public override ValueTask ApplyAsync(Case c, ActInput input, Work work)
    {
        c.Deliver(input.Required("result"), work.Now);
        return ValueTask.CompletedTask;
    }
}
