using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>Opens a matter to everybody as a new edition. One with a blank is refused.</summary>
public sealed class PublishMatter(Writer writer, MatterBook book)
{
    /// <param name="version">The version that was looked at.</param>
    /// <exception cref="InputRefused">The blanks, by field.</exception>
    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="StaleEdit">The matter changed since.</exception>
    /// <exception cref="RuleRefused">It is published already.</exception>
    public async Task RunAsync(string code, int version, Actor actor)
    {
        MatterWords.DemandEdit(actor);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var matter = await SaveMatter.FindAsync(work, code, version);
                if (matter.Status == MatterStatus.Published)
                    throw new RuleRefused("这个事项已经发布；改动保存后立即生效。");
                SaveMatter.DemandComplete(matter);
                matter.Status = MatterStatus.Published;
                matter.Edition++;
                matter.UpdatedAt = work.Now;
                work.Record(matter, "publish");
            }
        );
        book.Forget();
    }
}
