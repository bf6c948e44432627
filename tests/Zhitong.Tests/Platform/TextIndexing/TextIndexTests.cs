using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.TextIndexing;

public sealed class TextIndex_on_Sqlite(TestHost<Sqlite> host) : TextIndexTests<Sqlite>(host);

public sealed class TextIndex_on_Postgres(TestHost<Postgres> host) : TextIndexTests<Postgres>(host);

/// <summary>Both databases find the same documents for the same words.</summary>
public abstract class TextIndexTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Index = FileCase.TextIndex;

    [Theory]
    [InlineData("压力表校准，量程 0～1.6 MPa", "压力表", true)]
    [InlineData("压力表校准，量程 0～1.6 MPa", "校准 压力", true)]
    [InlineData("压力表校准，量程 0～1.6 MPa", "mpa", true)]
    [InlineData("压力表校准，量程 0～1.6 MPa", "流量", false)]
    [InlineData("压力表校准", "力表校", true)]
    [InlineData("压力表校准", "表", true)]
    [InlineData("总镉含量", "镉", true)]
    [InlineData("总镉", "镉", true)]
    [InlineData("GB/T 5072—2008", "gbt5072", true)]
    [InlineData("GB/T 5072—2008", "5072-2008", true)]
    [InlineData("GB/T 5072—2008", "gb/t 5073", false)]
    [InlineData("ZT-2026-001872", "ZT-2026-001872", true)]
    [InlineData("ZT-2026-001872", "001872", true)]
    [InlineData("𠮷野家牛肉饭", "𠮷野", true)]
    [InlineData("GB/T 19001-2016", "gb/t 19001", true)]
    [InlineData("Ångström é naïve", "ångström", true)]
    [InlineData("it's \"quoted\" AND OR NOT NEAR & | ! ( ) *", "quoted near", true)]
    public async Task A_document_is_found_by_its_words(string text, string words, bool found)
    {
        var doc = await PutAsync(text);
        (await MatchAsync(words)).Contains(doc).ShouldBe(found);
    }

    [Fact]
    public async Task What_is_written_anew_replaces_what_stood_there()
    {
        var doc = await PutAsync("旧的文字甲");
        await PutAsync("新的文字乙", doc);
        (await MatchAsync("字甲")).ShouldNotContain(doc);
        (await MatchAsync("字乙")).ShouldContain(doc);
    }

    [Fact]
    public async Task An_endless_word_is_cut_on_both_sides()
    {
        var word = new string('x', 5000);
        var doc = await PutAsync(word);
        (await MatchAsync(word)).ShouldContain(doc);
    }

    [Fact]
    public async Task A_text_of_nothing_but_signs_can_be_kept()
    {
        var doc = await PutAsync("——！！！🏭");
        (await MatchAsync("压力表")).ShouldNotContain(doc);
    }

    private async Task<long> PutAsync(string text, long? doc = null) =>
        await host.Get<Writer>()
            .RunAsync(
                TestData.Root,
                async work =>
                {
                    var number = doc ?? await work.NextNumberAsync(FileCase.Series);
                    await work.IndexAsync(Index, number, SearchTokens.ForIndex(text));
                    return number;
                }
            );

    private async Task<List<long>> MatchAsync(string words)
    {
        await using var db = host.OpenDb();
        return await host.Get<TextIndex>().Match(db, Index, SearchTokens.ForQuery(words)).ToListAsync();
    }
}
