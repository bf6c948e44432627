using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Guide;

/// <summary>办事指南 of one matter.</summary>
[Access(AccessAttribute.Public)]
public sealed class MatterGuidePage(MatterBook book, Calendars calendars, Clock clock) : ZtPage
{
    public Matter Matter { get; private set; } = null!;
    public DueDate DueIfAcceptedToday { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code)
    {
        Matter = await book.FindAsync(code) ?? throw new RecordMissing("没有这个事项。");
        DueIfAcceptedToday = calendars.Current.Due(clock.Today, new WorkingDays(Matter.PromisedDays));
        return Page();
    }

    public static string Need(string need) =>
        need switch
        {
            "exempt" => "免交",
            "required" => "必交",
            "fill" => "填写",
            _ => "有则交",
        };
}
