namespace Zhitong.Modules.Search.Words.Book;

/// <summary>An entry as typed.</summary>
public sealed class SynonymInput
{
    public string? Term { get; set; }
    public string? Other { get; set; }

    /// <summary><c>same</c> or <c>related</c>; 同义 and 相关 in sheets.</summary>
    public string? Kind { get; set; }

    /// <summary>Words joined by 、, of which the question must hold one.</summary>
    public string? Within { get; set; }
    public string? Note { get; set; }

    /// <summary>The form filled with what stands there.</summary>
    public static SynonymInput Of(BookEntry entry) =>
        new()
        {
            Term = entry.Term,
            Other = entry.Other,
            Kind = entry.Kind.Code(),
            Within = string.Join('、', entry.Within),
            Note = entry.Note,
        };
}
