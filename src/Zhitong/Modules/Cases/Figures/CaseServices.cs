using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>A closed case is a service to its enterprise.</summary>
internal static class CaseServices
{
    public const string Kind = "case";

    public static ServiceEvent Of(Case c, long doc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            City = c.City,
            Region = c.Region,
            EnterpriseId = c.EnterpriseId,
            EnterpriseName = c.EnterpriseName,
            ProviderId = c.InstitutionId,
            ProviderName = c.InstitutionName,
            ItemCode = c.MatterCode,
            ItemName = c.MatterName,
            On = Clock.DayOf(c.ClosedAt!.Value),
            SubjectKind = Kind,
            SubjectId = c.Id,
            SubjectName = c.Number,
        };

    /// <summary>The services of those that are closed.</summary>
    public static async Task<List<ServiceEvent>> OfAsync(Work work, IReadOnlyList<Case> cases)
    {
        var closed = cases.Where(c => c.Status == CaseStatus.Closed).ToList();
        if (closed.Count == 0)
            return [];
        var docs = await work.NextNumbersAsync(ServiceEvents.Series, closed.Count);
        return [.. closed.Zip(docs, Of)];
    }
}
