using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;status-badge kind icon&gt;word&lt;/status-badge&gt;</c>: icon, word, then colour. Each kind has an icon;
/// name another, or "none".
/// </summary>
[HtmlTargetElement("status-badge")]
public sealed class StatusBadgeTagHelper : KitTagHelper
{
    /// <summary>active, yours, late, soon, pause, done, info or none.</summary>
    public string Kind { get; set; } = "none";

    /// <summary>Name of an icon; null takes the icon of the kind.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(
            output,
            El("span", Kind == "none" ? "zt-badge" : $"zt-badge is-{Kind}", IconOf(IconName), await output.GetChildContentAsync())
        );

    private string? IconName => string.IsNullOrEmpty(Icon) ? Default(Kind) : Icon;

    private static string? Default(string kind) =>
        kind switch
        {
            "active" => "progress",
            "yours" => "file-alert",
            "late" => "alert-circle",
            "soon" => "alert-triangle",
            "pause" => "player-pause",
            "done" => "check",
            "info" => "info-circle",
            _ => null,
        };
}

/// <summary>How a deadline state looks.</summary>
internal static class DueLook
{
    /// <summary>Class of the chip.</summary>
    public static string Chip(string state) => ("zt-due " + Css(state)).TrimEnd();

    /// <summary>Class of a state; running, unknown and none have none.</summary>
    public static string Css(string state) =>
        state switch
        {
            "soon" => "is-soon",
            "late" or "missed" => "is-late",
            "paused" => "is-pause",
            "met" => "is-done",
            _ => "",
        };

    /// <summary>Icon of a state.</summary>
    public static string? IconName(string state) =>
        state switch
        {
            "running" => "clock-hour-4",
            "soon" => "alert-triangle",
            "late" or "missed" => "alert-octagon",
            "paused" => "player-pause",
            "met" => "check",
            "unknown" => "calendar-off",
            _ => null,
        };

    /// <summary>Bar of the share used, 0 to 100; null when there is none to show.</summary>
    public static IHtmlContent? Gauge(string state, int? used)
    {
        if (used is null)
        {
            return null;
        }

        var css = state is "soon" or "late" or "missed" or "paused" ? Css(state) : null;
        var bar = El("rect", css).With("width", Math.Clamp(used.Value, 0, 100) + "%").With("height", "8");
        return El("svg", "zt-gauge", bar).With("aria-hidden", "true");
    }
}

/// <summary>
/// <c>&lt;deadline-chip state text used&gt;</c>: when it is due, in words. Text may be given as content with b elements.
/// <c>bare</c> leaves the icon out (queue); <c>opens</c> makes it a button for the popover of that id.
/// </summary>
[HtmlTargetElement("deadline-chip")]
public sealed class DeadlineChipTagHelper : KitTagHelper
{
    /// <summary>running, soon, late, paused, met, missed, unknown or none.</summary>
    public string State { get; set; } = "running";

    /// <summary>The words, unless given as content.</summary>
    public string? Text { get; set; }

    /// <summary>Share of the promised days used, per cent.</summary>
    public int? Used { get; set; }

    /// <summary>True to leave the icon out.</summary>
    public bool Bare { get; set; }

    /// <summary>Id of a popover to open, or null.</summary>
    public string? Opens { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = Join(Text, await ChildAsync(output));
        var icon = Bare ? null : IconOf(DueLook.IconName(State));
        var tag = Opens is null ? "span" : "button";
        var chip = El(tag, DueLook.Chip(State), icon, El("span", null, words), DueLook.Gauge(State, Used));
        Replace(output, Opens is null ? chip : chip.With("type", "button").With("popovertarget", Opens));
    }
}

/// <summary>
/// <c>&lt;due-gauge state used/&gt;</c>: the bar alone, for a table cell; the cell beside it says the same in words.
/// </summary>
[HtmlTargetElement("due-gauge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueGaugeTagHelper : KitTagHelper
{
    /// <summary>As in deadline-chip.</summary>
    public string State { get; set; } = "running";

    /// <summary>Share of the promised days used, per cent.</summary>
    public int? Used { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, DueLook.Gauge(State, Used) ?? Join());
}

/// <summary>
/// <c>&lt;deadline-box state text used open&gt;body&lt;/deadline-box&gt;</c>: a chip that opens the day-by-day
/// account.
/// </summary>
[HtmlTargetElement("deadline-box")]
public sealed class DeadlineBoxTagHelper : KitTagHelper
{
    /// <summary>As in deadline-chip.</summary>
    public string State { get; set; } = "running";

    /// <summary>Words of the chip.</summary>
    public string Text { get; set; } = "";

    /// <summary>Share of the promised days used, per cent.</summary>
    public int? Used { get; set; }

    /// <summary>True to start open.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chip = El(
            "span",
            DueLook.Chip(State),
            IconOf(DueLook.IconName(State)),
            El("span", null, Text),
            DueLook.Gauge(State, Used),
            El("span", "zt-chev", IconOf("chevron-down"))
        );
        var body = El("div", "zt-duebody", await output.GetChildContentAsync());
        Replace(output, El("details", "zt-duebox", El("summary", null, chip), body).Flag("open", Open));
    }
}
