using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>Whoever came with a one-time password sees nothing but the page that replaces it.</summary>
internal sealed class MustChangeFirst(AccountDirectory directory) : IAsyncPageFilter
{
    private static readonly string[] Free = ["/account/password", "/sign-in", "/sign-out", "/error", "/large", "/about"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (
            AccountDirectory.PersonOf(http.User) is { } person
            && !Free.Any(f => http.Request.Path.StartsWithSegments(f))
            && await directory.AccountAsync(person) is { MustChangePassword: true }
        )
            context.Result = new LocalRedirectResult("/account/password");
        else
            await next();
    }
}
