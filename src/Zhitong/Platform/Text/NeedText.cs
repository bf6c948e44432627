using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>
/// A text that is being read: what has been understood is blanked out, so that nothing is read twice and the rest is what stays
/// unread. Places stay what they were.
/// </summary>
public sealed partial class NeedText
{
    public static readonly char[] Separators = ['、', '，', ',', '；', ';', '/', '和', '及', '与', '\n'];

    private readonly StringBuilder rest;

    public NeedText(string? text) =>
        rest = new(AskedValue.Dash(PlainText.Clean(Valid(text ?? "").Normalize(NormalizationForm.FormKC))));

    /// <summary>Halves of surrogate pairs cannot be normalised.</summary>
    private static string Valid(string text) => PlainText.Clean(text);

    public static bool IsSeparator(char c) => Array.IndexOf(Separators, c) >= 0;

    /// <summary>What has not been understood; understood stretches are blanks.</summary>
    public string Rest => rest.ToString();

    public void Blank(int start, int length)
    {
        for (var i = start; i < start + length; i++)
            rest[i] = ' ';
    }

    /// <summary>Standards in any usual way of writing, with their places.</summary>
    public List<(int At, StandardNumber Number)> TakeStandards()
    {
        List<(int, StandardNumber)> found = [];
        foreach (var (start, length, number) in StandardNumber.Mentions(Rest).ToList())
        {
            found.Add((start, number));
            Blank(start, length);
        }
        foreach (Match m in Bare().Matches(Rest))
        {
            var year = int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture);
            found.Add((m.Index, new StandardNumber("", m.Groups["number"].Value, year)));
            Blank(m.Index, m.Length);
        }
        return found;
    }

    /// <summary>不确定度不大于 0.5 %, or U=0.5 %.</summary>
    public Uncertainty? TakeUncertainty()
    {
        if (Doubt().Match(Rest) is not { Success: true } m)
            return null;
        Blank(m.Index, m.Length);
        return Uncertainty.Parse(m.Groups["value"].Value);
    }

    /// <summary>Values and ranges with a unit that is known, with their places. Times ask for nothing; they are understood, or left.</summary>
    public List<(int At, AskedValue Value)> TakeValues(bool leaveTimes = false)
    {
        List<(int, AskedValue)> found = [];
        foreach (Match m in Value().Matches(Rest))
        {
            if (AskedValue.Of(m) is not { } value || (leaveTimes && value.IsTime))
                continue;
            if (!value.IsTime)
                found.Add((m.Index, value));
            Blank(m.Index, m.Length);
        }
        return found;
    }

    // a number and a year without the letters of a standard: 5072-2008
    [GeneratedRegex(@"(?<![0-9.A-Za-z/-])(?<number>[0-9]{2,6}(?:\.[0-9]{1,3})?)-{1,2}(?<year>(?:19|20)[0-9]{2})(?![0-9-])")]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"(?:(?:扩展)?不确定度\s*(?:不大于|不超过|小于|优于|≤|<|在)?\s*(?:u\s*(?:rel|r)?\s*[=≤<]\s*)?|\bu\s*(?:rel|r)?\s*[=≤<]\s*)(?<value>[0-9]{1,6}(?:\.[0-9]{1,8})?\s*(?:%|[A-Za-z°μ/·()]{1,12})?)(?:\s*\(k=[0-9.]{1,3}\))?(?:以内|以下)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Doubt();

    [GeneratedRegex(AskedValue.Pattern)]
    private static partial Regex Value();
}
