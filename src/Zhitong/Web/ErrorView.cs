namespace Zhitong.Web;

/// <summary>What a page that could not be shown says.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What happened, in words, as the h1.</param>
/// <param name="Message">What it means and what is still there.</param>
/// <param name="Reference">Number to read out on the telephone, or null.</param>
/// <param name="NextHref">Address of the best next step, or null for the home page.</param>
/// <param name="NextText">Words of that step.</param>
public sealed record ErrorView(
    int Status,
    string Title,
    string Message,
    string? Reference = null,
    string? NextHref = null,
    string? NextText = null
);
