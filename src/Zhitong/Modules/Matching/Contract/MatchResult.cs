using Zhitong.Modules.Figures.Contract;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>An institution that meets a need or comes near, with what speaks for it.</summary>
/// <param name="OnTime">Share of its cases of the last twelve months that it delivered in time.</param>
/// <param name="Pleased">Share of the ratings of the last twelve months that were good.</param>
/// <param name="ValidUntil">Last day of its qualification; null for no term.</param>
public sealed record InstitutionMatch(
    Guid Id,
    string Name,
    string Region,
    DateOnly? ValidUntil,
    InstitutionRows Rows,
    FigurePart OnTime,
    FigurePart Pleased
);

/// <summary>One of the institutions that together can do all that anybody can do.</summary>
/// <param name="Does">The items that it is to do, each by one of them only.</param>
public sealed record CoverPart(InstitutionMatch Institution, IReadOnlyList<ItemMatch> Does);

/// <summary>What nobody in the city can do on that day.</summary>
/// <param name="Nearest">The row that comes nearest; null when none comes near.</param>
/// <param name="By">Whose row that is.</param>
public sealed record NobodyItem(WantedItem Item, ItemMatch? Nearest, string? By);

/// <summary>What the matching found for a need.</summary>
/// <param name="Institutions">Exact ones and those that miss one condition, the best first.</param>
/// <param name="Cover">The smallest set, when several things are wanted and nobody can do all of them.</param>
public sealed record MatchResult(
    Need Need,
    IReadOnlyList<InstitutionMatch> Institutions,
    IReadOnlyList<CoverPart> Cover,
    IReadOnlyList<NobodyItem> Nobody
);
