using Zhitong.Modules.Matching.Contract;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>What a case asks for, as far as it says.</summary>
/// <param name="MatterClass">Service element of its matter; null when it is not known.</param>
/// <param name="Need">The problem in the enterprise's own words.</param>
public sealed record DispatchNeed(
    string City,
    string Region,
    string? MatterClass,
    string? Product,
    string? Standard,
    string? Parameters,
    string Need
)
{
    /// <summary>The same for the matching.</summary>
    public CaseWords Words => new(City, Region, Product, Standard, Parameters, Need);
}
