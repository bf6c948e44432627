using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("ＧＢ／Ｔ　１９００１—２０１６", "gb/t 19001-2016")]
    [InlineData("DB1403/T 22–2023", "db1403/t 22-2023")]
    [InlineData("a\u2010b\u2011c\u2212d－e", "a-b-c-d-e")]
    [InlineData("质量\u00A0ABC一", "质量 abc一")]
    public void Folds_what_looks_alike(string text, string folded) => PlainText.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(" \t\r\n　\u00A0\u200B\u200D\uFEFF\u2060\0\u0007", true)]
    [InlineData("\u3164\u2800\u115F\uFE0F", true)]
    [InlineData("\u200E\u202E", true)]
    [InlineData(" 质 ", false)]
    [InlineData(".", false)]
    [InlineData("𠮷", false)]
    public void Sees_what_cannot_be_seen(string? text, bool blank) => PlainText.IsBlank(text).ShouldBe(blank);

    [Theory]
    [InlineData("  质量 \r\n", "质量")]
    [InlineData("a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne")]
    [InlineData("a\0b\u0001\u001Fc\td\u007F\u0085", "abc\td")]
    [InlineData("\uFEFF检测\u200B", "检测")]
    [InlineData(
        "家\uD83D\uDC68\u200D\uD83D\uDC69\uD842\uDFB7\u200Fשלום",
        "家\uD83D\uDC68\u200D\uD83D\uDC69\uD842\uDFB7\u200Fשלום"
    )]
    public void Cleans(string text, string clean) => PlainText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Replaces_half_a_surrogate_pair()
    {
        PlainText.Clean("a" + '\uD842' + "b").ShouldBe("a\uFFFDb");
        PlainText.Clean("a" + '\uDFB7').ShouldBe("a\uFFFD");
        PlainText.Clean("" + '\uDFB7' + '\uD842').ShouldBe("\uFFFD\uFFFD");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("质量", 2)]
    [InlineData("𠮷野家", 3)]
    [InlineData("👨‍👩", 3)]
    public void Measures_in_code_points(string text, int length) => PlainText.Length(text).ShouldBe(length);

    [Theory]
    [InlineData("质量服务", 4, "质量服务")]
    [InlineData("质量服务", 3, "质量…")]
    [InlineData("质量服务", 1, "…")]
    [InlineData("𠮷𠮷𠮷", 2, "𠮷…")]
    [InlineData("a👨‍👩bcd", 3, "a…")]
    [InlineData("a👨‍👩bcd", 5, "a👨‍👩…")]
    public void Cuts_between_characters(string text, int max, string cut) => PlainText.Truncate(text, max).ShouldBe(cut);

    [Fact]
    public void What_is_clean_stays_so_and_encodes_without_loss() =>
        Prop.ForAll<NonNull<string>>(raw =>
            {
                var clean = PlainText.Clean(raw.Get);
                return PlainText.Clean(clean) == clean
                    && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) == clean
                    && PlainText.Length(clean) == clean.EnumerateRunes().Count();
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_cut_text_is_never_too_long_and_folding_is_stable() =>
        Prop.ForAll<NonNull<string>, PositiveInt>(
                (raw, max) =>
                    PlainText.Length(PlainText.Truncate(raw.Get, max.Get)) <= max.Get
                    && PlainText.Fold(PlainText.Fold(raw.Get)) == PlainText.Fold(raw.Get)
            )
            .QuickCheckThrowOnFailure();
}
