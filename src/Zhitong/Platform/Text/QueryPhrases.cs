using System.Collections.Frozen;

namespace Zhitong.Platform.Text;

/// <summary>
/// Words that only ask, and words that every answer has: they say nothing about what is looked for. The phrases of
/// <c>asking-phrases.tsv</c> also cut a question, for no dictionary knows them.
/// </summary>
internal static class QueryPhrases
{
    private static readonly string[] Phrases = [.. EmbeddedText.Rows("asking-phrases.tsv").SelectMany(row => row[1].Split(' '))];

    private static readonly WordStarts Starts = new(Phrases);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet
        .ToFrozenSet(
            [
                .. "的 了 吗 呢 吧 啊 呀 么 嘛 着 得 之 所 我 你 您 他 她 它 们 咱 请 想 要 能 会 可 需 找 问 去 到 在 是 有 和 与 及 或 对 为 给 把 被 从".Split(
                    ' '
                ),
                .. "就 都 也 还 再 才 又 只 很 太 最 哪 谁 几 多 这 那 个 家 里 做 办 测 查 检 怎 何 啥 帮 用 让 该 应 并 等 以 于 由 中 里 内 含 有 借 租 送 样".Split(
                    ' '
                ),
                .. "我们 你们 他们 咱们 我家 我厂 我司 本厂 本公司 公司 企业 单位 机构 地方 哪里 哪儿 哪家 哪些 哪个 那里 这里 什么 什么样 怎么 怎么样 怎样 怎么办".Split(
                    ' '
                ),
                .. "如何 为什么 多少 多久 几天 几个 是否 能否 可否 能不能 可不可以 有没有 是不是 可以 能够 能 需要 想要 应该 应当 必须 打算 准备 希望 请问 咨询".Split(
                    ' '
                ),
                .. "检测 检验 测试 测定 测量 化验 试验 做到 去做 能做 可做 办理 申请 查询 查找 寻找 找到 一下 一个 一家 一些 进行 关于 对于 以及 还有 如果 因为 所以".Split(
                    ' '
                ),
                .. "不能 没有 会不会 要不要 行不行 好不好 含量 指标 多少钱 价钱 费用 收费 加急 出报告 报告 专家 老师 教授 工程师 师傅 借用 租用 共享 生产 厂家 仪器 设备 机器".Split(
                    ' '
                ),
                .. Phrases,
                .. "问题 事情 服务 谢谢 你好 您好 麻烦 帮忙 帮助 推荐 附近 本地 市内 本市 我市".Split(' '),
            ],
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Holds(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>These phrases and the given words: of those that begin at a place the longest counts.</summary>
    public static IVocabulary With(IVocabulary? words) => new Joined(words);

    private sealed class Joined(IVocabulary? words) : IVocabulary
    {
        public int WordAt(ReadOnlySpan<char> text) => Math.Max(words?.WordAt(text) ?? 0, Starts.WordAt(text));
    }
}
