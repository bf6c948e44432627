using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>Whose registration was refused corrects it and hands it in again; also for whoever signed up before acting for a second enterprise.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class RegisterAgainModel(RegisterEnterprise register, ZhitongDb db, Settings settings) : ZtPage
{
    [BindProperty]
    public RegisterEnterprise.Input Input { get; set; } = new();

    public string? Reason { get; private set; }

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public async Task OnGetAsync()
    {
        if (await LastAsync() is not { } last)
            return;
        Reason = last.Reason;
        Input = new RegisterEnterprise.Input
        {
            Enterprise = last.Enterprise,
            CreditCode = last.CreditCode,
            Region = last.Region,
            Contact = last.Contact,
            Phone = last.Phone,
        };
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                await register.AgainAsync(Actor.PersonId!.Value, Input, Actor);
                return LocalRedirect("/account?saved=sent");
            },
            async () => Reason = (await LastAsync())?.Reason
        );

    private Task<Registration?> LastAsync()
    {
        var person = Actor.PersonId;
        return db.Set<Registration>()
            .AsNoTracking()
            .Where(r => r.PersonId == person)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync();
    }
}
