using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Zhitong.Tests.Support;

/// <summary>A browser without script: keeps cookies, reads pages, sends forms. Redirects are followed when asked.</summary>
public sealed class Browser
{
    private static readonly Uri Root = new("http://localhost/");
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Browser(HttpMessageHandler server) =>
        http = new HttpClient(new CookieContainerHandler(cookies) { InnerHandler = server }) { BaseAddress = Root };

    public void SetCookie(string name, string value) => cookies.Add(new Cookie(name, value, "/", "localhost"));

    public string? CookieOf(string name) => cookies.GetCookies(Root)[name]?.Value;

    public Task<Page> GetPageAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>What a link to a file gives.</summary>
    public Task<byte[]> GetFileAsync(string address) => http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var address = new Uri(Root, request.RequestUri!);
        var document = await BrowsingContext.New().OpenAsync(r => r.Content(text).Address(address.ToString()));
        return new Page(this, response.StatusCode, response.Headers.Location?.ToString(), address, text, (IHtmlDocument)document);
    }
}

/// <summary>A page as it came.</summary>
/// <param name="Location">Where a redirect points.</param>
public sealed record Page(
    Browser Browser,
    HttpStatusCode Status,
    string? Location,
    Uri Address,
    string Html,
    IHtmlDocument Document
)
{
    /// <summary>All visible text.</summary>
    public string Text => Document.Body?.TextContent ?? "";

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public bool AsksToSignIn =>
        Status == HttpStatusCode.Redirect && Location?.Contains("/sign-in", StringComparison.Ordinal) == true;

    /// <summary>States the status; a failure shows the page.</summary>
    public Page Is(HttpStatusCode status)
    {
        Status.ShouldBe(status, Location ?? (Text.Length > 1500 ? Text[..1500] : Text));
        return this;
    }

    public Task<Page> FollowAsync() =>
        Browser.GetPageAsync(Location ?? throw new InvalidOperationException($"{Address} is no redirect: {Status}"));

    /// <summary>Sends a form as it stands, with its antiforgery token, and these fields on top; null leaves a field out.</summary>
    /// <param name="form">A CSS selector, such as <c>form[action$='sign-out']</c>; the page's main form when empty.</param>
    /// <param name="fields">Values typed or chosen.</param>
    public Task<Page> SubmitAsync(string form, params (string Name, string? Value)[] fields)
    {
        var element =
            Document.QuerySelector<IHtmlFormElement>(form.Length > 0 ? form : "main form[method=post]")
            ?? throw new InvalidOperationException($"{Address} has no form {form}");
        var values = ValuesOf(element).Where(v => !Array.Exists(fields, f => f.Name == v.Key)).ToList();
        values.AddRange(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)));
        var target = new Uri(Address, element.GetAttribute("action") ?? "");
        if (!element.Method.Equals("post", StringComparison.OrdinalIgnoreCase))
            return Browser.GetPageAsync($"{target.AbsolutePath}?{Query(values)}");
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(values) };
        return Browser.SendAsync(request);
    }

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form)
    {
        foreach (
            var control in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled"))
        )
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                        yield return new(name, box.Value);
                    break;
                case IHtmlInputElement { Type: "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select when select.Value is { } chosen:
                    yield return new(name, chosen);
                    break;
            }
        }
    }

    private static string Query(IEnumerable<KeyValuePair<string, string>> values) =>
        string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
}
