namespace Zhitong.Platform.Text;

/// <summary>Words besides those of the dictionary, by which a question is cut: names of the book of synonyms, phrases that only ask.</summary>
public interface IVocabulary
{
    /// <summary>UTF-16 units of the longest word with which this text (in normal form) begins; 0 for none.</summary>
    int WordAt(ReadOnlySpan<char> text);
}
