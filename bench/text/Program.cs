using System.Diagnostics;
using Zhitong.Platform.Text;

// What the text analyzer costs: memory and time of the dictionary, time of a text and of a question; names.
// Usage: dotnet run --project bench/text -c Release
const string Need =
    "我公司生产的低气孔粘土砖准备出口，客户要求提供常温耐压强度、显气孔率和荷重软化温度的检测报告，"
    + "标准按 GB/T 5072-2008 和 YB/T 370—2016，量程 0～200 MPa，想问哪家机构能做、几天出报告、收费多少。";
const string Record = "ZT-2026-001872\n阳泉市郊区荫营华盛耐火材料有限责任公司\n" + Need;
string[] questions = ["气凝胶毡的导热系数在哪里能测", "GB/T 5072—2008 耐火砖", "镉", Need];

SearchTokens.ForIndex("x");
var before = GC.GetTotalMemory(forceFullCollection: true);
var watch = Stopwatch.StartNew();
SearchTokens.ForQuestion("导热系数");
var first = watch.Elapsed.TotalMilliseconds;
Say($"dictionary: {first:F1} ms at first use, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:F1} MB");
for (var round = 1; round <= 3; round++)
{
    Say($"round {round}");
    Say(
        $"  record of {Record.Length} characters, {SearchTokens.ForIndex(Record).Count} tokens: {Each(() => SearchTokens.ForIndex(Record)):F1} us"
    );
    foreach (var question in questions)
        Say($"  question of {question.Length} characters: {Each(() => SearchTokens.ForQuestion(question)):F1} us");
}
Names.Measure(Say);

static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

static double Each(Action work)
{
    const int Times = 20_000;
    var watch = Stopwatch.StartNew();
    for (var i = 0; i < Times; i++)
        work();
    return watch.Elapsed.TotalMicroseconds / Times;
}
