using System.Text;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Text;
using Zhitong.Tests.Modules.Imports;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search.Words;

public sealed class SynonymImport_on_Sqlite(TestHost<Sqlite> host) : SynonymImportTests<Sqlite>(host);

public sealed class SynonymImport_on_Postgres(TestHost<Postgres> host) : SynonymImportTests<Postgres>(host);

/// <summary>The book comes back as a sheet: by the rules of the form, against the book and the rows above.</summary>
public abstract class SynonymImportTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private readonly ImportDesk<TDb> desk = new(host);

    [Fact]
    public async Task Good_rows_come_into_the_book_and_bad_ones_are_named()
    {
        var officer = await desk.OfficerAsync();
        var search = await host.Data.UnfoundAsync("表里的怪词");
        var batch = await desk.ReadAsync(
            Csv(
                "表里的怪词,电子汽车衡,,,",
                "地磅,电子汽车衡,同义,,",
                "分贝仪,声级计,同义,,口语",
                "检定,校准,同义,,",
                "GB/T 5072,耐压强度,同义,,",
                "甲甲词,检定,同义,,",
                "甲甲词,校准,同义,,"
            ),
            officer,
            "词表.csv",
            "synonyms"
        );
        var problems = await desk.ProblemsAsync(batch);
        problems.Count.ShouldBe(3, string.Join('\n', problems));
        problems.ShouldContain(p => p.Contains("不能改成同义", StringComparison.Ordinal));
        problems.ShouldContain(p => p.Contains("标准号", StringComparison.Ordinal));
        problems.ShouldContain(p =>
            p.Contains("甲甲词", StringComparison.Ordinal) && p.Contains("只是相关", StringComparison.Ordinal)
        );
        await desk.TakeAsync(batch, officer);
        var book = await host.Get<SynonymBook>().OfAsync(TestData.City, CancellationToken.None);
        book.Widen(SearchTokens.ForQuestion("表里的怪词", book)).Terms[0].Others.ShouldContain(o => o.Term.Text == "地磅");
        book.Entries.Single(e => e.Term == "甲甲词").Other.ShouldBe("检定");
        var changed = book.Entries.Single(e => e.Key == SynonymKey.Of("分贝仪", "声级计"));
        (changed.Note, changed.Source, changed.IsRow).ShouldBe(("口语", SynonymSource.Seed, true));
        book.Entries.Single(e => e.Key == SynonymKey.Of("地磅", "电子汽车衡")).IsRow.ShouldBeFalse("it was there already");
        var open = await host.Api(officer.Token).GetAsync($"search/unfound?q={search.Text}");
        open.Items.ShouldBeEmpty("the new synonym answers it");
    }

    private static byte[] Csv(params string[] rows) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend("词,另一个说法,关系,限于,说明")) + "\r\n");
}
