using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>Opens the draft of a matter to everybody as a new edition. One with a blank is refused.</summary>
public sealed class PublishMatter(Writer writer, MatterBook book)
{
    /// <param name="version">The version that was looked at.</param>
    /// <exception cref="InputRefused">The blanks, by field.</exception>
    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="StaleEdit">The matter changed since.</exception>
    /// <exception cref="RuleRefused">Everybody reads the same already.</exception>
    public async Task RunAsync(string code, int version, Actor actor)
    {
        MatterWords.DemandEdit(actor);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var matter = await SaveMatter.FindAsync(work, code, version);
                DemandComplete(matter);
                var changes = matter.Changes;
                matter.Publish(work.Now);
                work.Record(matter, "publish", Told(matter.Edition, changes));
            }
        );
        book.Forget();
    }

    private static void DemandComplete(Matter matter)
    {
        var faults = new Faults();
        foreach (var (field, message) in MatterWords.Lacks(matter))
            faults.Add(field, message);
        faults.ThrowIfAny();
    }

    /// <summary>What the history says of an edition, beside the drafts that led to it.</summary>
    private static string Told(int edition, IReadOnlyList<string> changes) =>
        changes.Count == 0 ? $"第 {edition} 版" : $"第 {edition} 版，与上一版不同：{string.Join("、", changes)}";
}
