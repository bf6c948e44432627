using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.People;

/// <summary>账号: the list of the system administrator.</summary>
[Access("accounts.people")]
public sealed class PeopleModel(ZhitongDb db, Clock clock) : ZtPage
{
    public static readonly SelectOption[] States = [new("active", "在用"), new("ended", "已停用")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    internal Slice<PersonRow> Listed { get; private set; } = new([], false, false);
    public string? Prev => Listed.HasPrevious ? Keyset.Address(Request, "before", Listed.Rows[0].Key) : null;
    public string? Next => Listed.HasNext ? Keyset.Address(Request, "after", Listed.Rows[^1].Key) : null;

    public async Task OnGetAsync()
    {
        var people = db.Set<Person>().AsNoTracking();
        if (State is "active" or "ended")
            people = people.Where(p => p.Ended == (State == "ended"));
        Listed = await PersonRows.ReadAsync(db, people, Q, After, Before, clock.Today);
    }
}
