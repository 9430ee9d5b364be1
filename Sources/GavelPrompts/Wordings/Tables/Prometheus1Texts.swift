/// The official texts of Prometheus 1.
enum Prometheus1Texts {
  private static let origin = WordingOrigin(
    name: "kaistAI/prometheus", version: "60e2c58956d670532d48ae94fefe278809b98aee")
  private static let licence = "none stated"

  static let entries = [
    WordingEntry(
      "prometheus1/absolute.reference.readme",
      "89a492b62bab551a6391810583763c399bcdbe47093fd2a43e46aa63a138ee76",
      from: origin, in: "README.md",
      as: "first fenced block of \"Input and Output Format\"", .passage, licence),
    WordingEntry(
      "prometheus1/absolute.reference.run_py",
      "170ab6e529a9cd1632a209ffdd743f807752dde2e5f2aa6f6d5e3ed9bd118ca3",
      from: origin, in: "evaluation/run.py",
      as: "input_text", .constant, "none stated for code (model: apache-2.0 / llama2)"),
    WordingEntry(
      "prometheus1/system", "87356a344982a35c7aaf99cdc5b51112341f03376b0324405af75323bde7cc4b",
      from: origin, in: "evaluation/benchmark/run_absolute_scoring.py",
      as: "conv.set_system_message argument", .constant, licence),
  ]
}
