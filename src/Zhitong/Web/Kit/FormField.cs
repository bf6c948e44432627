using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;form-field name label type value …/&gt;</c>: label, hint, error, control. Typed text is kept from
/// ModelState. With a type the control is built; without one the content is the control, which then carries the id of
/// <see cref="Fields.Id"/>. <c>group</c> makes it a fieldset for several controls. Unknown attributes (min, step,
/// pattern, hx-*) go onto the control.
/// </summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormFieldTagHelper : FieldTagHelper
{
    /// <summary>
    /// text, tel, email, search, date, time, number, select, textarea, password, file, readonly; null takes the
    /// content.
    /// </summary>
    public string? Type { get; set; }

    /// <summary>Value before anything was sent.</summary>
    public object? Value { get; set; }

    /// <summary>True to mark it 选填.</summary>
    public bool Optional { get; set; }

    /// <summary>Textarea: characters, counted aloud. Text: characters, cut. Number and date: the largest value.</summary>
    public string? Max { get; set; }

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectOption>? Options { get; set; }

    /// <summary>Select: text of a first choice without a value.</summary>
    public string? Empty { get; set; }

    /// <summary>autocomplete of the control.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>inputmode of the control.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Unit behind the control.</summary>
    public string? Suffix { get; set; }

    /// <summary>s, m or l: how much is expected; null fills the column.</summary>
    public string? Width { get; set; }

    /// <summary>A remark below the control, at the right, such as who can read it.</summary>
    public string? Note { get; set; }

    /// <summary>Icon of the remark.</summary>
    public string? NoteIcon { get; set; }

    /// <summary>True for a fieldset around several controls.</summary>
    public bool Group { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var child = await ChildAsync(output);
        var own = Type is null && !Group && output.TagMode == TagMode.SelfClosing; // nothing said: an ordinary text field
        IHtmlContent? control = Type is null && !own ? child : Unit(Control(output));
        var inner = Join(
            Group ? El("legend", null, Fields.LabelWords(Label, Optional)) : LabelOf(),
            Fields.HintLine(Id, Hint),
            Fields.ErrorLine(Id, Fault),
            control,
            Type is null ? null : child,
            After()
        );
        Write(output, Group ? GroupOf(inner) : El("div", Css("zt-field"), inner));
    }

    private TagBuilder LabelOf() => El("label", null, Fields.LabelWords(Label, Optional)).With("for", Id);

    // Focusable, so that the link of the error summary leads somewhere.
    private TagBuilder GroupOf(IHtmlContent inner) =>
        El("fieldset", Css("zt-field"), inner).With("id", Id).With("tabindex", "-1").With("aria-describedby", DescribedBy());

    private TagBuilder Control(TagHelperOutput output)
    {
        var typed = Type == "password" ? null : Fields.Value(ModelState, Name, Plain(Value));
        var control = Type switch
        {
            "textarea" => Area(typed),
            "select" => Select(typed),
            _ => Input(typed),
        };
        foreach (var attribute in output.Attributes)
        {
            control.With(attribute.Name, Attribute(attribute));
        }

        control
            .With("id", Id)
            .With("name", Name)
            .With("autocomplete", Autocomplete)
            .With("inputmode", Inputmode)
            .With("aria-describedby", DescribedBy(HasCounter ? Id + "-c" : null))
            .With("aria-invalid", Fault is null ? null : "true");
        if (Width is not null)
        {
            control.AddCssClass("zt-w-" + Width);
        }

        return control;
    }

    private static readonly HtmlString Newline = new("\n");

    private TagBuilder Input(string? value)
    {
        var input = El("input", "form-control").Void().With("type", Type == "readonly" ? "text" : Type);
        input.With(Type is "number" or "date" or "time" ? "max" : "maxlength", Max);
        return Type == "file" ? input : input.With("value", value ?? "").Flag("readonly", Type == "readonly");
    }

    // The first line feed inside a textarea is dropped by browsers: one is written before the text.
    private TagBuilder Area(string? value) => El("textarea", "form-control", Newline, value).With("data-max", Max);

    private TagBuilder Select(string? value)
    {
        var select = El("select", "form-select");
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(El("option", null, Empty).With("value", ""));
        }

        foreach (var run in Runs(Options ?? []))
        {
            var choices = run.Select(o => Choice(o, value));
            select.InnerHtml.AppendHtml(
                run[0].Group is { } group ? El("optgroup", null, choices).With("label", group) : Join(choices)
            );
        }

        return select;
    }

    private static TagBuilder Choice(SelectOption option, string? value) =>
        El("option", null, option.Text)
            .With("value", option.Value)
            .Flag("selected", option.Value == (value ?? ""))
            .Flag("disabled", option.Disabled);

    private static IEnumerable<List<SelectOption>> Runs(IEnumerable<SelectOption> options)
    {
        List<SelectOption> run = [];
        foreach (var option in options)
        {
            if (run.Count > 0 && run[0].Group != option.Group)
            {
                yield return run;
                run = [];
            }

            run.Add(option);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private TagBuilder Unit(TagBuilder control) =>
        Suffix is null ? control : El("div", "zt-unit", control, El("span", null, Suffix));

    private bool HasCounter => Type == "textarea" && Max is not null;

    private TagBuilder? After()
    {
        if (!HasCounter && Note is null)
        {
            return null;
        }

        var counter = El("span", null, HasCounter ? $"不超过 {Max} 字" : null).With("id", HasCounter ? Id + "-c" : null);
        return El("div", "zt-after", counter, Note is null ? null : El("span", null, IconOf(NoteIcon), " ", Note));
    }

    private static string? Plain(object? value) =>
        value switch
        {
            null => null,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
