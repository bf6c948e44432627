using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Search.Words;

/// <summary>Addresses of the book of synonyms.</summary>
public static class WordsLinks
{
    public const string Desk = "/search/words";
    public const string New = "/search/words/new";
    public const string Unfound = "/search/words/unfound";

    public static string Entry(Guid id, bool saved = false) => saved ? $"{Desk}/{id}?saved=1" : $"{Desk}/{id}";

    /// <summary>The form with the word that was not found.</summary>
    public static string NewFor(string word) => ListLinks.To(New, ("word", word));

    public static string Aside(Guid id) => $"{Unfound}/{id}";
}
