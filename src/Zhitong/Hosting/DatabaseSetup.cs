using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zhitong.Data;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Changes;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.TextIndexing;

namespace Zhitong.Hosting;

/// <summary>Makes or upgrades the database before anything else; every verb does it first.</summary>
public sealed class DatabaseSetup(
    IDbContextFactory<ZhitongDb> factory,
    Registry registry,
    Numbers numbers,
    TextIndex texts,
    ChangeFeed feed,
    IEnumerable<ISeed> seeds
)
{
    public async Task EnsureAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        SubjectShape.Learn(db.Model);
        var watched = registry.Watched.Select(t => db.Model.FindEntityType(t)!.GetTableName()!).ToList();
        if (await IsCurrentAsync(db) && await AreIndexesCurrentAsync(db) && await feed.IsCurrentAsync(db, watched))
            return;
        await db.Database.MigrateAsync();
        foreach (var series in registry.NumberSeries)
            await numbers.EnsureAsync(db, series);
        foreach (var index in registry.TextIndexes)
            await texts.EnsureAsync(db, index, registry.TextSources.GetValueOrDefault(index));
        await feed.EnsureAsync(db, watched);
        foreach (var seed in seeds)
            await seed.PlantAsync();
    }

    private async Task<bool> AreIndexesCurrentAsync(ZhitongDb db)
    {
        try
        {
            return await texts.LoadAsync(db, registry.TextIndexes);
        }
        catch (System.Data.Common.DbException)
        {
            return false; // made before indexes had versions
        }
    }

    /// <summary>One cheap query instead of the migrator's many: a start on existing data must be quick.</summary>
    private static async Task<bool> IsCurrentAsync(ZhitongDb db)
    {
        var newest = db.GetService<IMigrationsAssembly>().Migrations.Keys.Max();
        try
        {
            var applied = await PlainSql.ReadAsync(
                db,
                """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1 DESC LIMIT 1""",
                row => row.GetString(0)
            );
            return applied.Count == 1 && applied[0] == newest;
        }
        catch (System.Data.Common.DbException)
        {
            return false; // no such table yet
        }
    }
}

/// <summary>Data that the application cannot do without, planted after each upgrade; must be repeatable.</summary>
public interface ISeed
{
    Task PlantAsync();
}
