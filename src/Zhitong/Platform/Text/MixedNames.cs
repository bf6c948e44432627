using static Zhitong.Platform.Text.SearchText;

namespace Zhitong.Platform.Text;

/// <summary>
/// Names that hold letters as well as Chinese (3c认证, 维生素c, x射线): the pieces of a question are cut where the script changes, so
/// such a name is looked for across them.
/// </summary>
internal static class MixedNames
{
    /// <summary>The pieces, with those that a name takes joined to one of <see cref="Kind.Mixed"/>.</summary>
    public static List<Piece> Joined(string text, List<Piece> pieces, IVocabulary words)
    {
        if (pieces.Count < 2)
            return pieces;
        List<Piece> joined = [];
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (Found(text, pieces, i, words) is not var (start, length, last))
            {
                joined.Add(piece);
                continue;
            }
            if (start > piece.Start)
                joined.Add(piece with { Length = start - piece.Start });
            joined.Add(new Piece(Kind.Mixed, start, length, false, null));
            i = last;
            var rest = pieces[last].Start + pieces[last].Length - (start + length);
            if (rest > 0)
            {
                pieces[last] = new Piece(Kind.Chinese, start + length, rest, false, null);
                i--; // what is left of it may begin another name
            }
        }
        return joined;
    }

    /// <summary>The first name that begins in this piece and ends in a later one.</summary>
    private static (int Start, int Length, int Last)? Found(string text, List<Piece> pieces, int i, IVocabulary words)
    {
        var piece = pieces[i];
        var starts = piece.Kind switch
        {
            Kind.Chinese => piece.Length,
            Kind.Run when !piece.Joined => 1, // a name begins with a whole word, never within it
            _ => 0,
        };
        for (var at = piece.Start; at < piece.Start + starts; at++)
        {
            var length = words.WordAt(text.AsSpan(at));
            if (length > piece.Start + piece.Length - at && LastOf(pieces, i, at + length) is { } last)
                return (at, length, last);
        }
        return null;
    }

    /// <summary>The piece in which a name ends: letters and numbers only as a whole.</summary>
    private static int? LastOf(List<Piece> pieces, int first, int end)
    {
        var i = first;
        while (i < pieces.Count && pieces[i].Start + pieces[i].Length < end)
        {
            if (pieces[i].Kind == Kind.Standard)
                return null;
            i++;
        }
        if (i == pieces.Count || pieces[i].Start >= end)
            return null;
        var whole = pieces[i].Start + pieces[i].Length == end && !(i + 1 < pieces.Count && pieces[i + 1].Joined);
        if (pieces[i].Joined && pieces[first].Kind == Kind.Run && pieces[(first + 1)..i].All(p => p.Joined))
            return null; // a code such as icp-ms is read as a whole anyhow
        return pieces[i].Kind == Kind.Chinese || (pieces[i].Kind == Kind.Run && whole) ? i : null;
    }
}
