using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.File;

/// <summary>核对并提交: everything once more, then one button. The draft's id makes a second click harmless.</summary>
[Access("cases.file")]
public sealed class CheckCasePage(
    ZhitongDb db,
    MatterBook matters,
    CaseFilingCheck check,
    FileCase file,
    CaseDrafts drafts,
    Matcher matcher,
    InstitutionMatcher institutions,
    Clock clock
) : ZtPage
{
    /// <summary>Institutions shown of those that can do it, and of those that nearly can.</summary>
    private const int MostShown = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Draft { get; set; }

    public CaseFiling Filing { get; private set; } = new();
    public Matter? Matter { get; private set; }

    /// <summary>Who could do it today; null where nothing is to be measured.</summary>
    public MatchResult? Matches { get; private set; }
    public IEnumerable<InstitutionMatch> Able => Matches!.Institutions.Where(i => i.Rows.IsExact).Take(MostShown);
    public IEnumerable<InstitutionMatch> Nearly => Matches!.Institutions.Where(i => !i.Rows.IsExact).Take(MostShown);
    public string RegionName => RegionTable.Default.Name(Filing.Region ?? "");
    public bool AtBench => Actor.Role != Role.Enterprise;

    public async Task<IActionResult> OnGetAsync()
    {
        Filing = await FindAsync();
        try
        {
            (Filing, Matter) = await check.CheckAsync(Filing, Actor, new Faults());
        }
        catch (InputRefused)
        {
            return Redirect(CasesLinks.Draft(Draft)); // the draft is not complete yet
        }
        Matches = await MatchAsync();
        return Page();
    }

    /// <summary>Looked up when the page is shown, never when the case is handed in: filing waits for nothing.</summary>
    private async Task<MatchResult?> MatchAsync()
    {
        if (Matter is not (null or { Class: "testing" or "metrology" }))
            return null;
        var words = new CaseWords(Actor.City, Filing.Region!, Filing.Product, Filing.Standard, Filing.Parameters, Filing.Need);
        var need = await matcher.ReadAsync(db, words, clock.Today);
        return need.Items.Count == 0 ? null : await institutions.MatchAsync(db, need);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var saved = Actor.PersonId is { } person ? await CaseDrafts.FindAsync(db, person, Draft) : null;
        if (saved is null && await file.AnsweredAsync(Actor, Key) is { } earlier)
            return Redirect($"/cases/{earlier.Number}/done"); // the second of two clicks
        Filing = saved?.Filing ?? throw new RecordMissing("这份草稿已经提交或删除。");
        return await TryAsync(
            async () =>
            {
                var receipt = await file.RunAsync(Filing, Actor, idempotencyKey: Key);
                await drafts.DiscardAsync(Draft, Actor);
                return Redirect($"/cases/{receipt.Number}/done");
            },
            async () => Matter = await matters.FindAsync(Filing.Matter)
        );
    }

    private string Key => $"draft-{Draft}";

    private async Task<CaseFiling> FindAsync() =>
        (Actor.PersonId is { } person ? await CaseDrafts.FindAsync(db, person, Draft) : null)?.Filing
        ?? throw new RecordMissing("这份草稿已经提交或删除。");
}
