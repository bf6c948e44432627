using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Tests.Support;
using static Zhitong.Tests.Modules.Search.Words.SynonymsOfTests;

namespace Zhitong.Tests.Modules.Search.Words;

/// <summary>What may stand in a book of synonyms, and that the one that comes with the program keeps to it.</summary>
public sealed class SynonymRulesTests
{
    [Theory]
    [InlineData("", "导热系数", "same", "term", "请填写词")]
    [InlineData("热导率", " \u200B ", "same", "other", "请填写另一个说法")]
    [InlineData("热", "导热系数", "same", "term", "太短")]
    [InlineData("x", "导热系数", "same", "term", "太短")]
    [InlineData("！！", "导热系数", "same", "term", "标点")]
    [InlineData("\uFDFA\uFDFA\uFDFA\uFDFA\uFDFA", "导热系数", "same", "term", "太长")]
    [InlineData("ＰＭ２.5", "pm2.5", "same", "other", "同一个词")]
    [InlineData("粘结指数", "黏结指数", "same", "other", "同一个词")]
    [InlineData("GB/T 5072-2008", "耐压强度", "same", "term", "标准号")]
    [InlineData("耐压强度", "gbt5072", "same", "other", "标准号")]
    [InlineData("地磅、汽车衡", "电子汽车衡", "same", "term", "一条只写一个词")]
    [InlineData("怎么办", "电子汽车衡", "same", "term", "谁都会写")]
    [InlineData("地磅", "电子汽车衡", "", "kind", "请选择关系")]
    [InlineData("地磅", "电子汽车衡", "差不多", "kind", "关系")]
    public void What_is_wrong_is_said_at_its_field(string term, string other, string kind, string field, string said)
    {
        var faults = FaultsOf(term, other, kind);
        faults.ShouldContain(f => f.Field == field && f.Message.Contains(said, StringComparison.Ordinal));
        faults.ShouldAllBe(f => f.Field == field);
    }

    [Fact]
    public void Names_and_fields_have_a_length()
    {
        FaultsOf(new string('长', 40), "电子汽车衡", "same").ShouldBeEmpty();
        FaultsOf(new string('长', 41), "电子汽车衡", "same").Single().Message.ShouldContain("最多 40 字");
        FaultsOf("MT", "磁粉检测", "same", "焊缝、探伤").ShouldBeEmpty();
        FaultsOf("MT", "磁粉检测", "same", "焊缝，mt").Single().Field.ShouldBe("within");
        FaultsOf("MT", "磁粉检测", "same", new string('长', 21)).Single().Field.ShouldBe("within");
        FaultsOf("MT", "磁粉检测", "same", string.Join('、', Enumerable.Range(10, 13))).Single().Field.ShouldBe("within");
    }

    [Theory]
    [InlineData("镉", "Cd")]
    [InlineData("Cr6+", "六价铬")]
    [InlineData("x射线", "伦琴射线")]
    [InlineData("5S", "现场管理")]
    public void What_people_write_may_stand_there(string term, string other) => FaultsOf(term, other, "同义").ShouldBeEmpty();

    [Fact]
    public void A_chain_that_would_make_related_names_equal_is_refused_and_named()
    {
        var graph = new SynonymGraph([
            Entry("检定", "校准", "related"),
            Entry("检定", "计量检定", "same"),
            Entry("校准", "仪器校正", "same"),
        ]);
        graph.Contradiction(Entry("校准", "检定", "same")).ShouldBe("词表里“校准”和“检定”是相关，不是一回事，不能改成同义");
        graph
            .Contradiction(Entry("仪器校正", "计量检定", "same"))
            .ShouldNotBeNull()
            .ShouldContain("校准＝仪器校正＝计量检定＝检定");
        graph.Contradiction(Entry("计量检定", "仪器校正", "same", "地磅")).ShouldNotBeNull("also within a field");
        graph.Contradiction(Entry("计量检定", "周期检定", "same")).ShouldBeNull();
        graph.Contradiction(Entry("计量检定", "检定", "related")).ShouldNotBeNull().ShouldContain("已经是同义");
        graph.Contradiction(Entry("计量检定", "仪器校正", "related")).ShouldBeNull();
    }

    [Fact]
    public void A_group_does_not_grow_without_end()
    {
        var names = Enumerable.Range(0, SynonymGraph.LargestGroup).Select(i => $"名{i}").ToList();
        var graph = new SynonymGraph(names.Skip(1).Select(n => Entry(names[0], n, "same")));
        graph.Contradiction(Entry(names[3], "又一个", "same")).ShouldNotBeNull().ShouldContain("最多 16 个");
        graph.Contradiction(Entry(names[3], names[5], "same")).ShouldBeNull();
    }

    [Fact]
    public void The_book_that_comes_with_the_program_keeps_to_all_rules()
    {
        var entries = SynonymBook.Untouched(TestData.City).Entries;
        entries.Count.ShouldBeGreaterThan(300);
        entries.Select(e => e.Key).ShouldBeUnique();
        entries.Select(e => e.Id).ShouldBeUnique();
        foreach (var entry in entries)
        {
            FaultsOf(entry.Term, entry.Other, entry.Kind.Code(), string.Join('、', entry.Within)).ShouldBeEmpty(entry.Key);
            var others = new SynonymGraph(entries.Where(e => e != entry));
            others.Contradiction(entry).ShouldBeNull(entry.Key);
        }
    }

    private static IReadOnlyList<(string Field, string Message)> FaultsOf(
        string term,
        string other,
        string kind,
        string? within = null
    )
    {
        var faults = new Faults();
        var input = new SynonymInput
        {
            Term = term,
            Other = other,
            Kind = kind,
            Within = within,
        };
        SynonymCheck.Check(input, faults);
        return faults.Items;
    }
}
