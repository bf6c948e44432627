using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Activities;

public sealed class ActivityChain_on_Sqlite(TestHost<Sqlite> host) : ActivityChainTests<Sqlite>(host);

public sealed class ActivityChain_on_Postgres(TestHost<Postgres> host) : ActivityChainTests<Postgres>(host);

/// <summary>A history cannot be changed without a trace, and what is sensitive in it can be erased without one.</summary>
public abstract class ActivityChainTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task Every_history_is_a_whole_chain()
    {
        var c = await host.Data.CaseAsync(w => w.Rated(4));
        await using var db = host.OpenDb();
        (await EntriesAsync(db, c)).Count.ShouldBe(7);
        (await FaultsAsync(db, c)).ShouldBeEmpty();
        var matter = await db.Set<ActivityEntry>().FirstAsync(a => a.SubjectKind == "matter");
        (await Chains.FaultsAsync(db, host.Get<SubjectVault>(), matter.SubjectId)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SubjectKind", "'other'")]
    [InlineData("SubjectName", "'ZT-0'")]
    [InlineData("Seq", "\"Seq\" + 100")]
    [InlineData("At", "'2026-01-01 00:00:00.000'")]
    [InlineData("Act", "'accept'")]
    [InlineData("ActorId", "\"SubjectId\"")]
    [InlineData("ActorName", "'别人'")]
    [InlineData("PostName", "'别的岗位'")]
    [InlineData("Via", "'网页'")]
    [InlineData("City", "'140100'")]
    [InlineData("Reason", "'别的理由'")]
    [InlineData("Reason", "NULL")]
    [InlineData("Events", "'CalendarLoaded'")]
    [InlineData("Facts", "'{{}}'")]
    [InlineData("Values", "replace(\"Values\", 'Supplementing', 'Accepted')")]
    public async Task A_changed_column_shows(string column, string value)
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Supplementing));
        await using var db = host.OpenDb();
        if (db.Database.IsNpgsql() && column == "At")
            value += "::timestamptz";
        await TamperAsync(
            db,
            c,
            $"UPDATE platform_activities SET \"{column}\" = {value}",
            $"AND \"Seq\" = {(column == "SubjectKind" ? 1 : 2)}"
        );
        (await FaultsAsync(db, c)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_changed_hash_or_a_removed_entry_shows()
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Closed));
        await using var db = host.OpenDb();
        var zeroes = db.Database.IsNpgsql() ? "decode(repeat('00', 32), 'hex')" : "zeroblob(32)";
        await TamperAsync(db, c, $"UPDATE platform_activities SET \"Hash\" = {zeroes}", "AND \"Seq\" = 3");
        (await FaultsAsync(db, c)).ShouldNotBeEmpty();
        var other = await host.Data.CaseAsync(w => w.At(CaseStatus.Closed));
        await TamperAsync(db, other, "DELETE FROM platform_activities", "AND \"Seq\" = 3");
        (await FaultsAsync(db, other)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_changed_stands_with_before_and_after()
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        await using var db = host.OpenDb();
        var entries = await EntriesAsync(db, c);
        entries.Select(e => e.Act).ShouldBe(["submit", "accept"]);
        var status = Chains.ChangesOf(entries[1]).Single(v => v.Field == "Status");
        (status.Before, status.After).ShouldBe(("Submitted", "Accepted"));
        Chains.ChangesOf(entries[1]).ShouldNotContain(v => v.Field == "Need", "what did not change is not told again");
    }

    [Fact]
    public async Task Sensitive_values_do_not_lie_in_clear_text()
    {
        var c = await host.Data.CaseAsync();
        await using var db = host.OpenDb();
        foreach (var entry in await EntriesAsync(db, c))
        {
            entry.Values.ShouldNotBeNull().ShouldNotContain(c.Phone);
            entry.Values.ShouldNotContain(c.Contact);
            entry.Facts.ShouldNotContain(c.Phone);
        }
        var key = await host.Get<SubjectVault>().KeyAsync(db, c.Id);
        var first = (await EntriesAsync(db, c))[0];
        Chains.ChangesOf(first, key.ShouldNotBeNull()).Single(v => v.Field == nameof(Case.Phone)).After.ShouldBe(c.Phone);
        Chains.ChangesOf(first).Single(v => v.Field == nameof(Case.Phone)).After.ShouldBeNull("without the key it stays shut");
    }

    [Fact]
    public async Task Erased_values_leave_the_chain_whole()
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        await using var db = host.OpenDb();
        await db.Set<SubjectKey>().Where(k => k.SubjectId == c.Id).ExecuteDeleteAsync();
        (await FaultsAsync(db, c)).ShouldBeEmpty("the key is gone, and with it the sealed values");
        await db.Set<ActivityEntry>()
            .Where(a => a.SubjectId == c.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Values, (string?)null));
        (await FaultsAsync(db, c)).ShouldBeEmpty("the values are gone, the digests stay");
    }

    [Fact]
    public async Task An_enterprise_and_its_organisation_share_one_chain()
    {
        var enterprise = await host.Data.EnterpriseAsync(); // its organisation bears the same id
        await using var db = host.OpenDb();
        (await Chains.FaultsAsync(db, host.Get<SubjectVault>(), enterprise.Id)).ShouldBeEmpty();
        var entries = await db.Set<ActivityEntry>().Where(a => a.SubjectId == enterprise.Id).OrderBy(a => a.Seq).ToListAsync();
        entries.Select(e => (e.SubjectKind, e.Seq)).ShouldBe([("enterprise", 1), ("organisation", 2)]);
    }

    [Fact]
    public async Task A_write_that_fails_leaves_no_entry()
    {
        var c = await host.Data.CaseAsync();
        await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Get<Writer>()
                .RunAsync(
                    TestData.Root,
                    async work =>
                    {
                        var tracked = await work.Db.Set<Case>().SingleAsync(x => x.Id == c.Id);
                        tracked.Need = "改过";
                        work.Record(tracked, "note");
                        await work.Db.SaveChangesAsync();
                        throw new InvalidOperationException("no");
                    }
                )
        );
        await using var db = host.OpenDb();
        (await EntriesAsync(db, c)).Count.ShouldBe(1);
        (await host.Data.ReadCaseAsync(c.Number)).Need.ShouldBe(c.Need);
    }

    private static Task<List<ActivityEntry>> EntriesAsync(Zhitong.Data.ZhitongDb db, Case c) =>
        db.Set<ActivityEntry>().AsNoTracking().Where(a => a.SubjectId == c.Id).OrderBy(a => a.Seq).ToListAsync();

    private Task<List<string>> FaultsAsync(Zhitong.Data.ZhitongDb db, Case c) =>
        Chains.FaultsAsync(db, host.Get<SubjectVault>(), c.Id);

    private static async Task TamperAsync(Zhitong.Data.ZhitongDb db, Case c, string change, string which) =>
        (await db.Database.ExecuteSqlRawAsync($"{change} WHERE \"SubjectName\" = {{0}} {which}", c.Number)).ShouldBe(1);
}
