using Microsoft.AspNetCore.Diagnostics;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Web;

namespace Zhitong.Hosting;

/// <summary>Gives the page frame what it shows of the visitor: name, post, menu.</summary>
public sealed class LayoutFiller(RequestDelegate next, Registry registry, Settings settings)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor current, LayoutModel layout, IEnumerable<ILayoutPart> parts)
    {
        if (!AccessMiddleware.IsApi(context) && context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is not null)
        {
            var actor = current.Actor;
            var path = context.Request.Path.Value ?? "/";
            layout.CityName = RegionTable.Default.Name(settings.City);
            layout.Owner = $"{layout.CityName}市场监督管理局";
            layout.CurrentPath = path + context.Request.QueryString;
            layout.SignedIn = actor.SignedIn;
            layout.PersonName = actor.SignedIn ? actor.Name : null;
            layout.PostName = actor.SignedIn ? actor.PostName : null;
            layout.LargeType = context.Request.Cookies["zt-large"] == "1";
            layout.Menu =
            [
                .. registry
                    .Menu.Where(m => m.Rule.Admits(actor) && (m.Roles.Length == 0 || m.Roles.Contains(actor.Role)))
                    .Select(m => new MenuEntry(m.Text, m.Href, m.Leads(path))),
            ];
            foreach (var part in parts)
                await FillAsync(part, layout, context);
        }
        await next(context);
    }

    /// <summary>On the error page a part may fail, say for want of the database: the page then does without it.</summary>
    private static async ValueTask FillAsync(ILayoutPart part, LayoutModel layout, HttpContext context)
    {
        try
        {
            await part.FillAsync(layout, context);
        }
        catch (Exception) when (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // what matters is the first fault, and the error page logs that one
        }
    }
}

/// <summary>A module's share in the page frame, such as the other posts of the visitor.</summary>
public interface ILayoutPart
{
    ValueTask FillAsync(LayoutModel layout, HttpContext context);
}
