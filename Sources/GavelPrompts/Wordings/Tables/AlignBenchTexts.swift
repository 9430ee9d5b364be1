/// The official texts of AlignBench.
enum AlignBenchTexts {
  private static let origin = WordingOrigin(
    name: "THUDM/AlignBench", version: "5b79d4a84e566db26e755c719935c62a0e1b0527")
  private static let licence = "none stated in the repository"

  static let entries = [
    WordingEntry(
      "alignbench/base_prompt", "abc92a024c7ceb162a225cb2de375d95da86a11a51e48cfb6f268391fab5a0ee",
      from: origin, in: "judge.py",
      as: "prompt_construct(): base_prompt", .constant, licence),
    WordingEntry(
      "alignbench/dimension_definition.json",
      "0a41c759fc9e55437476b38a9e3803425698693c736d74e318b4448616d80988",
      from: origin, in: "config/dimension_definition.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "alignbench/dimension_set.json", "1024f71c275855896c5980032df0e79a7709be3e10817a539c61f4eb57fd515b",
      from: origin, in: "config/dimension_set.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "alignbench/first2second_mapping.json",
      "25288d1c7554386b7d8950328cc61c0c58e0270b46866bc4589152fe7d85f124",
      from: origin, in: "config/first2second_mapping.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "alignbench/subcategory_question_mapping.json",
      "429f97d7044a27f329bbdd02ee162b6b3010118389621f71c07bdaaa54f668d2",
      from: origin, in: "config/subcategory_question_mapping.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "alignbench/temperature.json", "a45c353ca21bf925796d51ee8ec527b4fcf1d1e80c3a934133f8ccdf235c97b3",
      from: origin, in: "config/temperature.json",
      as: "whole file", .file, licence),
  ]
}
