using System.Collections.Concurrent;
using System.Reflection;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>
/// Lays what a row says over the raw input of a record's form, so that the form's own check decides about rows too. A column's
/// code is the name of a field in camel case. What a row leaves blank stays as the record has it: blanks overwrite nothing.
/// </summary>
public static class InputFields
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Known = new();

    /// <summary>Sets every text field that the row says something about; others are left to the kind.</summary>
    public static void Overlay<TInput>(TInput input, ImportRow row)
        where TInput : class
    {
        var fields = Known.GetOrAdd(typeof(TInput), TextFields);
        foreach (var (code, text) in row.Texts)
        {
            if (text is not null && fields.TryGetValue(code, out var field))
                field.SetValue(input, text);
        }
    }

    /// <summary>Puts faults of a check onto the row, each at the column of its field.</summary>
    /// <param name="columnOf">The column of a field that is not called like it; null for the same name.</param>
    public static void Report(Faults faults, ImportRow row, Func<string, string>? columnOf = null)
    {
        foreach (var (field, message) in faults.Items)
            row.Fault(columnOf?.Invoke(field) ?? field, message);
    }

    private static Dictionary<string, PropertyInfo> TextFields(Type type) =>
        type.GetProperties()
            .Where(p => p.PropertyType == typeof(string) && p.CanWrite)
            .ToDictionary(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
}
