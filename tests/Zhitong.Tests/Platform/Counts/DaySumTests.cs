using Zhitong.Platform.Counts;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Counts;

public sealed class DaySums_on_Sqlite(TestHost<Sqlite> host) : DaySumTests<Sqlite>(host);

public sealed class DaySums_on_Postgres(TestHost<Postgres> host) : DaySumTests<Postgres>(host);

/// <summary>Amounts by day: any stretch sums to what was added, before and after the differences are folded.</summary>
public abstract class DaySumTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Name = "test.sums";

    [Fact]
    public async Task Any_stretch_of_days_sums_to_what_was_added()
    {
        var random = new Random(5);
        var begin = new DateOnly(2024, 11, 20);
        List<(string Region, DateOnly Day, int Amount)> added = [];
        for (var i = 0; i < 200; i++)
            added.Add(
                (
                    random.Next(2) == 0 ? TestData.Region : TestData.OtherRegion,
                    begin.AddDays(random.Next(500)),
                    random.Next(-2, 6)
                )
            );
        await host.Get<Writer>()
            .RunAsync(
                TestData.Root,
                async work =>
                {
                    foreach (var (region, day, amount) in added)
                        await work.AddToDayAsync(Name, TestData.City, region, day, amount);
                }
            );
        for (var round = 0; round < 2; round++)
        {
            await using var db = host.OpenDb();
            (await DaySums.FirstDayAsync(db, Name, TestData.City)).ShouldNotBeNull();
            for (var i = 0; i < 120; i++)
            {
                var from = i % 7 == 0 ? Spans.Ever : begin.AddDays(random.Next(-40, 520));
                var to = begin.AddDays(random.Next(-40, 560));
                if (from > to)
                    continue;
                var sums = await DaySums.SumAsync(db, Name, TestData.City, from, to);
                var real = added
                    .Where(a => a.Day >= from && a.Day <= to)
                    .GroupBy(a => a.Region)
                    .Select(g => (g.Key, (long)g.Sum(a => a.Amount)))
                    .Where(g => g.Item2 != 0)
                    .Order();
                sums.Select(s => (s.Region, s.Amount)).Order().ShouldBe(real, $"{from}–{to}");
            }
            await host.Get<Writer>().RunAsync(TestData.Root, work => work.FoldCountsAsync());
        }
    }
}
