using System.Text;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// The different texts of a workbook, kept as UTF-8 in blocks: a third of what strings would take, and bounded.
/// </summary>
internal sealed class SharedTexts
{
    private const int BlockBytes = 1 << 20;
    private const int Remembered = 1 << 12;

    private readonly List<byte[]> blocks = [];
    private readonly List<(int Start, int Length)> texts = [];
    private readonly (int Index, string Text)[] recent = new (int, string)[Remembered];
    private int used = BlockBytes;

    /// <summary>A text by its number.</summary>
    public string this[int index]
    {
        get
        {
            if ((uint)index >= (uint)texts.Count)
                throw new InvalidDataException($"No shared string {index}.");
            ref var slot = ref recent[index % Remembered];
            if (slot.Text is null || slot.Index != index)
                slot = (index, Decode(texts[index]));
            return slot.Text;
        }
    }

    /// <summary>Adds the next text.</summary>
    /// <exception cref="SheetUnreadable">There are too many.</exception>
    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (texts.Count * 8L + (blocks.Count + 1L) * BlockBytes > SheetLimits.SharedBytes || length > BlockBytes)
            throw new SheetUnreadable("工作簿里的文字太多，请分成几个文件再上传");
        if (used + length > BlockBytes)
        {
            blocks.Add(new byte[BlockBytes]);
            used = 0;
        }

        Encoding.UTF8.GetBytes(text, blocks[^1].AsSpan(used));
        texts.Add(((blocks.Count - 1) * BlockBytes + used, length));
        used += length;
    }

    private string Decode((int Start, int Length) text) =>
        Encoding.UTF8.GetString(blocks[text.Start / BlockBytes], text.Start % BlockBytes, text.Length);
}
