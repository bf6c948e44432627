using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zhitong.Platform.Activities;

/// <summary>One property of a subject as histories know it.</summary>
public sealed record SubjectField(IProperty Property, string Name, string Label, bool Sensitive);

/// <summary>What a history keeps of each kind of subject, read once from the model and the <see cref="RecordedAttribute"/>s.</summary>
public static class SubjectShape
{
    private static readonly ConcurrentDictionary<IEntityType, SubjectField[]> Shapes = new();
    private static readonly ConcurrentDictionary<string, string> LabelOf = new();
    private static readonly ConcurrentDictionary<string, string> TitleOf = new();

    public static SubjectField[] Of(IEntityType type) =>
        Shapes.GetOrAdd(
            type,
            t =>
                [
                    .. from property in t.GetProperties()
                    let recorded = property.PropertyInfo?.GetCustomAttribute<RecordedAttribute>()
                    where recorded is not null
                    select new SubjectField(property, property.Name, recorded.Label, recorded.Sensitive),
                ]
        );

    /// <summary>The Chinese name of a field in a stored history; the field's own name when the property is gone.</summary>
    public static string Label(string subjectKind, string field) => LabelOf.GetValueOrDefault($"{subjectKind}.{field}", field);

    /// <summary>The Chinese name of a kind of subject.</summary>
    public static string Title(string subjectKind) => TitleOf.GetValueOrDefault(subjectKind, subjectKind);

    /// <summary>All kinds of subjects with their Chinese names.</summary>
    public static IReadOnlyDictionary<string, string> Titles => TitleOf;

    /// <summary>Collects the labels of all subjects of the model, for reading histories.</summary>
    public static void Learn(IModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            if (type.ClrType.GetCustomAttribute<SubjectAttribute>() is not { } subject)
                continue;
            TitleOf[subject.Kind] = subject.Title;
            foreach (var field in Of(type))
                LabelOf[$"{subject.Kind}.{field.Name}"] = field.Label;
        }
    }

    /// <summary>The value as text, the same on both databases; null for nothing.</summary>
    public static string? Text(PropertyEntry entry, bool original) =>
        Text(entry.Metadata, original ? entry.OriginalValue : entry.CurrentValue);

    /// <inheritdoc cref="Text(PropertyEntry, bool)"/>
    public static string? Text(IProperty property, object? value)
    {
        if (value is null)
            return null;
        if (property.GetValueConverter() is { } converter && converter.ProviderClrType == typeof(string))
            value = converter.ConvertToProvider(value);
        return value switch
        {
            DateTime d => d.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
    }
}

/// <summary>Names the kind of a subject class, for labels and history addresses.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubjectAttribute(string kind, string title) : Attribute
{
    public string Kind { get; } = kind;

    /// <summary>Chinese name of the kind.</summary>
    public string Title { get; } = title;
}
