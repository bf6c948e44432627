using FsCheck;
using FsCheck.Fluent;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Modules.Search.Names;

/// <summary>Which mistakes are corrected, and what is left alone.</summary>
public sealed class TyposTests
{
    private static readonly RegistryName[] Names =
    [
        new("导热系数", RegistryNameKind.Parameter, 40),
        new("气凝胶毡", RegistryNameKind.Object, 12),
        new("电子汽车衡", RegistryNameKind.Object, 30),
        new("耐压强度", RegistryNameKind.Parameter, 25),
        new("抗压强度", RegistryNameKind.Parameter, 30),
        new("抗折强度", RegistryNameKind.Parameter, 20),
        new("抗剪强度", RegistryNameKind.Parameter, 18),
        new("显气孔率", RegistryNameKind.Parameter, 18),
        new("断裂伸长率", RegistryNameKind.Parameter, 9),
        new("铝塑板", RegistryNameKind.Object, 5),
        new("压力表", RegistryNameKind.Object, 50),
        new("水表", RegistryNameKind.Object, 50),
        new("金属材料", RegistryNameKind.Object, 50),
        new("Rockwell硬度", RegistryNameKind.Parameter, 5),
        new("GB/T 5072-2008", RegistryNameKind.Method, 5),
        new("阳泉市晋东精密仪器检验检测有限责任公司", RegistryNameKind.Institution, 1),
        new("重烧线变化", RegistryNameKind.Parameter, 1),
    ];

    private static readonly Typos Corrects = new(Names);

    [Theory]
    [InlineData("导热糸数", "糸数", "导热系数")]
    [InlineData("到热系数", "到热", "导热系数")]
    [InlineData("到热系数", "到", "导热系数")]
    [InlineData("道热细数", "道热细数", "导热系数")]
    [InlineData("导系热数", "导系热数", "导热系数")]
    [InlineData("导热数系", "数系", "导热系数")]
    [InlineData("导系数测定", "导", "导热系数测定")]
    [InlineData("气宁胶毡", "气宁胶毡", "气凝胶毡")]
    [InlineData("气林胶毡", "气林胶毡", "气凝胶毡")]
    [InlineData("气凝胶占", "占", "气凝胶毡")]
    [InlineData("电子汽车恒", "恒", "电子汽车衡")]
    [InlineData("耐压强渡", "强渡", "耐压强度")]
    [InlineData("抗哲强度", "抗哲", "抗折强度")]
    [InlineData("抗则强度", "抗则", "抗折强度")]
    [InlineData("断列伸长率", "断列", "断裂伸长率")]
    [InlineData("显器孔率", "显器孔率", "显气孔率")]
    [InlineData("压粒表", "压粒表", "压力表")]
    [InlineData("重稍线变化", "重稍", "重烧线变化")]
    [InlineData("哪里能测气宁胶毡的到热系数", "气宁胶毡|到热", "哪里能测气凝胶毡的导热系数")]
    [InlineData("rockwel 硬度", "rockwel", "rockwell 硬度")]
    [InlineData("rokcwell硬度", "rokcwell", "rockwell硬度")]
    public void Corrects_what_is_nearly_a_name(string question, string unmatched, string corrected)
    {
        var correction = Corrects.Correct(SearchTokens.Normal(question), unmatched.Split('|')).ShouldNotBeNull();
        correction.NewText.ShouldBe(corrected);
        correction.Changes.ShouldNotBeEmpty();
        correction.Changes.ShouldAllBe(c => question.Contains(c.From) && corrected.Contains(c.To) && c.From != c.To);
    }

    [Theory]
    [InlineData("系数导热", "系数导热")] // not one mistake but another order
    [InlineData("导热系数", "导热系数")] // right, whatever matches nothing
    [InlineData("导热系数", "糸数")] // does not stand there
    [InlineData("导热糸数", "")]
    [InlineData("铝塑管", "铝塑管")] // another thing
    [InlineData("蓝科导热系数", "蓝科")]
    [InlineData("蓝导热系数", "蓝")] // what stands beside a name is not dropped
    [InlineData("抗斤强度", "抗斤")] // three names are as near
    [InlineData("gb/t 5073-2008", "gb/t 5073-2008")]
    [InlineData("gbt5072-2009", "gbt5072-2009")]
    [InlineData("zt-rockwel-1", "zt-rockwel-1")]
    [InlineData("rockwel-1", "rockwel")]
    [InlineData("rock", "rock")]
    [InlineData("5o72", "5o72")]
    [InlineData("2.5mpa", "2.5mpa")]
    [InlineData("水标", "水标")] // two characters say too little
    [InlineData("压𠮷表", "压𠮷表")]
    public void Leaves_alone_what_may_be_right(string question, string unmatched) =>
        Corrects.Correct(SearchTokens.Normal(question), unmatched.Length == 0 ? [] : [unmatched]).ShouldBeNull();

