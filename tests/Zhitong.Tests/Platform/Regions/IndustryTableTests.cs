using Zhitong.Platform.Regions;

namespace Zhitong.Tests.Platform.Regions;

public sealed class IndustryTableTests
{
    private static readonly IndustryTable Table = IndustryTable.Default;

    [Theory]
    [InlineData("A", 1, 5)]
    [InlineData("B", 6, 12)]
    [InlineData("C", 13, 43)]
    [InlineData("D", 44, 46)]
    [InlineData("E", 47, 50)]
    [InlineData("F", 51, 52)]
    [InlineData("G", 53, 60)]
    [InlineData("H", 61, 62)]
    [InlineData("I", 63, 65)]
    [InlineData("J", 66, 69)]
    [InlineData("K", 70, 70)]
    [InlineData("L", 71, 72)]
    [InlineData("M", 73, 75)]
    [InlineData("N", 76, 79)]
    [InlineData("O", 80, 82)]
    [InlineData("P", 83, 83)]
    [InlineData("Q", 84, 85)]
    [InlineData("R", 86, 90)]
    [InlineData("S", 91, 96)]
    [InlineData("T", 97, 97)]
    public void Holds_the_divisions_of_every_section(string section, int first, int last) =>
        Table
            .Divisions(section)
            .Select(i => i.Code)
            .ShouldBe(Enumerable.Range(first, last - first + 1).Select(n => $"{section}{n:00}"));

    [Fact]
    public void The_quality_rate_covers_29_divisions()
    {
        var covered = Table.QualityRateDivisions.Select(i => i.Code).ToList();
        (covered.Count, covered[0], covered[^1]).ShouldBe((29, "C13", "C41"));
    }

    [Fact]
    public void Finds_by_code()
    {
        Table.Find("C30").ShouldBe(new Industry("C30", "非金属矿物制品业", "C"));
        Table.Find(" c30 ").ShouldBe(Table.Find("C30"));
        Table.Find("C")!.IsSection.ShouldBeTrue();
        Table.Find("C99").ShouldBeNull();
        Table.Find(null).ShouldBeNull();
        Table.Name("X1").ShouldBe("X1");
        (Table.Sections.Count(), Table.All.Count).ShouldBe((20, 117));
    }

    [Theory]
    [InlineData("L", "大型")]
    [InlineData("M", "中型")]
    [InlineData("S", "小型")]
    [InlineData("xs", "微型")]
    [InlineData("XL", "XL")]
    public void Names_the_sizes(string code, string name) => EnterpriseSizes.Name(code).ShouldBe(name);

    [Theory]
    [InlineData("微型企业", "XS")]
    [InlineData("小型", "S")]
    [InlineData(" l ", "L")]
    public void Reads_the_sizes(string text, string code) => EnterpriseSizes.Read(text)!.Code.ShouldBe(code);

    [Fact]
    public void Small_and_micro_go_together()
    {
        EnterpriseSizes.All.Where(s => EnterpriseSizes.IsSmallOrMicro(s.Code)).Select(s => s.Code).ShouldBe(["S", "XS"]);
        EnterpriseSizes.Read("巨型").ShouldBeNull();
        EnterpriseSizes.Read(null).ShouldBeNull();
    }
}
