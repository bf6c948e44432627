namespace Zhitong.Platform.Spreadsheets.Delimited;

/// <summary>Finds what parts the fields of a text file.</summary>
internal static class CsvSeparator
{
    private const int SampleRecords = 60;

    // the earlier one wins a tie
    private static readonly char[] Candidates = [',', '\t', ';', '|', '，'];

    /// <summary>The candidate that parts most records into equally many fields; a comma if none does.</summary>
    /// <param name="sample">The beginning of the file.</param>
    /// <param name="isWhole">False if the last record may be cut off.</param>
    public static char Find(string sample, bool isWhole)
    {
        if (Declared(sample) is { } declared)
            return declared;
        var (best, bestScore) = (',', 0);
        foreach (var candidate in Candidates)
        {
            var score = Score(sample, candidate, isWhole);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        return best;
    }

    /// <summary>The separator that Excel's first line "sep=;" names.</summary>
    public static char? Declared(string text) =>
        text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n'
            ? text[4]
            : null;

    private static int Score(string sample, char separator, bool isWhole)
    {
        var (widths, isSound) = WidthsOf(sample, separator, isWhole);
        // parted records count first, then how finely they are parted
        var parted = widths
            .Where(width => width > 1)
            .GroupBy(width => width)
            .Select(equal => equal.Count() * 1000 + Math.Min(equal.Key, 999))
            .DefaultIfEmpty(0)
            .Max();
        // a separator that tears quoted fields apart is none
        return parted > 0 && isSound ? parted + 1_000_000 : parted;
    }

    private static (List<int> Widths, bool IsSound) WidthsOf(string sample, char separator, bool isWhole)
    {
        var records = new CsvRecords(new StringReader(sample), separator, "");
        var (fields, widths, isTorn) = (new List<CsvField>(), new List<int>(), false);
        try
        {
            while (widths.Count < SampleRecords && records.Read(fields))
                widths.Add(records.FieldCount);
            if (!isWhole && widths.Count is > 1 and < SampleRecords)
                widths.RemoveAt(widths.Count - 1);
        }
        catch (SheetUnreadable)
        {
            // a quote that is still open: the sample may end within a field, a whole file may not
            isTorn = isWhole;
        }

        return (widths, !isTorn && !records.HasOddQuotes);
    }
}
