using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;radio-cards name label value options="@options"/&gt;</c>: one of a few, each with a line of explanation.
/// </summary>
[HtmlTargetElement("radio-cards", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioCardsTagHelper : FieldTagHelper
{
    /// <summary>Value before anything was sent.</summary>
    public object? Value { get; set; }

    /// <summary>The choices.</summary>
    public IEnumerable<SelectOption> Options { get; set; } = [];

    /// <summary>True to mark it 选填.</summary>
    public bool Optional { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Fields.Value(ModelState, Name, Convert.ToString(Value, CultureInfo.InvariantCulture));
        var cards = El("div", Options.Any(o => o.Group is not null) ? "zt-radio-cards is-list" : "zt-radio-cards", Cards(chosen));
        Write(
            output,
            El(
                    "fieldset",
                    Css("zt-field"),
                    El("legend", null, Fields.LabelWords(Label, Optional)),
                    Fields.HintLine(Id, Hint),
                    Fields.ErrorLine(Id, Fault),
                    cards
                )
                .With("aria-describedby", DescribedBy())
        );
    }

    // Choices of one group stand together under its name.
    private IEnumerable<TagBuilder> Cards(string? chosen)
    {
        string? group = null;
        var index = 0;
        foreach (var option in Options)
        {
            if (option.Group is not null && option.Group != group)
                yield return El("p", "zt-radio-group", group = option.Group);
            yield return Card(option, index++, chosen);
        }
    }

    // The first card carries the id of the field: the error summary leads to it.
    private TagBuilder Card(SelectOption option, int index, string? chosen)
    {
        var input = El("input", "form-check-input")
            .Void()
            .With("type", "radio")
            .With("name", Name)
            .With("value", option.Value)
            .With("id", index == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{index + 1}"))
            .Flag("checked", option.Value == chosen)
            .Flag("disabled", option.Disabled);
        var note = option.Note is null ? null : El("small", null, option.Note);
        return El("label", null, input, El("span", null, option.Text, note));
    }
}

/// <summary>
/// <c>&lt;check-box name label value checked/&gt;</c>: one box; the label may be given as content with links. An
/// unticked box sends nothing, so a bool it binds to must start as false.
/// </summary>
[HtmlTargetElement("check-box", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckBoxTagHelper : FieldTagHelper
{
    /// <summary>What is sent when it is ticked.</summary>
    public string Value { get; set; } = "true";

    /// <summary>True when ticked before anything was sent.</summary>
    public bool Checked { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = Value == "true" ? Id : Id + "-" + Fields.Id(Value);
        var ticked = Fields.Values(ModelState, Name)?.Contains(Value) ?? Checked;
        var input = El("input", "form-check-input").Void();
        foreach (var attribute in output.Attributes)
        {
            input.With(attribute.Name, Attribute(attribute));
        }

        input.With("type", "checkbox").With("name", Name).With("value", Value).With("id", id).Flag("checked", ticked);
        var words = await Words(output);
        Write(output, Value == "true" ? Alone(input, words) : El("label", "zt-check", input, words));
    }

    private async Task<IHtmlContent> Words(TagHelperOutput output) =>
        El("span", null, Label, await ChildAsync(output), Hint is null ? null : Join(" ", El("span", "zt-faint", Hint)));

    // A box of its own is a field; boxes of a group stand in the fieldset of form-field.
    private TagBuilder Alone(TagBuilder input, IHtmlContent words)
    {
        if (Fault is not null)
        {
            input.With("aria-invalid", "true").With("aria-describedby", Id + "-e");
        }

        return El("div", Css("zt-field"), Fields.ErrorLine(Id, Fault), El("label", "zt-check", input, words));
    }
}
