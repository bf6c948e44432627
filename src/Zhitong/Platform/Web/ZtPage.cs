using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Platform.Web;

/// <summary>
/// What every page shares: who acts, and how a refusal is shown. A fault of the input stands at its field, a refused rule at the
/// top of the same page, with all that was typed still there; a missing record is 404.
/// </summary>
public abstract class ZtPage : PageModel
{
    /// <summary>Prefix of the form's fields: pages bind their form to a property of this name.</summary>
    protected const string InputPrefix = "Input.";

    public Actor Actor => HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor;

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is RecordMissing or NotYours)
        {
            context.ExceptionHandled = true;
            context.Result = StatusCode(StatusCodes.Status404NotFound);
        }
        else if (context.Exception is Forbidden)
        {
            context.ExceptionHandled = true;
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    /// <summary>Runs an act and goes on; when it is refused, shows this page again with the reasons.</summary>
    /// <param name="act">The act, and where to go when it is done.</param>
    /// <param name="reload">Loads what the page shows besides the form.</param>
    protected async Task<IActionResult> TryAsync(Func<Task<IActionResult>> act, Func<Task>? reload = null)
    {
        if (ModelState.IsValid)
        {
            try
            {
                return await act();
            }
            catch (InputRefused e)
            {
                foreach (var (field, message) in e.Faults.Items)
                    ModelState.AddModelError(field.Length == 0 ? "" : FieldName(field), message);
            }
            catch (Exception e) when (e is RuleRefused or StaleEdit or Forbidden)
            {
                ModelState.AddModelError("", e.Message);
                Response.StatusCode = e is Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
            }
        }
        if (reload is not null)
            await reload();
        return Page();
    }

    /// <summary>Name in the form of a field that a fault names: <c>answers.key</c> becomes <c>Input.Answers[key]</c>.</summary>
    protected virtual string FieldName(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? field : field[..dot];
        var name = InputPrefix + char.ToUpperInvariant(head[0]) + head[1..];
        return dot < 0 ? name : $"{name}[{field[(dot + 1)..]}]";
    }

    /// <summary>An address of this site, or the home page: never sends a visitor elsewhere.</summary>
    protected IActionResult GoBack(string? back) => LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
}
