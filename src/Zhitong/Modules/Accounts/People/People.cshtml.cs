using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.People;

/// <summary>账号: the list of the system administrator.</summary>
[Access("accounts.people")]
public sealed class PeopleModel(ZhitongDb db, Clock clock) : SlicePage<PersonRow>
{
    public static readonly SelectOption[] States = [new("active", "在用"), new("ended", "已停用")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    protected override string Key(PersonRow row) => row.Key;

    public async Task OnGetAsync()
    {
        var city = Actor.City;
        var people = db.Set<Person>().AsNoTracking().Where(p => p.City == city);
        if (State is "active" or "ended")
            people = people.Where(p => p.Ended == (State == "ended"));
        Listed = await PersonRows.ReadAsync(db, people, Q, After, Before, clock.Today);
    }
}
