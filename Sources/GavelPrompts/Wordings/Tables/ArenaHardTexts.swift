/// The official texts of Arena-Hard.
enum ArenaHardTexts {
  private static let origin = WordingOrigin(
    name: "lmarena/arena-hard-auto", version: "196f6b826783b3da7310e361a805fa36f0be83f3")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "arena-hard/prompt", "80fb20ab2eaae6d38a19f707f3f051f0456bcb977b0086bebe15f9bd23ce45f8",
      from: origin, in: "config/arena-hard-v2.0.yaml",
      as: "prompt_template", .passage, licence),
    WordingEntry(
      "arena-hard/system.creative_writing",
      "171489efbca7f19fb520e1b3c23783c76af7c723e770fe897a55f391684aa358",
      from: origin, in: "utils/judge_utils.py",
      as: "JUDGE_SETTINGS[\"creative_writing\"][\"system_prompt\"]", .constant, licence),
    WordingEntry(
      "arena-hard/system.default", "03f68010febd7a6405102ef882b4dd5a9700c56b2e1ff286d3b38f5d3a929bbf",
      from: origin, in: "utils/judge_utils.py",
      as: "OG_ARENA_HARD_PROMPT", .constant, licence),
  ]
}
