using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;

namespace Zhitong.Tests.Architecture;

/// <summary>The program starts with models that were generated; they must be those that the mapping would give today.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void That_of_Sqlite_is_of_today()
    {
        using var db = new SqliteZhitongDb(new DbContextOptionsBuilder<SqliteZhitongDb>().UseSqlite("Data Source=none").Options);
        ShouldBeOfToday(db);
    }

    [Fact]
    public void That_of_Postgres_is_of_today()
    {
        using var db = new PostgresZhitongDb(new DbContextOptionsBuilder<PostgresZhitongDb>().UseNpgsql("Host=none").Options);
        ShouldBeOfToday(db);
    }

    /// <summary>A description in which nothing of it shows would find every model alike.</summary>
    [Fact]
    public void A_changed_mapping_is_seen()
    {
        var described = Describe(Planted(m => { }));
        Describe(Planted(m => { })).ShouldBe(described);
        Describe(Planted(m => m.Property(r => r.Word).HasMaxLength(9))).ShouldNotBe(described);
        Describe(Planted(m => m.Property(r => r.Word).HasColumnName("Other"))).ShouldNotBe(described);
        Describe(Planted(m => m.Property(r => r.Word).HasConversion(v => v + "!", v => v))).ShouldNotBe(described);
        Describe(Planted(m => m.HasIndex(r => r.Word))).ShouldNotBe(described);
        Describe(Planted(m => m.Property<int>("More"))).ShouldNotBe(described);
    }

    private static void ShouldBeOfToday(ZhitongDb db)
    {
        db.Model.GetType().Namespace.ShouldNotBeNull().ShouldStartWith("Zhitong.Data.CompiledModels");
        var today = db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);
        today.GetType().Namespace.ShouldNotBe(db.Model.GetType().Namespace);
        var (compiled, fresh) = (Describe(db.Model).Split('\n'), Describe(today).Split('\n'));
        compiled.Except(fresh).ShouldBeEmpty("run scripts/compile-models.sh");
        fresh.Except(compiled).ShouldBeEmpty("run scripts/compile-models.sh");
        compiled.ShouldBe(fresh, "run scripts/compile-models.sh");
    }

    private static string Describe(IModel model)
    {
        var text = new StringBuilder(model.ToDebugString(MetadataDebugStringOptions.LongDefault)).AppendLine();
        foreach (var property in model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            var (converter, comparer) = (property.GetValueConverter(), property.GetValueComparer());
            text.AppendLine(
                    $"{property.DeclaringType.Name}.{property.Name} {property.GetColumnName()} {property.GetColumnType()}"
                )
                .AppendLine($"  {converter?.ConvertToProviderExpression} {converter?.ConvertFromProviderExpression}")
                .AppendLine($"  {comparer.EqualsExpression} {comparer.HashCodeExpression} {comparer.SnapshotExpression}");
        }
        return text.ToString();
    }

    private static IModel Planted(Action<EntityTypeBuilder<Row>> map)
    {
        using var db = new PlantedDb(map);
        return db.GetService<IModelSource>().GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);
    }

    private sealed class Row
    {
        public int Id { get; set; }
        public string Word { get; set; } = "";
    }

    /// <summary>Each has services, and with them a model, of its own.</summary>
    private sealed class PlantedDb(Action<EntityTypeBuilder<Row>> map) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlite("Data Source=none").EnableServiceProviderCaching(false);

        protected override void OnModelCreating(ModelBuilder builder) => map(builder.Entity<Row>());
    }
}
