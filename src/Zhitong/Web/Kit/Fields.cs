using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>A choice of a select or of radio cards.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Note">A softer second line, radio cards only.</param>
/// <param name="Group">Heading the choice stands under; choices of a group follow each other.</param>
/// <param name="Disabled">True when it cannot be chosen now.</param>
public sealed record SelectOption(string Value, string Text, string? Note = null, string? Group = null, bool Disabled = false);

/// <summary>What all fields share: ids, the error and the typed value that ModelState keeps.</summary>
public static class Fields
{
    /// <summary>Id of the control of a field: its name with everything but letters and digits replaced by "_".</summary>
    public static string Id(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_'));

    /// <summary>The first error of a field, or null. A fault of conversion without words asks to check the field.</summary>
    internal static string? Error(ModelStateDictionary state, string name)
    {
        if (!state.TryGetValue(name, out var entry) || entry.Errors.Count == 0)
        {
            return null;
        }

        return Words(entry.Errors[0]);
    }

    /// <summary>Words of one error.</summary>
    internal static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "这一项读不懂，请核对" : error.ErrorMessage;

    /// <summary>What was typed, when the form was sent; else <paramref name="value"/>.</summary>
    internal static string? Value(ModelStateDictionary state, string name, string? value) =>
        state.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : value;

    /// <summary>What was chosen of several, when the form was sent; else null.</summary>
    internal static IReadOnlyList<string>? Values(ModelStateDictionary state, string name)
    {
        if (!state.TryGetValue(name, out var entry) || entry.AttemptedValue is null)
        {
            return null;
        }

        return entry.RawValue switch
        {
            string[] many => many,
            IEnumerable<string> many => [.. many],
            string one => [one],
            _ => [entry.AttemptedValue],
        };
    }

    /// <summary>Ids for aria-describedby, or null when there are none.</summary>
    internal static string? DescribedBy(params string?[] ids)
    {
        var all = string.Join(' ', ids.Where(i => i is not null));
        return all.Length == 0 ? null : all;
    }

    internal static TagBuilder? HintLine(string id, string? hint) =>
        string.IsNullOrEmpty(hint) ? null : El("span", "zt-hint", hint).With("id", id + "-h");

    internal static TagBuilder? ErrorLine(string id, string? error) =>
        error is null
            ? null
            : El("span", "zt-error", Icon.Svg("alert-circle"), ScreenReader("错误："), error).With("id", id + "-e");

    internal static object?[] LabelWords(string label, bool optional) =>
        [label, optional ? Join(" ", El("span", "zt-opt", "（选填）")) : null];
}
