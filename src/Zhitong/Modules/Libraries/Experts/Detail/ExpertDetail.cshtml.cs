using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Detail;

/// <summary>One expert: for the public what they know, for officers in reach and the expert also how to reach them.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ExpertDetailPage(ExpertReader reader, Clock clock) : RecordPage(clock)
{
    public Expert Expert { get; private set; } = null!;
    public bool SeesPersonal => ExpertsAccess.See.Covers(Actor, Expert.Scope);
    public bool MayEdit => ExpertsAccess.Edit.Covers(Actor, Expert.Scope);

    /// <summary>Why this expert is not offered today; null when they are.</summary>
    public string? WhyNot =>
        Expert.EndedOn is { } ended ? $"已于 {ended:yyyy-MM-dd} 解聘：{Expert.EndReason}"
        : Expert.LastDay < Today ? $"聘期已于 {Expert.LastDay:yyyy-MM-dd} 届满"
        : Expert.FirstDay > Today ? $"聘期从 {Expert.FirstDay:yyyy-MM-dd} 开始"
        : Expert.Hidden ? "这位专家不公开，只有主管局看得到"
        : null;

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Expert = await reader.FindAsync(id, Actor, cancel);
}
