using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.People;

/// <summary>One account as the security administrator handles it.</summary>
[Access("accounts.posts")]
public sealed class PersonSecurityModel(ZhitongDb db, SecurePerson secure, ActivityReader reader, Clock clock) : ZtPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Person Person { get; private set; } = null!;
    public string? Code { get; private set; }
    public string? Done { get; private set; }
    public DateTime Now => clock.Now;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostCodeAsync() => ActAsync(null, async () => Code = await secure.GiveResetCodeAsync(Id, Actor));

    public Task<IActionResult> OnPostUnlockAsync() => ActAsync("已解锁。", () => secure.UnlockAsync(Id, Actor));

    public Task<IActionResult> OnPostSignOutAsync() =>
        ActAsync("已在所有设备上退出。", () => secure.SignOutEverywhereAsync(Id, Actor));

    public Task<IActionResult> OnPostTwoFactorOffAsync() =>
        ActAsync("两步验证已关闭，请提醒本人重新设置。", () => secure.RemoveTwoFactorAsync(Id, Actor));

    private Task<IActionResult> ActAsync(string? done, Func<Task> act) =>
        TryAsync(
            async () =>
            {
                await act();
                Done = done;
                Response.Headers.CacheControl = "no-store";
                await LoadAsync();
                return Page();
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Person =
            await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id)
            ?? throw new RecordMissing("没有这个账号。");
        AccountsAccess.Posts.Demand(Actor, Person.Scope);
        History = await reader.OfAsync(Id, most: 30);
    }
}
