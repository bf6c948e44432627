using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Posts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>审核企业注册. Approval opens or verifies the profile, makes its organisation and gives the person the post.</summary>
public sealed class DecideRegistration(Writer writer, AccountDirectory directory)
{
    /// <exception cref="NotYours">The registration is of another county.</exception>
    /// <exception cref="RuleRefused">It is decided, the account ended, or the profile belongs to another county.</exception>
    public async Task ApproveAsync(Guid id, Actor actor)
    {
        await writer.RunAsync(
            actor,
            async work =>
            {
                var registration = await LoadAsync(work, id, actor);
                registration.Decide(approve: true, null, work.Now);
                var person = await work.Db.Set<Person>().SingleAsync(p => p.Id == registration.PersonId);
                if (person.Ended)
                    throw new RuleRefused("注册人的账号已停用，不能通过。");
                var organisation = await OrganisationAsync(work, registration, actor);
                var held = await work
                    .Db.Set<Post>()
                    .Where(p => p.PersonId == person.Id && (p.Until == null || p.Until >= work.Today))
                    .Select(p => p.Role)
                    .ToListAsync();
                if (PostRules.Conflict(Role.Enterprise, held) is { } conflict)
                    throw new RuleRefused(conflict);
                GrantPost.Add(
                    work,
                    person,
                    Role.Enterprise,
                    organisation,
                    organisation.Region,
                    work.Today,
                    null,
                    "企业注册审核通过"
                );
                work.Record(registration, "approve");
            }
        );
        directory.Forget();
    }

    /// <exception cref="InputRefused">No reason, at <c>reason</c>.</exception>
    public Task RefuseAsync(Guid id, string? reason, Actor actor)
    {
        if (PlainText.IsBlank(reason))
            throw InputRefused.At("reason", "请写明不通过的原因，注册人会看到");
        if (PlainText.Length(reason!) > 500)
            throw InputRefused.At("reason", "原因最多 500 个字");
        var why = PlainText.Clean(reason!);
        return writer.RunAsync(
            actor,
            async work =>
            {
                var registration = await LoadAsync(work, id, actor);
                registration.Decide(approve: false, why, work.Now);
                work.Record(registration, "refuse", why);
            }
        );
    }

    private static async Task<Registration> LoadAsync(Work work, Guid id, Actor actor)
    {
        var registration =
            await work.Db.Set<Registration>().FirstOrDefaultAsync(r => r.Id == id) ?? throw new RecordMissing("没有这份注册。");
        AccountsAccess.Approve.Demand(actor, registration.Scope);
        return registration;
    }

    private static async Task<Organisation> OrganisationAsync(Work work, Registration r, Actor actor)
    {
        var approved = new RegistrationApproved(r.CreditCode, r.Enterprise, r.Region, r.Contact, r.Phone);
        await work.RaiseAsync(approved);
        if (approved is not { EnterpriseId: { } id, EnterpriseRegion: { } region, EnterpriseName: { } name })
            throw new InvalidOperationException("no module opened the enterprise's profile");
        if (!AccountsAccess.Approve.Covers(actor, new Scope(RegionTable.CityOf(region), region)))
            throw new RuleRefused(
                $"这家企业的档案在{RegionTable.Default.Name(region)}，不归您的岗位管。请由那里的局或市局审核。"
            );
        var known = await work.Db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id);
        if (known is not null)
            return known;
        var made = new Organisation
        {
            Id = id,
            Kind = OrganisationKind.Enterprise,
            Name = name,
            CreditCode = r.CreditCode,
            Region = region,
            City = RegionTable.CityOf(region),
        };
        work.Db.Add(made);
        work.Record(made, "create", "企业注册审核通过");
        return made;
    }
}
