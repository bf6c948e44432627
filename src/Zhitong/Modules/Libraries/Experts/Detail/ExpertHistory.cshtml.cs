using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Detail;

/// <summary>每一次修改 of an expert's record; who may see the personal data sees their history too.</summary>
[Access("experts.see")]
public sealed class ExpertHistoryPage(ExpertReader reader, ActivityReader activities, Clock clock)
    : RecordHistoryPage(activities, clock)
{
    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        var e = await reader.FindForAsync(ExpertsAccess.See, id, Actor, cancel);
        await ShowAsync(new RecordPlace("专家", ExpertsLinks.List, e.Name, ExpertsLinks.Detail(id)), id, reveal: true);
    }
}
