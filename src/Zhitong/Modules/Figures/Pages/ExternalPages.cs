using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>What the pages of values from outside share.</summary>
public abstract class ExternalPage(FigureBook book) : ZtPage
{
    public string NameOf(ExternalEntry e) => book.TryFind(e.Code, out var figure) ? figure.Name : e.Code;

    /// <summary>May enter and correct.</summary>
    public bool Enters => FiguresAccess.Enter.Admits(Actor);

    public string UnitOf(ExternalEntry e) => book.TryFind(e.Code, out var figure) ? figure.Unit : "";

    public IEnumerable<SelectOption> Figures =>
        book
            .All.Where(f => f.Kind == FigureKind.External)
            .Select(f => new SelectOption(f.Code, $"{f.Code} {f.Name}（{f.Unit}）"));
}

/// <summary>外部数据: what waits, what is public.</summary>
[Access("figures.review")]
public sealed class ExternalListPage(ExternalReader reader, FigureBook book) : ExternalPage(book)
{
    public IReadOnlyList<ExternalEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Entries = await reader.ListAsync(Actor, cancel);
}

/// <summary>录入 of a value from outside, or of its correction.</summary>
[Access("figures.enter")]
public sealed class NewExternalPage(ExternalDesk desk, ExternalReader reader, FigureBook book) : ExternalPage(book)
{
    [BindProperty]
    public ExternalInput Input { get; set; } = new();

    /// <summary>A reason is asked when the period has a public value.</summary>
    public bool Corrects { get; private set; }

    /// <param name="corrects">The entry to correct; its fields stand in the form.</param>
    public async Task OnGetAsync(Guid? corrects, CancellationToken cancel)
    {
        if (corrects is not { } id)
            return;
        var entry = await reader.FindAsync(id, Actor, cancel);
        Corrects = true;
        Input = new ExternalInput
        {
            Code = entry.Code,
            Value = entry.Value.ToString("0.####", CultureInfo.InvariantCulture),
            From = Day(entry.PeriodFrom),
            To = Day(entry.PeriodTo),
            Provider = entry.Provider,
        };
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () => Redirect(FiguresLinks.Entry((await desk.EnterAsync(Input, Actor)).Id)),
            () =>
            {
                Corrects =
                    ModelState.ContainsKey("Input.Reason") && ModelState["Input.Reason"]!.Errors.Count > 0
                    || Input.Reason is not null;
                return Task.CompletedTask;
            }
        );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What is sent with a decision.</summary>
public sealed class ReviewForm
{
    public string? Reason { get; set; }
    public int Version { get; set; }
}

/// <summary>One entry: what it says, its review, its history.</summary>
[Access("figures.review")]
public sealed class EntryPage(ExternalReader reader, ExternalDesk desk, ActivityReader activities, FigureBook book)
    : ExternalPage(book)
{
    [BindProperty]
    public ReviewForm Input { get; set; } = new();

    public ExternalEntry Entry { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>Waits for this person's review; never of what they entered themselves.</summary>
    public bool MayReview => Entry.State == EntryState.Waiting && Entry.EnteredById != Actor.PersonId;

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(id, () => desk.ApproveAsync(id, Input.Version, Actor), cancel);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(id, () => desk.RefuseAsync(id, Input.Version, Input.Reason, Actor), cancel);

    private Task<IActionResult> DecideAsync(Guid id, Func<Task> decide, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                await decide();
                return Redirect(FiguresLinks.Entry(id));
            },
            async () =>
            {
                await LoadAsync(id, cancel);
                ModelState.Remove("Input.Version"); // the version that stands now
            }
        );

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Entry = await reader.FindAsync(id, Actor, cancel);
        Input.Version = Entry.Version;
        History = await activities.OfAsync(id);
    }
}
