using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;

namespace Zhitong.Platform.Access;

/// <summary>Tells who sends a request, from its cookie or token. The Accounts module answers.</summary>
public interface IActorSource
{
    /// <returns>Null when nobody is signed in.</returns>
    ValueTask<Actor?> FromSessionAsync(HttpContext context);

    /// <summary>The actor behind an API token, or null when the token is unknown, expired, revoked or lacks the scope.</summary>
    ValueTask<TokenActor?> FromTokenAsync(string token, CancellationToken cancel);
}

/// <summary>An actor that came by token.</summary>
/// <param name="MayWrite">The token's scope holds writing.</param>
/// <param name="Unlimited">The token is free of the rate limit.</param>
public sealed record TokenActor(Actor Actor, Guid TokenId, bool MayWrite, bool Unlimited);

/// <summary>The actor of the request at hand, in pages and endpoints.</summary>
public sealed class CurrentActor
{
    private Actor? actor;

    /// <exception cref="InvalidOperationException">Asked outside a request.</exception>
    public Actor Actor => actor ?? throw new InvalidOperationException("no actor in this scope");

    public TokenActor? Token { get; private set; }

    internal void Be(Actor who, TokenActor? token = null) => (actor, Token) = (who, token);
}

/// <summary>
/// Finds the actor and asks the access rule of the endpoint. Deny by default: an endpoint that names no rule is refused.
/// The API takes tokens only, so that no other site can use a visitor's cookie; pages take cookies only.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next, AccessRules rules, IActorSource source, Settings settings)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null)
        {
            current.Be(await source.FromSessionAsync(context) ?? Actor.Public(settings.City));
            await next(context);
            return;
        }
        if (endpoint.Metadata.GetMetadata<AccessAttribute>() is not { } named)
        {
            if (IsStaticAsset(endpoint) || IsRoutingRefusal(endpoint))
                await next(context);
            else
                await RefuseAsync(context, StatusCodes.Status403Forbidden);
            return;
        }
        var rule = rules[named.Rule];
        if (IsApi(context))
            await AsApiAsync(context, current, rule);
        else
            await AsPageAsync(context, current, rule);
    }

    private async Task AsApiAsync(HttpContext context, CurrentActor current, AccessRule rule)
    {
        if (!TryReadToken(context, out var text))
        {
            current.Be(Actor.Public(settings.City) with { Via = "接口" });
            await PassOrRefuseAsync(context, current, rule);
            return;
        }
        if (await source.FromTokenAsync(text, context.RequestAborted) is not { } token)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }
        current.Be(token.Actor, token);
        if (!token.MayWrite && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await RefuseAsync(context, StatusCodes.Status403Forbidden);
        else
            await PassOrRefuseAsync(context, current, rule);
    }

    private async Task AsPageAsync(HttpContext context, CurrentActor current, AccessRule rule)
    {
        current.Be(await PersonAsync(context) ?? Actor.Public(settings.City));
        await PassOrRefuseAsync(context, current, rule);
    }

    /// <summary>On the error page everybody is the public when the fault keeps us from looking who it is.</summary>
    private async ValueTask<Actor?> PersonAsync(HttpContext context)
    {
        try
        {
            return await source.FromSessionAsync(context);
        }
        catch (Exception) when (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return null;
        }
    }

    private Task PassOrRefuseAsync(HttpContext context, CurrentActor current, AccessRule rule)
    {
        if (rule.Admits(current.Actor))
            return next(context);
        if (current.Actor.SignedIn)
            return RefuseAsync(context, StatusCodes.Status403Forbidden);
        return IsApi(context) ? RefuseAsync(context, StatusCodes.Status401Unauthorized) : context.ChallengeAsync();
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status; // the status-code pages give it its words
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static bool TryReadToken(HttpContext context, [NotNullWhen(true)] out string? token)
    {
        var header = context.Request.Headers.Authorization.ToString();
        token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
        return token is not null;
    }

    /// <summary>Made by routing itself to answer 405 or 415; what the application maps is always a route.</summary>
    private static bool IsRoutingRefusal(Endpoint endpoint) => endpoint is not RouteEndpoint && endpoint.Metadata.Count == 0;

    private static bool IsStaticAsset(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;

    public static bool IsApi(HttpContext context) => IsApi(context.Request.Path);

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api");
}
