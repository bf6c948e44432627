using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.People;

/// <summary>One account: see, end, reopen.</summary>
[Access("accounts.people")]
public sealed class PersonPageModel(ZhitongDb db, EndPerson end) : ZtPage
{
    public sealed class EndInput
    {
        public string? Reason { get; set; }
        public bool End { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EndInput Input { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                await end.RunAsync(Id, Input.End, Input.Reason, Actor);
                return LocalRedirect($"/admin/people/{Id}");
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Person =
            await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id)
            ?? throw new RecordMissing("没有这个账号。");
        AccountsAccess.People.Demand(Actor, Person.Scope);
        Posts = await db.Set<Post>().AsNoTracking().Where(p => p.PersonId == Id).OrderByDescending(p => p.From).ToListAsync();
    }
}
