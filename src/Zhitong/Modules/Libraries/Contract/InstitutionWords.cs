using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>Names of levels, states and kinds of institutions.</summary>
public static class InstitutionWords
{
    public static string Chinese(this InstitutionLevel level) =>
        level switch
        {
            InstitutionLevel.National => "国家级",
            InstitutionLevel.Provincial => "省级",
            InstitutionLevel.Municipal => "市级",
            _ => "县级",
        };

    public static string Chinese(this CentreState state) => state == CentreState.Built ? "建成" : "筹建";

    /// <summary>The code of a level in the API and in addresses.</summary>
    public static string Code(this InstitutionLevel level) => level.ToString().ToLowerInvariant();

    public static string Code(this CentreState state) => state.ToString().ToLowerInvariant();

    /// <summary>By code or Chinese name; null for anything else.</summary>
    public static InstitutionLevel? ReadLevel(string? text) => Read<InstitutionLevel>(text, l => l.Code(), l => l.Chinese());

    /// <inheritdoc cref="ReadLevel"/>
    public static CentreState? ReadCentre(string? text) => Read<CentreState>(text, s => s.Code(), s => s.Chinese());

    /// <summary>The code of a service element by its code or Chinese name, 检测 and 认证 too; null for anything else.</summary>
    public static string? ReadKind(string? text)
    {
        var wanted = (text ?? "").Trim();
        return ServiceClasses.All.FirstOrDefault(c => c.Code == wanted || c.Name == wanted).Code
            ?? wanted switch
            {
                "检测" or "检验" => "testing",
                "认证" => "certification",
                "质量" => "quality",
                "标准化" => "standards",
                "知产" => "ip",
                _ => null,
            };
    }

    public static string Kinds(IEnumerable<string> codes) => string.Join('、', codes.Select(ServiceClasses.Name));

    /// <summary>The codes in the order of the seven elements, each once.</summary>
    public static List<string> InOrder(IEnumerable<string> codes)
    {
        var wanted = codes.ToHashSet();
        return [.. ServiceClasses.All.Select(c => c.Code).Where(wanted.Contains)];
    }

    private static T? Read<T>(string? text, Func<T, string> code, Func<T, string> name)
        where T : struct, Enum
    {
        var wanted = (text ?? "").Trim();
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(code(value), wanted, StringComparison.OrdinalIgnoreCase) || name(value) == wanted)
                return value;
        return null;
    }
}
