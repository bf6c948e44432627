using System.Globalization;
using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Matters.Desk;

public sealed class MaterialInput
{
    public string? Name { get; set; }
    public string? Requirement { get; set; }
    public string? Source { get; set; }
    public string? Need { get; set; }
}

public sealed class StepInput
{
    public string? Title { get; set; }
    public string? Detail { get; set; }
    public string? Time { get; set; }
}

public sealed class FieldInput
{
    public string? Key { get; set; }
    public string? Label { get; set; }
    public string? Hint { get; set; }
    public string? Type { get; set; }
    public bool Required { get; set; }

    /// <summary>Choices of a select, joined by 、.</summary>
    public string? Options { get; set; }
    public string? Max { get; set; }
    public string? Unit { get; set; }
}

public sealed class QuestionInput
{
    public string? Q { get; set; }
    public string? A { get; set; }
}

/// <summary>The form of a matter, raw as it came; in the order of its fields. Empty rows are dropped.</summary>
public sealed class MatterInput
{
    private const int EmptyRows = 2;

    /// <summary>Only for a new matter; it never changes.</summary>
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Class { get; set; }
    public string? Summary { get; set; }
    public string? Applicants { get; set; }
    public string? PromisedDays { get; set; }
    public string? Fee { get; set; }
    public string? Contact { get; set; }

    /// <summary>One a line.</summary>
    public string? Keywords { get; set; }

    /// <summary>One a line.</summary>
    public string? Basis { get; set; }
    public List<MaterialInput> Materials { get; set; } = [];
    public List<StepInput> Steps { get; set; } = [];
    public List<FieldInput> Fields { get; set; } = [];
    public List<QuestionInput> Faqs { get; set; } = [];

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; set; }

    /// <summary>Two empty rows at the end of each list, so that rows can be added without script.</summary>
    public void AddEmptyRows()
    {
        for (var i = 0; i < EmptyRows; i++)
        {
            Materials.Add(new MaterialInput());
            Steps.Add(new StepInput());
            Fields.Add(new FieldInput());
            Faqs.Add(new QuestionInput());
        }
    }

    public static MatterInput Of(Matter m) =>
        new()
        {
            Code = m.Code,
            Name = m.Name,
            Class = m.Class,
            Summary = m.Summary,
            Applicants = m.Applicants,
            PromisedDays = m.PromisedDays == 0 ? null : Number(m.PromisedDays),
            Fee = m.Fee,
            Contact = m.Contact,
            Keywords = string.Join('\n', m.Keywords),
            Basis = string.Join('\n', m.Basis),
            Materials = m.Materials.ConvertAll(Row),
            Steps = m.Steps.ConvertAll(Row),
            Fields = m.Fields.ConvertAll(Row),
            Faqs = m.Faqs.ConvertAll(q => new QuestionInput { Q = q.Q, A = q.A }),
            Version = m.Version,
        };

    private static MaterialInput Row(MatterMaterial m) =>
        new()
        {
            Name = m.Name,
            Requirement = m.Requirement,
            Source = m.Source,
            Need = m.Need,
        };

    private static StepInput Row(MatterStep s) =>
        new()
        {
            Title = s.Title,
            Detail = s.Detail,
            Time = s.Time,
        };

    private static FieldInput Row(MatterField f) =>
        new()
        {
            Key = f.Key,
            Label = f.Label,
            Hint = f.Hint,
            Type = f.Type,
            Required = f.Required,
            Options = f.Options is null ? null : string.Join('、', f.Options),
            Max = f.Max is { } max ? Number(max) : null,
            Unit = f.Unit,
        };

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
