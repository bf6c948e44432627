using Microsoft.EntityFrameworkCore;
using Zhitong.Hosting;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.TextIndexing;

public sealed class TextRebuild_on_Sqlite(TestHost<Sqlite> host) : TextRebuildTests<Sqlite>(host);

public sealed class TextRebuild_on_Postgres(TestHost<Postgres> host) : TextRebuildTests<Postgres>(host);

/// <summary>An index of an earlier analyzer is built anew beside the old one; one that lost a record is repaired.</summary>
public abstract class TextRebuildTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Index = EnterpriseProfiles.TextIndex;

    private TextIndex Texts => host.Get<TextIndex>();

    [Fact]
    public async Task What_is_there_can_be_made_anew()
    {
        var enterprise = await host.Data.EnterpriseAsync(name: "重建液压支架厂");
        await WriteAsync(work => work.IndexAsync(Index, enterprise.Doc, ["wrong"]));
        (await FoundAsync("液压支架")).ShouldNotContain(enterprise.Doc);
        (await host.Get<TextRebuild>().RunAsync(all: true, null, CancellationToken.None)).ShouldBeGreaterThan(0);
        (await FoundAsync("液压支架")).ShouldContain(enterprise.Doc);
        (await FoundAsync("wrong")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_index_without_a_version_is_read_until_the_new_one_is_whole()
    {
        var enterprise = await host.Data.EnterpriseAsync(name: "旧版检索厂");
        await ForgetVersionAsync();
        await using (var db = host.OpenDb())
            (await Texts.LoadAsync(db, host.Get<Registry>().TextIndexes)).ShouldBeFalse();
        await host.Get<DatabaseSetup>().EnsureAsync();
        Texts.IsCurrent(Index).ShouldBeFalse();
        (await FoundAsync("旧版检索")).ShouldBeEmpty("the old index is read, and it was empty");
        var written = await host.Data.EnterpriseAsync(name: "旧版检索新厂"); // while the old one is still read
        await host.Get<TextRebuild>().RunAsync(all: false, null, CancellationToken.None);
        Texts.IsCurrent(Index).ShouldBeTrue();
        (await FoundAsync("旧版检索")).Order().ShouldBe([enterprise.Doc, written.Doc]);
        await host.Get<TextRebuild>().CleanAsync(CancellationToken.None);
        (await FoundAsync("旧版检索")).Count.ShouldBe(2);
        (await host.Get<TextRebuild>().RunAsync(all: false, null, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public void Every_index_can_be_rebuilt() =>
        host.Get<Registry>().TextIndexes.Except(host.Get<Registry>().TextSources.Keys).ShouldBeEmpty();

    /// <summary>As a database stands that was made before indexes had versions.</summary>
    private Task ForgetVersionAsync() =>
        host.Get<WriteGate>()
            .RunAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM platform_text_indexes WHERE \"Name\" = {0}", Index));

    private Task WriteAsync(Func<Work, Task> work) => host.Get<Writer>().RunAsync(TestData.Root, work);

    private async Task<List<long>> FoundAsync(string words)
    {
        await using var db = host.OpenDb();
        return await Texts.Match(db, Index, SearchTokens.ForQuery(words)).ToListAsync();
    }
}
