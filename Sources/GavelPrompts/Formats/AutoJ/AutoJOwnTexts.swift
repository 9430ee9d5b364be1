/// Gavel's own words for Auto-J's prompts, in the sections and with the slots of the official ones.
enum AutoJOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "auto-j/single": """
    Below is what a user asked and what an assistant answered. Judge how good the answer is, in words and by a number:
    \("  ")
    [BEGIN DATA]
    ***
    [Query]: {prompt}
    ***
    [Response]: {response}
    ***
    [END DATA]

    Begin with a critique: what the answer does well, and what it lacks. Then rate it between 1 (worst) and 10 (best). The \
    number closes your text on a line of its own, in exactly this form: Rating: [[number]]
    """,
    "auto-j/pairwise_tie": """
    A user asked a question, and two assistants answered it. Compare both answers: is one of them better, or are they as \
    good as each other? This is what they wrote:

    [BEGIN DATA]
    ***
    [Query]: {prompt}
    ***
    [Response 1]: {response}
    ***
    [Response 2]: {response_another}
    ***
    [END DATA]

    Proceed in two steps:

    1. Say what sets the answers apart, and how much it matters to the user.
    2. Close with one sentence that rules as your comparison demands. It begins with "So, the final decision is ..." and has \
    one of these names in place of the dots: Response 1, Response 2, or Tie where neither is better.
    """,
    "auto-j/zh.single": """
    下面有一位用户的提问和一个助手的答复。请先用文字、再用数字评判答复的好坏:

    [BEGIN DATA]
    ***
    [用户问询]: {prompt}
    ***
    [回应]: {response}
    ***
    [END DATA]

    先写出你的点评, 说明哪里写得好, 哪里有欠缺. 然后从1 (最差) 到10 (最好) 给出分数, 单独写在最后一行, 冒号后面不留空格, 写法如下: 评分:[[分数]]
    """,
    "auto-j/zh.pairwise_tie": """
    有一位用户提了问题，两个助手各写了一份答复。请比较它们，看哪一份更好，还是不分高下。内容如下:

    [BEGIN DATA]
    ***
    [用户问询]: {prompt}
    ***
    [回应1]: {response}
    ***
    [回应2]: {response_another}
    ***
    [END DATA]

    请分两步进行：

    1. 说明两份答复的差别，以及这些差别对用户有多重要。
    2. 按照你的比较，用一句话作出裁定，结束全文。这句话的写法是"所以，最终决定是……"，省略号处只写一个名称：回应1、回应2，或者在不分高下时写平局。
    """,
  ]
}
