using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Deadlines;

/// <summary>A State Council notice loaded after the release, as the lines of working-days.tsv.</summary>
[Subject("calendar", "节假日安排")]
public sealed class CalendarNotice : ISubject
{
    public required Guid Id { get; init; }

    [Recorded("版本")]
    public required string Title { get; init; }

    [Recorded("日期表")]
    public required string Days { get; init; }

    [NotRecorded]
    public required DateTime LoadedAt { get; init; }

    public string SubjectKind => "calendar";
    public string SubjectName => Title;
}

internal sealed class CalendarNoticeTable : IEntityTypeConfiguration<CalendarNotice>
{
    public void Configure(EntityTypeBuilder<CalendarNotice> table)
    {
        table.ToTable("platform_calendar_notices");
        table.Property(n => n.Days).HasMaxLength(40000);
    }
}

/// <summary>The calendar changed: what was counted on an estimate must be restated.</summary>
public sealed record CalendarLoaded(WorkingCalendar Calendar);

/// <summary>The calendar in force: what comes with the release, with the notices loaded since.</summary>
public sealed class Calendars(IDbContextFactory<ZhitongDb> factory, TimeProvider time, Writer writer)
{
    private readonly Cached<WorkingCalendar> cached = new(factory, time, LoadAsync);
    private volatile WorkingCalendar current = WorkingCalendar.StateCouncil;
    private long checkedAt;

    /// <summary>The calendar in force; what another process loads is seen within a second.</summary>
    public WorkingCalendar Current
    {
        get
        {
            if (time.GetElapsedTime(Interlocked.Read(ref checkedAt)) > TimeSpan.FromMilliseconds(500))
                _ = RefreshAsync();
            return current;
        }
    }

    public async Task RefreshAsync()
    {
        Interlocked.Exchange(ref checkedAt, time.GetTimestamp());
        current = await cached.GetAsync();
    }

    /// <summary>Loads a notice and restates, in the same transaction, what was counted on an estimate.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public async Task LoadAsync(string title, string days, Access.Actor actor)
    {
        var notice = WorkingCalendar.Parse(new StringReader(days), title);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var entry = new CalendarNotice
                {
                    Id = Guid.CreateVersion7(),
                    Title = title,
                    Days = days,
                    LoadedAt = work.Now,
                };
                work.Db.Add(entry);
                work.Record(entry, "load");
                await work.RaiseAsync(new CalendarLoaded((await LoadAsync(work.Db)).With(notice, title)));
            }
        );
        cached.Forget();
        await RefreshAsync();
    }

    private static async Task<WorkingCalendar> LoadAsync(ZhitongDb db)
    {
        var calendar = WorkingCalendar.StateCouncil;
        var notices = await db.Set<CalendarNotice>().AsNoTracking().OrderBy(n => n.LoadedAt).ToListAsync();
        foreach (var notice in notices)
            calendar = calendar.With(WorkingCalendar.Parse(new StringReader(notice.Days), notice.Title), notice.Title);
        return calendar;
    }
}
