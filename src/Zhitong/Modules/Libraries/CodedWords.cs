using Zhitong.Hosting;
using Zhitong.Platform.Text;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries;

/// <summary>The values of an enum with the code that the API takes and the Chinese name that people read.</summary>
public sealed class CodedWords<T>(params (T Value, string Code, string Name)[] all)
    where T : struct, Enum
{
    public IReadOnlyList<(T Value, string Code, string Name)> All { get; } = all;

    /// <summary>For selects.</summary>
    public IEnumerable<SelectOption> Options => All.Select(w => new SelectOption(w.Code, w.Name));

    public string Code(T value) => All.First(w => w.Value.Equals(value)).Code;

    public string Name(T value) => All.First(w => w.Value.Equals(value)).Name;

    /// <summary>By code or Chinese name, in any width and case; null for anything else.</summary>
    public T? Read(string text)
    {
        var wanted = PlainText.Fold(text).Trim();
        foreach (var (value, code, name) in All)
        {
            if (wanted == code || wanted == name)
                return value;
        }
        return null;
    }

    /// <summary>Gives histories the Chinese names of this field.</summary>
    internal void Register(ModuleBuilder module, string kind, string field)
    {
        foreach (var (value, _, name) in All)
            module.ValueName(kind, field, value.ToString(), name);
    }
}
