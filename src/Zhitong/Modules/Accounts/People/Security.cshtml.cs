using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.People;

/// <summary>账号安全: the list of the security administrator.</summary>
[Access("accounts.posts")]
public sealed class SecurityListModel(ZhitongDb db, Clock clock) : SlicePage<PersonRow>
{
    public static readonly SelectOption[] States = [new("locked", "锁定中")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public DateTime Now => clock.Now;

    protected override string Key(PersonRow row) => row.Key;

    public async Task OnGetAsync()
    {
        var city = Actor.City;
        var people = db.Set<Person>().AsNoTracking().Where(p => p.City == city);
        var now = clock.Now;
        if (State == "locked")
            people = people.Where(p => p.LockedUntil > now);
        Listed = await PersonRows.ReadAsync(db, people, Q, After, Before, clock.Today);
    }
}
