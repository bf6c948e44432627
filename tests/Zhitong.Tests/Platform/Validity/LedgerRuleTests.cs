using Zhitong.Platform.Validity;

namespace Zhitong.Tests.Platform.Validity;

/// <summary>What statements about a record leave in the ledger of the days behind.</summary>
public sealed class LedgerRuleTests
{
    private const string Here = "140302";
    private const string There = "140303";
    private static readonly DateOnly Entry = new(2022, 3, 1);

    private static DateOnly D(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static Membership Term(string from, string to, bool sinceEntry = false) => new("c", D(from), D(to), sinceEntry);

    private static List<LedgerTerm> Open(Membership stated) => LedgerRule.Restate([], stated, Here, Entry, isNew: true);

    private static List<LedgerTerm> Then(List<LedgerTerm> known, Membership? stated, string day, string region = Here) =>
        LedgerRule.Restate(known, stated, region, D(day), isNew: false);

    private static string Said(List<LedgerTerm> terms) =>
        string.Join(
            " ",
            terms.Select(t =>
                $"{t.First:yyyyMMdd}-{t.Last:yyyyMMdd}{(t.Region == Here ? "" : "@" + t.Region)}{(t.Left ? "x" : "")}"
            )
        );

    [Fact]
    public void An_appointment_counts_from_its_first_day_and_an_instrument_from_its_entry()
    {
        Said(Open(Term("2021-09-01", "2024-08-31"))).ShouldBe("20210901-20240831");
        Said(Open(Term("2021-09-01", "2024-08-31", sinceEntry: true))).ShouldBe("20220301-20240831");
        Said(Open(new Membership("c", Spans.Ever, Spans.Forever))).ShouldBe("20220301-99991231");
        Open(Term("2021-01-01", "2021-12-31", sinceEntry: true)).ShouldBeEmpty("lapsed before it was entered");
    }

    [Fact]
    public void A_recalibration_keeps_the_days_before_it()
    {
        var first = Open(Term("2022-01-10", "2023-01-09", sinceEntry: true));
        var again = Then(first, Term("2023-01-05", "2024-01-04", sinceEntry: true), "2023-01-06");
        Said(again).ShouldBe("20220301-20230104 20230105-20240104");
        var late = Then(again, Term("2024-03-01", "2025-02-28", sinceEntry: true), "2024-03-02");
        Said(late).ShouldBe("20220301-20230104 20230105-20240104 20240301-20250228");
    }

    [Fact]
    public void A_moved_end_corrects_the_term()
    {
        var first = Open(Term("2021-09-01", "2024-08-31"));
        Said(Then(first, Term("2021-09-01", "2022-12-31"), "2022-06-01")).ShouldBe("20210901-20221231");
        Said(Then(first, Term("2022-01-01", "2024-08-31"), "2022-06-01")).ShouldBe("20220101-20240831");
    }

    [Fact]
    public void Who_leaves_counts_to_the_day_before_and_who_comes_back_from_that_day()
    {
        var first = Open(Term("2021-09-01", "2030-08-31"));
        var left = Then(first, null, "2023-05-10");
        Said(left).ShouldBe("20210901-20230509x");
        Said(Then(left, Term("2021-09-01", "2030-08-31"), "2023-08-01")).ShouldBe("20210901-20230509x 20230801-20300831");
        Then(Open(Term("2022-03-01", "2023-01-01")), null, "2022-03-01").ShouldBeEmpty("entered and taken out on one day");
    }

    [Fact]
    public void Who_moves_counts_there_from_the_day_it_is_recorded()
    {
        var first = Open(Term("2021-09-01", "2024-08-31"));
        Said(Then(first, Term("2021-09-01", "2024-08-31"), "2023-05-10", There))
            .ShouldBe("20210901-20230509 20230510-20240831@140303");
    }

    [Fact]
    public void What_becomes_a_member_later_counts_from_then() =>
        Said(Then([], Term("2021-09-01", "2024-08-31"), "2023-05-10")).ShouldBe("20230510-20240831");

    /// <summary>Whatever is stated in whatever order, a record never counts twice on a day, and its last statement holds from then on.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Spans_never_overlap(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 300; run++)
        {
            List<LedgerTerm> terms = [];
            var day = Entry;
            for (var i = 0; i < 8; i++)
            {
                var from = day.AddDays(random.Next(-400, 60));
                Membership? stated =
                    random.Next(5) == 0 ? null : new("c", from, from.AddDays(random.Next(0, 900)), random.Next(2) == 0);
                terms = LedgerRule.Restate(terms, stated, random.Next(4) == 0 ? There : Here, day, isNew: i == 0);
                foreach (var (a, b) in terms.Zip(terms.Skip(1)))
                    a.Last.ShouldBeLessThan(b.First);
                terms.ShouldAllBe(t => t.First <= t.Last);
                terms.Any(t => t.First <= day && day <= t.Last).ShouldBe(stated is { } s && s.From <= day && day <= s.To);
                day = day.AddDays(random.Next(0, 300));
            }
        }
    }
}
