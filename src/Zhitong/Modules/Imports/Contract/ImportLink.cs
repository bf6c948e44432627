using Zhitong.Platform.Access;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>The way from a library to the import of its sheets.</summary>
public static class ImportLink
{
    /// <summary>Address of the import of a kind; null for who may bring no sheets.</summary>
    /// <param name="kind">Name of the kind, such as <c>experts</c>.</param>
    public static string? For(Actor actor, string kind) =>
        ImportsAccess.Run.Admits(actor) ? $"{ImportsLinks.New}?kind={kind}" : null;
}
