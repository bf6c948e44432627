using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>放弃改动: the draft says again what everybody reads. The history keeps what was thrown away.</summary>
public sealed class DiscardDraft(Writer writer)
{
    /// <param name="version">The version that was looked at.</param>
    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="StaleEdit">The matter changed since.</exception>
    /// <exception cref="RuleRefused">There is nothing to throw away.</exception>
    public Task RunAsync(string code, int version, Actor actor)
    {
        MatterWords.DemandEdit(actor);
        return writer.RunAsync(
            actor,
            async work =>
            {
                var matter = await SaveMatter.FindAsync(work, code, version);
                matter.Discard(work.Now);
                work.Record(matter, "discard");
            }
        );
    }
}
