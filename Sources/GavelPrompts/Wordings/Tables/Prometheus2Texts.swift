/// The official texts of Prometheus 2.
enum Prometheus2Texts {
  private static let origin = WordingOrigin(
    name: "prometheus-eval/prometheus-eval", version: "dcfb44272d5d0414832f5dbb8c2a05ebc2614234")
  private static let release = WordingOrigin(name: "the package prometheus-eval", version: "0.1.20")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "prometheus2/absolute.no_reference.rag",
      "9eddc36ff94c782eb144e7e750e35206544ee6a430803ba82b4d73d361a9927d",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "ABSOLUTE_PROMPT_WO_REF_RAG", .constant, licence),
    WordingEntry(
      "prometheus2/absolute.no_reference", "f4358c8f7953f324df3d70c86bc483d29eb8016567f1b1571cfbe6dee6722656",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "ABSOLUTE_PROMPT_WO_REF", .constant, licence),
    WordingEntry(
      "prometheus2/absolute.reference", "edf9508ea2ca3c4f624938634990e8df0e89dba337b3e15311166ff2e3c6c67a",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "ABSOLUTE_PROMPT", .constant, licence),
    WordingEntry(
      "prometheus2/eval.absolute", "f2be92f22d3ba7231e5fac4f484283212a33584534c0d9f8dd48abe33146f898",
      from: origin, in: "eval/prompts.py",
      as: "ABSOLUTE_PROMPT", .constant, licence),
    WordingEntry(
      "prometheus2/eval.relative", "21aa5c504dea0ca6d3ec98c3adf7b3abc476763469dd135b88fef56d4ecaae25",
      from: origin, in: "eval/prompts.py",
      as: "RELATIVE_PROMPT", .constant, licence),
    WordingEntry(
      "prometheus2/eval.rubric.autoj_coarse",
      "b7ab0578cdab00bac2c5eba789e6c9b28cbc16af379e845e569451fef2764e91",
      from: origin, in: "eval/prompts.py",
      as: "AUTOJ_COARSE_SCORE_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/relative.no_reference.rag",
      "a60698f8023654afec3978cc14bab6912b453a6559e0cd0d4bacbe57ef02d221",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "RELATIVE_PROMPT_WO_REF_RAG", .constant, licence),
    WordingEntry(
      "prometheus2/relative.no_reference.release-0.1.20",
      "2b992796d7579dc5af8241134830d116c57fb7c8687788443191c357ed826815",
      from: release, in: "prometheus_eval/prompts.py",
      as: "RELATIVE_PROMPT_WO_REF", .constant, "none stated in the package; its repository: Apache-2.0"),
    WordingEntry(
      "prometheus2/relative.no_reference", "ca920719db01d48a23abefa2fde5f1810e50f7bd551dfcddcf87b53dd68941a9",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "RELATIVE_PROMPT_WO_REF", .constant, licence),
    WordingEntry(
      "prometheus2/relative.reference.release-0.1.20",
      "16909d49a4da133a8aa80076b4dc4b9ca3ab402146fff41081c4b56b0e72ee29",
      from: release, in: "prometheus_eval/prompts.py",
      as: "RELATIVE_PROMPT", .constant, "none stated in the package; its repository: Apache-2.0"),
    WordingEntry(
      "prometheus2/relative.reference", "b63ae34a2bac0ce12ea5270c2f6adefcf631832c89d6f284d25f7707ba445d45",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "RELATIVE_PROMPT", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.factual_validity",
      "4df98867518a649f8d9742e0ec34886a2a3fc7e54d8e68c5786b44f2d764e96d",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "FACTUAL_VALIDITY_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.harmlessness", "66d74a93f40ee9ed5286b739bdc95c9dc2a14cca351e3ef51c3a5aa7212cf8d7",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "HARMLESSNESS_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.helpfulness", "ab964285e9be68f6cb03fd76f5ef954bb75adadc03c2d6aa11d1ea41a0289ee6",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "HELPFULNESS_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.honesty", "acd5d7237caa8e5226ff16fafa9e1b290fbf3f02876fa4dd9b08d0c95bb68a8a",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "HONESTY_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.reasoning", "c9c1afc0cf2104e16f83f181360202db5369a486d0942b0f96a16f33b9fb5208",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "REASONING_RUBRIC", .constant, licence),
    WordingEntry(
      "prometheus2/rubric.template", "a4c75273d26b02112e2149674ba34ed103da82fa8a5c39c477f76f0292099352",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "SCORE_RUBRIC_TEMPLATE", .constant, licence),
    WordingEntry(
      "prometheus2/system.absolute", "526b5b77a2d7eeaf33b21720197b6be536710d867d22cb468b0fb8f6022b62ab",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "ABS_SYSTEM_PROMPT", .constant, licence),
    WordingEntry(
      "prometheus2/system.relative", "2d7f53af02b6a37c5701ed6a821289874a82615c0a6af9d181dc465b2fb5df20",
      from: origin, in: "libs/prometheus-eval/prometheus_eval/prompts.py",
      as: "REL_SYSTEM_PROMPT", .constant, licence),
  ]
}
