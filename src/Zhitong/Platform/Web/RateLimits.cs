using System.Net;
using System.Threading.RateLimiting;
using Zhitong.Platform.Access;

namespace Zhitong.Platform.Web;

/// <summary>Requests are limited per token, else per address; loopback and unlimited tokens are not.</summary>
public static class RateLimits
{
    private const int TokensHeld = 240;
    private const int PerSecond = 40;

    public static void Add(IServiceCollection services) =>
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null || IPAddress.IsLoopback(address))
            return RateLimitPartition.GetNoLimiter("");
        var token = context.RequestServices.GetRequiredService<CurrentActor>().Token;
        if (token is { Unlimited: true })
            return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetTokenBucketLimiter(
            token?.TokenId.ToString() ?? address.ToString(),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = TokensHeld,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }
        );
    }
}
