using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search;

/// <summary>查询 by API: public records without a token, more with one.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/search", SearchAsync)
            .WithTags("查询")
            .AddEndpointFilter<ProblemFilter>()
            .Access(AccessRule.Open)
            .Produces<SearchAnswer>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary(
                "查询：q 用自己的话写；kind 只看一种，region 只看一个地区。unmatched 是没有任何记录含有的词，loose 表示没有记录含有全部的词"
            );

    private static async Task<SearchAnswer> SearchAsync(
        [AsParameters] SearchAsk ask,
        [FromServices] Finder finder,
        [FromServices] CurrentActor current,
        CancellationToken cancel
    )
    {
        if (PlainText.Length(ask.Q ?? "") > Finder.LongestQuestion)
            throw InputRefused.At("q", $"问题最多 {Finder.LongestQuestion} 个字，请只写要找什么");
        return (await finder.FindAsync(ask, current.Actor, cancel)).Answer;
    }
}
