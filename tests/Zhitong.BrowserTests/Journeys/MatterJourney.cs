using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>An officer works on a guide; enterprises read the published edition until the next one is published.</summary>
public abstract class MatterJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280, "TEST-PT", "不收费，样品由主办方出")]
    [InlineData(390, "QUAL-QC", "不收费，活动材料自备")]
    public async Task A_guide_is_drafted_beside_the_published_one_and_then_published(int width, string code, string fee)
    {
        var officer = await app.VisitorAsync(width, $"draft-{code}");
        await officer.SignInAsync("city");
        await officer.GoAsync($"/desk/matters/{code}/edit");
        await officer.FillAsync("收费", fee);
        await officer.PressAsync("存草稿");
        await officer.SeesAsync("有改动没发布");

        var reader = await app.VisitorAsync(width, $"reader-{code}");
        await reader.GoAsync($"/matters/{code}");
        (await reader.MainTextAsync()).ShouldNotContain(fee);

        await officer.GoAsync("/desk/matters");
        await officer.SeesAsync("有改动没发布");
        await officer.GoAsync($"/desk/matters/{code}/edit");
        await officer.PressAsync("保存并发布");
        await officer.SeesAsync("企业现在就能看到");
        await reader.GoAsync($"/matters/{code}");
        await reader.SeesAsync(fee);
        await officer.GoAsync($"/desk/matters/{code}/history");
        await officer.SeesAsync("与上一版不同：收费");
    }
}

public sealed class MatterJourney_on_Sqlite(RunningApp<Sqlite> app) : MatterJourney<Sqlite>(app);

public sealed class MatterJourney_on_Postgres(RunningApp<Postgres> app) : MatterJourney<Postgres>(app);
