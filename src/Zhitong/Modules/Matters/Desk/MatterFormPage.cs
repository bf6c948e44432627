using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>What the pages for a new matter and a known one share.</summary>
public abstract class MatterFormPage : ZtPage
{
    [BindProperty]
    public MatterInput Input { get; set; } = new();

    /// <summary>True while the code can still be chosen.</summary>
    public abstract bool IsNew { get; }

    /// <summary>True when everybody reads an edition of it.</summary>
    public virtual bool IsPublished => false;

    /// <summary><c>materials.0.need</c> is the field <c>Input.Materials[0].Need</c>.</summary>
    protected override string FieldName(string field)
    {
        var parts = field.Split('.');
        return parts.Length == 3 ? $"Input.{Upper(parts[0])}[{parts[1]}].{Upper(parts[2])}" : base.FieldName(field);
    }

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
