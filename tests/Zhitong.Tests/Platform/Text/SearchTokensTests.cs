using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("压力表", "压力 力表 压 力 表")]
    [InlineData("表", "表")]
    [InlineData("ZT-2026-001872", "zt 2026 001872 zt2026001872")]
    [InlineData("ＧＢ／Ｔ　１９００１—２０１６", "gb t gbt 19001 2016 190012016")]
    [InlineData("精度0.02mm", "精度 精 度 0 02mm 002mm")]
    [InlineData("3号楼", "3 号楼 号 楼")]
    [InlineData("𠮷野家", "𠮷野 野家 𠮷 野 家")]
    [InlineData("质\u200B量，质量！", "质量 质 量")]
    [InlineData("a--b a-", "a b")]
    [InlineData("20℃ 5㎡ Ⅱ级", "20 c 5m2 ii 级")]
    [InlineData("，。 \u200B", "")]
    public void Cuts_for_the_index(string text, string tokens) => Joined(SearchTokens.ForIndex(text)).ShouldBe(tokens);

    [Theory]
    [InlineData("压力表校准", "压力 力表 表校 校准")]
    [InlineData("表", "表")]
    [InlineData("压力表 表", "压力 力表 表")]
    [InlineData("2026-001872", "2026 001872")]
    [InlineData("zt2026001872", "zt2026001872")]
    [InlineData("GB/T 19001", "gb t 19001")]
    [InlineData("\" OR * NEAR(", "or near")]
    [InlineData("", "")]
    public void Cuts_for_a_query(string text, string tokens) => Joined(SearchTokens.ForQuery(text)).ShouldBe(tokens);

    [Fact]
    public void A_query_is_cut_at_its_limit()
    {
        var many = string.Concat(Enumerable.Range(0, 500).Select(i => (char)(0x4E00 + i)));
        SearchTokens.ForQuery(many).Count.ShouldBe(SearchTokens.QueryLimit);
        SearchTokens.ForIndex(many).Count.ShouldBe(999);
        SearchTokens.ForQuery(new string('a', 500)).ShouldBe([new string('a', 64)]);
    }

    [Fact]
    public void Every_part_of_a_text_that_people_ask_for_is_found()
    {
        const string Text = "阳泉市计量所：压力表 ZT-2026-001872，GB/T 19001—2016";
        var index = SearchTokens.ForIndex(Text).ToHashSet();
        string[] queries = ["压力表", "表", "计量所", "001872", "2026-001872", "zt2026001872", "GBT", "19001"];
        foreach (var query in queries)
        {
            SearchTokens.ForQuery(query).ShouldAllBe(token => index.Contains(token), query);
        }
    }

    [Fact]
    public void A_text_is_found_by_itself_and_tokens_are_distinct_letters_and_digits() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var index = SearchTokens.ForIndex(text);
                    return SearchTokens.ForQuery(text).All(index.Contains)
                        && index.Distinct().Count() == index.Count
                        && index.All(token => token.Length > 0 && token.EnumerateRunes().All(Rune.IsLetterOrDigit));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_throws() =>
        Prop.ForAll<NonNull<string>>(raw => SearchTokens.ForIndex(raw.Get).Count >= SearchTokens.ForQuery(raw.Get).Count)
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts =>
        Gen.Elements("质", "量", "表", "𠮷", "a", "B", "7", "-", ".", "/", " ", "，", "é", "Ｔ", "\u200B", "\uD842")
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
