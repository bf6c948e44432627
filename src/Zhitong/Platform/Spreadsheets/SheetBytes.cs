namespace Zhitong.Platform.Spreadsheets;

/// <summary>The bytes of a file, wherever they lie. Each opening reads from the beginning and can seek.</summary>
public sealed class SheetBytes(Func<Stream> open)
{
    /// <summary>A file on the disk.</summary>
    public static SheetBytes OfFile(string path) => new(() => File.OpenRead(path));

    public Stream Open() => open();
}
