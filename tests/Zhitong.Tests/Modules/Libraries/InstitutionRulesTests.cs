using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Validity;

namespace Zhitong.Tests.Modules.Libraries;

/// <summary>Terms: certificates make the institution's, both make a row's.</summary>
public sealed class InstitutionRulesTests
{
    private static readonly DateOnly Day = new(2026, 9, 23);

    [Fact]
    public void Certificates_without_a_gap_are_one_term()
    {
        var i = Make(Of(-900, -100), Of(-99, 200), Of(-50, 30));
        (i.FirstDay, i.LastDay).ShouldBe((Day.AddDays(-900), Day.AddDays(200)));
        i.IsValidOn(Day).ShouldBeTrue();
    }

    [Fact]
    public void It_counts_from_its_listing_to_the_day_before_it_left_and_its_rows_with_it()
    {
        var certificate = Of(-900, 200);
        var i = Make(certificate);
        (i.ListedOn, i.EndedOn) = (Day.AddDays(-30), Day);
        i.Settle([certificate], Day);
        (i.FirstDay, i.LastDay).ShouldBe((Day.AddDays(-30), Day.AddDays(-1)));
        var row = Row(i);
        row.Settle(i, certificate);
        row.LastDay.ShouldBe(Day.AddDays(-1));
        i.EndedOn = null;
        i.Settle([certificate], Day);
        i.IsValidOn(Day).ShouldBeTrue();
    }

    [Fact]
    public void Beyond_a_gap_a_certificate_does_not_count_yet()
    {
        var renewed = Make(Of(-900, 10), Of(20, 300));
        renewed.LastDay.ShouldBe(Day.AddDays(10));
        var between = Make(Of(-900, -1), Of(20, 300));
        (between.FirstDay, between.IsValidOn(Day)).ShouldBe((Day.AddDays(20), false));
        Make(Of(-900, -200), Of(-100, -1)).LastDay.ShouldBe(Day.AddDays(-1), "the last one tells since when");
    }

    [Fact]
    public void Without_certificates_the_stated_day_counts_and_without_that_none()
    {
        var i = Make();
        i.LastDay.ShouldBe(Spans.Forever);
        i.StatedUntil = Day;
        i.Settle([], Day);
        (i.IsValidOn(Day), i.IsValidOn(Day.AddDays(1))).ShouldBe((true, false));
        i.Hidden = true;
        i.IsValidOn(Day).ShouldBeFalse("what is taken out of view is not offered");
    }

    [Theory]
    [InlineData(100, null, 100)]
    [InlineData(100, 30, 30)]
    [InlineData(100, 300, 100)]
    public void A_row_ends_with_its_certificate_at_the_latest(int certificate, int? own, int ends)
    {
        var i = Make(Of(-100, 500));
        var row = Row(i);
        row.StatedUntil = own is { } days ? Day.AddDays(days) : null;
        row.Settle(i, Of(-100, certificate));
        row.LastDay.ShouldBe(Day.AddDays(ends));
        row.Settle(i, null);
        row.LastDay.ShouldBe(own is { } d && d < 500 ? Day.AddDays(d) : Day.AddDays(500), "without one, with its institution");
    }

    [Fact]
    public void A_row_keeps_what_was_written_and_what_could_be_read()
    {
        var row = Row(Make());
        row.FollowMethod("常温耐压强度 GB/T5072—2008");
        row.Cover("≤200MPa");
        row.StateUncertainty("U=1.2% (k=2)");
        (row.Method, row.MethodNumber, row.MethodKey).ShouldBe(("常温耐压强度 GB/T5072—2008", "GB/T 5072-2008", "GB/T 5072"));
        (row.RangeLow, row.RangeHigh, row.RangeUnit, row.UncertaintyValue).ShouldBe((null, 200, "MPa", 1.2));
        row.Cover("水流量平板法");
        (row.Range, row.RangeHigh, row.RangeUnit).ShouldBe(("水流量平板法", null, null));
    }

    private static Institution Make(params Certificate[] certificates)
    {
        var i = new Institution
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            OrganisationId = Guid.CreateVersion7(),
            Name = "所",
            Region = "140302",
            City = "140300",
        };
        i.Settle(certificates, Day);
        return i;
    }

    private static Certificate Of(int from, int until)
    {
        var certificate = new Certificate
        {
            Id = Guid.CreateVersion7(),
            InstitutionId = Guid.Empty,
            Kind = "CMA",
            Number = "1",
        };
        certificate.Hold(Day.AddDays(from), Day.AddDays(until));
        return certificate;
    }

    private static Capability Row(Institution i) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            InstitutionId = i.Id,
            City = i.City,
            Region = i.Region,
            Field = "耐火材料",
            Object = "耐火砖",
            Parameter = "常温耐压强度",
        };
}
