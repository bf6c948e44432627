using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> First17 = Gen.Elements(Alphabet.ToCharArray()).ArrayOf(17).Select(c => new string(c));

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000802100433B")]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    public void Passes_codes_of_real_firms(string code)
    {
        CreditCode.Check(code).ShouldBe(new CreditCodeCheck(code, null));
        CreditCode.Make(code[..17]).ShouldBe(code);
        CreditCode.OrganisationPartIsValid(code).ShouldBeTrue();
    }

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData(" 9135 0100 M000 100Y 43\t")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100-M000100Y-43")]
    [InlineData("91350100—M000100Y\u200B43\uFEFF")]
    public void Reads_any_usual_way_of_writing(string raw) =>
        CreditCode.Check(raw).ShouldBe(new CreditCodeCheck("91350100M000100Y43", null));

    [Theory]
    [InlineData(null, "请填写统一社会信用代码，共 18 位")]
    [InlineData(" \u200B　", "请填写统一社会信用代码，共 18 位")]
    [InlineData("140300000012345", "这是 15 位旧注册号，请填 18 位统一社会信用代码")]
    [InlineData("91350100M000100Y4", "统一社会信用代码是 18 位，现在是 17 位，请核对")]
    [InlineData("91350100M000100Y433", "统一社会信用代码是 18 位，现在是 19 位，请核对")]
    [InlineData("9135O100M000100Y43", "第 5 位是字母 O，代码里没有 O，是不是数字 0")]
    [InlineData("I1350100M000100Y43", "第 1 位是字母 I，代码里没有 I，是不是数字 1")]
    [InlineData("9135010sM000100Y43", "第 8 位是字母 S，代码里没有 S，是不是数字 5")]
    [InlineData("91350100M00010ZY43", "第 15 位是字母 Z，代码里没有 Z，是不是数字 2")]
    [InlineData("91350100M000100V43", "第 16 位是字母 V，代码里没有 V，是不是字母 U 或 Y")]
    [InlineData("91350100M0001007质3", "第 17 位是“质”，代码里只有数字和字母，请核对")]
    [InlineData("91350100M000100Y𠮷3", "第 17 位是“𠮷”，代码里只有数字和字母，请核对")]
    [InlineData("9144030071526726X6", "第 18 位应是 G，请核对")]
    public void Says_what_is_wrong(string? raw, string error) => CreditCode.Check(raw).Error.ShouldBe(error);

    [Theory]
    [InlineData("91350100M000100Y53", false)]
    [InlineData("91350100M000100", false)]
    [InlineData("91350100质000100Y43", false)]
    public void The_organisation_part_only_warns(string code, bool valid) =>
        CreditCode.OrganisationPartIsValid(code).ShouldBe(valid);

    [Theory]
    [InlineData("91350100M000100Y")]
    [InlineData("9135O100M000100Y4")]
    public void Makes_no_code_of_what_cannot_be_one(string first) =>
        Should.Throw<ArgumentException>(() => CreditCode.Make(first));

    [Fact]
    public void Every_made_code_is_right() =>
        Prop.ForAll(First17.ToArbitrary(), first => CreditCode.Check(CreditCode.Make(first)).IsValid).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_wrong_character_is_seen() =>
        Prop.ForAll(
                First17.ToArbitrary(),
                Gen.Choose(0, 17).ToArbitrary(),
                Gen.Elements(Alphabet.ToCharArray()).ToArbitrary(),
                (first, at, other) =>
                {
                    var code = CreditCode.Make(first);
                    var changed = code.Remove(at, 1).Insert(at, other.ToString());
                    return CreditCode.Check(changed).IsValid == (changed == code);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Checking_never_throws_and_cleaning_is_stable() =>
        Prop.ForAll<string?>(raw =>
            {
                var check = CreditCode.Check(raw);
                return check.Code == CreditCode.Clean(raw ?? "") && CreditCode.Clean(check.Code) == check.Code;
            })
            .QuickCheckThrowOnFailure();
}
