using System.Reflection;

namespace Zhitong;

/// <summary>
/// Endpoints whose handlers are compiled when they are first asked: with some sixty of them, compiling all of them took a quarter of a
/// start (docs/performance.md). These stand in the namespace that encloses all of ours, so that <c>MapGet</c> means this one and no
/// module has to know. Metadata (access, filters, description) are gathered at the start as ever.
/// </summary>
internal static class LazyEndpoints
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        Map(routes, pattern, handler, HttpMethods.Put);

    /// <summary>The seam that ASP.NET Core has for its own generator of handlers.</summary>
    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string pattern, Delegate handler, string method) =>
        RouteHandlerServices.Map(routes, pattern, handler, [method], Infer, CreateLater);

    private static RequestDelegateMetadataResult Infer(MethodInfo method, RequestDelegateFactoryOptions? options) =>
        RequestDelegateFactory.InferMetadata(method, options);

    private static RequestDelegateResult CreateLater(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? inferred
    )
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, inferred).RequestDelegate);
        return new RequestDelegateResult(http => compiled.Value(http), inferred?.EndpointMetadata ?? []);
    }
}
