using Zhitong.Data;

namespace Zhitong.Platform.Activities;

/// <summary>A changed field as a source other than the chain tells it.</summary>
/// <param name="Sealed">True when the values are not to be had.</param>
public sealed record SourcedValue(string Field, string? Before, string? After, bool Sealed);

/// <summary>A change of a subject that stands elsewhere than in its chain, and enters the chain of something larger.</summary>
/// <param name="At">UTC.</param>
public sealed record SourcedEntry(
    DateTime At,
    string SubjectKind,
    string ActName,
    string ActorName,
    string PostName,
    string Via,
    string Reason,
    IReadOnlyList<SourcedValue> Values
);

/// <summary>
/// Tells changes of a subject that were frequent and small, such as the rows of a sheet: they have a table of their own and enter
/// the history as one activity with a root hash. History pages show them among the rest.
/// </summary>
public interface IHistorySource
{
    /// <summary>The newest changes of a subject, newest first.</summary>
    /// <param name="db">For reading.</param>
    /// <param name="subject">Its id.</param>
    /// <param name="key">Its key, for who may see sensitive values; null else.</param>
    /// <param name="most">At most so many.</param>
    Task<IReadOnlyList<SourcedEntry>> OfAsync(ZhitongDb db, Guid subject, byte[]? key, int most);
}
