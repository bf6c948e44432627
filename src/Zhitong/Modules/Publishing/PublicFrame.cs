using Zhitong.Hosting;
using Zhitong.Web;

namespace Zhitong.Modules.Publishing;

/// <summary>The footer's columns.</summary>
internal sealed class PublicFrame : ILayoutPart
{
    private static readonly IReadOnlyList<FooterColumn> Columns =
    [
        new(
            "办事",
            [
                new("查找", "/search"),
                new("服务事项", "/matters"),
                new("查办件进度", "/my/cases"),
                new("说说质量问题", "/cases/new"),
                new("打电话问", "/about/contact"),
            ]
        ),
        new(
            "公开",
            [
                new("指标与口径", "/figures"),
                new("报道里的数对一对", "/figures/articles"),
                new("节假日与期限怎么算", "/about/deadlines"),
                new("开放接口", "/developers"),
            ]
        ),
    ];

    public ValueTask FillAsync(LayoutModel layout, HttpContext context)
    {
        layout.Footer = Columns;
        return ValueTask.CompletedTask;
    }
}
