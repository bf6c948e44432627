using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhitong.Web.Kit;

/// <summary>Base of the fields: name, label, hint, error from ModelState.</summary>
public abstract class FieldTagHelper : KitTagHelper
{
    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name that is sent; also the key in ModelState.</summary>
    public string Name { get; set; } = "";

    /// <summary>Label, always visible.</summary>
    public string Label { get; set; } = "";

    /// <summary>One line that helps before anything is typed.</summary>
    public string? Hint { get; set; }

    /// <summary>Error; null takes the one in ModelState.</summary>
    public string? Error { get; set; }

    private protected ModelStateDictionary ModelState => ViewContext.ViewData.ModelState;

    private protected string Id => Fields.Id(Name);

    private protected string? Fault => string.IsNullOrEmpty(Error) ? Fields.Error(ModelState, Name) : Error;

    private protected string? DescribedBy(string? more = null) =>
        Fields.DescribedBy(string.IsNullOrEmpty(Hint) ? null : Id + "-h", Fault is null ? null : Id + "-e", more);

    private protected string Css(string css) => Fault is null ? css : css + " has-error";
}
