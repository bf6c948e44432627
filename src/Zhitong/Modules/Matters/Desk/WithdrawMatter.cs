using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>Takes a matter off the public pages; no new case can be filed for it, what was written stays.</summary>
public sealed class WithdrawMatter(Writer writer, MatterBook book)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <param name="reason">Why, for the history; required.</param>
    /// <param name="version">The version that was looked at.</param>
    /// <exception cref="InputRefused">The reason is blank or too long.</exception>
    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="StaleEdit">The matter changed since.</exception>
    /// <exception cref="RuleRefused">It is not published.</exception>
    public async Task RunAsync(string code, string? reason, int version, Actor actor)
    {
        MatterWords.DemandEdit(actor);
        if (PlainText.IsBlank(reason))
            throw InputRefused.At("reason", "请写明为什么撤下");
        var why = PlainText.Clean(reason!);
        if (PlainText.Length(why) > LongestReason)
            throw InputRefused.At("reason", $"理由最多 {LongestReason} 字");
        await writer.RunAsync(
            actor,
            async work =>
            {
                var matter = await SaveMatter.FindAsync(work, code, version);
                matter.Withdraw(work.Now);
                work.Record(matter, "withdraw", why);
            }
        );
        book.Forget();
    }
}
