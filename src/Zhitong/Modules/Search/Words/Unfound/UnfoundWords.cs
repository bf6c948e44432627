namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>How states and counts are said.</summary>
public static class UnfoundWords
{
    public static string Chinese(this UnfoundState state) =>
        state switch
        {
            UnfoundState.Open => "待处理",
            UnfoundState.Answered => "已加同义词",
            _ => "不用处理",
        };

    /// <summary>As the API and addresses say it.</summary>
    public static string Code(this UnfoundState state) =>
        state switch
        {
            UnfoundState.Open => "open",
            UnfoundState.Answered => "answered",
            _ => "aside",
        };

    /// <summary>Kind of the status badge.</summary>
    public static string Look(this UnfoundState state) =>
        state switch
        {
            UnfoundState.Open => "soon",
            UnfoundState.Answered => "done",
            _ => "none",
        };

    /// <summary>How it was not found, worst first.</summary>
    public static string How(this UnfoundRow row)
    {
        (int Times, string Words)[] ways =
        [
            (row.Nothing, "什么也没找到"),
            (row.Unmatched, "这个词没找到"),
            (row.Loose, "只找到一部分"),
        ];
        var happened = ways.Where(w => w.Times > 0).ToList();
        return happened.Count == 1 ? happened[0].Words : string.Join('，', happened.Select(w => $"{w.Words} {w.Times:N0} 次"));
    }
}
