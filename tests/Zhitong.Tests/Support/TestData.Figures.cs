using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Access;

namespace Zhitong.Tests.Support;

public sealed partial class TestData
{
    private static int periods;

    /// <summary>A value from outside that waits for its review; each has a period of its own.</summary>
    public Task<ExternalEntry> ExternalAsync(
        string region = Region,
        Actor? by = null,
        Func<ExternalInput, ExternalInput>? wish = null
    )
    {
        var first = new DateOnly(1990, 1, 1).AddMonths(Interlocked.Increment(ref periods));
        var input = new ExternalInput
        {
            Code = "F035",
            Value = "53.8",
            From = Day(first),
            To = Day(first.AddMonths(1).AddDays(-1)),
            Provider = "市统计局（示范）",
            Document = "统计公报（示范）",
            DocumentDate = "2022-03-01",
        };
        return services.GetRequiredService<ExternalDesk>().EnterAsync((wish ?? (i => i))(input), by ?? RootOf(region));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
