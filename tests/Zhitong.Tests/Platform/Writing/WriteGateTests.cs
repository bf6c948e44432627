using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Writing;

public sealed class WriteGate_on_Sqlite(TestHost<Sqlite> host) : WriteGateTests<Sqlite>(host);

public sealed class WriteGate_on_Postgres(TestHost<Postgres> host) : WriteGateTests<Postgres>(host);

/// <summary>Many writers at once: each is answered for itself, and what is answered is in the database.</summary>
public abstract class WriteGateTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const int Writers = 64;

    private WriteGate Gate => host.Get<WriteGate>();

    [Fact]
    public async Task Sixty_four_writers_all_get_in()
    {
        var name = TestData.NewName("门");
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Gate.RunAsync(db => AddAsync(db, name, i))));
        answers.ShouldBe(Enumerable.Range(0, Writers));
        (await CountAsync(name)).ShouldBe(Writers);
    }

    [Fact]
    public async Task Failing_work_is_rolled_back_alone()
    {
        var name = TestData.NewName("门");
        var runs = Enumerable.Range(0, Writers).Select(i => Gate.RunAsync(db => AddOrFailAsync(db, name, i))).ToList();
        for (var i = 0; i < Writers; i++)
        {
            if (i % 3 == 0)
                (await Should.ThrowAsync<RuleRefused>(() => runs[i])).Message.ShouldBe($"no {i}");
            else
                (await runs[i]).ShouldBe(i);
        }
        (await CountAsync(name)).ShouldBe(Enumerable.Range(0, Writers).Count(i => i % 3 != 0));
    }

    [Fact]
    public async Task A_fault_of_the_database_reaches_its_caller_and_no_other()
    {
        var name = TestData.NewName("门");
        var tooLong = new string('长', 201);
        var bad = Gate.RunAsync(db => AddAsync(db, tooLong, 0));
        var good = Gate.RunAsync(db => AddAsync(db, name, 1));
        await Should.ThrowAsync<DbUpdateException>(() => bad);
        (await good).ShouldBe(1);
        (await CountAsync(name)).ShouldBe(1);
        (await CountAsync(tooLong)).ShouldBe(0);
    }

    [Fact]
    public async Task What_one_piece_of_work_tracked_is_unknown_to_the_next()
    {
        var name = TestData.NewName("门");
        await Gate.RunAsync(db => AddAsync(db, name, 1));
        var tracked = await Gate.RunAsync(db => Task.FromResult(db.ChangeTracker.Entries().Count()));
        tracked.ShouldBe(0);
    }

    [Fact]
    public async Task Work_sees_what_was_written_before_it()
    {
        var name = TestData.NewName("门");
        for (var i = 0; i < 10; i++)
        {
            (await Gate.RunAsync(db => db.Set<Organisation>().CountAsync(o => o.Name == name))).ShouldBe(i);
            await Gate.RunAsync(db => AddAsync(db, name, i));
        }
    }

    [Fact]
    public async Task A_change_of_many_writers_of_one_row_loses_none()
    {
        var organisation = await host.Data.OrganisationAsync(OrganisationKind.Station);
        await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(_ =>
                    host.Get<Writer>()
                        .RunAsync(
                            TestData.Root,
                            async work =>
                            {
                                var row = await work.Db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id);
                                row.Summary += "一";
                                work.Record(row, "edit");
                            }
                        )
                )
        );
        await using var db = host.OpenDb();
        (await db.Set<Organisation>().SingleAsync(o => o.Id == organisation.Id)).Summary.ShouldBe(new string('一', 24));
    }

    private static async Task<int> AddAsync(ZhitongDb db, string name, int i)
    {
        db.Add(
            new Organisation
            {
                Id = Guid.CreateVersion7(),
                Kind = OrganisationKind.Station,
                Name = name,
                Region = TestData.Region,
                City = TestData.City,
            }
        );
        await db.SaveChangesAsync();
        return i;
    }

    private static async Task<int> AddOrFailAsync(ZhitongDb db, string name, int i)
    {
        await AddAsync(db, name, i);
        return i % 3 == 0 ? throw new RuleRefused($"no {i}") : i;
    }

    private async Task<int> CountAsync(string name)
    {
        await using var db = host.OpenDb();
        return await db.Set<Organisation>().CountAsync(o => o.Name == name);
    }
}
