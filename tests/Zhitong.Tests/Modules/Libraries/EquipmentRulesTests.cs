using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Platform.Errors;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

/// <summary>What a piece of equipment may say, and when it is valid and offered.</summary>
public sealed class EquipmentRulesTests
{
    private static readonly DateOnly Today = new(2026, 9, 23);

    [Theory]
    [InlineData("2025-09-24", 12, "2026-09-23")]
    [InlineData("2026-01-31", 1, "2026-02-27")] // 02-31 becomes 02-28, less a day
    [InlineData("2024-02-29", 12, "2025-02-27")]
    [InlineData("2024-01-31", 1, "2024-02-28")] // a leap year's 02-29, less a day
    [InlineData("2025-08-31", 6, "2026-02-27")]
    [InlineData("2026-03-01", 6, "2026-08-31")]
    [InlineData("2026-01-01", 60, "2030-12-31")]
    public void The_last_day_is_date_plus_cycle_less_a_day(string calibrated, int months, string last) =>
        EquipmentItem.LastDayOf(DateOnly.Parse(calibrated), months).ShouldBe(DateOnly.Parse(last));

    [Theory]
    // calibrated, cycle, until given → until kept, valid on 09-23, valid on 09-24
    [InlineData("2025-09-24", "12", null, "2026-09-23", true, false)]
    [InlineData("2025-09-25", "12", null, "2026-09-24", true, true)]
    [InlineData("2025-09-24", "12", "2026-09-24", "2026-09-24", true, true)] // what is given stands
    [InlineData(null, "0", null, null, true, true)] // 长期
    [InlineData(null, null, "2026-09-23", "2026-09-23", true, false)]
    [InlineData(null, null, null, null, false, false)] // nothing said: never valid
    [InlineData("2020-01-01", "12", null, "2020-12-31", false, false)]
    public void Validity_follows(string? calibrated, string? cycle, string? until, string? kept, bool today, bool tomorrow)
    {
        var e = Item(
            new EquipmentInput
            {
                CalibratedOn = calibrated,
                CycleMonths = cycle,
                ValidUntil = until,
                Shared = true,
            }
        );
        e.ValidUntil?.ToString("yyyy-MM-dd").ShouldBe(kept);
        (e.IsValidOn(Today), e.IsValidOn(Today.AddDays(1))).ShouldBe((today, tomorrow));
        (e.IsOfferedOn(Today), e.IsOfferedOn(Today.AddDays(1))).ShouldBe((today, tomorrow));
    }

    [Fact]
    public void Nothing_is_offered_that_is_hidden_stopped_sealed_or_not_shared()
    {
        var input = new EquipmentInput { CycleMonths = "0", Shared = true };
        Item(input).IsOfferedOn(Today).ShouldBeTrue();
        Item(input with { Shared = false }).IsOfferedOn(Today).ShouldBeFalse();
        Item(input with { Status = "封存" }).IsOfferedOn(Today).ShouldBeFalse();
        var hidden = Item(input);
        hidden.Hidden = true;
        hidden.Settle();
        hidden.IsOfferedOn(Today).ShouldBeFalse();
        var ended = Item(input);
        ended.End("送修", Today);
        (ended.IsOfferedOn(Today), ended.EndReason).ShouldBe((false, "送修"));
        Should.Throw<RuleRefused>(() => ended.End("再停", Today));
    }

    /// <summary>A recalibration in time goes on with the stretch, one after a gap begins a new one; the listing comes first.</summary>
    [Theory]
    [InlineData(null, "2026-03-01", "2025-03-02")]
    [InlineData(null, "2026-03-02", "2025-03-02")] // the day after the last one
    [InlineData(null, "2026-03-03", "2026-03-03")]
    [InlineData("2025-06-01", "2026-03-01", "2025-06-01")]
    public void Calibrations_without_a_gap_count_as_one(string? listed, string again, string since)
    {
        var input = new EquipmentInput { CalibratedOn = "2025-03-02", CycleMonths = "12" };
        var e = Item(input);
        e.ListedOn = listed is null ? null : DateOnly.Parse(listed);
        Checked(input with { CalibratedOn = again }).ApplyTo(e);
        Checked(input with { CalibratedOn = again }).ApplyTo(e); // saying it twice changes nothing
        e.FirstDay.ToString("yyyy-MM-dd").ShouldBe(since);
    }

    [Fact]
    public void What_is_put_away_holds_to_the_day_before_and_again_once_it_is_back()
    {
        var input = new EquipmentInput { CycleMonths = "0" };
        var e = Item(input);
        Checked(input with { Status = "封存", EndedOn = "2026-05-01" }).ApplyTo(e);
        (e.IsValidOn(new DateOnly(2026, 4, 30)), e.IsValidOn(new DateOnly(2026, 5, 1))).ShouldBe((true, false));
        Checked(input).ApplyTo(e);
        (e.EndedOn, e.IsValidOn(Today)).ShouldBe((null, true));
    }

