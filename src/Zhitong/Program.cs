using Zhitong.Hosting;

return await CommandLine.RunAsync(args, Program.Modules());

/// <summary>The program. Public, so that tests build it from the same modules.</summary>
public partial class Program
{
    /// <summary>What the program is made of, in the order of the menu. A module joins here and nowhere else.</summary>
    public static IReadOnlyList<IModule> Modules() =>
        [
            new Zhitong.Modules.Publishing.PublishingModule(),
            new Zhitong.Modules.Accounts.AccountsModule(),
            new Zhitong.Modules.Enterprises.EnterprisesModule(),
            new Zhitong.Modules.Libraries.LibrariesModule(),
            new Zhitong.Modules.Matters.MattersModule(),
            new Zhitong.Modules.Cases.CasesModule(),
            new Zhitong.Modules.Search.SearchModule(),
            new Zhitong.Modules.Matching.MatchingModule(),
            new Zhitong.Modules.Figures.FiguresModule(),
            new Zhitong.Modules.Imports.ImportsModule(),
            new Zhitong.Modules.Demo.DemoModule(),
        ];
}
