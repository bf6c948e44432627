using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Search.Find;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Search.Words.Pages;

/// <summary>What the pages of the form share.</summary>
public abstract class SynonymFormPage : ZtPage
{
    [BindProperty]
    public SynonymInput Input { get; set; } = new();

    public static IReadOnlyList<SelectOption> Kinds { get; } =
    [
        new("same", "同义", "一样东西的两个叫法，查一个等于查另一个，例如 地磅 ＝ 电子汽车衡"),
        new("related", "相关", "不是一回事，但常要一起看，例如 检定 ～ 校准；排在后面，并且写明"),
    ];
}

/// <summary>登记同义词, by itself or from a search that found nothing.</summary>
[Access("search.words.edit")]
public sealed class NewSynonymPage(SaveSynonym save) : SynonymFormPage
{
    /// <param name="word">What was not found; stands in the form.</param>
    public void OnGet(string? word) => Input = new SynonymInput { Term = word };

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(WordsLinks.Entry((await save.AddAsync(Input, Actor)).Id, saved: true)));
}

/// <summary>What is sent with 停用.</summary>
public sealed class EndForm
{
    public string? Reason { get; set; }
}

/// <summary>One entry: what it says, what the search finds with it, its change, 停用, 恢复, its history.</summary>
[Access("search.words")]
public sealed class SynonymPage(BookQuery query, SaveSynonym save, Finder finder, ActivityReader activities) : SynonymFormPage
{
    [BindProperty]
    public EndForm End { get; set; } = new();

    /// <summary>The version that the page was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    public BookEntry Entry { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>What the public finds now for either name.</summary>
    public IReadOnlyList<(string Word, int Found, bool Exact)> Finds { get; private set; } = [];

    /// <summary>Just saved: the page says that it works.</summary>
    public bool Saved { get; private set; }

    public bool MayEdit => WordsAccess.Edit.Admits(Actor);

    public async Task OnGetAsync(Guid id, string? saved, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        (Saved, Input, Version) = (saved is not null, SynonymInput.Of(Entry), Entry.Version);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => save.ChangeAsync(id, Version, Input, Actor), cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => save.EndAsync(id, Version, End.Reason, Actor), cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => save.RestoreAsync(id, Version, Actor), cancel);

    protected override string FieldName(string field) => field == "reason" ? "End.Reason" : base.FieldName(field);

    private Task<IActionResult> ActAsync(Guid id, Func<Task> act, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                await act();
                return Redirect(WordsLinks.Entry(id, saved: true));
            },
            async () =>
            {
                await LoadAsync(id, cancel);
                if (Input.Kind is null) // another form of the page was sent
                    Input = SynonymInput.Of(Entry);
                ModelState.Remove(nameof(Version)); // the version that stands now
                Version = Entry.Version;
            }
        );

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Entry = await query.FindAsync(id, Actor, cancel);
        History = await activities.OfAsync(id);
        List<(string, int, bool)> finds = [];
        foreach (var word in new[] { Entry.Term, Entry.Other })
        {
            var (answer, _, _, _) = await finder.FindAsync(new SearchAsk(word, Size: "1"), Actor.Public(Actor.City), cancel);
            finds.Add((word, answer.Loose ? 0 : answer.Total, answer.TotalIsExact));
        }
        Finds = finds;
    }
}
