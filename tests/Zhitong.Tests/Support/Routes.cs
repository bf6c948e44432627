using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

namespace Zhitong.Tests.Support;

/// <summary>Tells the application's own endpoints from those of its files.</summary>
public static class Routes
{
    /// <summary>Of a file, or the fallback that serves changed files while the program runs unpublished.</summary>
    public static bool IsStatic(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.DisplayName == "Fallback {**path:file}";
}
