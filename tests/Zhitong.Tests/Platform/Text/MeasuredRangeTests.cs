using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>Ranges and uncertainties as capability tables write them.</summary>
public sealed class MeasuredRangeTests
{
    [Theory]
    [InlineData("(0.02~10)mg/kg", 0.02, 10.0, "mg/kg")]
    [InlineData("（0.02～10）mg/kg", 0.02, 10.0, "mg/kg")]
    [InlineData("(-0.1~60)MPa", -0.1, 60.0, "MPa")]
    [InlineData("(−0.1 ～ 60) MPa", -0.1, 60.0, "MPa")]
    [InlineData("0mm~500mm", 0.0, 500.0, "mm")]
    [InlineData("0-500mm", 0.0, 500.0, "mm")]
    [InlineData("1至20kg", 1.0, 20.0, "kg")]
    [InlineData("≤200MPa", null, 200.0, "MPa")]
    [InlineData("≤1800℃", null, 1800.0, "°C")]
    [InlineData("≥5N", 5.0, null, "N")]
    [InlineData("≤±15kV", -15.0, 15.0, "kV")]
    [InlineData("(0.01~0.5)W/(m·K)", 0.01, 0.5, "W/(m·K)")]
    public void A_range_is_read(string raw, double? low, double? high, string unit)
    {
        var (range, fault) = MeasuredRange.Read(raw);
        fault.ShouldBeNull();
        range.ShouldBe(new MeasuredRange(low, high, unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("水流量平板法")]
    [InlineData("IP00~IP68")]
    [InlineData("1mg~20kg")]
    [InlineData("(5~50)℃;(20~90)%RH")]
    [InlineData("A~B2级")]
    public void What_has_another_form_is_kept_as_text_alone(string? raw) => MeasuredRange.Read(raw).ShouldBe((null, null));

    [Fact]
    public void Ends_the_wrong_way_round_are_a_fault()
    {
        var (range, fault) = MeasuredRange.Read("(60~0.1)MPa");
        range.ShouldBeNull();
        fault.ShouldBe("范围写反了：60 大于 0.1");
    }

    [Theory]
    [InlineData("(0~60)MPa", "(0~25)MPa", true)]
    [InlineData("(0~60)MPa", "≤60MPa", true)]
    [InlineData("(0~60)MPa", "(0~100)MPa", false)]
    [InlineData("(0~60)MPa", "(0~25)kPa", false)]
    [InlineData("≤200MPa", "(10~150)MPa", true)]
    [InlineData("≥5N", "(1~10)N", false)]
    public void A_need_lies_within_or_not(string range, string need, bool within) =>
        MeasuredRange.Read(range).Range!.Contains(MeasuredRange.Read(need).Range!).ShouldBe(within);

    [Theory]
    [InlineData("U=1.2%", 1.2)]
    [InlineData("Urel = 0.5% (k=2)", 0.5)]
    [InlineData("0.01 g/cm³", 0.01)]
    [InlineData("±0.05MPa", 0.05)]
    [InlineData("见证书", null)]
    [InlineData(null, null)]
    public void An_uncertainty_holds_a_number_or_none(string? raw, double? value) => Uncertainty.Read(raw).ShouldBe(value);
}
