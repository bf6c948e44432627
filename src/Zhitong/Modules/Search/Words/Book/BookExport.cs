using Zhitong.Platform.Lists;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>The book as a file; the heads are those that its import reads.</summary>
internal static class BookExport
{
    public static ExportTable<BookEntry> Table { get; } =
        new(
            "同义词表",
            new("词", e => e.Term),
            new("另一个说法", e => e.Other),
            new("关系", e => e.Kind.Chinese(), 8),
            new("限于", e => string.Join('、', e.Within), 24),
            new("说明", e => e.Note, 30),
            new("来源", e => e.Source.Chinese(), 8),
            new("状态", e => e.Off ? "停用" : "在用", 8),
            new("最近修改", e => e.UpdatedAt is { } at ? DateOnly.FromDateTime(Clock.Local(at)) : null, 12)
        );
}
