using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13800002046", "13800002046")]
    [InlineData("138 0000 2046", "13800002046")]
    [InlineData("138-0000-2046", "13800002046")]
    [InlineData("１３８００００２０４６", "13800002046")]
    [InlineData("+86 13800002046", "13800002046")]
    [InlineData("0086-13800002046", "13800002046")]
    [InlineData("86 13800002046", "13800002046")]
    [InlineData("\u202A13800002046\u202C", "13800002046")]
    [InlineData("0353-1234567", "0353-1234567")]
    [InlineData("03531234567", "0353-1234567")]
    [InlineData("（0353）1234567", "0353-1234567")]
    [InlineData("0353—1234567", "0353-1234567")]
    [InlineData("0351-12345678", "0351-12345678")]
    [InlineData("01012345678", "010-12345678")]
    [InlineData("021-12345678-123", "021-12345678-123")]
    [InlineData("0353-1234567转12", "0353-1234567-12")]
    public void Keeps_a_number_in_one_form(string raw, string number) => Phone.Check(raw).ShouldBe(new PhoneCheck(number, null));

    [Theory]
    [InlineData(null, "请填写联系电话，手机号或带区号的固定电话都可以")]
    [InlineData(" \u200B", "请填写联系电话，手机号或带区号的固定电话都可以")]
    [InlineData("1.38E+10", "号码被表格改成了“1.38E+10”，请把这一列设为文本再填一次")]
    [InlineData("12800002046", "手机号第 2 位应是 3 到 9，请核对")]
    [InlineData("1380000204", "手机号是 11 位，现在是 10 位，请核对")]
    [InlineData("138000020466", "手机号是 11 位，现在是 12 位，请核对")]
    [InlineData("1234567", "固定电话请加上区号，例如 0353-1234567")]
    [InlineData("23456789", "固定电话请加上区号，例如 0353-1234567")]
    [InlineData("0353-123", "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567")]
    [InlineData("000-1234567", "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567")]
    [InlineData("找张工", "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567")]
    [InlineData("-", "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567")]
    [InlineData("13800002046\n13800002047", "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567")]
    public void Says_what_is_wrong(string? raw, string error) => Phone.Check(raw).Error.ShouldBe(error);

    [Theory]
    [InlineData("13800002046", "138****2046")]
    [InlineData("138 0000 2046", "138****2046")]
    [InlineData("0353-1234567", "0353-****567")]
    [InlineData("0353-1234567-12", "0353-****567")]
    [InlineData("找张工", "****")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Hides_the_middle(string? number, string masked) => Phone.Mask(number).ShouldBe(masked);

    [Fact]
    public void A_kept_number_reads_as_itself_and_nothing_throws() =>
        Prop.ForAll<string?>(raw =>
            {
                var check = Phone.Check(raw);
                return !check.IsValid || Phone.Check(check.Number) == check;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_mask_shows_at_most_seven_digits_of_a_mobile() =>
        Prop.ForAll(
                Gen.Choose(0, 99999999).ToArbitrary(),
                tail => Phone.Mask($"139{tail:00000000}").Count(char.IsAsciiDigit) == 7
            )
            .QuickCheckThrowOnFailure();
}
