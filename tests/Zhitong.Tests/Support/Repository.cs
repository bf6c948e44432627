namespace Zhitong.Tests.Support;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string Sources => Path.Combine(Root, "src", "Zhitong");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Zhitong.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
