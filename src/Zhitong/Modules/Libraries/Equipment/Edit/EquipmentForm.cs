using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Equipment.Edit;

/// <summary>What the two pages of the form share: a new piece of equipment, and a change of one.</summary>
public abstract class EquipmentFormPage(Clock clock) : RecordPage(clock)
{
    [BindProperty]
    public EquipmentInput Input { get; set; } = new();

    /// <summary>The version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The record as it stands now; null for a new one.</summary>
    public EquipmentItem? Equipment { get; protected set; }

    /// <summary>Where it is not saved.</summary>
    public abstract string Back { get; }

    /// <summary>An owner adds its own; an officer says whose it is.</summary>
    public bool AsksOwner => Equipment is null && EquipmentAccess.Edit.ReachOf(Actor.Role) != Reach.Own;

    public bool DecidesHidden => EquipmentAccess.Edit.ReachOf(Actor.Role) != Reach.Own;

    /// <summary>停用 has a page of its own, which asks why.</summary>
    public IEnumerable<SelectOption> States =>
        EquipmentWords.States.Options.Where(o => o.Value != "stopped" || Equipment?.Status == EquipmentStatus.Stopped);

    internal static EquipmentInput Of(EquipmentItem e) =>
        new()
        {
            Name = e.Name,
            AssetNumber = e.AssetNumber,
            Model = e.Model,
            Maker = e.Maker,
            Field = e.Field,
            CalibratedOn = Day(e.CalibratedOn),
            CycleMonths = e.CycleMonths?.ToString(CultureInfo.InvariantCulture),
            ValidUntil = Day(e.ValidUntil),
            Value = Yuan(e.ValueFen),
            Price = Yuan(e.PriceFen),
            PriceUnit = e.PriceUnit is { } unit ? EquipmentWords.PriceUnits.Code(unit) : null,
            Shared = e.Shared,
            Place = e.Place,
            Region = e.Region,
            Phone = e.Phone,
            Note = e.Note,
            Status = EquipmentWords.States.Code(e.Status),
            ListedOn = Day(e.ListedOn),
            EndedOn = Day(e.EndedOn),
            Hidden = e.Hidden,
        };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Yuan(long? fen) => fen is { } f ? Money.Yuan(f).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
