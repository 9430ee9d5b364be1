/// The official texts of Auto-J.
enum AutoJTexts {
  private static let origin = WordingOrigin(
    name: "GAIR-NLP/auto-j", version: "2ae17a3965d933232e9cd50302aa0f176249c83b")
  private static let licence = "none stated for the code"

  static let entries = [
    WordingEntry(
      "auto-j/pairwise_tie", "351b6608af86df022a86bfffb9d343c3264f7e3a98863fb6a96854e78aa813a6",
      from: origin, in: "codes/usage/constants_prompt.py",
      as: "pairwise_tie", .constant, licence),
    WordingEntry(
      "auto-j/single", "94e7e26184a0629a79640b41ad14a529a77961eefdeec64ad97329550602124c",
      from: origin, in: "codes/usage/constants_prompt.py",
      as: "single", .constant, licence),
    WordingEntry(
      "auto-j/zh.pairwise_tie", "613b99a7cfd0e2c3e6bd55fd5bddd3818d8edd0e576fea361bcf76c718f9f661",
      from: origin, in: "codes/usage/zh_constants_prompt.py",
      as: "pairwise_tie", .constant, licence),
    WordingEntry(
      "auto-j/zh.single", "8dccab72dcf16396a6a55c1c2b18c20a1f9e62078135c72ff21c173f7a22dc7c",
      from: origin, in: "codes/usage/zh_constants_prompt.py",
      as: "single", .constant, licence),
  ]
}
