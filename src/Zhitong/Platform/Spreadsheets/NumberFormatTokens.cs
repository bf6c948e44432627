namespace Zhitong.Platform.Spreadsheets;

/// <summary>What a piece of a number format stands for.</summary>
internal enum TokenKind
{
    /// <summary>A place for a digit: 0, # or ?.</summary>
    Digit,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>Text that stands as it is.</summary>
    Literal,

    /// <summary>Letters of a date or a time, in lower case.</summary>
    Date,

    /// <summary>[h], [m] or [s]: a span that runs beyond a day.</summary>
    Elapsed,

    /// <summary>%: a hundredth.</summary>
    Percent,

    /// <summary>What shows another number than there is: thousands by a comma, fractions, exponents.</summary>
    Scale,
}

/// <summary>A piece of a number format.</summary>
internal readonly record struct Token(TokenKind Kind, string Text);

/// <summary>Takes a number format code apart (ECMA-376 part 1, 18.8.31).</summary>
internal static class NumberFormatTokens
{
    /// <summary>The tokens of each section: positive, negative, zero, text.</summary>
    public static List<List<Token>> Sections(string code)
    {
        var sections = new List<List<Token>> { new() };
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase) || code == "@")
            return sections;
        for (var i = 0; i < code.Length; )
        {
            if (code[i] == ';')
            {
                sections.Add([]);
                i++;
            }
            else
                i = Read(code, i, sections[^1]);
        }

        return sections;
    }

    private static int Read(string code, int at, List<Token> tokens)
    {
        switch (code[at])
        {
            case '"':
                return ReadQuoted(code, at, tokens);
            case '[':
                return ReadBracket(code, at, tokens);
            case '\\' or '!' when at + 1 < code.Length:
                tokens.Add(
                    code[at] == '!' && code[at + 1] == '.'
                        ? new(TokenKind.Scale, "!.")
                        : new(TokenKind.Literal, code[at + 1].ToString())
                );
                return at + 2;
            case '_' or '*' when at + 1 < code.Length:
                return at + 2;
            case 'G' or 'g' when code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                tokens.Add(new(TokenKind.Digit, "#"));
                return at + 7;
            case 'A' or 'a' or '上' when AmPm(code.AsSpan(at)) is > 0 and var length:
                tokens.Add(new(TokenKind.Date, "h"));
                return at + length;
            default:
                tokens.AddRange(Single(code, at));
                return at + 1;
        }
    }

    private static IEnumerable<Token> Single(string code, int at)
    {
        var c = char.ToLowerInvariant(code[at]);
        if (c is '0' or '#' or '?')
            yield return new(TokenKind.Digit, c == '0' ? "0" : "#");
        else if (c is '.')
            yield return new(TokenKind.Point, ".");
        else if (c is '%')
            yield return new(TokenKind.Percent, "%");
        else if (c is ',')
        {
            // between digits it groups, after the last one it divides by a thousand
            if (at + 1 >= code.Length || code[at + 1] is not ('0' or '#' or '?'))
                yield return new(TokenKind.Scale, ",");
        }
        else if (c is 'y' or 'm' or 'd' or 'h' or 's')
            yield return new(TokenKind.Date, c.ToString());
        else if (c is 'e')
        {
            var isExponent = at + 1 < code.Length && code[at + 1] is '+' or '-';
            yield return isExponent ? new(TokenKind.Scale, "e") : new(TokenKind.Date, "e");
        }
        else if (c is '/')
            yield return new(TokenKind.Literal, "/");
        else if (c is not '@')
            yield return new(TokenKind.Literal, code[at].ToString());
    }

    private static int ReadQuoted(string code, int at, List<Token> tokens)
    {
        var end = code.IndexOf('"', at + 1);
        end = end < 0 ? code.Length : end;
        tokens.Add(new(TokenKind.Literal, code[(at + 1)..end]));
        return end + 1;
    }

    // colours, conditions, calendars and locales say nothing of the value; a currency sign and [h] do
    private static int ReadBracket(string code, int at, List<Token> tokens)
    {
        var end = code.IndexOf(']', at);
        if (end < 0)
            return code.Length;
        var inner = code[(at + 1)..end];
        if (inner.Length > 0 && inner.All(c => c is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
            tokens.Add(new(TokenKind.Elapsed, inner));
        else if (inner.StartsWith('$') && inner[1..].Split('-')[0] is { Length: > 0 } sign)
            tokens.Add(new(TokenKind.Literal, sign));
        return end + 1;
    }

    private static int AmPm(ReadOnlySpan<char> code) =>
        code.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || code.StartsWith("上午/下午", StringComparison.Ordinal) ? 5
        : code.StartsWith("A/P", StringComparison.OrdinalIgnoreCase) ? 3
        : 0;
}
