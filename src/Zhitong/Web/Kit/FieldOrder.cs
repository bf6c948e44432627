using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Zhitong.Web.Kit;

/// <summary>
/// ModelState sorts its keys by letter. A person works down the page: errors are put in the order in which the
/// properties of the model are declared, which is the order of the fields.
/// </summary>
internal static class FieldOrder
{
    /// <summary>The entries in the order of their properties; unknown keys come last, in the order given.</summary>
    public static List<KeyValuePair<string, ModelStateEntry?>> Sort(
        IEnumerable<KeyValuePair<string, ModelStateEntry?>> entries,
        ModelMetadata model
    ) => [.. entries.OrderBy(e => Rank(e.Key, model), RankComparer.Instance)];

    private static List<int> Rank(string key, ModelMetadata model)
    {
        List<int> rank = [];
        var at = model;
        foreach (var part in key.Split('.', '[', ']').Where(p => p.Length > 0))
        {
            if (int.TryParse(part, out var index))
            {
                rank.Add(index);
                at = at?.ElementMetadata;
                continue;
            }

            var place = at is null ? -1 : Place(at, part);
            rank.Add(place < 0 ? int.MaxValue : place);
            at = place < 0 ? null : at!.Properties[place];
        }

        return rank;
    }

    private static int Place(ModelMetadata model, string name)
    {
        for (var i = 0; i < model.Properties.Count; i++)
        {
            if (string.Equals(model.Properties[i].PropertyName, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class RankComparer : IComparer<List<int>>
    {
        public static readonly RankComparer Instance = new();

        public int Compare(List<int>? x, List<int>? y)
        {
            for (var i = 0; i < Math.Min(x!.Count, y!.Count); i++)
            {
                if (x[i] != y[i])
                {
                    return x[i].CompareTo(y[i]);
                }
            }

            return x.Count.CompareTo(y.Count);
        }
    }
}
