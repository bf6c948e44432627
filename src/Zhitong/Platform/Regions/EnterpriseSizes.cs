namespace Zhitong.Platform.Regions;

/// <summary>A size of enterprise.</summary>
/// <param name="Code">"L", "M", "S" or "XS".</param>
/// <param name="Name">"大型", "中型", "小型" or "微型".</param>
public sealed record EnterpriseSize(string Code, string Name);

/// <summary>The four sizes of enterprise of the statistical classification (统计上大中小微型企业划分).</summary>
public static class EnterpriseSizes
{
    /// <summary>大型.</summary>
    public const string Large = "L";

    /// <summary>中型.</summary>
    public const string Medium = "M";

    /// <summary>小型.</summary>
    public const string Small = "S";

    /// <summary>微型.</summary>
    public const string Micro = "XS";

    /// <summary>All sizes, the largest first.</summary>
    public static IReadOnlyList<EnterpriseSize> All { get; } =
    [new(Large, "大型"), new(Medium, "中型"), new(Small, "小型"), new(Micro, "微型")];

    /// <summary>The size of a code in either case; null if there is none.</summary>
    public static EnterpriseSize? Find(string? code) =>
        All.FirstOrDefault(size => string.Equals(size.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The name; an unknown code is its own name.</summary>
    public static string Name(string code) => Find(code)?.Name ?? code;

    /// <summary>The size that people mean: a code, "小型" or "小型企业"; null if it is none of them.</summary>
    public static EnterpriseSize? Read(string? text)
    {
        var wanted = (text ?? "").Trim();
        return Find(wanted) ?? All.FirstOrDefault(size => wanted == size.Name || wanted == size.Name + "企业");
    }

    /// <summary>小微: small and micro together, as support programmes count them.</summary>
    public static bool IsSmallOrMicro(string? code) => Find(code)?.Code is Small or Micro;
}
