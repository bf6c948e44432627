namespace Zhitong.Hosting;

/// <summary>A bar on standard error for long work of the command line; a line for every tenth when it is not a terminal.</summary>
public sealed class ProgressBar(string title, long total)
{
    private const int Width = 30;
    private readonly bool live = !Console.IsErrorRedirected;
    private int shown = -1;

    /// <summary>Draws the bar anew when a whole percent was added.</summary>
    public void Show(long done)
    {
        var percent = total <= 0 ? 100 : (int)Math.Min(100, done * 100 / total);
        if (percent == shown)
            return;
        shown = percent;
        var full = percent * Width / 100;
        var bar = $"{title} [{new string('#', full)}{new string('-', Width - full)}] {percent}% {done:N0}/{total:N0}";
        if (live)
            Console.Error.Write($"\r{bar}");
        else if (percent % 10 == 0)
            Console.Error.WriteLine(bar);
    }

    /// <summary>Ends the line.</summary>
    public void Done()
    {
        if (live)
            Console.Error.WriteLine();
    }
}
