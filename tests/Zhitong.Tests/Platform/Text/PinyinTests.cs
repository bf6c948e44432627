using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>How characters are read: within their phrase, without tones.</summary>
public sealed class PinyinTests
{
    [Theory]
    [InlineData("导热系数", "dao re xi shu")]
    [InlineData("重金属", "zhong jin shu")]
    [InlineData("重复性", "chong fu xing")]
    [InlineData("长度", "chang du")]
    [InlineData("生长", "sheng zhang")]
    [InlineData("校准", "jiao zhun")]
    [InlineData("学校", "xue xiao")]
    [InlineData("行业", "hang ye")]
    [InlineData("含水率", "han shui lv")]
    [InlineData("绿色", "lv se")]
    [InlineData("调节阀", "tiao jie fa")]
    [InlineData("气凝胶毡", "qi ning jiao zhan")]
    [InlineData("X射线机", "she xian ji")]
    [InlineData("GB/T 5072", "")]
    [InlineData("", "")]
    public void Reads(string text, string syllables) => string.Join(' ', Pinyin.Default.Of(text)).ShouldBe(syllables);

    [Theory]
    [InlineData("导热系数", "drxs")]
    [InlineData("电子汽车衡", "dzqch")]
    public void Gives_first_letters(string text, string initials) => Pinyin.Default.Initials(text).ShouldBe(initials);

    [Theory]
    [InlineData("校", "xiao jiao")]
    [InlineData("数", "shu")]
    [InlineData("导", "dao")]
    public void A_character_alone_has_each_reading_that_is_common(string character, string syllables)
    {
        var readings = new Reading[1];
        Pinyin.Default.Read(character, readings);
        var said = new[] { readings[0].First, readings[0].Second }.Where(n => n != 0).Select(Pinyin.Default.Syllable);
        said.ShouldBe(syllables.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("质", "字", true)]
    [InlineData("声", "身", true)]
    [InlineData("金", "京", true)]
    [InlineData("导", "到", true)]
    [InlineData("导", "都", false)]
    public void Tells_what_many_people_pronounce_alike(string one, string other, bool alike) =>
        (SoundOf(one) == SoundOf(other)).ShouldBe(alike);

    [Fact]
    public void Every_text_can_be_read() =>
        Prop.ForAll<string>(text =>
            {
                var readings = new Reading[(text ?? "").Length];
                Pinyin.Default.Read(text, readings);
                return Pinyin.Default.Of(text ?? "").All(s => s.Length > 0);
            })
            .QuickCheckThrowOnFailure();

    private static ushort SoundOf(string character)
    {
        var readings = new Reading[1];
        Pinyin.Default.Read(character, readings);
        return Pinyin.Default.SoundOf(readings[0].First);
    }
}
