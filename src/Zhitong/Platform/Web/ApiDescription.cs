using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Zhitong.Platform.Web;

/// <summary>The OpenAPI document and the page on which a developer tries the API.</summary>
public static class ApiDescription
{
    public const string ExplorerRoot = "/developers/try";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = d => d.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "质通开放接口",
                    Version = "v1",
                    Description = "令牌在“我的账号 → 接口令牌”里申请，放在 Authorization: Bearer 里。错误按 RFC 9457 回答。",
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
                };
                document.Security =
                [
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] },
                ];
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>SwaggerUI, served by the application itself, without inline script.</summary>
    public static void MapExplorer(WebApplication app) =>
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = ExplorerRoot.TrimStart('/');
            o.DocumentTitle = "质通开放接口";
            o.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
}
