using Zhitong.Modules.Accounts;
using Zhitong.Modules.Accounts.Contract;

namespace Zhitong.Tests.Architecture.Planted;

/// <summary>Wrong on purpose, as if they stood in a module of their own: the guards must see them.</summary>
internal static class InCode
{
    public static async Task<TimeSpan> RunAsync()
    {
        await Task.Yield();
        return AccountsModule.IdleTimeout;
    }
}

internal sealed class InField
{
    public ApiToken? Token { get; set; }
}

internal static class InTypeArgument
{
    public static object Run() => Array.Empty<ApiToken>();
}

[System.ComponentModel.TypeConverter(typeof(AccountsModule))]
internal static class InAttribute;

internal static class Right
{
    public static string Run(Person person) => person.DisplayName;
}
