using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhitong.Hosting;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters;

/// <summary>
/// Plants the service catalogue that comes with the release: published, so that a new city can open at once, and from then on
/// the city's own. A matter that exists is never overwritten.
/// </summary>
internal sealed class MatterCatalogue(Writer writer, Settings settings, MatterBook book) : ISeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Entry(
        string Code,
        string Name,
        string Class,
        string Summary,
        string Applicants,
        List<string> Basis,
        List<MatterMaterial> Materials,
        List<MatterStep> Steps,
        int PromisedDays,
        string Fee,
        string Contact,
        List<MatterField> Fields,
        List<MatterQuestion> Faqs,
        List<string> Keywords
    );

    public async Task PlantAsync()
    {
        await writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                var there = await work.Db.Set<Matter>().Select(m => m.Code).ToListAsync();
                foreach (var entry in Entries().Where(e => !there.Contains(e.Code)))
                {
                    var matter = ToMatter(entry);
                    if (matter.Blanks().FirstOrDefault() is { Field: not null } blank)
                        throw new InvalidOperationException($"{entry.Code}: {blank.Message}");
                    matter.Publish(work.Now);
                    work.Db.Add(matter);
                    work.Record(matter, "publish", "随软件提供的事项目录");
                }
            }
        );
        book.Forget();
    }

    private static IEnumerable<Entry> Entries()
    {
        var assembly = typeof(MatterCatalogue).Assembly;
        foreach (
            var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("matters-", StringComparison.Ordinal)).Order()
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var entry in JsonSerializer.Deserialize<List<Entry>>(stream, Json)!)
                yield return entry;
        }
    }

    private static Matter ToMatter(Entry e) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Code = e.Code,
            Name = e.Name,
            Class = e.Class,
            Summary = e.Summary,
            Applicants = e.Applicants,
            Basis = e.Basis,
            Materials = e.Materials,
            Steps = e.Steps,
            PromisedDays = e.PromisedDays,
            Fee = e.Fee,
            Contact = e.Contact,
            Fields = e.Fields,
            Faqs = e.Faqs,
            Keywords = e.Keywords,
        };
}
