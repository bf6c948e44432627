using Zhitong.Platform.Regions;

namespace Zhitong;

/// <summary>What the environment and the command line tell the program. See docs/how-to/operate.md.</summary>
public sealed record Settings
{
    /// <summary><c>ZHITONG_DB</c>: <c>sqlite:PATH</c> or a PostgreSQL connection string.</summary>
    public required string Db { get; init; }

    /// <summary><c>ZHITONG_DATA</c> or <c>--data</c>: folder of the database file, the master key and uploaded files.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>ZHITONG_URLS</c> or <c>--urls</c>.</summary>
    public required string Urls { get; init; }

    /// <summary><c>ZHITONG_CITY</c>: the home city, GB/T 2260.</summary>
    public required string City { get; init; }

    /// <summary><c>ZHITONG_KEY</c>: master key, 32 bytes in Base64; else <c>master.key</c> in the data folder.</summary>
    public string? MasterKey { get; init; }

    /// <summary><c>ZHITONG_DEMO</c>: <c>small</c> for a demo city with few enterprises and cases, as tests need it.</summary>
    public string? Demo { get; init; }

    /// <summary><c>ZHITONG_PROXY</c>: addresses of the reverse proxies whose X-Forwarded headers are trusted, by comma.</summary>
    public string? TrustedProxies { get; init; }

    /// <exception cref="SettingsError">A setting is unusable; the message says which and why.</exception>
    public static Settings Read(string? data = null, string? urls = null)
    {
        var folder = Path.GetFullPath(data ?? Env("ZHITONG_DATA") ?? "data");
        var city = Env("ZHITONG_CITY") ?? "140300";
        if (!RegionTable.Default.IsCity(city))
            throw new SettingsError($"ZHITONG_CITY={city} 不是已知的设区市代码（GB/T 2260，六位，如 140300）");
        return new Settings
        {
            Db = Env("ZHITONG_DB") ?? "sqlite:" + Path.Combine(folder, "zhitong.db"),
            DataFolder = folder,
            Urls = urls ?? Env("ZHITONG_URLS") ?? "http://localhost:5080",
            City = city,
            MasterKey = Env("ZHITONG_KEY"),
            Demo = Env("ZHITONG_DEMO"),
            TrustedProxies = Env("ZHITONG_PROXY"),
        };
    }

    /// <summary>All addresses are of this machine only.</summary>
    public bool LoopbackOnly =>
        Urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.IsLoopback);

    private static string? Env(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } v ? v : null;
}

/// <summary>A setting is unusable.</summary>
public sealed class SettingsError(string message) : Exception(message);