    [Theory]
    [InlineData("到热系数", "导热系数")]
    [InlineData("岩棉到热系数", "岩棉导热系数")]
    [InlineData("哪里能测到热系数", "哪里能测导热系数")]
    [InlineData("气宁胶毡 到热系数", "气凝胶毡 导热系数")]
    [InlineData("导热系数", null)]
    [InlineData("系数", null)]
    [InlineData("耐压强渡", null)] // 强渡 is a word: only what matches nothing is corrected then
    [InlineData("压粒表", null)] // of three characters only when they match nothing
    [InlineData("气林胶毡", null)] // does not sound so
    [InlineData("𠮷", null)]
    [InlineData("", null)]
    public void What_sounds_like_a_long_name_is_corrected_although_its_words_match(string question, string? corrected) =>
        (Corrects.CorrectSounds(question)?.NewText).ShouldBe(corrected);

    [Fact]
    public void Among_names_that_sound_the_same_the_more_frequent_one_is_meant()
    {
        var typos = new Typos([new("精度等级", RegistryNameKind.Parameter, 3), new("经度等级", RegistryNameKind.Parameter, 30)]);
        typos.Correct("京度等级", ["京度"])!.NewText.ShouldBe("经度等级");
    }

    [Fact]
    public void Of_names_that_only_look_near_one_must_be_twice_as_frequent()
    {
        static string? Corrected(int one, int other) =>
            new Typos([new("抗压强度", RegistryNameKind.Parameter, one), new("抗剪强度", RegistryNameKind.Parameter, other)])
                .Correct("抗斤强度", ["抗斤"])
                ?.NewText;
        Corrected(20, 10).ShouldBe("抗压强度");
        Corrected(10, 21).ShouldBe("抗剪强度");
        Corrected(20, 11).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_stands_there_rightly_is_never_changed() =>
        Prop.ForAll(
                Gen.Elements(Names).ToArbitrary(),
                ArbMap.Default.ArbFor<int>(),
                ArbMap.Default.ArbFor<int>(),
                (name, from, length) =>
                {
                    var text = SearchTokens.Normal(name.Text);
                    var start = Math.Abs(from % text.Length);
                    var term = text.Substring(start, 1 + Math.Abs(length % (text.Length - start)));
                    return Corrects.Correct(text, [term]) is null
                        && Corrects.Correct("哪里能测" + text + "呢", [term]) is null
                        && Corrects.CorrectSounds("哪里能测" + text + "呢") is null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_question_is_answered_and_only_what_was_named_is_changed() =>
        Prop.ForAll<string, string, string>(
                (before, term, after) =>
                {
                    var question = SearchTokens.Normal($"{before}导热{term}系数{after}𠮷\u202E");
                    var correction = Corrects.Correct(question, [term ?? "", question, before ?? "", "\uD842"]);
                    Corrects.CorrectSounds(question);
                    return correction is null || correction.Changes.All(c => question.Contains(c.From, StringComparison.Ordinal));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_wrong_character_anywhere_in_a_long_name_is_put_right() =>
        Prop.ForAll(
                Gen.Elements(Names.Where(n => n.Text.Length is >= 5 and <= 12 && n.Text[0] > '一').ToArray()).ToArbitrary(),
                ArbMap.Default.ArbFor<int>(),
                (name, place) =>
                {
                    var wrong = name.Text.ToCharArray();
                    wrong[Math.Abs(place % wrong.Length)] = '龘';
                    var typed = new string(wrong);
                    return Corrects.Correct(typed, [typed])?.NewText == name.Text;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_very_long_question_is_answered()
    {
        var question = string.Concat(Enumerable.Repeat("导热糸数气宁", 80));
        Corrects.Correct(question, [question, "糸数", "气宁"]).ShouldNotBeNull();
    }
}
