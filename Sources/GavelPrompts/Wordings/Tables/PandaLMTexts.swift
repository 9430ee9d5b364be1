/// The official texts of PandaLM.
enum PandaLMTexts {
  private static let origin = WordingOrigin(
    name: "WeOpenML/PandaLM", version: "3871806e72b4832f815ecafd24d3503c73403f48")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "pandalm/prompt.no_input", "2c46d3fbded041808b7b52767ff333cb8063cef180d6d630c30396ecd7d777f8",
      from: origin, in: "pandalm/utils/pandalm_inference.py",
      as: "build_pandalm_prompt f-string, input falsy", .arrangement, licence),
    WordingEntry(
      "pandalm/prompt.with_input", "fa1023585369f9be4d6965985b9d025a39339c010900c5abf2b03109a5405a34",
      from: origin, in: "pandalm/utils/pandalm_inference.py",
      as: "build_pandalm_prompt f-string, input truthy", .arrangement, licence),
    WordingEntry(
      "pandalm/target", "f76fcfc2e61cee40ed91b4d38ddbe222a61233103f905d933a6f585dd34fe169",
      from: origin, in: "pandalm/utils/pandalm_inference.py",
      as: "build_pandalm_prompt output_sequence", .arrangement, licence),
  ]
}
