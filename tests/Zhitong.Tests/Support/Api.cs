using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Zhitong.Tests.Support;

/// <summary>The API under <c>/api/v1</c> as one caller sees it.</summary>
public sealed class Api
{
    private readonly HttpClient http;

    public Api(HttpMessageHandler server, string? token)
    {
        http = new HttpClient(server) { BaseAddress = new Uri("http://localhost/api/v1/") };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<ApiAnswer> PostAsync(string path, object body, string? idempotencyKey = null) =>
        SendAsync(Post(path, JsonContent.Create(body), idempotencyKey));

    public Task<ApiAnswer> PutAsync(string path, object body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) });

    /// <summary>Sends a body as it is, however wrong.</summary>
    public Task<ApiAnswer> PostTextAsync(string path, string body, string type = "application/json") =>
        SendAsync(Post(path, new StringContent(body, Encoding.UTF8, type), null));

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return new ApiAnswer(response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());
    }

    private static HttpRequestMessage Post(string path, HttpContent content, string? idempotencyKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return request;
    }
}

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Body => field.ValueKind == JsonValueKind.Undefined ? field = JsonElement.Parse(Text) : field;

    /// <summary>A member of the answer as text; null where it is null.</summary>
    public string? this[string name] =>
        Body.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    /// <summary>The faults of a 422 by field.</summary>
    public Dictionary<string, string[]> Errors => Body.GetProperty("errors").Deserialize<Dictionary<string, string[]>>()!;

    public IEnumerable<JsonElement> Items => Body.GetProperty("items").EnumerateArray();

    /// <summary>States the status; a failure shows the answer.</summary>
    public ApiAnswer Is(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text.Length > 2000 ? Text[..2000] : Text);
        return this;
    }

    /// <summary>States a 422 with faults at these fields and no others.</summary>
    public ApiAnswer IsRefusedAt(params string[] fields)
    {
        Is(HttpStatusCode.UnprocessableEntity);
        Errors.Keys.Order().ShouldBe(fields.Order(), Text.Length > 2000 ? Text[..2000] : Text);
        return this;
    }
}
