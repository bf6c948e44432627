using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>What the demo city searched for in vain, and what its officers put into the book of synonyms.</summary>
internal sealed class DemoSearches(DemoCast cast, DemoDays days)
{
    private static readonly (string Term, string Other, string Kind, string Note, int DaysAgo)[] Made =
    [
        ("铝石", "铝矾土", "same", "矿上的叫法", 40),
        ("炉条砖", "粘土砖", "related", "不全是粘土砖，先列在一起", 18),
    ];

    private static readonly (string Text, int Nothing, int Unmatched, int From, int To, string? Aside)[] Asked =
    [
        ("压风机", 9, 5, 33, 1, null),
        ("煤溜子", 6, 3, 27, 2, null),
        ("保温被", 0, 6, 21, 4, null),
        ("矿用锚固剂", 4, 0, 15, 3, null),
        ("暖气片", 0, 3, 12, 6, null),
        ("酒店预订", 3, 0, 24, 9, "与质量服务无关"),
    ];

    public IReadOnlyList<ToldSynonym> Synonyms() =>
        [
            .. Made.Select(m => new ToldSynonym(
                m.Term,
                m.Other,
                m.Kind,
                m.Note,
                cast.CityClerk,
                days.At(days.Today.AddDays(-m.DaysAgo), 90)
            )),
        ];

    public IReadOnlyList<ToldUnfound> Unfound() =>
        [
            .. Asked.Select(a => new ToldUnfound(
                a.Text,
                a.Nothing,
                a.Unmatched,
                days.Today.AddDays(-a.From),
                days.Today.AddDays(-a.To),
                a.Aside,
                cast.CityClerk,
                days.At(days.Today.AddDays(-12), 120)
            )),
        ];
}
