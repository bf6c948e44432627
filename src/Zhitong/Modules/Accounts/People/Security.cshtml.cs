using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.People;

/// <summary>账号安全: the list of the security administrator.</summary>
[Access("accounts.posts")]
public sealed class SecurityListModel(ZhitongDb db, Clock clock) : ZtPage
{
    public static readonly SelectOption[] States = [new("locked", "锁定中")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public DateTime Now => clock.Now;
    internal Slice<PersonRow> Listed { get; private set; } = new([], false, false);
    public string? Prev => Listed.HasPrevious ? Keyset.Address(Request, "before", Listed.Rows[0].Key) : null;
    public string? Next => Listed.HasNext ? Keyset.Address(Request, "after", Listed.Rows[^1].Key) : null;

    public async Task OnGetAsync()
    {
        var people = db.Set<Person>().AsNoTracking();
        var now = clock.Now;
        if (State == "locked")
            people = people.Where(p => p.LockedUntil > now);
        Listed = await PersonRows.ReadAsync(db, people, Q, After, Before, clock.Today);
    }
}
