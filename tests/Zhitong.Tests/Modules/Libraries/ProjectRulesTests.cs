using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Errors;
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
