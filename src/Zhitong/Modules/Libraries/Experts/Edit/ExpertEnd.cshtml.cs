using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Experts.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Edit;

/// <summary>解聘 an expert.</summary>
[Access("experts.edit")]
public sealed class EndExpertPage(ExpertReader reader, SaveExpert save, Clock clock) : EndRecordPage(clock)
{
    public override string Act => "解聘";
    public override string Explain => "从今天起不再列出、不再派请；已经派请的不变。记录和历史保留，重新聘任时改聘期即可。";

    public async Task OnGetAsync(Guid id) => Input.Version = await LoadAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await EndAsync(() => save.EndAsync(id, Input.Version, Input.Reason, Actor), () => LoadAsync(id));
    }

    private async Task<int> LoadAsync(Guid id)
    {
        var e = await reader.FindForAsync(ExpertsAccess.Edit, id, Actor);
        Place = new RecordPlace("专家", ExpertsLinks.List, e.Name, ExpertsLinks.Detail(id));
        return e.Version;
    }
}
