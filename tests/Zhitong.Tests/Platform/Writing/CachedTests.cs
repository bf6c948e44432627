using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Writing;

public sealed class Cached_on_Sqlite(TestHost<Sqlite> host) : CachedTests<Sqlite>(host);

public sealed class Cached_on_Postgres(TestHost<Postgres> host) : CachedTests<Postgres>(host);

/// <summary>A held table is read again after half a second, and by one reader only.</summary>
public abstract class CachedTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private int loads;

    private Cached<string> New() => new(host.Get<IDbContextFactory<ZhitongDb>>(), host.Time, LoadAsync);

    [Fact]
    public async Task It_is_read_once_and_again_after_half_a_second()
    {
        var cached = New();
        var first = await cached.GetAsync();
        await host.Data.OrganisationAsync(OrganisationKind.Station);
        (await cached.GetAsync()).ShouldBe(first);
        host.Time.Advance(TimeSpan.FromMilliseconds(499));
        (await cached.GetAsync()).ShouldBe(first);
        host.Time.Advance(TimeSpan.FromMilliseconds(2));
        (await cached.GetAsync()).ShouldNotBe(first);
        loads.ShouldBe(2);
    }

    [Fact]
    public async Task Thirty_readers_at_once_load_it_once()
    {
        var cached = New();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => cached.GetAsync().AsTask()));
        loads.ShouldBe(1);
    }

    [Fact]
    public async Task What_this_process_wrote_is_seen_at_once()
    {
        var cached = New();
        var first = await cached.GetAsync();
        await host.Data.OrganisationAsync(OrganisationKind.Station);
        cached.Forget();
        (await cached.GetAsync()).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_reading_that_failed_is_tried_again()
    {
        var broken = true;
        var cached = new Cached<string>(
            host.Get<IDbContextFactory<ZhitongDb>>(),
            host.Time,
            _ => broken ? throw new InvalidOperationException("no") : Task.FromResult("yes")
        );
        await Should.ThrowAsync<InvalidOperationException>(async () => await cached.GetAsync());
        broken = false;
        (await cached.GetAsync()).ShouldBe("yes");
    }

    private async Task<string> LoadAsync(ZhitongDb db)
    {
        Interlocked.Increment(ref loads);
        return $"{await db.Set<Organisation>().CountAsync()} organisations";
    }
}
