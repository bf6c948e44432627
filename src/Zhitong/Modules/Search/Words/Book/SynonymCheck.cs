using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>An entry, checked and cleaned.</summary>
public sealed record CheckedSynonym(string Term, string Other, SynonymKind Kind, string? Within, string? Note)
{
    public string Key => SynonymKey.Of(Term, Other);
}

/// <summary>The rules of an entry's form that need no book.</summary>
public static class SynonymCheck
{
    public const int LongestName = 40;
    public const int LongestWithin = 200;
    public const int LongestNote = 200;

    /// <summary>Of a name in normal form, in which some signs become whole words.</summary>
    private const int LongestNormal = 70;

    /// <summary>Words of a field; more are no field.</summary>
    private const int MostWithin = 12;
    private const int LongestWithinWord = 20;

    public static CheckedSynonym Check(SynonymInput input, Faults faults)
    {
        var read = new FieldReader(faults);
        var term = Name(input.Term, "term", "词", read);
        var other = Name(input.Other, "other", "另一个说法", read);
        if (term.Length > 0 && SynonymKey.Normal(term) == SynonymKey.Normal(other))
            faults.Add("other", "两个词是同一个词：大小写、全角半角查找时本来就不区分，不用登记");
        var kind = read.OneOf(input.Kind, "kind", "关系", SynonymWords.KindOf);
        faults.Add("kind", PlainText.IsBlank(input.Kind) ? "请选择关系：同义，或者相关" : null);
        var within = Within(input.Within, term, other, read);
        var note = read.Text(input.Note, "note", "说明", LongestNote);
        return new CheckedSynonym(term, other, kind ?? SynonymKind.Same, within, note);
    }

    private static string Name(string? raw, string field, string label, FieldReader read)
    {
        var before = read.Faults.Items.Count;
        var name = read.Required(raw, field, label, LongestName);
        if (read.Faults.Items.Count == before)
            read.Faults.Add(field, WhyNot(name, SynonymKey.Normal(name)));
        return name;
    }

    private static string? WhyNot(string name, string normal) =>
        !normal.Any(char.IsLetterOrDigit) ? "请写文字，不能只有标点"
        : SearchTokens.StandardsIn(normal).Any() ? $"“{name}”里有标准号。标准号怎么写都能找到，不作同义词"
        : SynonymKey.Split(name).Count > 1 ? "一条只写一个词；几个说法请分几条登记"
        : normal.Count(char.IsLetterOrDigit) == 1 && !QueryReader.IsElement(normal)
            ? "一个字太短，会带出不相干的内容；元素名（如 镉）除外"
        : QueryPhrases.Holds(normal) ? $"“{name}”谁都会写，查找时不看，登记了也不起作用"
        : normal.Length > LongestNormal ? $"“{PlainText.Truncate(name, 10)}”里有展开后太长的字符，请用平常的写法"
        : SearchTokens.ForName(normal) is null ? "请写文字，不能只有标点"
        : null;

    private static string? Within(string? raw, string term, string other, FieldReader read)
    {
        var words = SynonymKey.Split(raw);
        read.Faults.Add("within", words.Count > MostWithin ? $"“限于”最多写 {MostWithin} 个词" : null);
        foreach (var word in words)
        {
            read.Text(word, "within", "“限于”的一个词", LongestWithinWord);
            var normal = SynonymKey.Normal(word);
            var self = normal.Length > 0 && (normal == SynonymKey.Normal(term) || normal == SynonymKey.Normal(other));
            read.Faults.Add("within", normal.Length == 0 ? "“限于”里请写文字，不能只有标点" : null);
            read.Faults.Add("within", self ? $"“限于”里不能写“{word}”本身：要写问题里的别的词" : null);
        }
        var joined = string.Join('、', words);
        return joined.Length == 0 ? null : read.Text(joined, "within", "“限于”", LongestWithin);
    }
}
