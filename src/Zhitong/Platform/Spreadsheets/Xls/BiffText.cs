using System.Text;

namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>
/// Reads the texts of a record ([MS-XLS] 2.5.294, XLUnicodeString) and of the CONTINUE records behind it: where one goes on in the
/// next record, that begins with a byte saying how wide its characters are.
/// </summary>
internal sealed class BiffText(BiffRecords records, int start)
{
    private const int Wide = 1;
    private const int Phonetic = 4;
    private const int Rich = 8;

    private readonly StringBuilder text = new();
    private int at = start;

    /// <summary>A text whose length stands before it in 16 bits, with the runs and pronunciations that may follow.</summary>
    public string Read()
    {
        var count = Byte() | (Byte() << 8);
        var flags = Byte();
        var runs = (flags & Rich) != 0 ? Byte() | (Byte() << 8) : 0;
        var phonetic = (flags & Phonetic) != 0 ? (uint)(Byte() | (Byte() << 8) | (Byte() << 16) | (Byte() << 24)) : 0;
        ReadCharacters(count, (flags & Wide) != 0);
        Skip(runs * 4L + phonetic);
        return text.ToString();
    }

    /// <summary>A text whose length stands before it in 8 bits.</summary>
    public string ReadShort()
    {
        var count = Byte();
        ReadCharacters(count, (Byte() & Wide) != 0);
        return text.ToString();
    }

    private void ReadCharacters(int count, bool wide)
    {
        text.Clear();
        while (text.Length < count)
        {
            if (at >= records.Data.Length)
            {
                Continue();
                wide = (Byte() & Wide) != 0;
            }

            text.Append((char)(wide ? Byte() | (Byte() << 8) : Byte()));
        }
    }

    private void Skip(long count)
    {
        while (count > 0)
        {
            if (at >= records.Data.Length)
                Continue();
            var step = (int)Math.Min(count, records.Data.Length - at);
            at += step;
            count -= step;
        }
    }

    private int Byte()
    {
        if (at >= records.Data.Length)
            Continue();
        return records.Data[at++];
    }

    private void Continue()
    {
        if (records.Peek() != Biff.Continue || !records.Read() || records.Data.IsEmpty)
            throw new InvalidDataException("A text ends early.");
        at = 0;
    }
}
