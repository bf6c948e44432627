using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Contract;

/// <summary>
/// The registers in memory, for other modules: what this process committed is there at once, what others committed within half a
/// second.
/// </summary>
public interface ICatalogue
{
    /// <summary>Rises with every change of a record of this kind: who keeps something of them then reads it again.</summary>
    /// <param name="kind">Code of a kind that is in the catalogue.</param>
    /// <param name="cancel">Stops waiting for the first reading.</param>
    ValueTask<long> VersionOfAsync(string kind, CancellationToken cancel);

    /// <summary>Keys of the records that hold all terms, the best first; hidden ones are left out, lapsed ones are not.</summary>
    /// <param name="kind">Code of a kind that is in the catalogue.</param>
    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="query">At least one term.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="cancel">Stops waiting for the first reading.</param>
    ValueTask<IReadOnlyList<long>> HavingAsync(string kind, string city, SearchQuery query, int most, CancellationToken cancel);
}
