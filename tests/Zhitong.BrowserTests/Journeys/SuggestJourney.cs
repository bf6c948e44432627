using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>Names are offered while somebody types into a search box, for the keyboard, for the finger, and not in the way.</summary>
public abstract class SuggestJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280, "/")]
    [InlineData(390, "/")]
    [InlineData(1280, "/search")]
    [InlineData(390, "/search")]
    public async Task From_first_letters_to_the_institutions(int width, string address)
    {
        var visitor = await app.VisitorAsync(width, "suggest" + (address == "/" ? "-home" : ""));
        await visitor.GoAsync(address);
        var box = Box(visitor);
        await box.PressSequentiallyAsync("drxs");
        var option = visitor.Page.GetByRole(AriaRole.Option, new() { Name = "导热系数" }).First;
        await option.WaitForAsync();
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await visitor.LookAsync();

        await visitor.FollowAsync(option);
        visitor.Page.Url.ShouldContain("/search?q=" + Uri.EscapeDataString("导热系数"));
        (await Box(visitor).InputValueAsync()).ShouldBe("导热系数");
        (await visitor.Page.Locator("main article h3 a[href^='/institutions/']").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task With_the_keyboard_alone()
    {
        var visitor = await app.VisitorAsync(1280, "suggest-keys");
        await visitor.GoAsync("/search");
        var box = Box(visitor);
        var list = visitor.Page.GetByRole(AriaRole.Listbox);
        await box.PressSequentiallyAsync("daore");
        await list.WaitForAsync();
        (await visitor.Page.GetByRole(AriaRole.Status).First.InnerTextAsync()).ShouldContain("个名称");

        await box.PressAsync("ArrowDown");
        var first = visitor.Page.GetByRole(AriaRole.Option).First;
        (await box.GetAttributeAsync("aria-activedescendant")).ShouldBe(await first.GetAttributeAsync("id"));
        (await first.GetAttributeAsync("aria-selected")).ShouldBe("true");
        await visitor.LookAsync();
        await box.PressAsync("Escape");
        (await list.CountAsync()).ShouldBe(0, "Escape puts the list away");
        (await box.InputValueAsync()).ShouldBe("daore", "and leaves what was typed");
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("false");

        await box.PressAsync("ArrowDown");
        var chosen = await visitor.Page.GetByRole(AriaRole.Option).First.Locator("span").First.InnerTextAsync();
        await box.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/search?q=*");
        (await Box(visitor).InputValueAsync()).ShouldBe(chosen);
    }

    [Fact]
    public async Task What_is_typed_is_sent_as_it_is_when_nothing_is_chosen()
    {
        var visitor = await app.VisitorAsync(1280, "suggest-typed");
        await visitor.GoAsync("/search");
        await Box(visitor).PressSequentiallyAsync("导热");
        await visitor.Page.GetByRole(AriaRole.Listbox).WaitForAsync();
        await Box(visitor).PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/search?q=*");
        (await Box(visitor).InputValueAsync()).ShouldBe("导热");
    }

    private static ILocator Box(Visitor visitor) => visitor.Page.Locator("main form[role=search] input[name=q]");
}

public sealed class SuggestJourney_on_Sqlite(RunningApp<Sqlite> app) : SuggestJourney<Sqlite>(app);

public sealed class SuggestJourney_on_Postgres(RunningApp<Postgres> app) : SuggestJourney<Postgres>(app);
