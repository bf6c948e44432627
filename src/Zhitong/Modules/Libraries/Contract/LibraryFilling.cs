using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>Writes many records of equipment, experts or projects in one transaction, by the same acts as pages and API.</summary>
public sealed class LibraryFilling(Writer writer)
{
    /// <param name="at">UTC, now unless told.</param>
    /// <exception cref="InputRefused">A record has faults: none is written.</exception>
    public Task EquipmentAsync(IReadOnlyList<EquipmentInput> all, Actor actor, string reason, DateTime? at = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                foreach (var input in all)
                    await SaveEquipment.AddAsync(work, input, new Faults(), reason);
            },
            at
        );

    /// <inheritdoc cref="EquipmentAsync"/>
    public Task ExpertsAsync(IReadOnlyList<ExpertInput> all, Actor actor, string reason, DateTime? at = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                foreach (var input in all)
                    await SaveExpert.AddAsync(work, input, new Faults(), reason);
            },
            at
        );

    /// <inheritdoc cref="EquipmentAsync"/>
    public Task ProjectsAsync(IReadOnlyList<ProjectInput> all, Actor actor, string reason, DateTime? at = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                foreach (var input in all)
                    await SaveProject.AddAsync(work, input, new Faults(), reason);
            },
            at
        );
}
