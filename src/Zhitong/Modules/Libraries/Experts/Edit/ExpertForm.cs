using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Experts.Edit;

/// <summary>What the two pages of the form share: a new expert, and a change of one.</summary>
public abstract class ExpertFormPage(Clock clock) : RecordPage(clock)
{
    [BindProperty]
    public ExpertInput Input { get; set; } = new();

    /// <summary>The version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The record as it stands now; null for a new one.</summary>
    public Expert? Expert { get; protected set; }

    /// <summary>Where it is not saved.</summary>
    public abstract string Back { get; }

    /// <summary>The counties that the officer may name, and the whole city for who looks after it.</summary>
    public IEnumerable<SelectOption> Places =>
        RegionTable
            .Default.Counties(Actor.City)
            .Prepend(RegionTable.Default.Find(Actor.City)!)
            .Where(r => ExpertsAccess.Edit.Covers(Actor, new Scope(r.City, r.Code)))
            .Select(r => new SelectOption(r.Code, r.IsCity ? $"{r.Name}（全市）" : r.Name));

    internal static ExpertInput Of(Expert e) =>
        new()
        {
            Name = e.Name,
            BirthMonth = e.BirthMonth,
            Employer = e.Employer,
            Post = e.Post,
            Title = e.Title,
            Fields = string.Join('、', e.Fields),
            Phone = e.Phone,
            Email = e.Email,
            Batch = e.Batch,
            AppointedFrom = Day(e.AppointedFrom),
            AppointedTo = Day(e.AppointedTo),
            Region = e.Region,
            Bio = e.Bio,
            Account = e.AccountName,
            Hidden = e.Hidden,
        };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
