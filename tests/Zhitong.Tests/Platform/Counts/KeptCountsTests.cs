using Zhitong.Platform.Counts;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Counts;

public sealed class KeptCounts_on_Sqlite(TestHost<Sqlite> host) : KeptCountsTests<Sqlite>(host);

public sealed class KeptCounts_on_Postgres(TestHost<Postgres> host) : KeptCountsTests<Postgres>(host);

/// <summary>Kept counts are exact at every moment, folded or not.</summary>
public abstract class KeptCountsTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private KeptCounts Counts => host.Get<KeptCounts>();

    [Fact]
    public async Task Differences_add_up_by_city_region_and_key()
    {
        await AddAsync("a", "140302", "open", 3);
        await AddAsync("a", "140302", "open", -1);
        await AddAsync("a", "140303", "open", 5);
        await AddAsync("a", "140302", "done", 1);
        await AddAsync("a", "140302", "done", -1);
        await AddAsync("b", "140302", "open", 100);
        (await ReadAsync("a")).ShouldBe([new("140302", "open", 2), new("140303", "open", 5)], ignoreOrder: true);
        await FoldAsync();
        (await ReadAsync("a")).ShouldBe([new("140302", "open", 2), new("140303", "open", 5)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rolled_back_write_is_not_counted()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Get<WriteGate>()
                .RunAsync<int>(async db =>
                {
                    await Counts.AddAsync(db, "c", TestData.City, "140302", "open", 1);
                    await db.SaveChangesAsync();
                    throw new InvalidOperationException("no");
                })
        );
        (await ReadAsync("c")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Folding_while_writing_loses_and_doubles_nothing()
    {
        var writes = Enumerable.Range(0, 120).Select(_ => AddAsync("d", "140302", "open", 1)).ToList();
        var folds = Enumerable.Range(0, 10).Select(_ => FoldAsync()).ToList();
        await Task.WhenAll([.. writes, .. folds]);
        (await ReadAsync("d")).ShouldBe([new("140302", "open", 120)]);
        await FoldAsync();
        (await ReadAsync("d")).ShouldBe([new("140302", "open", 120)]);
    }

    private Task AddAsync(string name, string region, string key, int difference) =>
        host.Get<Writer>().RunAsync(TestData.Root, work => work.CountAsync(name, TestData.City, region, key, difference));

    private Task<int> FoldAsync() =>
        host.Get<WriteGate>()
            .RunAsync(async db =>
            {
                await Counts.FoldAsync(db);
                return 0;
            });

    private async Task<IReadOnlyList<KeptCount>> ReadAsync(string name)
    {
        await using var db = host.OpenDb();
        return await Counts.ReadAsync(db, name, TestData.City);
    }
}
