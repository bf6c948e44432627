using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Audit;

/// <summary>操作记录: all activities of the city, newest first.</summary>
[Access("accounts.audit")]
public sealed class AuditModel(ZhitongDb db, Registry registry, ActivityReader reader) : SlicePage<AuditModel.Row>
{
    /// <summary>An activity in the list.</summary>
    public sealed record Row(
        long Id,
        DateTime At,
        string ActorName,
        string PostName,
        string Act,
        string SubjectKind,
        string SubjectName,
        string Via
    );

    public static IEnumerable<SelectOption> Kinds =>
        SubjectShape.Titles.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new SelectOption(t.Key, t.Value));

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>A code such as <c>person.sign-in</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    public IEnumerable<SelectOption> Acts =>
        registry
            .ActNames.Where(a => string.IsNullOrEmpty(Kind) || a.Key.StartsWith(Kind + ".", StringComparison.Ordinal))
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new SelectOption(
                a.Key,
                $"{SubjectShape.Title(a.Key[..a.Key.IndexOf('.', StringComparison.Ordinal)])}：{a.Value}"
            ));

    public string ActName(Row row) => reader.ActName(row.SubjectKind, row.Act);

    protected override string Key(Row row) => row.Id.ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync()
    {
        var rows = Filtered();
        var (last, first) = (Number(After), Number(Before));
        rows =
            first is { } before ? rows.Where(a => a.Id > before).OrderBy(a => a.Id)
            : last is { } after ? rows.Where(a => a.Id < after).OrderByDescending(a => a.Id)
            : rows.OrderByDescending(a => a.Id);
        Listed = await Keyset.TakeAsync(
            rows.Select(a => new Row(a.Id, a.At, a.ActorName, a.PostName, a.Act, a.SubjectKind, a.SubjectName, a.Via)),
            first is not null,
            last is not null
        );
    }

    private IQueryable<ActivityEntry> Filtered()
    {
        var city = Actor.City;
        var rows = db.Set<ActivityEntry>().AsNoTracking().Where(a => a.City == city);
        if (From is { } from)
        {
            var start = Clock.StartOf(from);
            rows = rows.Where(a => a.At >= start);
        }
        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = Clock.StartOf(to.AddDays(1));
            rows = rows.Where(a => a.At < end);
        }
        if (!string.IsNullOrWhiteSpace(Who))
        {
            var who = Who.Trim();
            rows = rows.Where(a => a.ActorName.StartsWith(who));
        }
        if (!string.IsNullOrEmpty(Kind))
            rows = rows.Where(a => a.SubjectKind == Kind);
        if (Act?.Split('.', 2) is [var kind, var act])
            rows = rows.Where(a => a.SubjectKind == kind && a.Act == act);
        return rows;
    }

    private static long? Number(string? key) => long.TryParse(key, CultureInfo.InvariantCulture, out var id) ? id : null;
}
