using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>Units of one quantity are compared exactly; others not at all.</summary>
public sealed class UnitsTests
{
    [Theory]
    [InlineData(50, "cm", "mm", 500)]
    [InlineData(0.5, "m", "mm", 500)]
    [InlineData(1.6, "MPa", "kPa", 1600)]
    [InlineData(1.6, "Mpa", "kPa", 1600)]
    [InlineData(16, "bar", "MPa", 1.6)]
    [InlineData(20, "μg/kg", "mg/kg", 0.02)]
    [InlineData(20, "ug/kg", "mg/kg", 0.02)]
    [InlineData(5, "g/kg", "mg/kg", 5000)]
    [InlineData(0.1, "mg/L", "μg/L", 100)]
    [InlineData(300, "℃", "K", 573.15)]
    [InlineData(573.15, "K", "°C", 300)]
    [InlineData(-165, "℃", "K", 108.15)]
    [InlineData(30, "KN", "N", 30000)]
    [InlineData(30, "mW/(m·K)", "W/(m·K)", 0.03)]
    [InlineData(0.03, "W/m·K", "W/(m.K)", 0.03)]
    [InlineData(2, "吨", "kg", 2000)]
    [InlineData(1, "t", "公斤", 1000)]
    [InlineData(2.5, "g/cm³", "kg/m3", 2500)]
    [InlineData(500, "千牛", "kN", 500)]
    [InlineData(500, "Nm", "N·m", 500)]
    [InlineData(500, "nm", "μm", 0.5)]
    public void A_value_is_the_same_in_another_unit(double value, string from, string to, double expected) =>
        Units.Convert(value, from, to).ShouldBe(expected);

    /// <summary>An uncertainty is a difference: the zero of the scale is not in it.</summary>
    [Theory]
    [InlineData("U=0.5 ℃", "0.5 K", true)]
    [InlineData("U=0.5 K", "0.4 ℃", false)]
    [InlineData("U=5 mm", "0.5 cm", true)]
    [InlineData("U=5 mm", "0.5 %", null)]
    public void Uncertainties_are_compared_as_differences(string held, string most, bool? fits) =>
        Uncertainty.Parse(held)!.IsAtMost(Uncertainty.Parse(most)!).ShouldBe(fits);

    [Theory]
    [InlineData("mm", "mg")]
    [InlineData("℃", "W/(m·K)")]
    [InlineData("mPa", "MPa")]
    [InlineData("%LEL", "%")]
    [InlineData("级", "mm")]
    [InlineData("", "mm")]
    public void What_cannot_be_compared_has_no_value(string from, string to) => Units.Convert(1, from, to).ShouldBeNull();

    [Fact]
    public void An_unknown_unit_is_equal_to_itself() => Units.Convert(7, "%CH4", "％CH4").ShouldBe(7);

    [Theory]
    [InlineData("M", false)]
    [InlineData("m", true)]
    [InlineData("MPA", true)]
    [InlineData("mw", false)]
    [InlineData("台", false)]
    public void One_letter_counts_in_its_own_case_only(string unit, bool known) => Units.IsKnown(unit).ShouldBe(known);

    [Fact]
    public void There_and_back_again_is_the_same_to_the_last_digit() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
                Gen.Elements(Units.Names.ToArray()).ToArbitrary(),
                Gen.Elements(Units.Names.ToArray()).ToArbitrary(),
                (n, a, b) =>
                    Units.Convert(n / 1000.0, a, b) is not { } there
                    || Math.Abs(Units.Convert(there, b, a)!.Value - (n / 1000.0)) <= Math.Abs(n / 1000.0) * 1e-12
            )
        );

    [Theory]
    [InlineData("(0~60)MPa", "(0~2500)kPa", true)]
    [InlineData("(0~60)MPa", "(0~100000)kPa", false)]
    [InlineData("(0.002~5)mg/kg", "≤20μg/kg", true)]
    [InlineData("(300~1200)℃", "(600~1000)K", true)]
    [InlineData("(300~1200)℃", "(300~500)K", false)]
    [InlineData("≤1800℃", "(0~60)MPa", null)]
    public void A_range_covers_a_need_in_any_unit(string range, string need, bool? covers) =>
        MeasuredRange.Read(range).Range!.Covers(MeasuredRange.Read(need).Range!).ShouldBe(covers);

    [Theory]
    [InlineData("Urel=0.3% (k=2)", "0.5%", true)]
    [InlineData("Urel=0.6% (k=2)", "0.5%", false)]
    [InlineData("U=50kPa(k=2)", "0.05MPa", true)]
    [InlineData("U=0.06MPa", "50 kPa", false)]
    [InlineData("0.5%", "0.05 MPa", null)]
    public void An_uncertainty_is_small_enough_or_not(string stated, string most, bool? fits) =>
        Uncertainty.Parse(stated)!.IsAtMost(Uncertainty.Parse(most)!).ShouldBe(fits);

    [Theory]
    [InlineData("U=300Pa", "U=0.5kPa", -1)]
    [InlineData("U=0.5kPa", "U=500Pa", 0)]
    [InlineData("U=0.1 ℃", "U=0.2 K", -1)]
    [InlineData("U=2%", "U=1%", 1)]
    [InlineData("U=1%", null, -1)]
    public void The_tighter_uncertainty_stands_first_whatever_its_unit(string one, string? other, int order)
    {
        var (a, b) = (Uncertainty.Parse(one)!, Uncertainty.Parse(other));
        Math.Sign(a.CompareTo(b)).ShouldBe(order);
        if (b is not null)
            Math.Sign(b.CompareTo(a)).ShouldBe(-order);
    }

    [Fact]
    public void Uncertainties_of_different_quantities_have_one_order()
    {
        List<Uncertainty> all =
        [
            .. new[] { "U=2%", "U=1kPa", "U=0.1K", "U=5Pa", "U=3个", "U=1%" }.Select(u => Uncertainty.Parse(u)!),
        ];
        var sorted = all.Order(Comparer<Uncertainty>.Create((a, b) => a.CompareTo(b))).ToList();
        all.Reverse();
        all.Order(Comparer<Uncertainty>.Create((a, b) => a.CompareTo(b))).ShouldBe(sorted);
    }
}
