namespace Zhitong.Modules.Libraries.Contract;

/// <summary>What a piece of equipment is to say, raw as it came from a form, a sheet or the API.</summary>
public sealed record EquipmentInput
{
    /// <summary>Id, credit code or exact name of the institution or enterprise; an institution or enterprise means itself.</summary>
    public string? Owner { get; set; }
    public string? Name { get; set; }

    /// <summary>With the owner it is the natural key.</summary>
    public string? AssetNumber { get; set; }
    public string? Model { get; set; }
    public string? Maker { get; set; }
    public string? Field { get; set; }

    /// <summary>yyyy-MM-dd.</summary>
    public string? CalibratedOn { get; set; }

    /// <summary>Months; 0 for equipment that needs no calibration (长期).</summary>
    public string? CycleMonths { get; set; }

    /// <summary>yyyy-MM-dd; blank for date + cycle − 1 day.</summary>
    public string? ValidUntil { get; set; }

    /// <summary>As <see cref="Platform.Text.Money.Read"/> reads it.</summary>
    public string? Value { get; set; }

    /// <summary>An amount, or all in one as in "300 元/样", 免费, 面议.</summary>
    public string? Price { get; set; }

    /// <summary>hour, day, each, sample, free or negotiable, or the Chinese word.</summary>
    public string? PriceUnit { get; set; }
    public bool Shared { get; set; }
    public string? Place { get; set; }

    /// <summary>GB/T 2260 code or name of the county; blank for the owner's.</summary>
    public string? Region { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }

    /// <summary>in-use, stopped or sealed; blank for in use.</summary>
    public string? Status { get; set; }

    /// <summary>入库日期, yyyy-MM-dd; blank for today, or for what stands. Only officers decide it.</summary>
    public string? ListedOn { get; set; }

    /// <summary>Since when it is stopped or sealed, yyyy-MM-dd; blank for today, or for what stands.</summary>
    public string? EndedOn { get; set; }

    /// <summary>不公开; only officers decide it.</summary>
    public bool Hidden { get; set; }
}
