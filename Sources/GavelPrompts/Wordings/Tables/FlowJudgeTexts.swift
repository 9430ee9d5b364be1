/// The official texts of Flow-Judge.
enum FlowJudgeTexts {
  private static let origin = WordingOrigin(
    name: "flowaicom/flow-judge", version: "9865fc059098499c5b27b3ffbfb4c926b172f1aa")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "flow-judge/no_inputs", "f4982a1a55efef786cb59e1db4eb565077e18c2b8c63e62ea90a74f6c908934f",
      from: origin, in: "flow_judge/utils/prompt_formatter.py",
      as: "USER_PROMPT_NO_INPUTS_TEMPLATE", .constant, licence),
    WordingEntry(
      "flow-judge/presets.json", "2427c472345936cff28cb535a810e66e844d74ea8131a12b6f949c612974a537",
      from: origin, in: "flow_judge/metrics/presets.py",
      as: "all Metric constants, dumped as JSON by us", .arrangement, licence),
    WordingEntry(
      "flow-judge/with_inputs", "a6b6b2af96b88160b671d24af04be044f8c41952fe3288c9d13721b5f9bcce99",
      from: origin, in: "flow_judge/utils/prompt_formatter.py",
      as: "USER_PROMPT_TEMPLATE", .constant, licence),
  ]
}
