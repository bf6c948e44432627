using System.Globalization;
using Zhitong.Platform.Deadlines;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Cases.Detail;

/// <summary>A deadline as pages show it: chip, words, gauge, and the day-by-day strip.</summary>
/// <param name="State">Kind of the chip.</param>
/// <param name="Text">Words of the chip.</param>
/// <param name="Short">Words for a narrow table cell.</param>
/// <param name="Used">Share of the promised days used, 0–100.</param>
public sealed record DueView(string State, string Text, string Short, int Used)
{
    public static DueView Of(CaseDeadline c, DateOnly today, WorkingCalendar calendar)
    {
        var state = c.On(today, calendar);
        if (c.DueOn is not { } due || c.ClockDays is not { } days)
            return c.Status.IsOpen() ? new("unknown", "定了事项再算期限", "待定", 0) : new("none", "没有期限", "—", 0);
        var usedDays = c.UsedDays(today, calendar);
        var used = Math.Clamp(usedDays * 100 / days.Count, 0, 100);
        var day = $"{due.Month}月{due.Day}日";
        var brief = due.ToString("M/d", CultureInfo.InvariantCulture);
        var estimate = c.DueEstimated ? "（估算）" : "";
        var left = calendar.WorkingDaysBetween(today, due);
        return state switch
        {
            DeadlineState.Paused when c.Status == CaseStatus.Supplementing => new(
                "paused",
                "等企业补正 · 补齐后重新起算",
                "等补正",
                0
            ),
            DeadlineState.Paused => new("paused", $"已暂停 · {c.Pauses[^1].Reason}", $"暂停 · {c.Pauses[^1].Reason}", used),
            DeadlineState.Late when left == 0 => new("late", $"超期 · 应在 {day}办结", $"超期 · {brief}", 100),
            DeadlineState.Late => new("late", $"超期 {-left} 个工作日 · 应在 {day}办结", $"超 {-left} 工作日 · {brief}", 100),
            DeadlineState.Met => new("met", $"按期交付 · 期限 {day}{estimate}", $"按期 · {brief}", used),
            DeadlineState.MissedButDone => new("missed", $"超期交付 · 期限 {day}", $"超期 · {brief}", 100),
            DeadlineState.None => new("none", "没有期限", "—", 0),
            _ when due == today => new("soon", $"今天到期{estimate}", $"今天 · {brief}", used),
            var s => new(
                s == DeadlineState.Soon ? "soon" : "running",
                $"{day}前办结{estimate} · 还剩 {left} 个工作日",
                $"剩 {left} 工作日 · {brief}{(c.DueEstimated ? " 估" : "")}",
                used
            ),
        };
    }

    /// <summary>Every day from the start of the clock to the due date.</summary>
    public static List<DayCell> Strip(Case c, DateOnly today, WorkingCalendar calendar)
    {
        var deadline = c.Deadline;
        if (c.ClockFrom is not { } from || deadline.ClockDays is not { } days)
            return [];
        var end = c.DeliveredAt is { } t ? Platform.Writing.Clock.DayOf(t) : today;
        return [.. calendar.Strip(from, days, deadline.ClockPauses(), end).Select(d => Cell(d, c, today))];
    }

    private static DayCell Cell(ClockDay day, Case c, DateOnly today)
    {
        var isToday = day.Date == today;
        var makeup = day.Kind == DayKind.MakeupWork ? "调休上班" : null;
        return day.Mark switch
        {
            ClockMark.Start => new(day.Date, "d-start", c.AcceptedAt is null ? "提交" : "受理", "次日起算", isToday),
            ClockMark.Paused => new(day.Date, "d-pause", "暂停", PauseOn(c, day.Date), isToday),
            ClockMark.Off => new(
                day.Date,
                day.Kind == DayKind.Holiday ? "d-holiday" : "d-off",
                day.Kind == DayKind.Holiday ? day.Name ?? "放假" : "周末",
                null,
                isToday
            ),
            ClockMark.Due => new(day.Date, "d-due", $"第{day.Ordinal}天", isToday ? "今天截止" : "截止", isToday),
            _ => new(
                day.Date,
                day.Date <= today ? "d-past" : "d-count",
                $"第{day.Ordinal}天",
                isToday ? "今天" : makeup,
                isToday
            ),
        };
    }

    private static string? PauseOn(Case c, DateOnly day) =>
        c.Pauses.Find(p => p.From <= day && (p.To is null || day < p.To)) is { } pause
            ? Platform.Text.PlainText.Truncate(pause.Reason, 6)
            : null;
}
