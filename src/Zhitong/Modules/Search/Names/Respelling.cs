namespace Zhitong.Modules.Search.Names;

/// <summary>A question that was typed with mistakes.</summary>
/// <param name="NewText">The question in normal form with the names put in.</param>
/// <param name="Changes">What was taken for which name, in the order of the question.</param>
public sealed record Respelling(string NewText, IReadOnlyList<Replaced> Changes);

/// <param name="From">As typed, in normal form.</param>
/// <param name="To">The name, in normal form.</param>
public sealed record Replaced(string From, string To);
