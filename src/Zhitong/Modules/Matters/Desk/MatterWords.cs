using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>Codes of a matter with their Chinese names, and what keeps it from being published.</summary>
public static class MatterWords
{
    public static IReadOnlyList<SelectOption> Classes { get; } =
    [.. ServiceClasses.All.Select(c => new SelectOption(c.Code, c.Name))];

    /// <summary>Of <see cref="MatterMaterial.Need"/>.</summary>
    public static IReadOnlyList<SelectOption> Needs { get; } =
    [new("exempt", "免交"), new("required", "必交"), new("ifAny", "有则交"), new("fill", "填写")];

    /// <summary>Of <see cref="MatterField.Type"/>.</summary>
    public static IReadOnlyList<SelectOption> Types { get; } =
    [new("text", "一行字"), new("textarea", "多行字"), new("number", "数字"), new("date", "日期"), new("select", "选一项")];

    public static string Of(MatterStatus status) =>
        status switch
        {
            MatterStatus.Draft => "草稿",
            MatterStatus.Published => "已发布",
            _ => "已撤下",
        };

    /// <summary>Kind of the status badge.</summary>
    public static string Look(MatterStatus status) =>
        status switch
        {
            MatterStatus.Draft => "soon",
            MatterStatus.Published => "done",
            _ => "none",
        };

    /// <summary>Icon of the status badge.</summary>
    public static string Icon(MatterStatus status) =>
        status switch
        {
            MatterStatus.Draft => "pencil",
            MatterStatus.Published => "circle-check",
            _ => "ban",
        };

    /// <summary>The matter's own blanks, and a choice that offers nothing to choose.</summary>
    public static IEnumerable<(string Field, string Message)> Lacks(Matter matter)
    {
        foreach (var blank in matter.Blanks())
            yield return blank;
        foreach (var field in matter.Fields.Where(f => f.Type == "select" && f.Options is null or { Count: 0 }))
            yield return ("fields", $"“{(PlainText.IsBlank(field.Label) ? field.Key : field.Label)}”要给出可选的项");
    }

    /// <summary>A matter stands in no county: the post's own city is what counts.</summary>
    internal static void DemandEdit(Actor actor) => MattersAccess.Edit.Demand(actor, new Scope(actor.City, actor.City));
}
