using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Staging;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Staging;

public sealed class Staging_on_Sqlite(TestHost<Sqlite> host) : StagingTests<Sqlite>(host);

public sealed class Staging_on_Postgres(TestHost<Postgres> host) : StagingTests<Postgres>(host);

/// <summary>Rows laid aside are taken over all or none, and a load that is left behind leaves nothing.</summary>
public abstract class StagingTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private static long loads = 1000;

    private Zhitong.Platform.Staging.Staging Staging => host.Get<Zhitong.Platform.Staging.Staging>();

    [Fact]
    public async Task Every_column_comes_over_as_the_context_would_write_it()
    {
        var e = New(90_001);
        e.FoundedOn = new DateOnly(2008, 6, 18);
        e.Contacts = [new EnterpriseContact("王“芳”", "0353-1234567", null)];
        e.Verified = true;
        await using var load = await OpenAsync();
        await load.WriteAsync(typeof(Enterprise), [new StagedRecord(e, 1, true, ["甲", "乙"])]);
        await TakeAsync(load);

        await using var db = host.OpenDb();
        var read = await db.Set<Enterprise>().AsNoTracking().SingleAsync(x => x.Id == e.Id);
        foreach (var property in db.Model.FindEntityType(typeof(Enterprise))!.GetProperties())
            property.PropertyInfo!.GetValue(read).ShouldBe(property.PropertyInfo.GetValue(e), property.Name);
        (await host.Get<TextIndex>().SomeAsync(db, EnterpriseProfiles.TextIndex, ["乙"], 10)).ShouldContain(e.Doc);
    }

    [Fact]
    public async Task A_record_that_changed_meanwhile_stops_the_whole_load()
    {
        var known = await host.Data.EnterpriseAsync();
        var stale = await FindAsync(known.Id);
        stale.Name = "改自旧版本";
        stale.Version += 2; // staged from a version that is no longer there
        var fresh = New(90_010);
        await using var load = await OpenAsync();
        await load.WriteAsync(typeof(Enterprise), [new StagedRecord(stale, 1, false), new StagedRecord(fresh, 2, true, [])]);
        await Should.ThrowAsync<StagedRowsMoved>(() => TakeAsync(load));
        (await FindAsync(known.Id)).Name.ShouldBe(known.Name);
        await using var db = host.OpenDb();
        (await db.Set<Enterprise>().AnyAsync(x => x.Id == fresh.Id)).ShouldBeFalse("all or none");
    }

    [Fact]
    public async Task A_natural_key_that_somebody_took_stops_the_whole_load()
    {
        var known = await host.Data.EnterpriseAsync();
        await using var load = await OpenAsync();
        await load.WriteAsync(typeof(Enterprise), [new StagedRecord(New(90_020, known.CreditCode), 1, true, [])]);
        await Should.ThrowAsync<StagedRowsMoved>(() => TakeAsync(load));
    }

    [Fact]
    public async Task Rejected_rows_are_not_taken()
    {
        var (kept, out1) = (New(90_030), New(90_031));
        await using var load = await OpenAsync();
        await load.WriteAsync(typeof(Enterprise), [new StagedRecord(kept, 1, true, []), new StagedRecord(out1, 2, true, [])]);
        await load.RejectAsync([2]);
        (await load.CountAsync(typeof(Enterprise))).ShouldBe(1);
        await TakeAsync(load);
        await using var db = host.OpenDb();
        (await db.Set<Enterprise>().CountAsync(x => x.Id == kept.Id || x.Id == out1.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task An_open_load_is_known_and_a_sweep_leaves_it_alone()
    {
        var number = Interlocked.Increment(ref loads);
        await using (var load = await Staging.OpenAsync(number, Tables()))
        {
            (await Staging.IsOpenAsync(number)).ShouldBeTrue();
            await Staging.SweepAsync();
            await load.WriteAsync(typeof(Enterprise), [new StagedRecord(New(90_040), 1, true, [])]);
            (await load.CountAsync(typeof(Enterprise))).ShouldBe(1);
        }
        (await Staging.IsOpenAsync(number)).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_of_records_that_never_came_are_removed()
    {
        var known = await host.Data.EnterpriseAsync();
        var ghost = New(90_050);
        await using (var load = await OpenAsync())
        {
            await load.WriteAsync(typeof(Enterprise), [new StagedRecord(ghost, 1, true, ["幽灵"])]);
            await load.PrepareAsync(host.Get<WriteGate>(), _ => { }, default);
        }
        await using var db = host.OpenDb();
        (await host.Get<TextIndex>().SomeAsync(db, EnterpriseProfiles.TextIndex, ["幽灵"], 10)).ShouldBe([ghost.Doc]);
        var before = await host.Get<TextIndex>().CountAsync(db, EnterpriseProfiles.TextIndex);
        await host.Get<WriteGate>()
            .RunAsync(async writing =>
            {
                await Staging.UnindexAsync(writing, Tables()[0], ghost.Doc, ghost.Doc + 5);
                await Staging.UnindexAsync(writing, Tables()[0], known.Doc, known.Doc);
                return true;
            });
        (await host.Get<TextIndex>().SomeAsync(db, EnterpriseProfiles.TextIndex, ["幽灵"], 10)).ShouldBeEmpty();
        (await host.Get<TextIndex>().CountAsync(db, EnterpriseProfiles.TextIndex)).ShouldBe(before - 1, "the others stay");
    }

    private Task<StagedLoad> OpenAsync() => Staging.OpenAsync(Interlocked.Increment(ref loads), Tables());

    private IReadOnlyList<StagedTable> Tables()
    {
        using var db = host.OpenDb();
        return [new StagedTable(db.Model.FindEntityType(typeof(Enterprise))!, EnterpriseProfiles.TextIndex)];
    }

    private async Task TakeAsync(StagedLoad load)
    {
        await load.PrepareAsync(host.Get<WriteGate>(), _ => { }, default);
        await host.Get<WriteGate>()
            .RunAsync(async db =>
            {
                await load.TakeOverAsync(db);
                return true;
            });
    }

    private async Task<Enterprise> FindAsync(Guid id)
    {
        await using var db = host.OpenDb();
        return await db.Set<Enterprise>().AsNoTracking().SingleAsync(e => e.Id == id);
    }

    private static Enterprise New(long doc, string? code = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            CreditCode = code ?? TestData.NewCreditCode(),
            Name = TestData.NewName("企业"),
            Region = TestData.Region,
            City = TestData.City,
            UpdatedAt = FakeTime.Default,
        };
}
