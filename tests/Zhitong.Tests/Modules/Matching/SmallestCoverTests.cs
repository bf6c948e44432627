using FsCheck;
using FsCheck.Fluent;
using Zhitong.Modules.Matching.Judging;

namespace Zhitong.Tests.Modules.Matching;

/// <summary>The fewest institutions that together do all that anybody can.</summary>
public sealed class SmallestCoverTests
{
    [Fact]
    public void One_that_does_all_is_enough() => Find((0b001, 0, "a"), (0b111, 5, "a"), (0b110, 0, "a")).ShouldBe([1]);

    [Fact]
    public void Two_beat_three_however_good_their_rows_are() =>
        Find((0b0001, 0, "a"), (0b0010, 0, "a"), (0b1100, 0, "a"), (0b0011, 90, "b")).ShouldBe([2, 3]);

    [Fact]
    public void Of_equals_the_better_rows_win_then_fewer_counties_then_the_earlier()
    {
        Find((0b01, 3, "a"), (0b01, 1, "b"), (0b10, 0, "a")).ShouldBe([1, 2]);
        Find((0b01, 0, "b"), (0b01, 0, "a"), (0b10, 0, "a")).ShouldBe([1, 2]);
        Find((0b01, 0, "a"), (0b01, 0, "a"), (0b10, 0, "a")).ShouldBe([0, 2]);
    }

    [Fact]
    public void Where_nobody_can_do_anything_there_is_no_set()
    {
        Find().ShouldBeEmpty();
        Find((0, 0, "a")).ShouldBeEmpty();
    }

    /// <summary>Compared with trying every set.</summary>
    [Fact]
    public void It_is_as_good_as_the_best_of_all_sets() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                (
                    from n in Gen.Choose(1, 9)
                    from many in (
                        from mask in Gen.Choose(0, 63)
                        from cost in Gen.Choose(0, 3)
                        from region in Gen.Elements("a", "b", "c")
                        select new CoverCandidate(mask, cost, region)
                    ).ListOf(n)
                    select many.ToArray()
                ).ToArbitrary(),
                all => Worth(all, SmallestCover.Find(all)) == Sets(all.Length).Where(s => Covers(all, s)).Min(s => Worth(all, s))
            )
        );

    private static (int, int, int) Worth(CoverCandidate[] all, IReadOnlyList<int> chosen) =>
        (chosen.Count, chosen.Sum(i => all[i].Cost), chosen.Select(i => all[i].Region).Distinct().Count());

    private static bool Covers(CoverCandidate[] all, IReadOnlyList<int> chosen) =>
        chosen.Aggregate(0, (m, i) => m | all[i].Mask) == all.Aggregate(0, (m, c) => m | c.Mask);

    private static IEnumerable<int[]> Sets(int count) =>
        Enumerable.Range(0, 1 << count).Select(bits => Enumerable.Range(0, count).Where(i => (bits >> i & 1) == 1).ToArray());

    private static IReadOnlyList<int> Find(params (int Mask, int Cost, string Region)[] candidates) =>
        SmallestCover.Find([.. candidates.Select(c => new CoverCandidate(c.Mask, c.Cost, c.Region))]);
}
