namespace Zhitong.Platform.Spreadsheets;

/// <summary>A file that cannot be read as a whole. The message says in the user's words what is wrong and what to do.</summary>
public sealed class SheetUnreadable(string message, Exception? cause = null) : Exception(message, cause);
