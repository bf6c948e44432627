using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>登记、修改、终止 of projects: page, API, import and demo all write through it.</summary>
public sealed class SaveProject(Writer writer)
{
    public const string Series = "libraries_projects";
    public const string TextIndex = "libraries_projects_text";

    /// <summary>Adds one; what an enterprise adds stays hidden until an officer has looked at it.</summary>
    /// <exception cref="InputRefused">All faults at once.</exception>
    public Task<Project> AddAsync(ProjectInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(actor, work => AddAsync(work, input, LibraryWriting.Copy(given)));

    /// <summary>As the other, within an act that is running.</summary>
    /// <inheritdoc cref="AddAsync(ProjectInput, Actor, Faults)"/>
    internal static async Task<Project> AddAsync(Work work, ProjectInput input, Faults faults, string? reason = null)
    {
        var enterprise = await Owners.OfProjectAsync(work.Db, input.Enterprise, work.Actor, faults);
        var said = ProjectCheck.Check(input, enterprise?.City ?? work.Actor.City, work.Today, faults);
        DemandReach(work.Actor, enterprise, said.Region, faults);
        faults.ThrowIfAny();
        await DemandNewKeyAsync(work, enterprise!.Id, said.Name, null);
        var p = new Project
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(Series),
            EnterpriseId = enterprise.Id,
            EnterpriseName = enterprise.Name,
            Name = said.Name,
            City = enterprise.City,
            Region = said.Region ?? enterprise.Region,
            Hidden = LibraryWriting.HiddenFor(work.Actor, input.Hidden, now: true),
            ListedOn = LibraryWriting.ListedFor(work.Actor, said.ListedOn, work.Today),
            UpdatedAt = work.Now,
        };
        said.ApplyTo(p);
        work.Db.Add(p);
        work.Record(p, "add", reason);
        await IndexAsync(work, p);
        return p;
    }

    /// <summary>Says anew what the record is to say; the enterprise stays.</summary>
    /// <param name="version">The version that the form was filled from; null changes whatever stands now.</param>
    /// <exception cref="InputRefused">All faults at once.</exception>
    /// <exception cref="RecordMissing">No such project.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">The record changed since that version.</exception>
    public Task<Project> ChangeAsync(Guid id, int? version, ProjectInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var p = await LoadAsync(work, id);
                var faults = LibraryWriting.Copy(given);
                var said = ProjectCheck.Check(input, p.City, work.Today, faults);
                if (said.Region is { } region && !ProjectsAccess.Edit.Covers(actor, p.Scope with { Region = region }))
                    faults.Add("region", "迁到别的县（市、区），请联系市局修改");
                faults.ThrowIfAny();
                LibraryWriting.DemandCurrent(p, version);
                await DemandNewKeyAsync(work, p.EnterpriseId, said.Name, p.Id);
                p.Region = said.Region ?? p.Region;
                p.Hidden = LibraryWriting.HiddenFor(actor, input.Hidden, p.Hidden);
                p.ListedOn = LibraryWriting.ListedFor(actor, said.ListedOn, p.ListedOn);
                said.ApplyTo(p);
                await FinishAsync(work, p, "edit", null);
                return p;
            }
        );

    /// <summary>终止</summary>
    /// <exception cref="RuleRefused">It is ended already.</exception>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<Project> EndAsync(Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var p = await LoadAsync(work, id);
                var said = LibraryWriting.Reason(reason, "终止");
                LibraryWriting.DemandCurrent(p, version);
                p.End(said, work.Today);
                await FinishAsync(work, p, "end", said);
                return p;
            }
        );

    private static async Task FinishAsync(Work work, Project p, string act, string? reason)
    {
        if (!work.Db.ChangeTracker.HasChanges())
            return; // saved as it was: nothing to tell in the history
        p.UpdatedAt = work.Now;
        work.Record(p, act, reason);
        await IndexAsync(work, p);
    }

    internal static Task IndexAsync(Work work, Project p) => work.IndexAsync(TextIndex, p.Doc, WordsOf(p));

    /// <summary>What the text index holds of it.</summary>
    public static List<string> WordsOf(Project p) =>
        ForIndex($"{p.Name}\n{p.EnterpriseName}\n{ProjectWords.Kinds.Name(p.Kind)}\n{p.Programme}\n{p.Batch}\n{p.Summary}");

    private static async Task<Project> LoadAsync(Work work, Guid id)
    {
        var p = await work.Db.Set<Project>().FirstOrDefaultAsync(p => p.Id == id) ?? throw new RecordMissing("没有这个项目。");
        ProjectsAccess.Edit.Demand(work.Actor, p.Scope);
        return p;
    }

    private static void DemandReach(Actor actor, Owner? owner, string? region, Faults faults)
    {
        if (owner is null || ProjectsAccess.Edit.Covers(actor, new Scope(owner.City, region ?? owner.Region, owner.Id)))
            return;
        faults.Add("enterprise", $"您的岗位（{actor.PostName}）管不到这家企业或这个地区的项目");
    }

    private static async Task DemandNewKeyAsync(Work work, Guid enterprise, string name, Guid? self)
    {
        var key = Project.KeyOf(name);
        if (await work.Db.Set<Project>().AnyAsync(p => p.EnterpriseId == enterprise && p.NameKey == key && p.Id != self))
            throw InputRefused.At("name", "这家企业已有同名的项目");
    }
}
