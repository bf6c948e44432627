using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>Sums of money are whole fen, however they are typed.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("300", 300_00)]
    [InlineData("1,234.56", 1234_56)]
    [InlineData("¥300 元", 300_00)]
    [InlineData("￥１，２００．５０", 1200_50)]
    [InlineData("12.5万元", 125_000_00)]
    [InlineData("12.345678 万", 123_456_78)]
    [InlineData("1.2亿元", 120_000_000_00)]
    [InlineData("人民币 80 元整", 80_00)]
    [InlineData("0.01", 1)]
    [InlineData("10000亿", 100_000_000_000_000)]
    public void A_sum_is_read_to_the_fen(string raw, long fen) => Money.Read(raw).ShouldBe((fen, null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\u200B")]
    public void Nothing_is_no_sum(string? raw) => Money.Read(raw).ShouldBe(((long?)null, (string?)null));

    [Theory]
    [InlineData("-5", "负数")]
    [InlineData("100-200", "区间")]
    [InlineData("100～200元", "区间")]
    [InlineData("1万至2万", "区间")]
    [InlineData("0.001", "分")]
    [InlineData("0.0000001万", "分")]
    [InlineData("三百", "金额")]
    [InlineData("1e5", "金额")]
    [InlineData("1.2.3", "金额")]
    [InlineData("元", "金额")]
    [InlineData("10001亿", "太大")]
    [InlineData("99999999999999999999999999999", "金额")]
    public void What_is_no_single_sum_is_named(string raw, string word)
    {
        var (fen, error) = Money.Read(raw);
        fen.ShouldBeNull();
        error.ShouldNotBeNull();
        (error.Contains(word, StringComparison.Ordinal) || word == "金额").ShouldBeTrue(error);
    }

    [Theory]
    [InlineData(0, "0 元")]
    [InlineData(1, "0.01 元")]
    [InlineData(300_00, "300 元")]
    [InlineData(1234_50, "1,234.5 元")]
    [InlineData(125_000_00, "12.5 万元")]
    [InlineData(123_456_78, "123,456.78 元")]
    [InlineData(120_000_000_00, "1.2 亿元")]
    public void A_sum_is_shown_exactly(long fen, string words) => Money.Words(fen).ShouldBe(words);

    [Fact]
    public void What_is_shown_is_read_back_as_the_same_sum()
    {
        var chance = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var fen = chance.NextInt64(0, Money.Most);
            fen -= i % 3 == 0 ? fen % 1_000_000 : 0;
            Money.Read(Money.Words(fen)).ShouldBe((fen, null));
            Money.Read(Money.Yuan(fen).ToString(System.Globalization.CultureInfo.InvariantCulture)).Fen.ShouldBe(fen);
        }
    }
}
