using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class CaseDataCheck_on_Sqlite(TestHost<Sqlite> host) : CaseDataCheckTests<Sqlite>(host);

public sealed class CaseDataCheck_on_Postgres(TestHost<Postgres> host) : CaseDataCheckTests<Postgres>(host);

/// <summary><c>check-data</c> names the cases whose kept dates disagree with what was done.</summary>
public abstract class CaseDataCheckTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task What_was_not_settled_or_ended_too_early_is_found()
    {
        var good = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        var unsettled = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        var ended = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        await using var db = host.OpenDb();
        await db.Set<Case>()
            .Where(c => c.Id == unsettled.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.QueueDue, (DateOnly?)null));
        await db.Set<Case>()
            .Where(c => c.Id == ended.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(c => c.EndedAt, FakeTime.Default)
                    .SetProperty(c => c.InHandUntil, DateOnly.FromDateTime(FakeTime.Default))
            );
        List<string> faults = [];
        await foreach (var fault in host.Get<IEnumerable<IDataCheck>>().OfType<CaseDataCheck>().Single().FindAsync(db))
            faults.Add(fault);
        faults.ShouldContain($"{unsettled.Number}：排队和统计用的日期没有跟上");
        faults.ShouldContain(f =>
            f.StartsWith(ended.Number, StringComparison.Ordinal) && f.EndsWith("却不算在办", StringComparison.Ordinal)
        );
        faults.ShouldNotContain(f => f.StartsWith(good.Number, StringComparison.Ordinal));
    }
}
