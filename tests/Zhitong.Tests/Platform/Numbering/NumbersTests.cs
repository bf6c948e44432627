using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Numbering;

public sealed class Numbers_on_Sqlite(TestHost<Sqlite> host) : NumbersTests<Sqlite>(host);

public sealed class Numbers_on_Postgres(TestHost<Postgres> host) : NumbersTests<Postgres>(host);

public abstract class NumbersTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task Numbers_rise()
    {
        var last = 0L;
        for (var i = 0; i < 5; i++)
        {
            var next = await NextAsync();
            next.ShouldBeGreaterThan(last);
            last = next;
        }
    }

    [Fact]
    public async Task No_number_is_given_twice()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => NextAsync()));
        numbers.Distinct().Count().ShouldBe(200);
    }

    [Fact]
    public async Task A_number_whose_work_failed_does_no_harm()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Get<Writer>()
                .RunAsync<long>(
                    TestData.Root,
                    async work =>
                    {
                        await work.NextNumberAsync(FileCase.Series);
                        throw new InvalidOperationException("no");
                    }
                )
        );
        var after = await Task.WhenAll(NextAsync(), NextAsync());
        after.Distinct().Count().ShouldBe(2);
    }

    private Task<long> NextAsync() => host.Get<Writer>().RunAsync(TestData.Root, work => work.NextNumberAsync(FileCase.Series));
}
