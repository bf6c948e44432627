using System.Text;
using System.Text.RegularExpressions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>
/// What of a question may be kept: its words without numbers of telephones, identity cards and enterprises and without e-mail
/// addresses, at most sixty characters. The numbers of standards stay.
/// </summary>
public static partial class UnfoundText
{
    /// <summary>The question in normal form without what tells somebody; standards and words only.</summary>
    public static string Masked(string question)
    {
        var normal = SearchTokens.Normal(PlainText.Truncate(question, QueryReader.LongestQuestion));
        var masked = new StringBuilder();
        var at = 0;
        foreach (var piece in SearchText.Pieces(normal).Where(p => p.Standard is not null))
        {
            masked.Append(MaskedPart(normal[at..piece.Start])).Append(normal, piece.Start, piece.Length);
            at = piece.Start + piece.Length;
        }
        return masked.Append(MaskedPart(normal[at..])).ToString();
    }

    /// <summary>What is counted: the words that were asked for.</summary>
    public static string Of(SearchQuery question) =>
        PlainText.Truncate(string.Join(' ', question.Terms.Select(t => t.Text)), UnfoundSearch.LongestText);

    private static string MaskedPart(string text)
    {
        text = Mail().Replace(text, " ");
        text = Code().Replace(text, " ");
        return Digits().Replace(text, m => IsStandard(m.Value) ? m.Value : " ");
    }

    /// <summary>5072-2008: a standard without its family.</summary>
    private static bool IsStandard(string digits) => BareStandard().IsMatch(digits);

    [GeneratedRegex(@"[a-z0-9._%+-]+\s?@\s?[a-z0-9.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>Credit codes, identity cards, and what else is long and full of digits.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?=(?:[a-z]*[0-9]){5})[a-z0-9]{13,}(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[0-9](?:[ -]?[0-9]){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[0-9]{3,6}-(?:19|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareStandard();
}
