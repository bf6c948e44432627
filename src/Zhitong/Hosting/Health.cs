using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;

namespace Zhitong.Hosting;

/// <summary>For load balancers and systemd: the process lives; the database answers.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).Access(AccessRule.Open).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).Access(AccessRule.Open).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(ZhitongDb db, CancellationToken cancel)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1", cancel);
            return Results.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("database unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
