namespace Zhitong.Modules.Search.Contract;

/// <summary>A name that records of the city bear today.</summary>
/// <param name="Text">As written: 气凝胶毡, 导热系数, GB/T 10294-2008, 市计量所.</param>
/// <param name="Kind">What it names, see <see cref="RegistryNameKind"/>.</param>
/// <param name="Count">How many visible records bear it.</param>
public sealed record RegistryName(string Text, RegistryNameKind Kind, int Count);

/// <summary>What a name of the registries names. The order is that in which equals are offered.</summary>
public enum RegistryNameKind
{
    Object,
    Parameter,
    Institution,
    Matter,
    Method,
    Equipment,
    Expert,
    Project,

    /// <summary>What people also call an object or a parameter.</summary>
    Alias,
}

/// <summary>The names that a city's public records bear.</summary>
/// <param name="Version">Rises when a name came or went.</param>
public sealed record RegistryNames(long Version, IReadOnlyList<RegistryName> Names);

/// <summary>Gives the names; the same object while nothing changed.</summary>
public interface IRegistryNames
{
    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="cancel">Stops waiting for the first reading.</param>
    ValueTask<RegistryNames> OfAsync(string city, CancellationToken cancel);
}
