/// The official texts of G-Eval.
enum GEvalTexts {
  private static let origin = WordingOrigin(
    name: "nlpyang/geval", version: "6f84404ce4503d2ba0cde0293c5d402ecf2976a8")
  private static let licence = "MIT"

  static let entries = [
    WordingEntry(
      "g-eval/coh_detailed", "87ae7311d8edfc8e39a9674672496ef42e4bc768f38e927f294293b9d0ba4973",
      lineFeedSHA256: "3036b788c0c7aa3c7147a71b1ff9897c42b8303624c731a3d731218d349d871b",
      from: origin, in: "prompts/summeval/coh_detailed.txt",
      as: "whole file, raw bytes", .file, licence),
    WordingEntry(
      "g-eval/con_detailed", "ce74a0de8f19f2f0d31c77d1df76eece9b29fd14fee1f2bb82b462846eac62fa",
      from: origin, in: "prompts/summeval/con_detailed.txt",
      as: "whole file, raw bytes", .file, licence),
    WordingEntry(
      "g-eval/flu_detailed", "cd996012a744fea5007ba49e8508c1407eee4df05f39b395a4ad9d073f72ca7b",
      lineFeedSHA256: "128ad51b29f9cb7badf086cd0ebc1d4a53772b0f89c5cf051050f6c76e046e57",
      from: origin, in: "prompts/summeval/flu_detailed.txt",
      as: "whole file, raw bytes", .file, licence),
    WordingEntry(
      "g-eval/rel_detailed", "2e836f9d9aece1832065b1a166a14d4ec0c050085adcee396af8d365b13daf1d",
      lineFeedSHA256: "4d55e0539987885d4c0aad448f22e67d58b2afeca9dd3f53e16092213f8b0ae6",
      from: origin, in: "prompts/summeval/rel_detailed.txt",
      as: "whole file, raw bytes", .file, licence),
  ]
}
