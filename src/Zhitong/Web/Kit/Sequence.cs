using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary><c>&lt;timeline&gt;</c>: what happened and what is to come, newest or furthest first.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("ol", "zt-time", await output.GetChildContentAsync()));
}

/// <summary><c>&lt;timeline-item title who time kind&gt;</c>; content is a softer paragraph below.</summary>
[HtmlTargetElement("timeline-item")]
public sealed class TimelineItemTagHelper : KitTagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>Who did it.</summary>
    public string? Who { get; set; }

    /// <summary>When, as it is read.</summary>
    public string? Time { get; set; }

    /// <summary>now, todo, pause or done.</summary>
    public string Kind { get; set; } = "done";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var by = string.Join(" · ", new[] { Who, Time }.Where(t => !string.IsNullOrEmpty(t)));
        var text = await ChildAsync(output);
        Replace(
            output,
            El(
                "li",
                Kind == "done" ? null : "is-" + Kind,
                El("h3", null, Title),
                by.Length == 0 ? null : El("span", "zt-who", by),
                text is null ? null : El("div", "zt-soft", text)
            )
        );
    }
}

/// <summary><c>&lt;step-list&gt;</c>: numbered steps of a matter.</summary>
[HtmlTargetElement("step-list")]
public sealed class StepListTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("ol", "zt-steps", await output.GetChildContentAsync()));
}

/// <summary><c>&lt;step-item title note&gt;</c>; content is a softer paragraph below.</summary>
[HtmlTargetElement("step-item", ParentTag = "step-list")]
public sealed class StepItemTagHelper : KitTagHelper
{
    /// <summary>What is done.</summary>
    public string Title { get; set; } = "";

    /// <summary>How long or on what condition.</summary>
    public string? Note { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await ChildAsync(output);
        var title = El("h3", null, Title, Note is null ? null : Join(" ", El("span", null, Note)));
        Replace(output, El("li", null, title, text is null ? null : El("div", "zt-soft", text)));
    }
}

/// <summary><c>&lt;steps-bar steps="@names" current="2"/&gt;</c>: where a long form stands; counted from 1.</summary>
[HtmlTargetElement("steps-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsBarTagHelper : KitTagHelper
{
    /// <summary>Names of the steps.</summary>
    public IReadOnlyList<string> Steps { get; set; } = [];

    /// <summary>Number of the step the page shows, from 1.</summary>
    public int Current { get; set; } = 1;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("ol", "zt-stepper", Steps.Select((name, i) => Step(name, i + 1))).With("aria-label", "办理步骤"));

    private TagBuilder Step(string name, int number)
    {
        var done = number < Current;
        object mark = done ? Icon.Svg("check") : El("b", null, number.ToString(CultureInfo.InvariantCulture));
        var item = El("li", done ? "is-done" : null, mark, El("span", null, name, done ? ScreenReader("（已填好）") : null));
        return number == Current ? item.With("aria-current", "step") : item;
    }
}

/// <summary><c>&lt;task-list&gt;</c>: parts of a long form, each with its state.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskListTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("ul", "zt-tasks", await output.GetChildContentAsync()));
}

/// <summary><c>&lt;task-item title href&gt;badge&lt;/task-item&gt;</c>; without an address it cannot be done yet.</summary>
[HtmlTargetElement("task-item", ParentTag = "task-list")]
public sealed class TaskItemTagHelper : KitTagHelper
{
    /// <summary>What is to be done.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where it is done, or null.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = Href is null ? El("span", "zt-soft", Title) : El("a", null, Title).With("href", Href);
        Replace(output, El("li", null, name, await output.GetChildContentAsync()));
    }
}
