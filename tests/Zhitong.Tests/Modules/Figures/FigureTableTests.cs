using System.Text;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

/// <summary><c>docs/figures.md</c> lists every figure of the running application; a new one without its row fails here.</summary>
public sealed class FigureTableTests(TestHost<Sqlite> host) : IClassFixture<TestHost<Sqlite>>
{
    [Fact]
    public void Every_figure_stands_in_the_table()
    {
        var table = Write(host.Get<FigureBook>().All);
        var file = Path.Combine(Repository.Root, "docs", "figures.md");
        if (Environment.GetEnvironmentVariable("ZHITONG_UPDATE_TABLES") == "1")
            File.WriteAllText(file, table);
        File.ReadAllText(file).ShouldBe(table, "docs/figures.md is out of date: ZHITONG_UPDATE_TABLES=1 ./test FigureTable");
    }

    [Fact]
    public void Every_definition_is_whole()
    {
        foreach (var figure in host.Get<FigureBook>().All)
        {
            figure.Versions.ShouldNotBeEmpty(figure.Code);
            figure.Versions.Select(v => v.Number).ShouldBe(Enumerable.Range(1, figure.Versions.Count), figure.Code);
            figure.Versions.Zip(figure.Versions.Skip(1)).ShouldAllBe(p => p.First.From < p.Second.From);
            figure.Versions.ShouldAllBe(v => v.Counts.Length > 0 && v.Condition.Length > 0 && v.Leaves.Length > 0);
            (figure.RowsRule == Zhitong.Platform.Access.AccessRule.Open || figure.RowsAreFor is not null).ShouldBeTrue(
                figure.Code
            );
        }
    }

    private static string Write(IReadOnlyList<Figure> all)
    {
        var text = new StringBuilder();
        text.AppendLine("# 指标").AppendLine();
        text.AppendLine("由 `FigureTableTests` 从正在运行的程序生成。F 开头的代码来自公开报道的 143 个数，C 开头的是平台自己的。")
            .AppendLine("更新：`ZHITONG_UPDATE_TABLES=1 ./test FigureTable`。")
            .AppendLine();
        text.AppendLine("| 代码 | 名称 | 单位 | 期间 | 怎么来 | 数什么 | 条件 | 不数 | 来源 | 明细给谁看 | 口径 |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var f in all)
        {
            var v = f.Versions[^1];
            var rows = !f.HasRows ? "没有明细" : f.RowsAreFor ?? "所有人";
            text.AppendLine(
                $"| {f.Code} | {f.Name} | {f.Unit}{(f.Floor is { } step ? $"（满 {step} 说余）" : "")} | {PeriodOf(f)} | {KindOf(f)} | {v.Counts} | {v.Condition} | {v.Leaves} | {f.Source} | {rows} | 第 {v.Number} 版，{v.From:yyyy-MM-dd} 起 |"
            );
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string PeriodOf(Figure f) =>
        f.Period switch
        {
            FigurePeriod.AsOf => "截至某日",
            FigurePeriod.Period => "一段时间",
            FigurePeriod.YearToDate => "今年以来",
            _ => "累计",
        };

    private static string KindOf(Figure f) =>
        f.Kind switch
        {
            FigureKind.Count => "计数",
            FigureKind.Share => "比率",
            FigureKind.Average => "平均",
            _ => "外部提供",
        };
}
