using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Platform.Errors;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

/// <summary>What an expert's record may say, and on which days the appointment holds.</summary>
public sealed class ExpertRulesTests
{
    private static readonly DateOnly Today = new(2026, 9, 23);

    [Theory]
    [InlineData("2024-01-01", "2026-09-23", true, false)] // the last day counts
    [InlineData("2024-01-01", "2026-09-22", false, false)]
    [InlineData("2026-09-23", null, true, true)] // the first day counts
    [InlineData("2026-09-24", null, false, true)]
    [InlineData(null, null, true, true)] // 长期
    [InlineData(null, "长期", true, true)]
    public void An_appointment_holds_from_its_first_to_its_last_day(string? from, string? to, bool today, bool tomorrow)
    {
        var e = Of(Right() with { AppointedFrom = from, AppointedTo = to });
        (e.IsValidOn(Today), e.IsValidOn(Today.AddDays(1))).ShouldBe((today, tomorrow));
    }

    [Fact]
    public void A_dismissal_holds_from_its_day_until_a_new_appointment()
    {
        var e = Of(Right());
        e.End("调离", Today);
        (e.IsValidOn(Today.AddDays(-1)), e.IsValidOn(Today)).ShouldBe((true, false));
        Should.Throw<RuleRefused>(() => e.End("再来", Today)).Message.ShouldContain("2026-09-23");
        e.Appoint(new DateOnly(2024, 1, 1), null); // the same term, only longer: still dismissed
        e.IsValidOn(Today).ShouldBeFalse();
        e.Appoint(Today.AddDays(1), null);
        (e.IsValidOn(Today), e.IsValidOn(Today.AddDays(1)), e.EndedOn).ShouldBe((false, true, null));
    }

    [Fact]
    public void Who_is_out_of_term_need_not_be_dismissed() =>
        Should
            .Throw<RuleRefused>(() => Of(Right() with { AppointedTo = "2025-12-31" }).End("x", Today))
            .Message.ShouldContain("届满");

    [Theory]
    [InlineData("name", "", "name")]
    [InlineData("employer", "\u200B", "employer")]
    [InlineData("birthMonth", "", "birthMonth")]
    [InlineData("birthMonth", "1985", "birthMonth")]
    [InlineData("birthMonth", "1985-13", "birthMonth")]
    [InlineData("birthMonth", "1899-12", "birthMonth")]
    [InlineData("birthMonth", "2020-01", "birthMonth")] // a child
    [InlineData("fields", "、，", "fields")]
    [InlineData("phone", "1.38E+10", "phone")]
    [InlineData("email", "name@", "email")]
    [InlineData("appointedFrom", "2026.1", "appointedFrom")]
    [InlineData("appointedTo", "2023-12-31", "appointedTo")] // before it begins
    [InlineData("region", "999999", "region")]
    [InlineData("bio", "身份证号 11010519491231002X", "bio")]
    [InlineData("name", "11010519491231002X", "name")]
    public void A_fault_is_named_at_its_field(string field, string value, string at)
    {
        var input = Right();
        typeof(ExpertInput).GetProperty(char.ToUpperInvariant(field[0]) + field[1..])!.SetValue(input, value);
        var faults = new Faults();
        ExpertCheck.Check(input, TestData.City, TestData.Region, Today, faults);
        faults.Items.Select(f => f.Field).Distinct().ShouldBe([at]);
    }

    [Fact]
    public void Fields_are_parted_however_they_are_joined()
    {
        ExpertFields.Split("知识产权、检验检测").ShouldBe(["知识产权", "检验检测"]);
        ExpertFields.Split("标准化;质量管理/计量 ，耐火材料｜计量").ShouldBe(["标准化", "质量管理", "计量", "耐火材料"]);
        var many = string.Join('、', Enumerable.Range(0, 13).Select(i => $"领域{i}"));
        var faults = new Faults();
        ExpertCheck.Check(Right() with { Fields = many }, TestData.City, TestData.Region, Today, faults);
        faults.Items.Select(f => f.Field).ShouldBe(["fields"]);
    }

    [Theory]
    [InlineData("标准化", "标准")]
    [InlineData("品牌建设", "品牌")]
    [InlineData("检测", "检验检测")]
    [InlineData("耐火材料", "耐火材料")]
    public void Other_names_of_an_element_are_found_under_it(string said, string element)
    {
        ExpertFields.Canonical(said).ShouldBe(element);
        ExpertFields.Token(said).ShouldBe(ExpertFields.Token(element));
    }

    private static ExpertInput Right() =>
        new()
        {
            Name = "苗知行",
            BirthMonth = "1970-05",
            Employer = "研究院",
            Fields = "计量",
            AppointedFrom = "2024-01-01",
            Region = TestData.Region,
        };

    private static Expert Of(ExpertInput input)
    {
        var faults = new Faults();
        var said = ExpertCheck.Check(input, TestData.City, TestData.Region, Today, faults);
        faults.Items.ShouldBeEmpty();
        var e = new Expert
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            Name = said.Name,
            BirthMonth = said.BirthMonth,
            Employer = said.Employer,
            City = TestData.City,
            Region = said.Region,
        };
        said.ApplyTo(e);
        return e;
    }
}
