using System.Text.Json.Serialization;
using Zhitong.Modules.Libraries.Experts.List;
using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>An expert in a list, as the API answers it.</summary>
/// <param name="AppointedTo">Last day of the appointment, null for 长期.</param>
/// <param name="Validity"><c>valid soon lapsed forever future</c> as of today.</param>
public sealed record ExpertBrief(
    Guid Id,
    string Name,
    string Employer,
    string? Post,
    string? Title,
    IReadOnlyList<string> Fields,
    string? Batch,
    DateOnly? AppointedFrom,
    DateOnly? AppointedTo,
    string Validity,
    string Region,
    bool Hidden
)
{
    public static ExpertBrief Of(ExpertRow e, DateOnly today) =>
        new(
            e.Id,
            e.Name,
            e.Employer,
            e.Post,
            e.Title,
            e.Fields,
            e.Batch,
            e.AppointedFrom,
            Spans.Said(e.LastDay),
            e.StandingOn(today).Code(),
            e.Region,
            e.Hidden
        );
}

/// <summary>What only officers in reach and the expert see.</summary>
public sealed record ExpertPersonal(string BirthMonth, string? Phone, string? Email, string? Account);

/// <summary>An expert as the API answers it.</summary>
/// <param name="Personal">Missing unless the caller may see it.</param>
public sealed record ExpertView(
    Guid Id,
    string Name,
    string Employer,
    string? Post,
    string? Title,
    IReadOnlyList<string> Fields,
    string? Batch,
    DateOnly? AppointedFrom,
    DateOnly? AppointedTo,
    DateOnly? EndedOn,
    string Validity,
    string Region,
    string? Bio,
    bool Hidden,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExpertPersonal? Personal,
    DateTime UpdatedAt,
    int Version
)
{
    public static ExpertView Of(Expert e, Actor actor, DateOnly today) =>
        new(
            e.Id,
            e.Name,
            e.Employer,
            e.Post,
            e.Title,
            e.Fields,
            e.Batch,
            e.AppointedFrom,
            e.AppointedTo,
            e.EndedOn,
            e.StandingOn(today).Code(),
            e.Region,
            e.Bio,
            e.Hidden,
            ExpertsAccess.See.Covers(actor, e.Scope) ? new ExpertPersonal(e.BirthMonth, e.Phone, e.Email, e.AccountName) : null,
            e.UpdatedAt,
            e.Version
        );
}
