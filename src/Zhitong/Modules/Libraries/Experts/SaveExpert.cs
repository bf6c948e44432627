using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>登记、修改、解聘 of experts: page, API, import and demo all write through it.</summary>
public sealed class SaveExpert(Writer writer)
{
    public const string Series = "libraries_experts";
    public const string TextIndex = "libraries_experts_text";

    /// <exception cref="InputRefused">All faults at once.</exception>
    public Task<Expert> AddAsync(ExpertInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(actor, work => AddAsync(work, input, LibraryWriting.Copy(given)));

    /// <summary>As the other, within an act that is running.</summary>
    /// <inheritdoc cref="AddAsync(ExpertInput, Actor, Faults)"/>
    internal static async Task<Expert> AddAsync(Work work, ExpertInput input, Faults faults, string? reason = null)
    {
        var (city, region) = (work.Actor.City, work.Actor.Region);
        var said = ExpertCheck.Check(input, city, region, work.Today, faults);
        DemandReach(work.Actor, new Scope(city, said.Region), faults);
        var account = await AccountAsync(work, input.Account, faults);
        faults.ThrowIfAny();
        await DemandNewKeyAsync(work, said, city, null);
        var e = new Expert
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(Series),
            Name = said.Name,
            BirthMonth = said.BirthMonth,
            Employer = said.Employer,
            City = city,
            Region = said.Region,
            AccountId = account?.Id,
            AccountName = account?.UserName,
            Hidden = input.Hidden,
            UpdatedAt = work.Now,
        };
        said.ApplyTo(e);
        work.Db.Add(e);
        work.Record(e, "add", reason);
        await IndexAsync(work, e);
        return e;
    }

    /// <param name="version">The version that the form was filled from; null changes whatever stands now.</param>
    /// <exception cref="InputRefused">All faults at once.</exception>
    /// <exception cref="RecordMissing">No such expert.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">The record changed since that version.</exception>
    public Task<Expert> ChangeAsync(Guid id, int? version, ExpertInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e = await LoadAsync(work, id);
                var faults = LibraryWriting.Copy(given);
                var said = ExpertCheck.Check(input, e.City, e.Region, work.Today, faults);
                DemandReach(actor, e.Scope with { Region = said.Region }, faults);
                var account = await AccountAsync(work, input.Account, faults);
                faults.ThrowIfAny();
                LibraryWriting.DemandCurrent(e, version);
                await DemandNewKeyAsync(work, said, e.City, e.Id);
                (e.AccountId, e.AccountName) = (account?.Id, account?.UserName);
                e.Hidden = input.Hidden;
                said.ApplyTo(e);
                await FinishAsync(work, e, "edit", null);
                return e;
            }
        );

    /// <summary>解聘 from today: no longer offered, kept for the history.</summary>
    /// <exception cref="RuleRefused">Dismissed already, or the appointment is over.</exception>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<Expert> EndAsync(Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e = await LoadAsync(work, id);
                var said = LibraryWriting.Reason(reason, "解聘");
                LibraryWriting.DemandCurrent(e, version);
                e.End(said, work.Today);
                await FinishAsync(work, e, "end", said);
                return e;
            }
        );

    private static async Task FinishAsync(Work work, Expert e, string act, string? reason)
    {
        if (!work.Db.ChangeTracker.HasChanges())
            return; // saved as it was: nothing to tell in the history
        e.UpdatedAt = work.Now;
        work.Record(e, act, reason);
        await IndexAsync(work, e);
    }

    /// <summary>Nothing personal is searched; a field is found by its words and, as a whole, by its token.</summary>
    internal static Task IndexAsync(Work work, Expert e) => work.IndexAsync(TextIndex, e.Doc, WordsOf(e));

    internal static List<string> WordsOf(Expert e) =>
        [
            .. SearchTokens
                .ForIndex($"{e.Name}\n{e.Employer}\n{e.Title}\n{e.Post}\n{string.Join('\n', e.Fields)}\n{e.Batch}\n{e.Bio}")
                .Concat(e.Fields.Select(ExpertFields.Token))
                .Distinct(),
        ];

    private static async Task<Expert> LoadAsync(Work work, Guid id)
    {
        var e =
            await work.Db.Set<Expert>().FirstOrDefaultAsync(e => e.Id == id) ?? throw new RecordMissing("专家库里没有这个人。");
        ExpertsAccess.Edit.Demand(work.Actor, e.Scope);
        return e;
    }

    private static void DemandReach(Actor actor, Scope scope, Faults faults)
    {
        if (scope.Region.Length > 0 && !ExpertsAccess.Edit.Covers(actor, scope))
            faults.Add("region", $"您的岗位（{actor.PostName}）只能登记本县（市、区）的专家");
    }

    private static async Task<Person?> AccountAsync(Work work, string? said, Faults faults)
    {
        if (PlainText.IsBlank(said))
            return null;
        var name = PlainText.Clean(said!).ToUpperInvariant();
        var person = await work
            .Db.Set<Person>()
            .AsNoTracking()
            .FirstOrDefaultAsync(p => p.NormalizedUserName == name && !p.Ended);
        var isExpert =
            person is not null && await work.Db.Set<Post>().AnyAsync(p => p.PersonId == person.Id && p.Role == Role.Expert);
        faults.Add("account", isExpert ? null : "没有这个专家账号；请核对登录名，或先请安全管理员授予专家岗位");
        return isExpert ? person : null;
    }

    private static async Task DemandNewKeyAsync(Work work, CheckedExpert said, string city, Guid? self)
    {
        var taken = await work
            .Db.Set<Expert>()
            .AnyAsync(e =>
                e.Name == said.Name
                && e.BirthMonth == said.BirthMonth
                && e.Employer == said.Employer
                && e.City == city
                && e.Id != self
            );
        if (taken)
            throw InputRefused.At("name", $"专家库里已有{said.Employer}的{said.Name}（出生年月相同）");
    }
}
