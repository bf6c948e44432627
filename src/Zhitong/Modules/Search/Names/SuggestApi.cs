using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Names;

/// <summary>A name that may be meant by what is typed.</summary>
/// <param name="Text">What to search for.</param>
/// <param name="Kind">object, parameter, institution, matter, method, equipment, expert, project or alias.</param>
/// <param name="KindName">The kind in Chinese.</param>
/// <param name="Count">How many records bear it.</param>
/// <param name="Url">The page that searches for it.</param>
public sealed record SuggestedName(string Text, string Kind, string KindName, int Count, string Url);

/// <param name="Items">Best first, at most ten.</param>
public sealed record SuggestAnswer(IReadOnlyList<SuggestedName> Items);

/// <summary>Names for what is being typed into a search box, by API.</summary>
internal static class SuggestApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(SearchLinks.Suggest, SuggestAsync)
            .WithTags("查询")
            .AddEndpointFilter<ProblemFilter>()
            .Access(AccessRule.Open)
            .Produces<SuggestAnswer>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "输入提示：q 是已经输入的字，可以是名称的开头或中间、拼音、拼音首字母、标准号的任何写法；最多给 10 个名称"
            );

    private static async Task<SuggestAnswer> SuggestAsync(
        string? q,
        string? size,
        [FromServices] NameBook names,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        if (PlainText.Length(q ?? "") > Finder.LongestQuestion)
            throw InputRefused.At("q", $"最多 {Finder.LongestQuestion} 个字");
        var most = Math.Min(Paging.Size(size), NameIndex.Most);
        if (PlainText.IsBlank(q))
            return new SuggestAnswer([]);
        var shelf = await names.OfAsync(current.Actor.City, cancel);
        return new SuggestAnswer([.. shelf.Index.Suggest(q!, most).Select(Of)]);
    }

    private static SuggestedName Of(RegistryName name) =>
        new(name.Text, NameWords.Code(name.Kind), NameWords.Name(name.Kind), name.Count, SearchLinks.To(name.Text));
}
