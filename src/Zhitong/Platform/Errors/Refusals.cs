namespace Zhitong.Platform.Errors;

/// <summary>A rule of the domain says no. The message is for the person who acted: what, why, and what is still possible.</summary>
public sealed class RuleRefused(string message) : Exception(message);

/// <summary>There is no such record. Shown as 404.</summary>
public sealed class RecordMissing(string message) : Exception(message);

/// <summary>Somebody changed the record after it was shown. Shown as 409 with what was typed kept.</summary>
public sealed class StaleEdit(string message) : Exception(message);

/// <summary>Faults of an input by field, all of them at once; field names are those of the form and the API.</summary>
public sealed class Faults
{
    private readonly List<(string Field, string Message)> items = [];

    public IReadOnlyList<(string Field, string Message)> Items => items;

    public bool Any => items.Count > 0;

    public void Add(string field, string? message)
    {
        if (message is not null)
            items.Add((field, message));
    }

    public void ThrowIfAny()
    {
        if (Any)
            throw new InputRefused(this);
    }
}

/// <summary>The input has faults. Shown at the fields of the page, or as 422 by the API.</summary>
public sealed class InputRefused(Faults faults) : Exception("the input has faults")
{
    public Faults Faults { get; } = faults;

    public static InputRefused At(string field, string message)
    {
        var faults = new Faults();
        faults.Add(field, message);
        return new InputRefused(faults);
    }
}

/// <summary>The actor's post does not reach this. Shown as 403, for writes whose target the actor named.</summary>
public sealed class Forbidden(string message) : Exception(message);
