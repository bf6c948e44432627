using Zhitong.Modules.Cases;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

/// <summary>The rules of a case without a database.</summary>
public sealed class CaseRulesTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;
    private static readonly DateTime Now = FakeTime.Default;
    private static readonly DateOnly Today = new(2026, 9, 23);

    /// <summary>The state machine as the public contract has it: for each status the acts that it allows.</summary>
    private static readonly Dictionary<CaseStatus, CaseAct[]> Allowed = new()
    {
        [CaseStatus.Draft] = [CaseAct.Submit],
        [CaseStatus.Submitted] = [CaseAct.Supplement, CaseAct.Refuse, CaseAct.Accept, CaseAct.Note],
        [CaseStatus.Supplementing] = [CaseAct.Submit, CaseAct.Note],
        [CaseStatus.Refused] = [CaseAct.Note],
        [CaseStatus.Accepted] = [CaseAct.Dispatch, CaseAct.Pause, CaseAct.Extend, CaseAct.Note],
        [CaseStatus.Dispatched] = [CaseAct.Dispatch, CaseAct.Start, CaseAct.Pause, CaseAct.Extend, CaseAct.Note],
        [CaseStatus.InService] = [CaseAct.Pause, CaseAct.Extend, CaseAct.Deliver, CaseAct.Note],
        [CaseStatus.Paused] = [CaseAct.Resume, CaseAct.Note],
        [CaseStatus.AwaitingConfirmation] = [CaseAct.Confirm, CaseAct.Note],
        [CaseStatus.Closed] = [CaseAct.Rate, CaseAct.Note],
        [CaseStatus.Withdrawn] = [],
        [CaseStatus.Terminated] = [],
    };

    public static TheoryData<CaseStatus, CaseAct> EveryPair =>
        [
            .. from status in Enum.GetValues<CaseStatus>()
            from act in Enum.GetValues<CaseAct>()
            select new TheoryDataRow<CaseStatus, CaseAct>(status, act),
        ];

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_state_allows_its_acts_and_no_other(CaseStatus status, CaseAct act)
    {
        var c = At(status);
        if (Allowed[status].Contains(act))
        {
            Do(c, act);
            c.Status.ShouldBe(After(status, act));
            return;
        }
        var said = Should.Throw<RuleRefused>(() => Do(c, act)).Message;
        said.ShouldContain(status.Chinese());
        said.ShouldContain(act.Chinese());
        c.Status.ShouldBe(status);
    }

    [Fact]
    public void What_is_missing_is_told_once()
    {
        var c = At(CaseStatus.Submitted);
        c.AskSupplement("营业执照");
        c.Submit(Now, Today, null, Calendar, "补齐了");
        c.Status.ShouldBe(CaseStatus.Submitted);
        c.SupplementGiven.ShouldBe("补齐了");
        Should.Throw<RuleRefused>(() => c.AskSupplement("还有一样")).Message.ShouldContain("一次性告知");
    }

    [Fact]
    public void A_pause_of_four_days_over_a_weekend_moves_the_due_day()
    {
        var c = Started(new(2026, 9, 14), promised: 10);
        c.DueOn.ShouldBe(new DateOnly(2026, 9, 28));
        c.Pause("待送样", "王雪", new(2026, 9, 16));
        c.DueOn.ShouldBe(new DateOnly(2026, 9, 28), "while paused the due day stands as it did");
        c.Resume("王雪", new(2026, 9, 20), Calendar);
        c.DueOn.ShouldBe(new DateOnly(2026, 10, 8));
        c.Status.ShouldBe(CaseStatus.InService);
        c.Pauses.ShouldHaveSingleItem()
            .ShouldBe(new CasePause(new(2026, 9, 16), new(2026, 9, 20), "待送样", "ZT-1-Z01", "王雪", "王雪"));
    }

    [Fact]
    public void A_pause_that_ends_the_day_it_began_costs_nothing()
    {
        var c = Started(new(2026, 9, 14), promised: 10);
        c.Pause("误按", "王雪", new(2026, 9, 16));
        c.Resume("王雪", new(2026, 9, 16), Calendar);
        c.DueOn.ShouldBe(new DateOnly(2026, 9, 28));
    }

    [Fact]
    public void A_pause_cannot_end_before_it_began()
    {
        var c = Started(new(2026, 9, 14), promised: 10);
        c.Pause("待送样", "王雪", new(2026, 9, 16));
        Should.Throw<RuleRefused>(() => c.Resume("王雪", new(2026, 9, 15), Calendar));
        c.Status.ShouldBe(CaseStatus.Paused);
    }

    [Fact]
    public void A_paused_clock_uses_no_days()
    {
        var c = Started(new(2026, 9, 14), promised: 10);
        c.Pause("待送样", "王雪", new(2026, 9, 16));
        c.Deadline.UsedDays(new(2026, 9, 30), Calendar).ShouldBe(1);
        c.Deadline.On(new(2026, 12, 31), Calendar).ShouldBe(DeadlineState.Paused);
    }

    [Fact]
    public void An_extension_adds_working_days_to_the_promise()
    {
        var c = Started(new(2026, 9, 14), promised: 10);
        c.Extend(3, "样品复测", "王雪", new(2026, 9, 20), Calendar);
        c.DueOn.ShouldBe(Calendar.Due(new(2026, 9, 14), new WorkingDays(13)).Date);
        c.Extend(2, "再测", "王雪", new(2026, 9, 22), Calendar);
        c.DueOn.ShouldBe(Calendar.Due(new(2026, 9, 14), new WorkingDays(15)).Date);
        c.Extensions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(61)]
    public void An_extension_is_one_to_sixty_working_days(int days) =>
        Should
            .Throw<InputRefused>(() => Started(new(2026, 9, 14), 10).Extend(days, "理由", "王雪", Today, Calendar))
            .Faults.Items.ShouldHaveSingleItem()
            .Field.ShouldBe("workingDays");

    [Theory]
    [InlineData("2026-09-22", DeadlineState.Running)]
    [InlineData("2026-09-23", DeadlineState.Soon)] // 8 of 10 working days
    [InlineData("2026-09-28", DeadlineState.Soon)]
    [InlineData("2026-09-29", DeadlineState.Late)]
    public void A_clock_turns_yellow_at_four_fifths_and_red_after_the_due_day(string day, DeadlineState state) =>
        Started(new(2026, 9, 14), promised: 10).Deadline.On(DateOnly.Parse(day), Calendar).ShouldBe(state);

    [Fact]
    public void The_day_of_delivery_judges_the_deadline()
    {
        var late = Started(new(2026, 9, 14), promised: 3);
        late.Deliver("结果", new DateTime(2026, 9, 17, 16, 0, 0, DateTimeKind.Utc)); // the 18th in China
        late.DueOn.ShouldBe(new DateOnly(2026, 9, 17));
        late.Deadline.On(new(2027, 1, 1), Calendar).ShouldBe(DeadlineState.MissedButDone);
        var met = Started(new(2026, 9, 14), promised: 3);
        met.Deliver("结果", new DateTime(2026, 9, 17, 15, 59, 0, DateTimeKind.Utc));
        met.Deadline.On(new(2027, 1, 1), Calendar).ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public void Nothing_is_late_on_an_estimate()
    {
        var c = Started(new(2026, 12, 21), promised: 15);
        c.DueEstimated.ShouldBeTrue();
        c.Deadline.On(new(2027, 6, 1), Calendar).ShouldBe(DeadlineState.Running);
        c.Deliver("结果", new DateTime(2027, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        c.Deadline.On(new(2027, 6, 2), Calendar).ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public void Acceptance_starts_the_clock_anew_and_names_the_matter()
    {
        var c = New();
        c.Submit(Now, new(2026, 9, 14), null, Calendar);
        c.DueOn.ShouldBeNull("a case in triage has no promise yet");
        c.Accept(Now, new(2026, 9, 16), Matter(10), Calendar);
        (c.MatterCode, c.ClockFrom, c.DueOn).ShouldBe(("TEST", new DateOnly(2026, 9, 16), new DateOnly(2026, 9, 30)));
    }

    [Theory]
    [InlineData(0, "很好", "stars")]
    [InlineData(6, "很好", "stars")]
    [InlineData(2, null, "text")]
    [InlineData(1, "\u200B ", "text")]
    public void A_rating_has_five_grades_and_a_bad_one_its_reason(int stars, string? text, string field) =>
        Should
            .Throw<InputRefused>(() => At(CaseStatus.Closed).Rate(stars, text, Now))
            .Faults.Items.ShouldHaveSingleItem()
            .Field.ShouldBe(field);

    [Fact]
    public void A_case_is_rated_once()
    {
        var c = At(CaseStatus.Closed);
        c.Rate(3, null, Now);
        Should.Throw<RuleRefused>(() => c.Rate(5, null, Now)).Message.ShouldContain("一件只评一次");
        c.Stars.ShouldBe(3);
    }

    private static CaseStatus After(CaseStatus before, CaseAct act) =>
        act switch
        {
            CaseAct.Submit => CaseStatus.Submitted,
            CaseAct.Supplement => CaseStatus.Supplementing,
            CaseAct.Refuse => CaseStatus.Refused,
            CaseAct.Accept => CaseStatus.Accepted,
            CaseAct.Dispatch => CaseStatus.Dispatched,
            CaseAct.Start => CaseStatus.InService,
            CaseAct.Pause => CaseStatus.Paused,
            CaseAct.Resume => CaseStatus.InService,
            CaseAct.Deliver => CaseStatus.AwaitingConfirmation,
            CaseAct.Confirm => CaseStatus.Closed,
            _ => before,
        };

    private static void Do(Case c, CaseAct act)
    {
        if (act == CaseAct.Resume && c.Status == CaseStatus.Paused)
            c.Pauses = [new CasePause(Today, null, "理由", "Z01", "王雪")];
        Action run = act switch
        {
            CaseAct.Submit => () => c.Submit(Now, Today, Matter(10), Calendar, "补正"),
            CaseAct.Supplement => () => c.AskSupplement("营业执照"),
            CaseAct.Refuse => () => c.Refuse("不属于受理范围", Now),
            CaseAct.Accept => () => c.Accept(Now, Today, Matter(10), Calendar),
            CaseAct.Dispatch => () => c.Dispatch(Guid.NewGuid(), "市计量所"),
            CaseAct.Start => c.Start,
            CaseAct.Pause => () => c.Pause("待送样", "王雪", Today),
            CaseAct.Resume => () => c.Resume("王雪", Today, Calendar),
            CaseAct.Extend => () => c.Extend(3, "复测", "王雪", Today, Calendar),
            CaseAct.Deliver => () => c.Deliver("已校准", Now),
            CaseAct.Confirm => () => c.Confirm(Now, Calendar),
            CaseAct.Rate => () => c.Rate(5, null, Now),
            _ => c.Note,
        };
        run();
    }

    private static Case Started(DateOnly from, int promised)
    {
        var c = New();
        c.Submit(Now, from, Matter(promised), Calendar);
        c.Accept(Now, from, Matter(promised), Calendar);
        c.Dispatch(Guid.NewGuid(), "市计量所");
        c.Start();
        return c;
    }

    /// <summary>Some states have no act that leads there yet: the property is set as the database would.</summary>
    private static Case At(CaseStatus status)
    {
        var c = New();
        c.PromisedDays = 10;
        typeof(Case).GetProperty(nameof(Case.Status))!.SetValue(c, status);
        return c;
    }

    private static Case New() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            Number = "ZT-1",
            City = TestData.City,
            Region = TestData.Region,
            EnterpriseId = Guid.NewGuid(),
            CreditCode = TestData.NewCreditCode(),
            EnterpriseName = "企业",
            Contact = "王芳",
            Phone = "13800002046",
            Need = "校准",
            FiledBy = "王芳",
        };

    private static Matter Matter(int promised) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Code = "TEST",
            Name = "测试事项",
            Class = "metrology",
            Summary = "一句话",
            Applicants = "企业",
            Fee = "免费",
            Contact = "0353-1234567",
            PromisedDays = promised,
        };
}
