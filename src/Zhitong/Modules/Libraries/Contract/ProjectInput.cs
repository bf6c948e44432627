namespace Zhitong.Modules.Libraries.Contract;

/// <summary>What a project is to say, raw as it came from a form, a sheet or the API.</summary>
public sealed record ProjectInput
{
    /// <summary>Id, credit code or exact name of the enterprise; an enterprise means itself.</summary>
    public string? Enterprise { get; set; }

    /// <summary>With the enterprise it is the natural key.</summary>
    public string? Name { get; set; }

    /// <summary>infrastructure, technology, material, machinery, product or business, or the Chinese word.</summary>
    public string? Kind { get; set; }
    public string? Programme { get; set; }
    public string? Batch { get; set; }

    /// <summary>approved, building, completed, producing or ended, or the Chinese word.</summary>
    public string? Stage { get; set; }

    /// <summary>As <see cref="Platform.Text.Money.Read"/> reads it.</summary>
    public string? Investment { get; set; }

    /// <summary>As <see cref="Platform.Text.Money.Read"/> reads it.</summary>
    public string? Done { get; set; }

    /// <summary>Per cent, at most two decimals; blank for done ÷ investment.</summary>
    public string? ShareDone { get; set; }

    /// <summary>yyyy-MM.</summary>
    public string? StartMonth { get; set; }

    /// <summary>GB/T 2260 code or name of the county; blank for the enterprise's.</summary>
    public string? Region { get; set; }
    public string? Summary { get; set; }

    /// <summary>入库日期, yyyy-MM-dd; blank for today, or for what stands. Only officers decide it.</summary>
    public string? ListedOn { get; set; }

    /// <summary>投产（终止）日期, yyyy-MM-dd; blank for today, or for what stands.</summary>
    public string? EndedOn { get; set; }

    /// <summary>不公开; only officers decide it.</summary>
    public bool Hidden { get; set; }
}