    [Theory]
    [InlineData("listedOn", "2026-09-24", "listedOn")] // tomorrow
    [InlineData("endedOn", "2026-09-24", "endedOn")]
    [InlineData("endedOn", "去年", "endedOn")]
    [InlineData("name", "", "name")]
    [InlineData("assetNumber", " ", "assetNumber")]
    [InlineData("calibratedOn", "2026-09-24", "calibratedOn")] // tomorrow
    [InlineData("calibratedOn", "2026-02-30", "calibratedOn")]
    [InlineData("calibratedOn", "去年", "calibratedOn")]
    [InlineData("cycleMonths", "-1", "cycleMonths")]
    [InlineData("cycleMonths", "601", "cycleMonths")]
    [InlineData("cycleMonths", "一年", "cycleMonths")]
    [InlineData("validUntil", "2025-01-01", "validUntil")] // before the calibration
    [InlineData("value", "10-20", "value")]
    [InlineData("value", "-1", "value")]
    [InlineData("price", "300", "priceUnit")] // of what?
    [InlineData("price", "300-500元/样", "price")]
    [InlineData("priceUnit", "吨", "priceUnit")]
    [InlineData("phone", "12345", "phone")]
    [InlineData("region", "370702", "region")]
    [InlineData("status", "坏了", "status")]
    [InlineData("note", "联系人身份证 11010519491231002X", "note")]
    public void A_fault_is_named_at_its_field(string field, string value, string at)
    {
        var input = Right();
        typeof(EquipmentInput).GetProperty(char.ToUpperInvariant(field[0]) + field[1..])!.SetValue(input, value);
        FaultsOf(input).ShouldBe([at]);
    }

    [Fact]
    public void A_cycle_without_a_date_and_a_date_without_a_cycle_are_asked_for()
    {
        FaultsOf(Right() with { CalibratedOn = null }).ShouldBe(["calibratedOn"]);
        FaultsOf(Right() with { CycleMonths = null }).ShouldBe(["cycleMonths"]);
        FaultsOf(Right() with { CycleMonths = "0", ValidUntil = "2027-01-01" }).ShouldBe(["validUntil"]);
    }

    [Theory]
    [InlineData("300", "sample", "300 元/样")]
    [InlineData("300", "样", "300 元/样")]
    [InlineData("300元/样", null, "300 元/样")]
    [InlineData("１２．５ 元／小时", null, "12.5 元/小时")]
    [InlineData("每次80元", null, "80 元/次")]
    [InlineData("80元每天", null, "80 元/天")]
    [InlineData("免费", null, "免费")]
    [InlineData(null, "free", "免费")]
    [InlineData("面议", null, "面议")]
    [InlineData("0", "hour", "0 元/小时")]
    [InlineData(null, null, null)]
    public void A_price_is_read(string? amount, string? unit, string? words)
    {
        var faults = new Faults();
        Price.Read(amount, unit, faults)?.Words.ShouldBe(words);
        faults.Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100-200", "hour", "price")]
    [InlineData("100", null, "priceUnit")]
    [InlineData(null, "hour", "price")]
    [InlineData("50", "免费", "price")]
    [InlineData("50", "negotiable", "price")]
    [InlineData("50元/吨", null, "priceUnit")]
    [InlineData("一百", "day", "price")]
    public void A_price_that_contradicts_itself_is_refused(string? amount, string? unit, string field)
    {
        var faults = new Faults();
        Price.Read(amount, unit, faults);
        faults.Items.Select(f => f.Field).ShouldBe([field]);
    }

    [Fact]
    public void Asset_numbers_are_the_same_in_any_width_and_case() =>
        EquipmentItem.KeyOf(" ＳＢ－2025 001").ShouldBe(EquipmentItem.KeyOf("sb-2025001"));

    private static EquipmentInput Right() =>
        new()
        {
            Name = "压力机",
            AssetNumber = "A-1",
            CalibratedOn = "2026-01-05",
            CycleMonths = "12",
        };

    private static List<string> FaultsOf(EquipmentInput input)
    {
        var faults = new Faults();
        EquipmentCheck.Check(input, TestData.City, Today, faults);
        return [.. faults.Items.Select(f => f.Field).Distinct()];
    }

    private static CheckedEquipment Checked(EquipmentInput input)
    {
        var faults = new Faults();
        var said = EquipmentCheck.Check(input with { Name = "压力机", AssetNumber = "A-1" }, TestData.City, Today, faults);
        faults.Items.ShouldBeEmpty();
        return said;
    }

    private static EquipmentItem Item(EquipmentInput input)
    {
        var said = Checked(input);
        var e = new EquipmentItem
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            OwnerKind = OwnerKind.Institution,
            OwnerId = Guid.CreateVersion7(),
            OwnerName = "所",
            Name = said.Name,
            AssetNumber = said.AssetNumber,
            AssetKey = "",
            City = TestData.City,
            Region = TestData.Region,
        };
        said.ApplyTo(e);
        return e;
    }
}
