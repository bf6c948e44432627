namespace Zhitong.Web;

/// <summary>One entry of the main navigation or of the rail.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Address inside the site.</param>
/// <param name="Current">True for the entry the page belongs to.</param>
/// <param name="Count">Number in the badge behind the text; null or 0 shows none.</param>
/// <param name="Icon">Name of an icon, or null.</param>
public sealed record MenuEntry(string Text, string Href, bool Current = false, int? Count = null, string? Icon = null);

/// <summary>A post the signed-in person can switch to.</summary>
public sealed record PostChoice(Guid Id, string Name);

/// <summary>A column of links in the footer.</summary>
public sealed record FooterColumn(string Title, IReadOnlyList<FooterLink> Links);

/// <summary>A link in the footer.</summary>
public sealed record FooterLink(string Text, string Href);

/// <summary>What the frame around a page shows. One per request, filled before the layout is rendered.</summary>
public sealed class LayoutModel
{
    /// <summary>Name of the home city, such as 阳泉市.</summary>
    public string CityName { get; set; } = "";

    /// <summary>True when the data are demonstration data; the banner says so on every page.</summary>
    public bool Demo { get; set; }

    /// <summary>True when someone is signed in.</summary>
    public bool SignedIn { get; set; }

    /// <summary>Name of the signed-in person.</summary>
    public string? PersonName { get; set; }

    /// <summary>Name of the post in use, such as 平定县局 受理岗.</summary>
    public string? PostName { get; set; }

    /// <summary>Other posts of the person, offered in the person's menu.</summary>
    public IReadOnlyList<PostChoice> OtherPosts { get; set; } = [];

    /// <summary>The main navigation.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; set; } = [];

    /// <summary>Columns of the footer between the hotline and 关于.</summary>
    public IReadOnlyList<FooterColumn> Footer { get; set; } = [];

    /// <summary>True for 大字版.</summary>
    public bool LargeType { get; set; }

    /// <summary>Telephone number of the hotline.</summary>
    public string Hotline { get; set; } = "";

    /// <summary>Telephone number for supervision.</summary>
    public string SuperviseLine { get; set; } = "";

    /// <summary>When the hotline answers, in words.</summary>
    public string HotlineHours { get; set; } = "工作日 8:30—12:00，14:30—18:00";

    /// <summary>Who runs the platform, such as 阳泉市市场监督管理局.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Path and query of the page, to come back to.</summary>
    public string CurrentPath { get; set; } = "/";

    /// <summary>Address that switches 大字版 on or off and comes back to this page.</summary>
    public string LargeTypeHref => $"/large?on={(LargeType ? "0" : "1")}&back={Uri.EscapeDataString(CurrentPath)}";

    /// <summary>Words of the link that switches 大字版.</summary>
    public string LargeTypeText => LargeType ? "标准字号" : "大字版";

    /// <summary>Digits of a telephone number, for a tel: address.</summary>
    public static string Tel(string number) => "tel:" + string.Concat(number.Where(char.IsAsciiDigit));
}
