using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zhitong.Web;

/// <summary>The menus that a page shows twice, in its header and behind the phone's button: made once, written twice.</summary>
/// <param name="Links">Where one can go.</param>
/// <param name="Own">What a signed-in person finds in the own menu; null for a visitor.</param>
public sealed record FrameMenus(IHtmlContent Links, IHtmlContent? Own)
{
    public static async Task<FrameMenus> RenderAsync(IHtmlHelper html, LayoutModel frame) =>
        new(
            await html.PartialAsync("/Web/Layouts/_MenuLinks.cshtml", frame.Menu),
            frame.SignedIn ? await html.PartialAsync("/Web/Layouts/_UserItems.cshtml", frame) : null
        );
}
