using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Validity;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

/// <summary>What a project may say: sums that agree, shares of a whole.</summary>
public sealed class ProjectRulesTests
{
    [Theory]
    [InlineData("8500", "85%")]
    [InlineData("3333", "33.33%")]
    [InlineData("?", "?")]
    public void A_share_is_told_in_per_cent(string kept, string told) => ProjectWords.Share(kept).ShouldBe(told);

    private static readonly DateOnly Today = new(2026, 9, 23);

    [Theory]
    [InlineData("在建", null, null)]
    [InlineData("投产", null, "2026-09-22")] // from today on it is no longer in force
    [InlineData("投产", "2026-05-01", "2026-04-30")]
    [InlineData("终止", "2026-05-01", "2026-04-30")]
    [InlineData("竣工", "2026-05-01", null)] // not over yet: the day is not kept
    public void A_project_is_in_force_until_it_produces_or_ends(string stage, string? ended, string? last)
    {
        var p = new Project
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            EnterpriseId = Guid.CreateVersion7(),
            EnterpriseName = "示范企业",
            Name = "项目",
            City = TestData.City,
            Region = "140302",
            ListedOn = new DateOnly(2025, 3, 1),
        };
        Check(new ProjectInput { Stage = stage, EndedOn = ended }).ApplyTo(p);
        p.FirstDay.ShouldBe(new DateOnly(2025, 3, 1));
        Spans.Said(p.LastDay)?.ToString("yyyy-MM-dd").ShouldBe(last);
        (Spans.Said(p.LastDay) is null).ShouldBe(last is null);
    }

    [Fact]
    public void An_ending_told_without_its_day_holds_on_no_day()
    {
        var p = new Project
        {
            Id = Guid.CreateVersion7(),
            Doc = 1,
            EnterpriseId = Guid.CreateVersion7(),
            EnterpriseName = "示范企业",
            Name = "项目",
            City = TestData.City,
            Region = "140302",
            Stage = ProjectStage.Producing,
        };
        p.Settle();
        p.HoldsOn(Today).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1000万元", "250万元", null, "25")]
    [InlineData("3", "1", null, "33.33")]
    [InlineData("3", "2", null, "66.67")]
    [InlineData("1000", "1000", null, "100")]
    [InlineData("1000", "250", "40", "40")] // what is reported stands
    [InlineData(null, null, "12.5%", "12.5")]
    [InlineData("1000", null, null, null)]
    [InlineData("0", "0", null, null)] // nothing of nothing is no share
    public void The_share_done_is_reported_or_computed(string? investment, string? done, string? share, string? percent)
    {
        var said = Check(
            new ProjectInput
            {
                Investment = investment,
                Done = done,
                ShareDone = share,
            }
        );
        Project
            .PercentOf(said.ShareDone, said.DoneFen, said.InvestmentFen)
            ?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(percent);
    }

    [Theory]
    [InlineData("name", "", "name")]
    [InlineData("kind", "", "kind")]
    [InlineData("kind", "新花样", "kind")]
    [InlineData("stage", "完工", "stage")]
    [InlineData("investment", "一千万", "investment")]
    [InlineData("investment", "1000-2000万元", "investment")]
    [InlineData("investment", "", "investment")] // done of what?
    [InlineData("done", "1000.01万元", "done")] // more than invested
    [InlineData("shareDone", "101", "shareDone")]
    [InlineData("shareDone", "-1", "shareDone")]
    [InlineData("shareDone", "12.345", "shareDone")]
    [InlineData("startMonth", "2026-13", "startMonth")]
    [InlineData("startMonth", "2055-01", "startMonth")]
    [InlineData("region", "140300", "region")] // a city is no county
    public void A_fault_is_named_at_its_field(string field, string value, string at)
    {
        var input = new ProjectInput
        {
            Name = "项目",
            Kind = "material",
            Investment = "1000万元",
            Done = "10万元",
        };
        typeof(ProjectInput).GetProperty(char.ToUpperInvariant(field[0]) + field[1..])!.SetValue(input, value);
        var faults = new Faults();
        ProjectCheck.Check(input, TestData.City, Today, faults);
        faults.Items.Select(f => f.Field).Distinct().ShouldBe([at]);
    }

    [Theory]
    [InlineData("新基建", ProjectKind.Infrastructure)]
    [InlineData("新技术", ProjectKind.Technology)]
    [InlineData("新材料", ProjectKind.Material)]
    [InlineData("machinery", ProjectKind.Machinery)]
    [InlineData("新产品", ProjectKind.Product)]
    [InlineData("新业态", ProjectKind.Business)]
    public void The_six_kinds_are_read_by_code_or_name(string said, ProjectKind kind) =>
        Check(new ProjectInput { Kind = said }).Kind.ShouldBe(kind);

    private static CheckedProject Check(ProjectInput input)
    {
        var faults = new Faults();
        var said = ProjectCheck.Check(
            input with
            {
                Name = "项目",
                Kind = input.Kind ?? "material",
            },
            TestData.City,
            Today,
            faults
        );
        faults.Items.ShouldBeEmpty();
        return said;
    }
}
