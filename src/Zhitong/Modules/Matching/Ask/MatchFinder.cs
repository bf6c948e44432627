using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matching.Ask;

/// <summary>Everything that may help with a need.</summary>
internal sealed record MatchFindings(
    MatchResult Result,
    IReadOnlyList<EquipmentOffer> Equipment,
    IReadOnlyList<ExpertOffer> Experts,
    IReadOnlyList<Matter> Matters
);

/// <summary>Finds for a need the institutions, and the instruments, experts and matters that may help besides.</summary>
internal sealed class MatchFinder(
    ZhitongDb db,
    Matcher matcher,
    InstitutionMatcher institutions,
    EquipmentOffers equipment,
    ExpertOffers experts,
    MatterBook matters,
    Settings settings,
    Clock clock
)
{
    private const int MostExperts = 5;
    private const int MostMatters = 3;

    /// <exception cref="InputRefused">A field cannot be read, or nothing was asked.</exception>
    public async Task<MatchFindings> FindAsync(NeedInput raw, CancellationToken cancel = default)
    {
        var input = NeedCheck.Check(raw, settings.City, clock.Today);
        var need = await matcher.ReadAsync(db, settings.City, input.Input, input.Region, input.Day);
        var result = await institutions.MatchAsync(db, need, cancel);
        var words = need.Items.SelectMany(i => new[] { i.Object?.Text, i.Parameter?.Text }).OfType<string>().Distinct().ToList();
        var fields = result.Institutions.SelectMany(i => i.Rows.Exact).Select(m => m.Row.Field).Distinct().ToList();
        var near = need.Region ?? need.Home;
        return new MatchFindings(
            result,
            await equipment.ForAsync(db, need.City, words, fields, near, need.Day),
            await experts.ForCaseAsync(
                db,
                need.City,
                near ?? need.City,
                null,
                string.Join('\n', [raw.Need, .. words, .. fields]),
                need.Day,
                MostExperts
            ),
            await MattersAsync(input.Input, words, fields)
        );
    }

    /// <summary>Matters for the words of the need; when they say none, those by which measuring is applied for.</summary>
    private async Task<IReadOnlyList<Matter>> MattersAsync(NeedInput input, List<string> words, List<string> fields)
    {
        var found = await matters.SearchAsync(string.Join(' ', [input.Need, .. words]));
        if (found.Count == 0 && words.Count > 0)
            found = await matters.SearchAsync(fields.Contains("计量") ? "计量校准" : "检验检测委托");
        return [.. found.Take(MostMatters)];
    }
}
