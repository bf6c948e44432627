namespace Zhitong.Modules.Matching.Contract;

/// <summary>A need as it was typed or sent: nothing read yet. What a field says counts before what the text says.</summary>
/// <param name="Need">In one's own words.</param>
/// <param name="Object">What is to be measured.</param>
/// <param name="Parameter">One or several, by commas.</param>
/// <param name="Method">Numbers of standards.</param>
/// <param name="Range">A value or range with its unit.</param>
/// <param name="Uncertainty">At most this.</param>
/// <param name="Region">GB/T 2260 code or name of a county of the city.</param>
/// <param name="Date">yyyy-MM-dd; today without.</param>
public sealed record NeedInput(
    string? Need = null,
    string? Object = null,
    string? Parameter = null,
    string? Method = null,
    string? Range = null,
    string? Uncertainty = null,
    string? Region = null,
    string? Date = null
);
