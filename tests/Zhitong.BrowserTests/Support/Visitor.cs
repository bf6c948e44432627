using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zhitong.BrowserTests.Support;

/// <summary>
/// Somebody at a browser. Every page that is looked at is checked by axe, for console errors, for sideways scrolling, and is
/// photographed into <c>.build/screens</c> for human eyes.
/// </summary>
public sealed partial class Visitor
{
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    private readonly string journey;
    private readonly List<string> complaints = [];
    private int step;

    public Visitor(IPage page, string journey)
    {
        Page = page;
        this.journey = journey;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !StatusMessage().IsMatch(message.Text))
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Host != "localhost")
                complaints.Add($"a request left the application: {request.Url}");
        };
    }

    public IPage Page { get; }

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await LookAsync();
    }

    /// <summary>Looks at the page as it stands.</summary>
    public async Task LookAsync()
    {
        await LoadedAsync();
        await PhotographAsync();
        complaints.ShouldBeEmpty();
        (await ViolationsAsync()).ShouldBeEmpty(Page.Url);
        var sideways = await Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        sideways.ShouldBeLessThanOrEqualTo(0, $"{Page.Url} scrolls sideways by {sideways} px");
        (await Page.Locator("h1").CountAsync()).ShouldBe(1, Page.Url);
    }

    /// <summary>Runs axe inside the page; its own driver would open a second page and wait for the network each time.</summary>
    private async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(AxeScript);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(v => `${v.id}: ${v.help} at ${v.nodes.map(n => n.html).join(' | ')}`)
            """
        );
    }

    /// <summary>Signs in as one of the demo identities.</summary>
    public async Task SignInAsync(string who)
    {
        await Page.GotoAsync("/sign-in");
        await LeaveAsync(Page.Locator($"[data-demo-user={who}]"));
        Page.Url.ShouldNotContain("/sign-in");
    }

    public async Task SignOutAsync()
    {
        await Page.Context.ClearCookiesAsync();
        await Page.GotoAsync("/");
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = false }).First.FillAsync(text);

    public Task ChooseAsync(string label, string option) =>
        Page.GetByLabel(label, new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Presses a button or follows a link by its words, and looks at the page that comes.</summary>
    public async Task PressAsync(string words)
    {
        var main = Page.Locator("main");
        var target = main.GetByRole(AriaRole.Button, new() { Name = words, Exact = true })
            .Or(main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }))
            .First;
        await FollowAsync(target);
    }

    /// <summary>Clicks what leads to another page, and looks at that page.</summary>
    public async Task FollowAsync(ILocator target)
    {
        await LeaveAsync(target);
        await LookAsync();
    }

    /// <summary>
    /// Clicks what leads to another page, and waits for that page. The page left behind is marked: on a slow machine it may stand
    /// for a while after the click, and it must not be taken for the page that comes.
    /// </summary>
    private async Task LeaveAsync(ILocator target)
    {
        await Page.EvaluateAsync("document.documentElement.setAttribute('data-left', '')");
        await target.ClickAsync();
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>The page is asked itself: Playwright's own wait for the load event hangs when the event came just before it.</summary>
    private async Task LoadedAsync() =>
        await Page.EvaluateAsync(
            "() => new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))"
        );

    public async Task<string> MainTextAsync() => await Page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(string words) => (await MainTextAsync()).ShouldContain(words, Case.Sensitive, Page.Url);

    private async Task PhotographAsync()
    {
        var folder = Path.Combine(Root(), ".build", "screens");
        Directory.CreateDirectory(folder);
        step++;
        var picture = new PageScreenshotOptions { Path = Path.Combine(folder, $"{journey}-{step:00}.png"), FullPage = true };
        try
        {
            await Page.ScreenshotAsync(picture);
        }
        catch (PlaywrightException e) when (e.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            await Page.ScreenshotAsync(picture); // on a busy machine Chromium gives up a frame that comes late
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zhitong.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }

    /// <summary>The browser reports every 4xx page as a console error; those are looked at by their words instead.</summary>
    [GeneratedRegex("the server responded with a status of 4")]
    private static partial Regex StatusMessage();
}
