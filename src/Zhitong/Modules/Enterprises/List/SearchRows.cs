using System.Linq.Expressions;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>Enterprises as the search sees them.</summary>
internal static class SearchRows
{
    public static readonly Expression<Func<Enterprise, SearchRow>> OfEnterprise = e => new SearchRow
    {
        Doc = e.Doc,
        Record = e.Id,
        Title = e.Name,
        Region = e.Region,
        Text = e.CreditCode + "\n" + e.Address,
        Note = e.CreditCode,
    };
}
