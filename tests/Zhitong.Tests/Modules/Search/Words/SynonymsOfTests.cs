using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Text;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search.Words;

/// <summary>How a book cuts a question and widens its words.</summary>
public sealed class SynonymsOfTests
{
    private static readonly SynonymsOf Seed = SynonymBook.Untouched(TestData.City);

    [Theory]
    [InlineData("热导率", "=导热率 =导热系数 ~k值 ~传热系数 ~隔热性能")]
    [InlineData("地磅", "=汽车衡 =电子汽车衡 ~衡器")]
    [InlineData("检定", "=计量检定 ~校准 ~校验 ~计量校准")]
    [InlineData("CODcr", "=cod =化学需氧量 ~codmn ~高锰酸盐指数")]
    [InlineData("Cd", "=镉 ~重金属")]
    [InlineData("维生素", "")]
    [InlineData("GB/T 5072-2008", "")]
    public void A_word_is_widened_by_its_group_before_what_is_near_it(string question, string others) =>
        Others(Seed, question).ShouldBe(others);

    [Theory]
    [InlineData("MT 焊缝", "=磁粉探伤 =磁粉检测")]
    [InlineData("煤炭 MT", "=煤炭行业标准")]
    [InlineData("MT 校服", "")]
    public void What_holds_in_a_field_counts_where_the_question_names_it(string question, string others) =>
        Said(Seed.Widen(SearchTokens.ForQuestion(question, Seed)).Terms.Single(t => t.Text == "mt")).ShouldBe(others);

    [Fact]
    public void Of_one_word_alone_every_field_is_only_related() =>
        Others(Seed, "MT").Split(' ').ShouldBe(["~煤炭行业标准", "~磁粉探伤", "~磁粉检测"], ignoreOrder: true);

    [Fact]
    public void Same_goes_through_others_and_related_does_not()
    {
        var book = BookOf(
            ("甲甲", "乙乙", "same"),
            ("乙乙", "丙丙", "same"),
            ("丙丙", "丁丁", "related"),
            ("丁丁", "戊戊", "related")
        );
        Others(book, "甲甲").ShouldBe("=丙丙 =乙乙 ~丁丁");
        Others(book, "丁丁").Split(' ').ShouldBe(["~甲甲", "~乙乙", "~丙丙", "~戊戊"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_switched_off_joins_nothing()
    {
        var book = new SynonymsOf([Entry("甲甲", "乙乙", "same") with { Off = true }, Entry("乙乙", "丙丙", "same")]);
        Others(book, "甲甲").ShouldBe("");
        book.WordAt("甲甲").ShouldBe(0);
        book.WordAt("乙乙丙").ShouldBe(2);
    }

    [Theory]
    [InlineData("新买的加油枪要检定", "加油枪")]
    [InlineData("加油枪校准证书", "加油枪")]
    [InlineData("县里哪家能测煤的灰熔点", "灰熔点")]
    public void Names_are_cut_out_of_longer_runs(string question, string name)
    {
        var book = BookOf((name, "乙乙", "same"));
        Texts(SearchTokens.ForQuestion(question)).ShouldNotContain(name, "the dictionary tears it apart");
        Texts(SearchTokens.ForQuestion(question, book)).ShouldContain(name);
    }

    [Theory]
    [InlineData("产品要做3C认证吗", "3c认证")]
    [InlineData("3C认证", "3c认证")]
    [InlineData("医院的B超机检定", "b超机")]
    [InlineData("石英的X荧光光谱仪", "x荧光光谱仪")]
    [InlineData("测苯并[a]芘的单位", "苯并[a]芘")]
    public void Names_of_letters_and_Chinese_are_one_word(string question, string name)
    {
        var asked = SearchTokens.ForQuestion(question, Seed);
        Texts(asked).ShouldContain(name);
        Seed.Widen(asked).Terms.Single(t => t.Text == name).Others.ShouldNotBeEmpty();
        var term = asked.Terms.Single(t => t.Text == name);
        term.IsIn(SearchTokens.ForIndex($"全市的{name}在这里").ToHashSet()).ShouldBeTrue();
        term.IsIn(SearchTokens.ForIndex("全市的别的在这里").ToHashSet()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("耐火砖的常温耐压强度")]
    [InlineData("GB/T 5072-2008 怎么测")]
    [InlineData("新买的地磅快到检定期了，哪里能检")]
    [InlineData("水分仪的校准")]
    [InlineData("pm2.5 测定 ICP-MS")]
    public void Without_names_of_its_own_a_question_reads_as_before(string question) =>
        Texts(SearchTokens.ForQuestion(question, BookOf(("玄砉仪", "乙乙", "same"))))
            .ShouldBe(Texts(SearchTokens.ForQuestion(question)));

    [Fact]
    public void Every_other_name_finds_a_record_that_bears_it()
    {
        foreach (var entry in Seed.Entries)
        {
            foreach (var (asked, other) in new[] { (entry.Term, entry.Other), (entry.Other, entry.Term) })
            {
                var question = string.Join(' ', [asked, .. entry.Within.Take(1)]);
                var term = Seed.Widen(SearchTokens.ForQuestion(question, Seed)).Terms[0];
                var found = term.Others.FirstOrDefault(o => o.Term.Text == SynonymKey.Normal(other));
                found.ShouldNotBeNull($"{asked} → {other}");
                found.Related.ShouldBe(entry.Kind == SynonymKind.Related, $"{asked} → {other}");
                found.Term.IsIn(SearchTokens.ForIndex($"我们做{other}").ToHashSet()).ShouldBeTrue(other);
            }
        }
    }

    private static SynonymsOf BookOf(params (string Term, string Other, string Kind)[] entries) =>
        new([.. entries.Select(e => Entry(e.Term, e.Other, e.Kind))]);

    internal static BookEntry Entry(string term, string other, string kind, params string[] within) =>
        new(
            Guid.NewGuid(),
            SynonymKey.Of(term, other),
            term,
            other,
            SynonymWords.KindOf(kind)!.Value,
            within,
            null,
            SynonymSource.Officer,
            false,
            null,
            null,
            0
        );

    private static string Others(SynonymsOf book, string question) =>
        Said(book.Widen(SearchTokens.ForQuestion(question, book)).Terms[0]);

    private static string Said(QueryTerm term) =>
        string.Join(
            ' ',
            term.Others.OrderBy(o => o.Related)
                .ThenBy(o => o.Term.Text, StringComparer.Ordinal)
                .Select(o => (o.Related ? "~" : "=") + o.Term.Text)
        );

    private static List<string> Texts(SearchQuery query) => [.. query.Terms.Select(t => t.Text)];
}
