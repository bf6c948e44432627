using Zhitong.Platform.Access;

namespace Zhitong.Modules.Search.Words;

/// <summary>Who keeps the book of synonyms. What it does shows in the search, which is open to everybody.</summary>
public static class WordsAccess
{
    public static readonly AccessRule See = new(
        "search.words",
        "查看词表和没有找到的查询",
        (Role.County, Reach.City),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "search.words.edit",
        "增改、停用同义词，处理没有找到的查询",
        (Role.City, Reach.City)
    );
}
