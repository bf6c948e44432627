using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Cases;

/// <summary>好差评: five grades, one rating a case, of the enterprise's own will (国办发〔2019〕51 号).</summary>
public sealed partial class Case
{
    /// <summary>5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意; null until rated.</summary>
    [Recorded("评价")]
    public int? Stars { get; set; }

    [Recorded("评价内容")]
    public string? RatingText { get; set; }

    [Recorded("评价时间")]
    public DateTime? RatedAt { get; set; }

    public static IReadOnlyList<(int Stars, string Name)> Grades { get; } =
    [(5, "非常满意"), (4, "满意"), (3, "基本满意"), (2, "不满意"), (1, "非常不满意")];

    public void Rate(int stars, string? text, DateTime now)
    {
        Must(CaseAct.Rate);
        if (Stars is not null)
            throw new RuleRefused("这件已经评价过了，一件只评一次。");
        if (stars is < 1 or > 5)
            throw InputRefused.At("stars", "请选一档评价：5 非常满意 到 1 非常不满意");
        if (stars <= 2 && Platform.Text.PlainText.IsBlank(text))
            throw InputRefused.At("text", "请写一句哪里不满意，我们好回访整改");
        (Stars, RatingText, RatedAt) = (stars, text, now);
    }
}
