using Zhitong.Hosting;

// What the program is made of, in the order of the menu. A module joins here and nowhere else.
return await CommandLine.RunAsync(
    args,
    [
        new Zhitong.Modules.Publishing.PublishingModule(),
        new Zhitong.Modules.Accounts.AccountsModule(),
        new Zhitong.Modules.Enterprises.EnterprisesModule(),
        new Zhitong.Modules.Matters.MattersModule(),
        new Zhitong.Modules.Cases.CasesModule(),
        new Zhitong.Modules.Demo.DemoModule(),
    ]
);

/// <summary>Named so that tests can refer to the program.</summary>
public partial class Program;
