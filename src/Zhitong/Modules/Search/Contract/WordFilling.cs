using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Contract;

/// <summary>A synonym that an officer made.</summary>
/// <param name="At">UTC.</param>
public sealed record ToldSynonym(string Term, string Other, string Kind, string? Note, Actor By, DateTime At);

/// <summary>A search that was made in vain, in normal form.</summary>
/// <param name="Nothing">How often nothing was found.</param>
/// <param name="Unmatched">How often it was left out as 未匹配.</param>
/// <param name="AsideReason">Why it is not to be dealt with; null while it waits.</param>
public sealed record ToldUnfound(
    string Text,
    int Nothing,
    int Unmatched,
    DateOnly FirstDay,
    DateOnly LastDay,
    string? AsideReason,
    Actor By,
    DateTime At
);

/// <summary>Tells synonyms and searches in vain with their histories, by the rules of pages and API.</summary>
public sealed class WordFilling
{
    private const string Reason = "示范数据";

    /// <param name="work">The transaction that all of it belongs to.</param>
    /// <param name="chronicle">Takes the records and their histories.</param>
    /// <exception cref="InputRefused">A synonym has faults.</exception>
    public async Task TellAsync(
        Work work,
        Chronicle chronicle,
        IReadOnlyList<ToldSynonym> synonyms,
        IReadOnlyList<ToldUnfound> unfound
    )
    {
        foreach (var told in synonyms)
            chronicle.Tell(Made(work, told), "add", told.By, told.At, Reason);
        var docs = await work.NextNumbersAsync(UnfoundSearches.Series, unfound.Count);
        foreach (var (told, doc) in unfound.Zip(docs))
        {
            var search = Made(work.Actor.City, told, doc);
            if (told.AsideReason is null)
            {
                work.Db.Add(search); // nobody has acted on it: no history
                continue;
            }
            search.SetAside(Clock.DayOf(told.At));
            chronicle.Tell(search, "aside", told.By, told.At, told.AsideReason);
        }
    }

    private static Synonym Made(Work work, ToldSynonym told)
    {
        var faults = new Faults();
        var input = new SynonymInput
        {
            Term = told.Term,
            Other = told.Other,
            Kind = told.Kind,
            Note = told.Note,
        };
        var said = SynonymCheck.Check(input, faults);
        faults.ThrowIfAny();
        var id = BookEntry.SeedId(work.Actor.City, "made|" + said.Key);
        var theirs = work.As(told.By, told.At);
        return Synonym.Of(theirs.Actor, theirs.Now, id, said, SynonymSource.Officer);
    }

    private static UnfoundSearch Made(string city, ToldUnfound told, long doc) =>
        new()
        {
            Id = BookEntry.SeedId(city, "unfound|" + told.Text),
            Doc = doc,
            City = city,
            Text = told.Text,
            FirstDay = told.FirstDay,
            LastDay = told.LastDay,
            Times = told.Nothing + told.Unmatched,
            Nothing = told.Nothing,
            Unmatched = told.Unmatched,
            Loose = 0,
        };
}
