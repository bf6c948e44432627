namespace Zhitong.Modules.Figures.External;

/// <summary>A value from outside as typed.</summary>
public sealed class ExternalInput
{
    public const int LongestNote = 500;

    public string? Code { get; set; }
    public string? Value { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Provider { get; set; }
    public string? Document { get; set; }
    public string? DocumentDate { get; set; }
    public string? Note { get; set; }

    /// <summary>Why the edition before was wrong; asked when there is one.</summary>
    public string? Reason { get; set; }
}
