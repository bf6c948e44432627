using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>Whose a told record is.</summary>
/// <param name="Id">Of the library's institution, or of the enterprise's profile.</param>
/// <param name="Organisation">Whose people look after it.</param>
public sealed record ToldOwner(bool IsInstitution, Guid Id, Guid? Organisation, string Name, string Region);

/// <summary>A record of a library from its entry to how it stands.</summary>
/// <param name="Owner">Null for experts.</param>
/// <param name="At">UTC.</param>
public sealed record ToldRecord<TInput>(
    Guid Id,
    TInput Input,
    ToldOwner? Owner,
    Actor By,
    DateTime At,
    IReadOnlyList<ToldChange<TInput>> Changes
)
    where TInput : class;

/// <summary>A later change of a record.</summary>
/// <param name="Input">What it is to say from then on; null when it ends.</param>
/// <param name="EndReason">Why it ends.</param>
public sealed record ToldChange<TInput>(Actor By, DateTime At, TInput? Input, string? EndReason = null)
    where TInput : class;

/// <summary>Tells equipment, experts and projects with their histories, by the checks and rules of pages and API.</summary>
public sealed class LibraryFilling
{
    private const string Reason = "示范数据";

    /// <param name="work">The transaction that all of it belongs to.</param>
    /// <param name="chronicle">Takes the records and their histories.</param>
    /// <param name="all">In order of entry.</param>
    /// <exception cref="InputRefused">A record has faults.</exception>
    public async Task EquipmentAsync(Work work, Chronicle chronicle, IReadOnlyList<ToldRecord<EquipmentInput>> all)
    {
        var docs = await work.NextNumbersAsync(SaveEquipment.Series, all.Count);
        foreach (var (told, doc) in all.Zip(docs))
        {
            var (owner, said) = (told.Owner!, Check(work.As(told.By, told.At), told.Input));
            var item = new EquipmentItem
            {
                Id = told.Id,
                Doc = doc,
                OwnerKind = owner.IsInstitution ? OwnerKind.Institution : OwnerKind.Enterprise,
                OwnerId = owner.Id,
                OrganisationId = owner.Organisation,
                OwnerName = owner.Name,
                Name = said.Name,
                AssetNumber = said.AssetNumber,
                AssetKey = "",
                City = work.Actor.City,
                Region = said.Region ?? owner.Region,
                ListedOn = said.ListedOn ?? Clock.DayOf(told.At),
                UpdatedAt = told.At,
            };
            said.ApplyTo(item);
            chronicle.Tell(item, "add", told.By, told.At, Reason);
            foreach (var change in told.Changes)
            {
                item.UpdatedAt = change.At;
                if (change.Input is { } input)
                    Check(work.As(change.By, change.At), input).ApplyTo(item);
                else
                    item.End(change.EndReason!, Clock.DayOf(change.At));
                Tell(chronicle, item, change);
            }
            await SaveEquipment.IndexAsync(work, item);
        }
    }

    /// <param name="account">Login name and person of the one expert who has an account.</param>
    /// <inheritdoc cref="EquipmentAsync"/>
    public async Task ExpertsAsync(
        Work work,
        Chronicle chronicle,
        IReadOnlyList<ToldRecord<ExpertInput>> all,
        (string Name, Guid Person) account
    )
    {
        var docs = await work.NextNumbersAsync(SaveExpert.Series, all.Count);
        foreach (var (told, doc) in all.Zip(docs))
        {
            var said = Check(work.As(told.By, told.At), told.Input);
            var own = told.Input.Account == account.Name;
            var expert = new Expert
            {
                Id = told.Id,
                Doc = doc,
                Name = said.Name,
                BirthMonth = said.BirthMonth,
                Employer = said.Employer,
                City = work.Actor.City,
                Region = said.Region,
                AccountId = own ? account.Person : null,
                AccountName = own ? account.Name : null,
                UpdatedAt = told.At,
            };
            said.ApplyTo(expert);
            chronicle.Tell(expert, "add", told.By, told.At, Reason);
            foreach (var change in told.Changes)
            {
                expert.UpdatedAt = change.At;
                if (change.Input is { } input)
                    Check(work.As(change.By, change.At), input).ApplyTo(expert);
                else
                    expert.End(change.EndReason!, Clock.DayOf(change.At));
                Tell(chronicle, expert, change);
            }
            await SaveExpert.IndexAsync(work, expert);
        }
    }

    /// <inheritdoc cref="EquipmentAsync"/>
    public async Task ProjectsAsync(Work work, Chronicle chronicle, IReadOnlyList<ToldRecord<ProjectInput>> all)
    {
        var docs = await work.NextNumbersAsync(SaveProject.Series, all.Count);
        foreach (var (told, doc) in all.Zip(docs))
        {
            var (owner, said) = (told.Owner!, Check(work.As(told.By, told.At), told.Input));
            var project = new Project
            {
                Id = told.Id,
                Doc = doc,
                EnterpriseId = owner.Id,
                EnterpriseName = owner.Name,
                Name = said.Name,
                City = work.Actor.City,
                Region = said.Region ?? owner.Region,
                ListedOn = said.ListedOn ?? Clock.DayOf(told.At),
                UpdatedAt = told.At,
            };
            said.ApplyTo(project);
            chronicle.Tell(project, "add", told.By, told.At, Reason);
            foreach (var change in told.Changes)
            {
                project.UpdatedAt = change.At;
                if (change.Input is { } input)
                    Check(work.As(change.By, change.At), input).ApplyTo(project);
                else
                    project.End(change.EndReason!, Clock.DayOf(change.At));
                Tell(chronicle, project, change);
            }
            await SaveProject.IndexAsync(work, project);
        }
    }

    private static void Tell<T>(Chronicle chronicle, ISubject subject, ToldChange<T> change)
        where T : class => chronicle.Tell(subject, change.Input is null ? "end" : "edit", change.By, change.At, change.EndReason);

    private static CheckedEquipment Check(Work work, EquipmentInput input) =>
        Sound(faults => EquipmentCheck.Check(input, work.Actor.City, work.Today, faults));

    private static CheckedExpert Check(Work work, ExpertInput input) =>
        Sound(faults => ExpertCheck.Check(input, work.Actor.City, work.Actor.Region, work.Today, faults));

    private static CheckedProject Check(Work work, ProjectInput input) =>
        Sound(faults => ProjectCheck.Check(input, work.Actor.City, work.Today, faults));

    private static T Sound<T>(Func<Faults, T> check)
    {
        var faults = new Faults();
        var said = check(faults);
        faults.ThrowIfAny();
        return said;
    }
}
