using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Tests.Platform.Spreadsheets;

public sealed class CellReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2023.5", "2023-05-01", "2023-05-31")]
    [InlineData("2023年5月", "2023-05-01", "2023-05-31")]
    [InlineData("２０２３年５月", "2023-05-01", "2023-05-31")]
    [InlineData("2023-05-01", "2023-05-01", "2023-05-01")]
    [InlineData("2023—05—01", "2023-05-01", "2023-05-01")]
    [InlineData("20230501", "2023-05-01", "2023-05-01")]
    [InlineData("202305", "2023-05-01", "2023-05-31")]
    [InlineData("2023/5/1", "2023-05-01", "2023-05-01")]
    [InlineData("2023.5.1", "2023-05-01", "2023-05-01")]
    [InlineData("2023 年 5 月 1 日", "2023-05-01", "2023-05-01")]
    [InlineData("2023-05-01 08:30:00", "2023-05-01", "2023-05-01")]
    [InlineData("2024年2月", "2024-02-01", "2024-02-29")]
    [InlineData("2027.12", "2027-12-01", "2027-12-31")]
    [InlineData("2027年", "2027-01-01", "2027-12-31")]
    [InlineData("2027", "2027-01-01", "2027-12-31")]
    [InlineData("46934", "2028-06-30", "2028-06-30")]
    public void Dates_as_they_are_written(string text, string first, string last)
    {
        CellReading.Date(Cell(text)).ShouldBe(Reading.Of(DateOnly.Parse(first)));
        CellReading.ValidUntil(Cell(text)).ShouldBe(Reading.Of(DateOnly.Parse(last)));
    }

    [Theory]
    [InlineData("2023.13", "“2023.13”没有这个月份，请核对")]
    [InlineData("2023-02-30", "“2023-02-30”这个月没有这一天，请核对")]
    [InlineData("61.3", "“61.3”的年份只有两位，请写四位，例如 2026年3月")]
    [InlineData("待定", "“待定”不是日期，请写成 2026-03-31 或 2026年3月")]
    [InlineData("1023-05-01", "“1023-05-01”的年份不对，请写成 2026-03-31 或 2026年3月")]
    [InlineData("9999-12-31", "“9999-12-31”的年份不对，请写成 2026-03-31 或 2026年3月")]
    public void Dates_that_are_none(string text, string problem) => CellReading.Date(Cell(text)).Problem.ShouldBe(problem);

    [Fact]
    public void Dates_of_date_cells_and_number_cells()
    {
        var date = new SheetCell(CellKind.Date, "2026-03-31", 46112, new DateTime(2026, 3, 31), false);
        var serial = Number("46112", 46112);
        var month = Number("2023.11", 2023.11);
        var lost = Number("2023.1", 2023.1);
        var shown = Number("2023.10", 2023.1);

        CellReading.Date(date).Value.ShouldBe(new DateOnly(2026, 3, 31));
        CellReading.Date(serial).Value.ShouldBe(new DateOnly(2026, 3, 31));
        CellReading.Month(month).Value.ShouldBe(new DateOnly(2023, 11, 1));
        CellReading.Month(shown).Value.ShouldBe(new DateOnly(2023, 10, 1));
        CellReading
            .Month(lost)
            .Problem.ShouldBe("“2023.1”可能是 1 月，也可能是末尾的 0 被表格去掉的 10 月，请写成 2026-03-31 或 2026年3月");
        CellReading.ValidUntil(Cell("长期")).Value.ShouldBe(DateOnly.MaxValue);
    }

    [Theory]
    [InlineData("61.3", "1961-03-01")]
    [InlineData("80.9", "1980-09-01")]
    [InlineData("66.12", "1966-12-01")]
    [InlineData("87.10", "1987-10-01")]
    [InlineData("08.5", "2008-05-01")]
    [InlineData("11.5", "1911-05-01")]
    [InlineData("1968.1", "1968-01-01")]
    [InlineData("1989-05", "1989-05-01")]
    [InlineData("1969年9月", "1969-09-01")]
    [InlineData("1969年9月12日", "1969-09-01")]
    public void Months_of_birth(string text, string month) =>
        CellReading.BirthMonth(Cell(text), Today).Value.ShouldBe(DateOnly.Parse(month));

    [Theory]
    [InlineData("1961", "“1961”只有年份，请写上月份，例如 1961年5月")]
    [InlineData("2030.1", "“2030.1”在今天之后，请核对")]
    public void Months_of_birth_that_are_none(string text, string problem) =>
        CellReading.BirthMonth(Cell(text), Today).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("2025年至2027年", "2025-01-01", "2027-12-31", null, false)]
    [InlineData("2024.1-2026.12", "2024-01-01", "2026-12-31", null, false)]
    [InlineData("2023/07/01-2025/06/30", "2023-07-01", "2025-06-30", null, false)]
    [InlineData("2023-07-01-2025-06-30", "2023-07-01", "2025-06-30", null, false)]
    [InlineData("2023-07-01--2025-06-30", "2023-07-01", "2025-06-30", null, false)]
    [InlineData("2023.7.1～2025.6.30", "2023-07-01", "2025-06-30", null, false)]
    [InlineData("自2025年3月起至2027年2月止", "2025-03-01", "2027-02-28", null, false)]
    [InlineData("2024-2026", "2024-01-01", "2026-12-31", null, false)]
    [InlineData("2025年起", "2025-01-01", null, null, false)]
    [InlineData("2025年至今", "2025-01-01", null, null, true)]
    [InlineData("至2027年12月", null, "2027-12-31", null, false)]
    [InlineData("长期", null, null, null, true)]
    [InlineData("三年", null, null, 36, false)]
    [InlineData("3年", null, null, 36, false)]
    [InlineData("两年期", null, null, 24, false)]
    [InlineData("6个月", null, null, 6, false)]
    [InlineData("半年", null, null, 6, false)]
    public void Periods_as_they_are_written(string text, string? from, string? to, int? months, bool isOpen) =>
        CellReading
            .Period(Cell(text))
            .ShouldBe(
                Reading.Of(
                    new Period(from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), months, isOpen)
                )
            );

    [Theory]
    [InlineData("2027年至2025年", "“2027年至2025年”的起止时间写反了，请核对")]
    [InlineData("2027年12月", "“2027年12月”不是起止时间，请写成 2025年1月至2027年12月、三年 或 长期")]
    [InlineData("见文件", "“见文件”不是起止时间，请写成 2025年1月至2027年12月、三年 或 长期")]
    public void Periods_that_are_none(string text, string problem) => CellReading.Period(Cell(text)).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("1,200", 1200)]
    [InlineData("１２０", 120)]
    [InlineData("12台", 12)]
    [InlineData("-3", -3)]
    public void Whole_numbers(string text, long number) => CellReading.Integer(Cell(text), "台", "人").Value.ShouldBe(number);

    [Theory]
    [InlineData("1.5", "“1.5”不是整数，请核对")]
    [InlineData("12套", "“12套”里的“套”看不懂，请只写数字")]
    [InlineData("若干", "“若干”不是数字，请核对")]
    [InlineData("1.38E+10", "“1.38E+10”是科学记数，后面的数字可能已丢失，请写出完整的数")]
    [InlineData("1,2,3", "“1,2,3”不是数字，请核对")]
    [InlineData("99999999999999999999999", "“99999999999999999999999”不是数字，请核对")]
    public void Whole_numbers_that_are_none(string text, string problem) =>
        CellReading.Integer(Cell(text), "台").Problem.ShouldBe(problem);

    [Theory]
    [InlineData("1,200万元", 12_000_000)]
    [InlineData("1.2亿元", 120_000_000)]
    [InlineData("1.2 亿", 120_000_000)]
    [InlineData("500元", 500)]
    [InlineData("￥500.50", 500.5)]
    [InlineData("３００", 3_000_000)]
    public void Amounts_in_yuan(string text, double yuan) =>
        CellReading.Amount(Cell(text), headUnit: 10_000).Value.ShouldBe(text.StartsWith('￥') ? 5_005_000m : (decimal)yuan);

    [Theory]
    [InlineData("100-200万元", "“100-200万元”写成了一个范围，请写一个金额")]
    [InlineData("100万~200万", "“100万~200万”写成了一个范围，请写一个金额")]
    [InlineData("-5", "“-5”是负数，金额不能小于 0")]
    [InlineData("200美元", "“200美元”不是金额，请写成 1200万元 或只写数字")]
    [InlineData("约200", "“约200”不是数字，请核对")]
    public void Amounts_that_are_none(string text, string problem) => CellReading.Amount(Cell(text)).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("85%", 0.85)]
    [InlineData("８５％", 0.85)]
    [InlineData("0.85", 0.85)]
    [InlineData("85", 0.85)]
    [InlineData("1", 1)]
    [InlineData("100%", 1)]
    [InlineData("0.5%", 0.005)]
    public void Shares(string text, double share) => CellReading.Share(Cell(text)).Value.ShouldBe((decimal)share);

    [Fact]
    public void A_share_of_a_percent_cell_and_one_beyond_the_whole()
    {
        CellReading.Share(Number("85%", 0.85)).Value.ShouldBe(0.85m);
        CellReading.Share(Cell("120%")).Problem.ShouldBe("“120%”不在 0 到 100% 之间，请核对");
        CellReading.Share(Cell("过半")).Problem.ShouldBe("“过半”不是数字，请核对");
    }

    [Theory]
    [InlineData("(0.02~10)mg/kg", 0.02, 10d, "mg/kg")]
    [InlineData("（０.０２～１０）mg/kg", 0.02, 10d, "mg/kg")]
    [InlineData("(-50~300)℃", -50d, 300d, "℃")]
    [InlineData("(-0.1~60)MPa", -0.1, 60d, "MPa")]
    [InlineData("0.1-60 MPa", 0.1, 60d, "MPa")]
    [InlineData("-50-300℃", -50d, 300d, "℃")]
    [InlineData("≤1000℃", null, 1000d, "℃")]
    [InlineData("≤150t", null, 150d, "t")]
    [InlineData("≥5%", 5d, null, "%")]
    [InlineData("≤±15kV", -15d, 15d, "kV")]
    [InlineData("±15kV", -15d, 15d, "kV")]
    [InlineData("A~B2级", null, null, "")]
    [InlineData("IP00~IP68", null, null, "")]
    [InlineData("1mg~20kg F2级及以下", null, null, "")]
    [InlineData("空隙率、层数、成本", null, null, "")]
    public void Ranges(string text, double? low, double? high, string unit)
    {
        var range = CellReading.Range(Cell(text));

        range.Problem.ShouldBeNull();
        (range.Value.Low, range.Value.High, range.Value.Unit).ShouldBe(((decimal?)low, (decimal?)high, unit));
    }

    [Theory]
    [InlineData("(10~0.02)mg/kg", "范围“(10~0.02)mg/kg”写反了：下限 10 大于上限 0.02")]
    [InlineData("300~-50℃", "范围“300~-50℃”写反了：下限 300 大于上限 -50")]
    public void Reversed_ranges(string text, string problem) => CellReading.Range(Cell(text)).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("200元/小时", PriceKind.Amount, 200, PriceUnit.Hour)]
    [InlineData("1,200 元／天", PriceKind.Amount, 1200, PriceUnit.Day)]
    [InlineData("￥50/次", PriceKind.Amount, 50, PriceUnit.Time)]
    [InlineData("80元每样", PriceKind.Amount, 80, PriceUnit.Sample)]
    [InlineData("1.2万元/次", PriceKind.Amount, 12000, PriceUnit.Time)]
    [InlineData("200", PriceKind.Amount, 200, null)]
    [InlineData("免费", PriceKind.Free, null, null)]
    [InlineData("面 议", PriceKind.Negotiable, null, null)]
    public void Prices(string text, PriceKind kind, int? yuan, PriceUnit? unit) =>
        CellReading.Price(Cell(text)).ShouldBe(Reading.Of(new Price(kind, yuan, unit)));

    [Theory]
    [InlineData("100-200元/样", "“100-200元/样”写成了价格范围，请写一个价格，或写“面议”")]
    [InlineData("100元~200元/样", "“100元~200元/样”写成了价格范围，请写一个价格，或写“面议”")]
    [InlineData("200元/公里", "“200元/公里”不是价格，请写成 200元/小时（小时、天、次、样）、免费 或 面议")]
    public void Prices_that_are_none(string text, string problem) => CellReading.Price(Cell(text)).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("162 5856 0659", "16258560659")]
    [InlineData("０３５３－１２３４５６７", "0353-1234567")]
    public void Phones(string text, string number) => CellReading.Phone(Cell(text)).Value.ShouldBe(number);

    [Fact]
    public void A_phone_that_lost_its_digits_is_named_and_one_kept_as_a_number_is_read()
    {
        CellReading.Phone(Cell("1.67347E+10")).Problem.ShouldBe("号码被表格改成了“1.67347E+10”，请把这一列设为文本再填一次");
        CellReading.Phone(Number("13812345678", 13812345678)).Value.ShouldBe("13812345678");
        CellReading.Phone(SheetCell.Empty).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("王工 0353-2972727", "王工", "0353-2972727")]
    [InlineData("王工/0353-2972727", "王工", "0353-2972727")]
    [InlineData("联系人：李明，电话：13812345678", "联系人:李明", "13812345678")]
    [InlineData("13812345678", "", "13812345678")]
    [InlineData("王工", "王工", "")]
    public void Name_and_phone_in_one_cell(string text, string name, string phone) =>
        CellReading.Contact(Cell(text)).ShouldBe(Reading.Of(new Contact(name, phone)));

    [Theory]
    [InlineData("食品、药品", "食品|药品")]
    [InlineData("食品；药品; 标准化", "食品|药品|标准化")]
    [InlineData("食品/药品，\n计量,食品", "食品|药品|计量")]
    [InlineData("　 、", "")]
    public void Several_values(string text, string values) => string.Join('|', CellReading.Several(Cell(text))).ShouldBe(values);

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("Ｙ", true)]
    [InlineData(" 1 ", true)]
    [InlineData("可", true)]
    [InlineData("有", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("无", false)]
    [InlineData("N", false)]
    [InlineData("—", false)]
    public void Yes_and_no(string text, bool truth) => CellReading.YesNo(Cell(text)).ShouldBe(Reading.Of(truth));

    [Fact]
    public void Neither_yes_nor_no_and_the_spreadsheets_own()
    {
        CellReading.YesNo(Cell("也许")).Problem.ShouldBe("“也许”看不出是还是否，请写“是”或“否”");
        CellReading.YesNo(new(CellKind.Bool, "TRUE", 1, null, false)).Value.ShouldBeTrue();
        CellReading.YesNo(SheetCell.Empty).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("李　明", "李明")]
    [InlineData("王 五 ", "王五")]
    [InlineData("John  Smith", "John Smith")]
    public void Names_of_persons(string text, string name) => CellReading.PersonName(Cell(text)).Value.ShouldBe(name);

    [Theory]
    [InlineData("91000000byCPY3NG5Y ", "91000000BYCPY3NG5Y")]
    [InlineData("９１００ 0000", "91000000")]
    public void Codes(string text, string code) => CellReading.Code(Cell(text)).Value.ShouldBe(code);

    [Fact]
    public void An_error_of_the_spreadsheet_is_named_everywhere()
    {
        var cell = new SheetCell(CellKind.Error, "#N/A", null, null, false);
        const string problem = "单元格是公式错误“#N/A”，请改成数值";

        new[]
        {
            CellReading.Text(cell).Problem,
            CellReading.Date(cell).Problem,
            CellReading.Period(cell).Problem,
            CellReading.Amount(cell).Problem,
            CellReading.Range(cell).Problem,
            CellReading.Price(cell).Problem,
            CellReading.Phone(cell).Problem,
            CellReading.YesNo(cell).Problem,
        }.ShouldAllBe(said => said == problem);
    }

    [Fact]
    public void Nothing_that_anybody_writes_throws() =>
        Prop.ForAll<string?>(text =>
            {
                var near = Mixed(text ?? "");
                foreach (
                    var cell in new[] { Cell(text ?? ""), Cell(near), new SheetCell(CellKind.Number, near, 2023.1, null, false) }
                )
                    ReadAll(cell);
                return true;
            })
            .QuickCheckThrowOnFailure();

    // the same text in characters that the readers look for
    private static string Mixed(string text)
    {
        const string likely = "0123456789.-/年月日至~万元%()≤±e+,个三长期起止 ";
        return string.Concat(text.Select(c => likely[c % likely.Length]));
    }

    private static void ReadAll(SheetCell cell)
    {
        _ = CellReading.Text(cell);
        _ = CellReading.PersonName(cell);
        _ = CellReading.Code(cell);
        _ = CellReading.PartialDate(cell);
        _ = CellReading.Date(cell);
        _ = CellReading.ValidUntil(cell);
        _ = CellReading.BirthMonth(cell, Today);
        _ = CellReading.Period(cell);
        _ = CellReading.Integer(cell);
        _ = CellReading.Amount(cell, 10_000);
        _ = CellReading.Share(cell);
        _ = CellReading.Range(cell);
        _ = CellReading.Price(cell);
        _ = CellReading.Phone(cell);
        _ = CellReading.Contact(cell);
        _ = CellReading.Several(cell);
        _ = CellReading.YesNo(cell);
    }

    private static SheetCell Number(string text, double value) => new(CellKind.Number, text, value, null, false);

    private static SheetCell Cell(string text) => SheetCell.OfText(text);
}
