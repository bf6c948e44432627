using Zhitong.Hosting;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Search.Words;

/// <summary>What the book of synonyms and the desk of searches in vain bring.</summary>
internal static class WordsDesk
{
    public static void Register(ModuleBuilder module)
    {
        module
            .Services.AddSingleton<SynonymBook>()
            .AddSingleton<SaveSynonym>()
            .AddSingleton<BookQuery>()
            .AddSingleton<UnfoundSearches>()
            .AddSingleton<SettleUnfound>()
            .AddSingleton<WordFilling>()
            .AddScoped<UnfoundQuery>()
            .AddSingleton<ImportKind, SynonymImport>()
            .AddHostedService<UnfoundFlusher>();
        module
            .Access(WordsAccess.See, WordsAccess.Edit)
            .Numbers(UnfoundSearches.Series)
            .Job<ForgetUnfound>("清理没有找到的查询", "每天 3:40", "0 40 3 * * ?")
            .Menu("词表", WordsLinks.Desk, WordsAccess.See, 50, Role.County, Role.City)
            .ActName("synonym", "add", "登记")
            .ActName("synonym", "edit", "修改")
            .ActName("synonym", "end", "停用")
            .ActName("synonym", "restore", "恢复")
            .ActName("unfound-search", "answer", "加了同义词")
            .ActName("unfound-search", "aside", "不用处理")
            .ActName("unfound-search", "takeup", "重新处理");
        foreach (var kind in Enum.GetValues<SynonymKind>())
            module.ValueName("synonym", nameof(Synonym.Kind), kind.ToString(), kind.Chinese());
        foreach (var source in Enum.GetValues<SynonymSource>())
            module.ValueName("synonym", nameof(Synonym.Source), source.ToString(), source.Chinese());
        foreach (var state in Enum.GetValues<UnfoundState>())
            module.ValueName("unfound-search", nameof(UnfoundSearch.State), state.ToString(), state.Chinese());
    }
}
