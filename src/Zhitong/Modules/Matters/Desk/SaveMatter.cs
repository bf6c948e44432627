using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>
/// Saves the form of a matter, new or known, as its draft. A draft may be full of blanks; everybody goes on reading the edition
/// published last.
/// </summary>
public sealed class SaveMatter(Writer writer)
{
    /// <param name="code">Null makes a new matter with the code that the form names.</param>
    /// <returns>The matter as saved, with its new version.</returns>
    /// <exception cref="InputRefused">Faults of the input, by field.</exception>
    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="StaleEdit">The matter changed since the version that the form was filled from.</exception>
    public async Task<Matter> RunAsync(MatterInput input, Actor actor, string? code)
    {
        MatterWords.DemandEdit(actor);
        return await writer.RunAsync(actor, work => code is null ? CreateAsync(work, input) : EditAsync(work, input, code));
    }

    private static async Task<Matter> CreateAsync(Work work, MatterInput input)
    {
        var faults = new Faults();
        var code = MatterCheck.Code(input.Code, faults);
        if (await work.Db.Set<Matter>().AnyAsync(m => m.Code == code))
            faults.Add("code", $"编码 {code} 已经有了，请换一个");
        var matter = new Matter
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            UpdatedAt = work.Now,
        };
        MatterCheck.Apply(input, matter, faults);
        work.Db.Add(matter);
        work.Record(matter, "create");
        return matter;
    }

    private static async Task<Matter> EditAsync(Work work, MatterInput input, string code)
    {
        var matter = await FindAsync(work, code, input.Version);
        MatterCheck.Apply(input, matter, new Faults());
        if (!work.Db.ChangeTracker.HasChanges())
            return matter; // saved as it was: nothing to tell in the history
        matter.UpdatedAt = work.Now;
        work.Record(matter, "edit");
        return matter;
    }

    internal static async Task<Matter> FindAsync(Work work, string code, int version)
    {
        var matter =
            await work.Db.Set<Matter>().FirstOrDefaultAsync(m => m.Code == code) ?? throw new RecordMissing("没有这个事项。");
        return matter.Version == version
            ? matter
            : throw new StaleEdit("您打开这页以后，有人先改过这个事项。请先看看“每一次修改”再决定，您填的还在。");
    }
}
