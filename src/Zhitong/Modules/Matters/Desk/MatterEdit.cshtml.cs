using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>One matter: save its draft, publish, withdraw.</summary>
[Access("matters.edit")]
public sealed class EditMatterPage(
    ZhitongDb db,
    SaveMatter save,
    PublishMatter publish,
    DiscardDraft discard,
    WithdrawMatter withdraw
) : MatterFormPage
{
    /// <summary>The matter as it stands now.</summary>
    public Matter Matter { get; private set; } = null!;

    public IReadOnlyList<string> Lacks => [.. MatterWords.Lacks(Matter).Select(l => l.Message)];

    /// <summary>What was done just now: saved, published, discarded or withdrawn.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Why it is withdrawn, of the small form.</summary>
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public override bool IsNew => false;
    public override bool IsPublished => Matter.Status == MatterStatus.Published;

    public async Task OnGetAsync(string code)
    {
        await LoadAsync(code);
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        await LoadAsync(code);
        return await TryAsync(
            async () =>
            {
                await save.RunAsync(Input, Actor, Matter.Code);
                return Redirect(MattersLinks.Edit(Matter.Code, "saved"));
            },
            () => ReloadAsync(code)
        );
    }

    /// <summary>Saves first, so that nothing typed is lost when a blank stands in the way.</summary>
    public async Task<IActionResult> OnPostPublishAsync(string code)
    {
        await LoadAsync(code);
        return await TryAsync(
            async () =>
            {
                var saved = await save.RunAsync(Input, Actor, Matter.Code);
                await publish.RunAsync(Matter.Code, saved.Version, Actor);
                return Redirect(MattersLinks.Edit(Matter.Code, "published"));
            },
            () => ReloadAsync(code)
        );
    }

    public Task<IActionResult> OnPostDiscardAsync(string code, int version) =>
        ActAsync(code, "discarded", () => discard.RunAsync(Matter.Code, version, Actor));

    public Task<IActionResult> OnPostWithdrawAsync(string code, int version) =>
        ActAsync(code, "withdrawn", () => withdraw.RunAsync(Matter.Code, Reason, version, Actor));

    /// <summary>An act of one of the small forms, which do not send the form of the matter.</summary>
    private async Task<IActionResult> ActAsync(string code, string done, Func<Task> act)
    {
        await LoadAsync(code);
        ModelState.Clear();
        Fill();
        return await TryAsync(
            async () =>
            {
                await act();
                return Redirect(MattersLinks.Edit(Matter.Code, done));
            },
            async () =>
            {
                await LoadAsync(code);
                Fill();
            }
        );
    }

    /// <summary>The reason belongs to the small form, which has no prefix.</summary>
    protected override string FieldName(string field) => field == "reason" ? "reason" : base.FieldName(field);

    private async Task LoadAsync(string code) =>
        Matter =
            await db.Set<Matter>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == code)
            ?? throw new RecordMissing("没有这个事项。");

    private void Fill()
    {
        Input = MatterInput.Of(Matter);
        Input.AddEmptyRows();
    }

    private async Task ReloadAsync(string code)
    {
        await LoadAsync(code);
        Done = null;
        ModelState.Remove("Input.Version"); // the version that stands now: the next try is made with open eyes
        Input.Version = Matter.Version;
        Input.Code = Matter.Code;
        Input.AddEmptyRows();
    }
}
