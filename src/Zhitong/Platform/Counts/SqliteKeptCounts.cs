using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Counts;

internal sealed class SqliteKeptCounts(WriteGate gate, TimeProvider time) : KeptCounts(gate, time)
{
    private const string Add = """
        INSERT INTO "platform_counts" ("Name", "City", "Region", "Key", "Count") VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT ("Name", "City", "Region", "Key") DO UPDATE SET "Count" = "Count" + excluded."Count"
        """;

    public override Task AddAsync(ZhitongDb db, string name, string city, string region, string key, int difference)
    {
        PreparedStatements.Run(db, Add, name, city, region, key, difference);
        return Task.CompletedTask;
    }

    public override Task<List<KeptCount>> LoadAsync(ZhitongDb db, string name, string city, CancellationToken cancel = default) =>
        db.Set<KeptCountRow>()
            .Where(c => c.Name == name && c.City == city && c.Count != 0)
            .Select(c => new KeptCount(c.Region, c.Key, c.Count))
            .ToListAsync(cancel);

    public override Task FoldAsync(ZhitongDb db) => Task.CompletedTask;
}
