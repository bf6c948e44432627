using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>
/// What experts know: the seven service elements, and trades in their own words. Other names of an element (标准化, 品牌建设) are
/// kept as they were typed and found under the element.
/// </summary>
public static class ExpertFields
{
    public const int Most = 12;
    public const int Longest = 40;

    /// <summary>The service classes of matters with the element that an expert names.</summary>
    public static readonly IReadOnlyList<(string Class, string Element)> Elements =
    [
        ("metrology", "计量"),
        ("standards", "标准"),
        ("certification", "认证认可"),
        ("testing", "检验检测"),
        ("ip", "知识产权"),
        ("brand", "品牌"),
        ("quality", "质量管理"),
    ];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["计量检定"] = "计量",
        ["计量校准"] = "计量",
        ["标准化"] = "标准",
        ["标准化管理"] = "标准",
        ["认证"] = "认证认可",
        ["体系认证"] = "认证认可",
        ["检测"] = "检验检测",
        ["检验"] = "检验检测",
        ["检验检测认证"] = "检验检测",
        ["专利"] = "知识产权",
        ["商标"] = "知识产权",
        ["品牌建设"] = "品牌",
        ["品牌培育"] = "品牌",
        ["质量"] = "质量管理",
        ["质量管理体系"] = "质量管理",
    };

    private static readonly char[] Separators = ['、', ',', ';', '/', '|', '\n', '，', '；', '／', '｜'];

    /// <summary>The fields of a text, each once, in its order.</summary>
    public static List<string> Split(string? text) =>
        [
            .. PlainText
                .Clean(text ?? "")
                .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(),
        ];

    /// <summary>The element that a field is another name of; the field itself when it is a trade.</summary>
    public static string Canonical(string field) => OtherNames.GetValueOrDefault(field.Trim(), field.Trim());

    /// <summary>The word under which the text index finds everyone of this field, and only them.</summary>
    public static string Token(string field) =>
        "field" + string.Concat(PlainText.Fold(Canonical(field)).Where(char.IsLetterOrDigit));
}
