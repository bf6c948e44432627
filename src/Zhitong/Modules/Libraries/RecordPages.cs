using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries;

/// <summary>A page of the libraries: in the public frame, or in the workbench for who works there.</summary>
public abstract class RecordPage(Clock clock) : ZtPage
{
    public DateOnly Today => clock.Today;

    public string Frame => Actor.Frame();

    /// <summary>The counties of the actor's city.</summary>
    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));
}

/// <summary>The list of a library, in the same frames.</summary>
public abstract class RecordListPage<TRow>(Clock clock) : ListPage<TRow>
{
    public DateOnly Today => clock.Today;

    public string Frame => Actor.Frame();
}

/// <summary>Where a record stands among the pages: its library, its name, its own page.</summary>
public sealed record RecordPlace(string Library, string ListHref, string Name, string Href);

/// <summary>每一次修改 of a record of the libraries, and whether the chain is whole.</summary>
public abstract class RecordHistoryPage(ActivityReader activities, Clock clock) : RecordPage(clock)
{
    public RecordPlace Place { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;

    /// <param name="reveal">True to show sensitive values too.</param>
    protected async Task ShowAsync(RecordPlace place, Guid id, bool reveal)
    {
        Place = place;
        Entries = await activities.OfAsync(id, reveal);
        Chain = await activities.VerifyAsync(id);
    }
}

/// <summary>What the page of 停用, 解聘 or 终止 asks.</summary>
public sealed class EndForm
{
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }
}

/// <summary>停用, 解聘, 终止: one page that says what will happen and asks why.</summary>
public abstract class EndRecordPage(Clock clock) : RecordPage(clock)
{
    [BindProperty]
    public EndForm Input { get; set; } = new();

    public RecordPlace Place { get; protected set; } = null!;

    /// <summary>停用, 解聘 or 终止.</summary>
    public abstract string Act { get; }

    /// <summary>What will happen.</summary>
    public abstract string Explain { get; }

    /// <param name="load">Sets <see cref="Place"/> and gives the version that stands now.</param>
    protected Task<IActionResult> EndAsync(Func<Task> end, Func<Task<int>> load) =>
        TryAsync(
            async () =>
            {
                await end();
                return Redirect(Place.Href);
            },
            async () =>
            {
                Input.Version = await load();
                ModelState.Remove("Input.Version"); // the version that stands now: the next try is made with open eyes
            }
        );
}
