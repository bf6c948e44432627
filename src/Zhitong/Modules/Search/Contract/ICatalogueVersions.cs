namespace Zhitong.Modules.Search.Contract;

/// <summary>Tells those who keep something of the registers in memory when to read it again.</summary>
public interface ICatalogueVersions
{
    /// <summary>Rises with every change of a record of this kind, whoever made it: seen at once after a commit of this process, within half a second after others'.</summary>
    /// <param name="kind">Code of a kind that is in the catalogue.</param>
    /// <param name="cancel">Stops waiting for the first reading.</param>
    ValueTask<long> OfAsync(string kind, CancellationToken cancel);
}
