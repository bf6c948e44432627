using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>A question with the values that it names set apart: no text holds 0.02 W/(m·K), but a range may cover it.</summary>
/// <param name="Words">The question without them.</param>
/// <param name="Values">What rows that state a range must reach.</param>
internal sealed record ValueQuestion(string Words, IReadOnlyList<AskedRange> Values)
{
    public static ValueQuestion Read(string question)
    {
        var text = new NeedText(PlainText.Truncate(question, Finder.LongestQuestion));
        var whole = text.Rest;
        text.TakeStandards();
        text.TakeUncertainty();
        var before = text.Rest;
        List<AskedRange> values = text.TakeValues(leaveTimes: true).ConvertAll(v => v.Value.Asked);
        var after = text.Rest;
        var words = whole.Select((c, i) => before[i] == after[i] ? c : ' ').ToArray();
        return values.Count == 0 ? new(question, []) : new(new string(words), values);
    }
}
