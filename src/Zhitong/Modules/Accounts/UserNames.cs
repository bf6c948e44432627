using System.Text;
using System.Text.RegularExpressions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Accounts;

/// <summary>登录名: what is allowed, and how two of them are the same.</summary>
internal static partial class UserNames
{
    public const int Longest = 40;

    /// <summary>The name as kept: full-width letters become half width, blanks at the ends go.</summary>
    public static string Clean(string? raw) =>
        PlainText.Clean((raw ?? "").Length > 200 ? "" : raw ?? "").Normalize(NormalizationForm.FormKC);

    /// <summary>Two names with the same key are the same name; the unique column of the table.</summary>
    public static string Key(string name) => name.Normalize().ToUpperInvariant();

    /// <summary>What to say at the field; null when the name can be used.</summary>
    public static string? FaultOf(string name) =>
        name.Length == 0 ? "请填写登录名"
        : name.Length is < 2 or > Longest ? $"登录名是 2 到 {Longest} 个字"
        : Allowed().IsMatch(name) ? null
        : "登录名只能用汉字、字母、数字和 . _ - @，并以汉字、字母或数字开头";

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._\-@]*$")]
    private static partial Regex Allowed();
}
