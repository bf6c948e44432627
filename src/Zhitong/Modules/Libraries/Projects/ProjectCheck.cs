using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>What a project is to say, checked and cleaned; whose it is, the act finds out.</summary>
/// <param name="Region">Null for the enterprise's county.</param>
public sealed record CheckedProject(
    string Name,
    ProjectKind Kind,
    string? Programme,
    string? Batch,
    ProjectStage Stage,
    long? InvestmentFen,
    long? DoneFen,
    int? ShareDone,
    string? StartMonth,
    string? Region,
    string? Summary,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    DateOnly Today
)
{
    public void ApplyTo(Project p)
    {
        (p.Name, p.Kind, p.Programme, p.Batch) = (Name, Kind, Programme, Batch);
        (p.InvestmentFen, p.DoneFen, p.ShareDone) = (InvestmentFen, DoneFen, ShareDone);
        (p.StartMonth, p.Summary) = (StartMonth, Summary);
        p.EndReason = Stage == ProjectStage.Ended ? p.EndReason : null;
        p.EndedOn = Project.IsOver(Stage) ? EndedOn ?? p.EndedOn ?? Today : null;
        p.Stage = Stage;
        p.Settle();
    }
}

/// <summary>The rules of a project's form.</summary>
public static class ProjectCheck
{
    public const int LongestName = 200;
    public const int LongestProgramme = 100;
    public const int LongestBatch = 60;
    public const int LongestSummary = 2000;

    /// <summary>A project may be planned so far ahead.</summary>
    private const int LongestPlanYears = 10;

    /// <param name="city">The city whose counties may be named.</param>
    /// <param name="today">Today in China.</param>
    /// <param name="faults">Takes every fault of the input by field.</param>
    public static CheckedProject Check(ProjectInput input, string city, DateOnly today, Faults faults)
    {
        var read = new FieldReader(faults);
        read.NoIdentityNumbers(("name", input.Name), ("programme", input.Programme), ("summary", input.Summary));
        var kind = read.Choice(input.Kind, "kind", "类别", ProjectWords.Kinds);
        faults.Add("kind", PlainText.IsBlank(input.Kind) ? "请选择六新类别" : null);
        var investment = read.Fen(input.Investment, "investment", "总投资");
        var done = read.Fen(input.Done, "done", "完成投资");
        if (done is not null && investment is null && PlainText.IsBlank(input.Investment))
            faults.Add("investment", "填了完成投资，请一并填写总投资");
        if (done > investment)
            faults.Add("done", $"完成投资 {Money.Words(done.Value)}，比总投资 {Money.Words(investment.Value)} 还多，请核对");
        var (listed, ended) = LibraryWriting.Stay(input.ListedOn, input.EndedOn, "投产（终止）日期", today, read);
        return new CheckedProject(
            read.Required(input.Name, "name", "项目名称", LongestName),
            kind ?? ProjectKind.Infrastructure,
            read.Text(input.Programme, "programme", "计划（专项）", LongestProgramme),
            read.Text(input.Batch, "batch", "批次", LongestBatch),
            read.Choice(input.Stage, "stage", "阶段", ProjectWords.Stages) ?? ProjectStage.Approved,
            investment,
            done,
            Share(input.ShareDone, faults),
            read.Month(input.StartMonth, "startMonth", "开工年月", today.AddYears(LongestPlanYears)),
            PlainText.IsBlank(input.Region) ? null : read.Region(input.Region, city),
            read.LongText(input.Summary, "summary", "简介", LongestSummary),
            listed,
            ended,
            today
        );
    }

    /// <summary>Per cent with at most two decimals, with or without its sign.</summary>
    private static int? Share(string? raw, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim().TrimEnd('%').TrimEnd();
        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100
            && decimal.Truncate(percent * 100) == percent * 100
        )
            return (int)(percent * 100);
        faults.Add("shareDone", "完成比例应在 0 到 100 之间（%），最多两位小数");
        return null;
    }
}
