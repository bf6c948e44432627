using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>Reads the tables that are part of the program.</summary>
internal static class EmbeddedText
{
    /// <summary>Opens an embedded file by its name, as UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static StreamReader Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) is { } stream
            ? new StreamReader(stream, Encoding.UTF8)
            : throw new InvalidOperationException($"The embedded file {name} is missing.");

    /// <summary>The rows of an embedded table below its heading, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = Open(name);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }
}
