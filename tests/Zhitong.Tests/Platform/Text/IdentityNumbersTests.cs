using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>Identity-card numbers are seen in free text; look-alikes are not.</summary>
public sealed class IdentityNumbersTests
{
    [Theory]
    [InlineData("11010519491231002X", true)] // the example of GB 11643-1999
    [InlineData("身份证：11010519491231002x，请保密", true)]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", true)]
    [InlineData("440524188001010014", true)] // the other example
    [InlineData("110105194912310021", false)] // wrong check character
    [InlineData("110105194913310020", false)] // no such month
    [InlineData("91140300MA0KXG3L2X", false)] // a credit code
    [InlineData("13800002046", false)]
    [InlineData("911010519491231002X", false)] // part of something longer
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_number_is_seen(string? text, bool seen) => IdentityNumbers.IsIn(text).ShouldBe(seen);
}
