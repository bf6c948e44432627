using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>What the index keeps of a text, what a question asks of it, and that the two meet.</summary>
public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("压力表", "压力 力表 表")]
    [InlineData("表", "表")]
    [InlineData("总镉，铅", "总镉 镉 铅")]
    [InlineData("ZT-2026-001872", "zt 2026 001872 zt2026001872")]
    [InlineData("3号楼", "3 号楼 楼")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("质\u200B量，质量！", "质量 量")]
    [InlineData("黏土", "粘土 土")]
    [InlineData("a--b a-", "a b")]
    [InlineData("20℃ 5㎡ Ⅱ级", "20 c 5m2 ii 级")]
    [InlineData("精度0.02mm", "精度 度 0p02mm 0p02 mm")]
    [InlineData("PM2.5 IP67 COD", "pm2p5 ip67 cod")]
    [InlineData("，。 \u200B", "")]
    public void Cuts_for_the_index(string text, string tokens) => Joined(SearchTokens.ForIndex(text)).ShouldBe(tokens);

    [Theory]
    [InlineData("GB/T 5072-2008", "gb gbt sgb5072 sgb5072y2008 n5072 n5072y2008")]
    [InlineData("ＧＢ／Ｔ　５０７２—２００８", "gb gbt sgb5072 sgb5072y2008 n5072 n5072y2008")]
    [InlineData("gbt5072", "gb gbt sgb5072 n5072")]
    [InlineData("GB 5009.15—2014", "gb sgb5009p15 sgb5009p15y2014 sgb5009 n5009p15 n5009p15y2014 n5009")]
    [InlineData("JJG(晋) 12-2020", "jjg sjjg12 sjjg12y2020 n12 n12y2020")]
    [InlineData("DB14/T 2345-2021", "db14 db14t sdb142345 sdb142345y2021 n2345 n2345y2021")]
    [InlineData("T/CECS 10001—2019", "tcecs stcecs10001 stcecs10001y2019 n10001 n10001y2019")]
    [InlineData("ISO/IEC 17025:2017", "iso siso17025 siso17025y2017 n17025 n17025y2017")]
    [InlineData("ISO 8655-2:2002", "iso siso8655p2 siso8655p2y2002 siso8655 n8655p2 n8655p2y2002 n8655")]
    [InlineData("GB 150-89", "gb sgb150 sgb150y1989 n150 n150y1989")]
    [InlineData("MT/T 556", "mt mtt smt556 n556")]
    public void A_standard_is_one_thing_however_it_is_written(string text, string tokens) =>
        Joined(SearchTokens.ForIndex(text)).ShouldBe(tokens);

    [Theory]
    [InlineData("gb")]
    [InlineData("GB/T")]
    [InlineData("50t/h 3")]
    [InlineData("it/t 5")]
    [InlineData("xgb 5072")]
    [InlineData("GB 5072x")]
    public void What_is_no_standard_is_left_alone(string text) =>
        SearchTokens.ForIndex(text).ShouldNotContain(t => t.StartsWith("sgb", StringComparison.Ordinal) || t[0] == 'n');

    [Theory]
    [InlineData("压力表校准", "压力表 校准")]
    [InlineData("表", "表")]
    [InlineData("导热系数", "导热系数")]
    [InlineData("液压支架", "液压支架")]
    [InlineData("总的镉", "总的镉")] // unknown to the dictionary: one piece
    [InlineData("2026-001872", "2026-001872")]
    [InlineData("GB/T 5072—2008 耐火砖", "gb/t 5072-2008 耐火砖")]
    [InlineData("\" OR * NEAR(", "or near")]
    [InlineData("", "")]
    [InlineData("，。！", "")]
    public void Reads_the_filter_of_a_list(string text, string terms) => Terms(SearchTokens.ForQuery(text)).ShouldBe(terms);

    [Theory]
    [InlineData("气凝胶毡的导热系数在哪里能测", "气凝胶毡 导热系数")]
    [InlineData("地磅快到检定期了", "地磅 检定")]
    [InlineData("地榜检定", "地榜 检定")]
    [InlineData("快速地检定地磅", "快速 检定 地磅")]
    [InlineData("我们想测镉，哪里可以做？", "镉")]
    [InlineData("耐火砖常温耐压强度哪里能测", "耐火砖 常温耐压强度")]
    [InlineData("怎么检测", "怎么 检测")]
    [InlineData("药茶里有没有镉", "药茶 镉")]
    [InlineData("表 校准", "表 校准")]
    [InlineData("检测", "检测")]
    public void Reads_a_question_without_what_only_asks(string text, string terms) =>
        Terms(SearchTokens.ForQuestion(text)).ShouldBe(terms);

    [Theory]
    [InlineData("GB/T 5072-2008", "gbt5072", true)]
    [InlineData("GB/T 5072-2008", "GB/T 5072—2008", true)]
    [InlineData("GB/T 5072-2008", "gb5072", true)]
    [InlineData("GB/T 5072-2008", "5072-2008", true)]
    [InlineData("GB/T 5072-2008", "5072", true)]
    [InlineData("GB/T 5072-2008", "GBT", true)]
    [InlineData("GB/T 5072-2008", "gb/t 5072-1999", true)] // another year of it: ranked lower, not lost
    [InlineData("GB/T 5072-2008", "gb 5073", false)]
    [InlineData("GB/T 5072-2008", "507", false)]
    [InlineData("GB 5009.15-2014", "GB 5009", true)]
    [InlineData("GB 5009.15-2014", "5009.15", true)]
    [InlineData("GB 5009.15-2014", "GB 5009.1", false)]
    [InlineData("量程 1.6MPa", "1.6 MPa", true)]
    [InlineData("量程 1.6 MPa", "1.6MPa", true)]
    [InlineData("PM2.5", "pm2.5", true)]
    [InlineData("总镉含量", "镉", true)]
    [InlineData("镉含量", "镉", true)]
    [InlineData("总镉", "镉", true)]
    [InlineData("ZT-2026-001872", "zt2026001872", true)]
    [InlineData("ZT-2026-001872", "001872", true)]
    [InlineData("阳泉市计量所", "泉市", true)]
    [InlineData("阳泉市计量所", "计量院", false)]
    [InlineData("粘土砖", "黏土", true)]
    [InlineData("نص عربي", "عربي", true)]
    [InlineData("e\u0301tude", "étude", true)]
    [InlineData("𠮷野家", "𠮷", true)]
    [InlineData("😀 𠮷", "😀", false)]
    public void A_question_finds_a_text(string text, string question, bool found)
    {
        var tokens = SearchTokens.ForIndex(text).ToHashSet();
        var query = SearchTokens.ForQuery(question);
        (query.Count > 0 && query.IsAnsweredBy(tokens)).ShouldBe(found);
    }

    [Theory]
    [InlineData("常温耐压强度", "常温 耐压强度")]
    [InlineData("镉铅", "镉 铅")]
    [InlineData("压力表", "")]
    [InlineData("蓝科", "")]
    public void A_long_term_has_parts_to_fall_back_on(string text, string parts) =>
        string.Join(' ', SearchTokens.ForQuery(text).Terms.Single().Parts.Select(p => p.Text)).ShouldBe(parts);

    [Fact]
    public void Every_chinese_piece_of_a_text_finds_it() =>
        Prop.ForAll(
                Prose.Zip(Gen.Choose(0, 1000)).Zip(Gen.Choose(2, 9)).ToArbitrary(),
                given =>
                {
                    var ((text, at), length) = given;
                    var tokens = SearchTokens.ForIndex(text).ToHashSet();
                    var piece = text.Substring(at % text.Length, Math.Min(length, text.Length - (at % text.Length)));
                    var query = SearchTokens.ForQuery(piece);
                    return query.Count > 0 && query.IsAnsweredBy(tokens);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_found_by_itself_and_tokens_are_distinct_letters_and_digits() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var index = SearchTokens.ForIndex(text).ToHashSet();
                    return SearchTokens.ForQuery(text).IsAnsweredBy(index)
                        && SearchTokens.ForIndex(text).Count == index.Count
                        && index.All(token => token.Length > 0 && token.EnumerateRunes().All(Rune.IsLetterOrDigit));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_throws_and_queries_stay_small() =>
        Prop.ForAll<NonNull<string>>(raw =>
                SearchTokens.ForIndex(raw.Get).Count >= 0
                && SearchTokens.ForQuestion(raw.Get).Count <= SearchQuery.MostTerms
                && string.Concat(Marks.In(raw.Get, SearchTokens.ForQuestion(raw.Get).Terms).Select(s => s.Text)) == raw.Get
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_question_is_read_up_to_its_limit()
    {
        var many = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)(0x4E00 + (i * 7 % 9000))));
        SearchTokens.ForQuery(many).Count.ShouldBeLessThanOrEqualTo(SearchQuery.MostTerms);
        SearchTokens.ForQuery(string.Join(' ', Enumerable.Range(1000, 100))).Count.ShouldBe(SearchQuery.MostTerms);
        SearchTokens.ForQuery(new string('a', 500)).Terms.Single().Any.ShouldHaveSingleItem()[0].Text.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("气凝胶毡导热系数测定", "导热系数", "气凝胶毡[导热系数]测定")]
    [InlineData("GB/T 5072—2008 耐火材料", "gbt5072", "[GB/T 5072—2008] 耐火材料")]
    [InlineData("<b>镉</b>", "镉", "<b>[镉]</b>")]
    [InlineData("没有", "镉", "没有")]
    [InlineData("", "镉", "")]
    public void Marks_what_was_asked_for(string text, string question, string marked) =>
        string.Concat(Marks.In(text, SearchTokens.ForQuestion(question).Terms).Select(s => s.Marked ? $"[{s.Text}]" : s.Text))
            .ShouldBe(marked);

    private static Gen<string> Prose =>
        Gen.Elements("质量", "压力表", "导热系数", "镉", "铅", "测", "的", "阳泉", "耐火", "砖", "㐂", "中国", "人民", "一")
            .NonEmptyListOf()
            .Select(words => string.Concat(words) + "量值");

    private static Arbitrary<string> Texts =>
        Gen.Elements(
                "质",
                "量",
                "表",
                "𠮷",
                "a",
                "B",
                "7",
                "-",
                ".",
                "/",
                " ",
                "，",
                "é",
                "Ｔ",
                "\u200B",
                "\uD842",
                "gb",
                "5072",
                "t"
            )
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();

    private static string Joined(IEnumerable<string> tokens) => string.Join(' ', tokens);

    private static string Terms(SearchQuery query) => string.Join(' ', query.Terms.Select(t => t.Text));
}
