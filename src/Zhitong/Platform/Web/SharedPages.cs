using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Web;

/// <summary>
/// A public page that looks the same to everybody who is not signed in and holds no form that posts. It is made once for all of
/// them, see <see cref="SharedPages"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedAttribute : Attribute;

/// <summary>
/// Public pages are made once for all visitors and kept until this process commits something, half a second at most, so that what
/// another process changed is seen within a second. Whoever bears a cookie of ours gets a page of their own.
/// </summary>
internal sealed class SharedPages(WriteGate gate, Clock clock) : IOutputCachePolicy
{
    private const long MostMemory = 16 * 1024 * 1024;
    private const long LargestPage = 512 * 1024;
    private const string LargeType = "zt-large";
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SharedPages>();
        services.AddOutputCache(o =>
        {
            o.SizeLimit = MostMemory;
            o.MaximumBodySize = LargestPage;
            o.AddBasePolicy(p => p.AddPolicy<SharedPages>(), excludeDefaultPolicy: true);
        });
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var shared = IsShared(context.HttpContext);
        context.EnableOutputCaching = shared;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = shared;
        if (!shared)
            return ValueTask.CompletedTask;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["commits"] = gate.Commits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        rules.VaryByValues["today"] = clock.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture); // what lapsed is gone at midnight
        rules.VaryByValues["large"] = request.Cookies[LargeType] ?? "";
        context.ResponseExpirationTimeSpan = Fresh;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Only whole pages that give no cookie are kept.</summary>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool IsShared(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<SharedAttribute>() is not null
        && !context.RequestServices.GetRequiredService<CurrentActor>().Actor.SignedIn
        && context.Request.Cookies.Keys.All(k => k == LargeType);
}
