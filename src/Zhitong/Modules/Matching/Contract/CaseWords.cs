namespace Zhitong.Modules.Matching.Contract;

/// <summary>What a case says of what is to be measured.</summary>
/// <param name="Region">County of the enterprise: the nearest comes first.</param>
/// <param name="Product">What the enterprise makes or uses.</param>
/// <param name="Standard">执行标准: of the product or of the method.</param>
/// <param name="Parameters">The items listed.</param>
/// <param name="Text">The problem in the enterprise's own words; read where the fields name nothing.</param>
public sealed record CaseWords(string City, string Region, string? Product, string? Standard, string? Parameters, string? Text);
