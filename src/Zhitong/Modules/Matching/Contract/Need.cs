using System.Globalization;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>An object or a parameter as somebody said it.</summary>
/// <param name="Text">In the words of who asks.</param>
/// <param name="Known">The registries hold exactly this name, or people's other name for it.</param>
/// <param name="Soft">A product that goes with the need: what measures a kin of it may do, after asking.</param>
public sealed record SaidWord(string Text, bool Known, bool Soft = false);

/// <summary>One thing to be measured.</summary>
/// <param name="Object">Null when only the parameter is known.</param>
/// <param name="Parameter">Null when anything of the object will do.</param>
/// <param name="Method">The standard to follow; an empty prefix means that only its number was said.</param>
/// <param name="Ranges">Values to be reached; each counts where the row states the same quantity.</param>
public sealed record WantedItem(SaidWord? Object, SaidWord? Parameter, StandardNumber? Method, IReadOnlyList<AskedRange> Ranges)
{
    /// <summary>What people call it: 气凝胶毡 导热系数.</summary>
    public string Name =>
        string.Join(' ', new[] { Object?.Text, Parameter?.Text ?? Method?.ToString() }.Where(t => t is not null));

    /// <summary>With method and values, as it is listed among what nobody can do.</summary>
    public string FullName =>
        string.Join(
            ' ',
            new[] { Name, Parameter is null ? null : Method?.ToString() }.Concat(Ranges.Select(r => r.Said)).OfType<string>()
        );
}

/// <summary>A need as the matching understands it.</summary>
/// <param name="City">GB/T 2260 code.</param>
/// <param name="Items">What is wanted, at most <see cref="MostItems"/>.</param>
/// <param name="Uncertainty">At most this.</param>
/// <param name="Region">A county in which it must be done; null for anywhere in the city.</param>
/// <param name="Home">The county that is nearest to who asks: it orders, and excludes nobody.</param>
/// <param name="Day">On which it must be valid.</param>
/// <param name="Unread">Words that name nothing the registries know.</param>
public sealed record Need(
    string City,
    IReadOnlyList<WantedItem> Items,
    Uncertainty? Uncertainty,
    string? Region,
    string? Home,
    DateOnly Day,
    IReadOnlyList<string> Unread
)
{
    public const int MostItems = 12;

    /// <summary>How it was read, as chips of a page: what it is called, and what was read.</summary>
    public IEnumerable<(string Label, string Value)> Read()
    {
        foreach (var item in Items)
        {
            if (item.Object is { } thing)
                yield return ("对象", thing.Text);
            if (item.Parameter is { } parameter)
                yield return ("参数", parameter.Text);
            if (item.Method is { } method)
                yield return ("方法", method.ToString().Trim());
            foreach (var range in item.Ranges)
                yield return ("要测到", range.Said);
        }
        if (Uncertainty is { } most)
            yield return ("不确定度不大于", most.ToString());
        yield return ("地区", Region is null ? "全市" : RegionTable.Default.Name(Region));
        yield return ("日期", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
