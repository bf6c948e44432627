using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zhitong.Data;

/// <summary>What holds for every table on both databases.</summary>
public static class Conventions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // stored, never written into HTML
    };

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<string>().HaveMaxLength(200);
    }

    /// <summary>SQLite ignores declared lengths: a CHECK makes it as strict as PostgreSQL.</summary>
    public static void EnforceLengths(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = property.GetProviderClrType() ?? property.ClrType;
                if (property.GetMaxLength() is not { } max || (type != typeof(string) && !property.ClrType.IsEnum) || max < 0)
                    continue;
                var column = property.GetColumnName();
                entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_length", $"length(\"{column}\") <= {max}");
            }
        }
    }

    /// <summary>A small value list kept in one column as JSON text: it is only ever read and written with its row.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property, int maxLength = 16000)
        where T : class, new()
    {
        property.HasConversion(
            new ValueConverter<T, string>(v => Write(v), v => Read<T>(v)),
            new ValueComparer<T>(
                (a, b) => Write(a) == Write(b),
                v => Write(v).GetHashCode(StringComparison.Ordinal),
                v => Read<T>(Write(v))
            )
        );
        return property.HasMaxLength(maxLength);
    }

    /// <summary>Most lists are empty, and each is written and read several times a save: those cost nothing.</summary>
    internal static string Write<T>(T? value) =>
        value switch
        {
            System.Collections.IDictionary { Count: 0 } => "{}",
            System.Collections.ICollection { Count: 0 } => "[]",
            _ => JsonSerializer.Serialize(value, Json),
        };

    internal static T Read<T>(string text)
        where T : class, new() => text is "[]" or "{}" ? new T() : JsonSerializer.Deserialize<T>(text, Json) ?? new T();

    internal sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(v => v.ToUniversalTime(), v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
