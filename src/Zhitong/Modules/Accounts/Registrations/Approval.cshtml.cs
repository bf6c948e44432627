using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>One registration, with what the officer needs to decide.</summary>
[Access("accounts.approve")]
public sealed class ApprovalModel(ZhitongDb db, DecideRegistration decide, ActivityReader reader, Clock clock) : ZtPage
{
    public sealed class ReasonInput
    {
        public string? Reason { get; set; }
    }

    /// <summary>An organisation with the same credit code, and how many people act for it.</summary>
    public sealed record KnownOrganisation(string Name, int Accounts);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public Registration Registration { get; private set; } = null!;
    public string? UserName { get; private set; }
    public KnownOrganisation? Known { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostApproveAsync() => ActAsync(() => decide.ApproveAsync(Id, Actor));

    public Task<IActionResult> OnPostRefuseAsync() => ActAsync(() => decide.RefuseAsync(Id, Input.Reason, Actor));

    private Task<IActionResult> ActAsync(Func<Task> act) =>
        TryAsync(
            async () =>
            {
                await act();
                return LocalRedirect($"/approvals/{Id}");
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Registration =
            await db.Set<Registration>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id)
            ?? throw new RecordMissing("没有这份注册。");
        AccountsAccess.Approve.Demand(Actor, Registration.Scope);
        UserName = await db.Set<Person>().Where(p => p.Id == Registration.PersonId).Select(p => p.UserName).FirstAsync();
        var code = Registration.CreditCode;
        var today = clock.Today;
        Known = await db.Set<Organisation>()
            .Where(o => o.Kind == OrganisationKind.Enterprise && o.CreditCode == code)
            .Select(o => new KnownOrganisation(
                o.Name,
                db.Set<Post>()
                    .Where(p => p.OrganisationId == o.Id && (p.Until == null || p.Until >= today))
                    .Select(p => p.PersonId)
                    .Distinct()
                    .Count()
            ))
            .FirstOrDefaultAsync();
        History = await reader.OfAsync(Id);
    }
}
