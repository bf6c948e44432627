using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matching;

/// <summary>A row against a need: it meets all that was asked, or misses one thing, and says which.</summary>
public sealed class RowJudgeTests
{
    private static readonly DateOnly Today = new(2026, 9, 23);
    private static readonly NeedInput Asked = new(Object: "气凝胶毡", Parameter: "导热系数", Method: "GB/T 10294-2008");

    public static TheoryData<string, NeedInput, string> Cases { get; } =
        new()
        {
            { "letter by letter", Asked, "exact" },
            { "another year is noted", Asked with { Method = "GB/T 10294-1988" }, "exact" },
            { "no year will do with any", Asked with { Method = "gbt10294" }, "exact" },
            { "the number alone", Asked with { Method = "10294-2008" }, "exact" },
            { "another standard", Asked with { Method = "GB/T 10295" }, "方法是 GB/T 10294-2008，不是 GB/T 10295" },
            { "within the range", Asked with { Range = "0.02 W/(m·K)" }, "exact" },
            { "in another prefix", Asked with { Range = "20~30 mW/(m·K)" }, "exact" },
            { "above the range", Asked with { Range = "1 W/(m·K)" }, "范围到 0.5 W/(m·K)，您要 1 W/(m·K)" },
            { "in the unit of who asks", Asked with { Range = "800 mW/(m·K)" }, "范围到 500 mW/(m·K)，您要 800 mW/(m·K)" },
            { "below the range", Asked with { Range = "0.005~0.1 W/(m·K)" }, "范围从 0.01 W/(m·K) 起，您要 0.005 W/(m·K)" },
            { "a temperature says nothing of it", Asked with { Range = "600 ℃" }, "ask" },
            { "tight enough", Asked with { Uncertainty = "3%" }, "exact" },
            { "not tight enough", Asked with { Uncertainty = "1%" }, "不确定度是 2.5%，您要不大于 1%" },
            { "another object", Asked with { Object = "岩棉毡" }, "做的是气凝胶毡，不是岩棉毡" },
            { "an object nobody names", Asked with { Object = "真空绝热板" }, "做的是气凝胶毡，不是真空绝热板" },
            { "another name of it", Asked with { Object = "气凝胶毯" }, "exact" },
            { "another parameter", Asked with { Parameter = "憎水率", Method = null }, "测的是导热系数，没有列憎水率" },
            { "a narrower parameter", Asked with { Parameter = "深冷导热系数" }, "测的是导热系数，没有列深冷导热系数" },
            { "the same at room temperature", Asked with { Parameter = "常温导热系数" }, "exact" },
            { "two misses are none", Asked with { Range = "1 W/(m·K)", Uncertainty = "1%" }, "none" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_meets_the_need_or_says_what_it_misses(string why, NeedInput input, string expected) =>
        Verdict(Row(), input, Today).ShouldBe(expected, why);

    [Fact]
    public void The_day_and_the_county_count_too()
    {
        var lapsed = Row(until: new DateOnly(2024, 3, 31));
        Verdict(lapsed, Asked, Today).ShouldBe("资质 2024-03-31 已到期");
        Verdict(lapsed, Asked, new DateOnly(2024, 3, 31)).ShouldBe("exact", "its last day counts");
        Verdict(Row(), Asked, Today, "140322").ShouldBe("在城区，不在盂县");
        Verdict(Row(), Asked, Today, TestData.Region).ShouldBe("exact");
    }

    [Fact]
    public void What_a_row_does_not_state_is_to_be_asked_and_stands_behind()
    {
        var silent = Row(range: null, uncertainty: null);
        var need = Read(Asked with { Range = "0.02 W/(m·K)", Uncertainty = "3%" }, Today, null);
        Verdict(silent, Asked with { Range = "0.02 W/(m·K)" }, Today).ShouldBe("ask");
        var best = Matcher.Judge([silent, Row(of: silent.InstitutionId)], need, NeedReaderTests.Words).Single().Best[0]!;
        best.Row.Range.ShouldNotBeNull();
        Matcher.Judge([silent], need, NeedReaderTests.Words)[0].Best[0]!.Conditions.ShouldContain(c =>
            c.Words == "未写明范围，请先问"
        );
    }

    [Fact]
    public void A_parameter_of_everything_says_nothing_of_another_object()
    {
        var gauge = Row("千分尺", "示值误差", "JJG 21-2008", "(0~500)mm", field: "计量");
        Verdict(gauge, new NeedInput(Object: "数字指示秤", Parameter: "示值误差"), Today).ShouldBe("none");
    }

    /// <summary>The product of a case is what the measuring is for, not what a table calls its object.</summary>
    [Fact]
    public void A_product_of_the_same_field_is_to_be_asked_one_of_another_field_is_a_miss()
    {
        var brick = Row("耐火砖", "常温耐压强度", "GB/T 5072-2008", null, field: "耐火材料");
        OfCase("焦炉硅砖", "常温耐压强度", brick).ShouldBe("ask");
        OfCase("窑口砌块", "常温耐压强度", brick).ShouldBe("ask");
        OfCase("无创血压计", "常温耐压强度", brick).ShouldBe("ask", "an instrument that is tested as a product");
        OfCase("食品", "常温耐压强度", brick).ShouldBe("做的是耐火砖，不是食品");
    }

    [Fact]
    public void One_of_a_kind_is_done_by_who_does_the_kind() =>
        Verdict(
                Row("气凝胶制品", "憎水率", "GB/T 10299-2011", null),
                new NeedInput(Object: "气凝胶毡", Parameter: "憎水率"),
                Today
            )
            .ShouldBe("exact");

    private static string OfCase(string product, string parameters, Capability row)
    {
        var words = new CaseWords(TestData.City, TestData.Region, product, null, parameters, "");
        return Said(
            Matcher.Judge(
                [row],
                new NeedReader(NeedReaderTests.Words, TestData.City).ReadCase(words, Today),
                NeedReaderTests.Words
            )
        );
    }

    private static string Verdict(Capability row, NeedInput input, DateOnly day, string? region = null) =>
        Said(Matcher.Judge([row], Read(input, day, region), NeedReaderTests.Words));

    private static string Said(IReadOnlyList<InstitutionRows> judged) =>
        judged.Count == 0 || judged[0].Best[0] is not { } best ? "none"
        : best.Miss is { } miss ? miss.Words
        : best.Unstated > 0 ? "ask"
        : "exact";

    private static Need Read(NeedInput input, DateOnly day, string? region) =>
        new NeedReader(NeedReaderTests.Words, TestData.City).Read(input, region, day);

    private static Capability Row(
        string thing = "气凝胶毡",
        string parameter = "导热系数",
        string? method = "GB/T 10294-2008",
        string? range = "(0.01~0.5)W/(m·K)",
        string? uncertainty = "U=2.5% (k=2)",
        string field = "绝热材料",
        DateOnly? until = null,
        Guid? of = null
    )
    {
        var institution = new Institution
        {
            Id = of ?? Guid.NewGuid(),
            Doc = 1,
            OrganisationId = Guid.NewGuid(),
            Name = "所",
            Region = TestData.Region,
            City = TestData.City,
        };
        var row = new Capability
        {
            Id = Guid.NewGuid(),
            Doc = 1,
            InstitutionId = institution.Id,
            City = TestData.City,
            Region = TestData.Region,
            Field = field,
            Object = thing,
            Parameter = parameter,
            Aliases = thing == "气凝胶毡" ? "热导率；保温性能；气凝胶毯" : null,
            StatedUntil = until,
        };
        row.FollowMethod(method);
        row.Cover(range);
        row.StateUncertainty(uncertainty);
        institution.Settle([], Today);
        row.Settle(institution, null);
        return row;
    }
}
