using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Guide;

/// <summary>办事指南 of one matter.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed partial class MatterGuidePage(MatterBook book, Calendars calendars, LastYear year, Clock clock) : ZtPage
{
    public Matter Matter { get; private set; } = null!;
    public DueDate DueIfAcceptedToday { get; private set; }

    /// <summary>How it went over the last year; each opens to itself.</summary>
    public FigureValue OnTime { get; private set; } = null!;
    public FigureValue Days { get; private set; } = null!;
    public FigureValue Pleased { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        Matter = await book.FindAsync(code) ?? throw new RecordMissing("没有这个事项。");
        DueIfAcceptedToday = calendars.Current.Due(clock.Today, new WorkingDays(Matter.PromisedDays));
        OnTime = await year.OfAsync("C004", LastYear.Service, Matter.Code);
        Days = await year.OfAsync("C010", LastYear.Service, Matter.Code);
        Pleased = await year.OfAsync("C006", LastYear.Service, Matter.Code);
        return Page();
    }

    /// <summary>What it costs: the first clause stands out, the rest explains it.</summary>
    public static (string Head, string More) Fee(string fee) =>
        fee.Split('；', 2) is [{ Length: <= 20 } head, var rest] ? (head, rest) : (fee, "");

    /// <summary>Whom to ask: the telephone number stands out, the rest says who answers and when.</summary>
    public static (string Head, string More) Contact(string contact) =>
        Telephone().Match(contact) is { Success: true } number
            ? (number.Value, contact.Replace(" " + number.Value, "", StringComparison.Ordinal))
            : (contact, "");

    [GeneratedRegex("0[0-9]{2,3}-[0-9]{3,4} ?[0-9]{4}|1[3-9][0-9]{9}")]
    private static partial Regex Telephone();

    public static string Need(string need) =>
        need switch
        {
            "exempt" => "免交",
            "required" => "必交",
            "fill" => "填写",
            _ => "有则交",
        };
}
