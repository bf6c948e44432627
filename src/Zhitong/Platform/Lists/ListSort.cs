using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Platform.Lists;

/// <summary>Makes the orders of lists.</summary>
public static class ListSort
{
    internal const string NewestName = "-doc";

    /// <param name="name">Begins with a minus to fall.</param>
    /// <param name="key">A text, a day, a time or a number.</param>
    public static ListSort<T> By<T, TKey>(string name, Expression<Func<T, TKey>> key)
        where T : class, IListRecord => new KeySort<T, TKey>(name, key);

    /// <summary>Newest record first.</summary>
    public static ListSort<T> Newest<T>()
        where T : class, IListRecord => new KeySort<T, long>(NewestName, ListSort<T>.DocOf);
}

/// <summary>
/// An order in which a list may be asked for: one key that is never null, ties by <see cref="IListRecord.Doc"/>, so that pages
/// neither skip nor repeat a row. An index over city, key and Doc makes a page a range read.
/// </summary>
public abstract class ListSort<T>(string name)
    where T : class, IListRecord
{
    /// <summary>What <c>sort=</c> takes; begins with a minus when it falls.</summary>
    public string Name { get; } = name;

    /// <summary>Newest record first.</summary>
    internal bool IsNewest => Name == ListSort.NewestName;

    internal static Expression<Func<T, long>> DocOf { get; } = MakeDoc();

    /// <param name="back">True for the order turned round, as a page that goes back is read.</param>
    internal abstract IQueryable<T> Order(IQueryable<T> query, bool back);

    internal abstract Task<List<Placed<TRow>>> TakeAsync<TRow>(
        IQueryable<T> query,
        Expression<Func<T, TRow>> row,
        Cursor? from,
        bool back,
        int most,
        CancellationToken cancel
    );

    private static Expression<Func<T, long>> MakeDoc()
    {
        var record = Expression.Parameter(typeof(T), "e");
        return Expression.Lambda<Func<T, long>>(Expression.Property(record, typeof(T).GetProperty("Doc")!), record);
    }
}

/// <summary>A row with its place in the order.</summary>
internal sealed record Placed<TRow>(TRow Row, Cursor Place);

internal sealed class KeySort<T, TKey>(string name, Expression<Func<T, TKey>> key) : ListSort<T>(name)
    where T : class, IListRecord
{
    private static readonly MethodInfo CompareTexts = typeof(string).GetMethod(
        nameof(string.Compare),
        [typeof(string), typeof(string)]
    )!;

    private readonly bool falls = name.StartsWith('-');

    private sealed record Keyed<TRow>(long Doc, TKey Key, TRow Row);

    /// <summary>A class with fields: what the query reads from it becomes a parameter, and the statement stays the same.</summary>
    private sealed class Position(TKey key, long doc)
    {
        public readonly TKey Key = key;
        public readonly long Doc = doc;
    }

    internal override IQueryable<T> Order(IQueryable<T> query, bool back) =>
        falls != back ? query.OrderByDescending(key).ThenByDescending(DocOf) : query.OrderBy(key).ThenBy(DocOf);

    internal override async Task<List<Placed<TRow>>> TakeAsync<TRow>(
        IQueryable<T> query,
        Expression<Func<T, TRow>> row,
        Cursor? from,
        bool back,
        int most,
        CancellationToken cancel
    )
    {
        if (from is not null)
            query = query.Where(Past(new Position(Parse(from.Key), from.Doc), falls != back));
        var rows = await Order(query, back).Take(most).Select(Shape(row)).ToListAsync(cancel);
        return rows.ConvertAll(r => new Placed<TRow>(r.Row, new Cursor(Name, Write(r.Key), r.Doc)));
    }

    /// <summary>Beyond the position: <c>key ≤ at and (key &lt; at or doc &lt; docAt)</c>, which an index can seek.</summary>
    private Expression<Func<T, bool>> Past(Position position, bool falling)
    {
        var record = key.Parameters[0];
        var at = Expression.Constant(position);
        var (keyAt, docAt) = (Expression.Field(at, nameof(Position.Key)), Expression.Field(at, nameof(Position.Doc)));
        var beyond = Compare(key.Body, keyAt, orEqual: false, falling);
        var tie = Compare(Expression.Property(record, typeof(T).GetProperty("Doc")!), docAt, orEqual: false, falling);
        return Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(Compare(key.Body, keyAt, orEqual: true, falling), Expression.OrElse(beyond, tie)),
            record
        );
    }

    private static BinaryExpression Compare(Expression left, Expression right, bool orEqual, bool falling)
    {
        if (left.Type == typeof(string))
            (left, right) = (Expression.Call(CompareTexts, left, right), Expression.Constant(0));
        return (falling, orEqual) switch
        {
            (true, true) => Expression.LessThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            _ => Expression.GreaterThan(left, right),
        };
    }

    private Expression<Func<T, Keyed<TRow>>> Shape<TRow>(Expression<Func<T, TRow>> row)
    {
        var record = row.Parameters[0];
        return Expression.Lambda<Func<T, Keyed<TRow>>>(
            Expression.New(
                typeof(Keyed<TRow>).GetConstructors()[0],
                Expression.Property(record, typeof(T).GetProperty("Doc")!),
                new Renamed(key.Parameters[0], record).Visit(key.Body),
                row.Body
            ),
            record
        );
    }

    private static string Write(TKey key) =>
        key switch
        {
            DateTime t => t.Ticks.ToString(CultureInfo.InvariantCulture),
            DateOnly d => d.DayNumber.ToString(CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => key?.ToString() ?? "",
        };

    private static TKey Parse(string text) =>
        (TKey)(ParseAs(typeof(TKey), text) ?? throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始"));

    private static object? ParseAs(Type type, string text)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(decimal))
            return decimal.TryParse(text, CultureInfo.InvariantCulture, out var d) ? d : null;
        if (!long.TryParse(text, CultureInfo.InvariantCulture, out var n))
            return null;
        if (type == typeof(DateTime))
            return n >= 0 && n <= DateTime.MaxValue.Ticks ? new DateTime(n, DateTimeKind.Utc) : null;
        if (type == typeof(DateOnly))
            return n >= 0 && n <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)n) : null;
        return type == typeof(long) ? n
            : type == typeof(int) && n is >= int.MinValue and <= int.MaxValue ? (int)n
            : null;
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
