using System.Text;
using System.Text.RegularExpressions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>Headers and labels in the form in which they are compared.</summary>
internal static partial class HeaderText
{
    /// <summary>Folded, without blanks, line ends, marks of obligation and the colon at the end.</summary>
    public static string Normal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in PlainText.Fold(PlainText.Clean(text)))
        {
            if (!char.IsWhiteSpace(c) && c is not ('*' or '★' or '"' or '“' or '”'))
                kept.Append(c);
        }
        return kept.ToString().TrimEnd(':', '：');
    }

    /// <summary>The normal form without remarks in brackets: 专业领域（可多选） is 专业领域.</summary>
    public static string WithoutRemarks(string normal) => Brackets().Replace(normal, "");

    /// <summary>A header of identity numbers, which the platform never keeps.</summary>
    public static bool IsIdentity(string normal) =>
        normal.Contains("身份证", StringComparison.Ordinal)
        || normal.Contains("公民身份", StringComparison.Ordinal)
        || WithoutRemarks(normal) is "证件号码" or "证件号" or "有效证件号码" or "idcard";

    /// <summary>A running number that means nothing outside of the sheet.</summary>
    public static bool IsSequence(string normal) => normal is "序号" or "序" or "no" or "no." or "行号" or "#";

    [GeneratedRegex(@"[(（\[【〔][^)）\]】〕]*[)）\]】〕]")]
    private static partial Regex Brackets();
}
