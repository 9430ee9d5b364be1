/// The official texts of CritiqueLLM.
enum CritiqueLLMTexts {
  private static let origin = WordingOrigin(
    name: "thu-coai/CritiqueLLM", version: "e1e0241bc0fec50d8125fe93044df56d5d289a8a")
  private static let licence = "none stated in the repository"

  static let entries = [
    WordingEntry(
      "critiquellm/config.category2type.json",
      "a7f062420a400fd028894c1402419b88255b78b1368d4926664b4a437ddd5241",
      from: origin, in: "data/config/category2type.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/config.dimension_definition.json",
      "bc2969312121aca0f014bcf0c9bde38070cdeca5d1841298fc411400d8f4e935",
      from: origin, in: "data/config/dimension_definition.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/config.types.json", "5e631be26d304e3923b03f93764678d279314952cd16189897a3fa60d14d2738",
      from: origin, in: "data/config/types.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/data.P2P_1", "01d7cb730dcef208ff49fde0021a427aaf7ba4f966f33f8f9c84a50f93aa14f6",
      from: origin, in: "data/P2P_1.py",
      as: "base_prompt", .constant, licence),
    WordingEntry(
      "critiquellm/data.P2P_2", "6834c9cecc7f2694be8d56b0cebd8db8e7e1f716da1a481c613c7c6389ec564e",
      from: origin, in: "data/P2P_2.py",
      as: "base_prompt", .constant, licence),
    WordingEntry(
      "critiquellm/data.R2RF_1", "3aab910c19af509dff44f5f8742382530094efece20c62612b258c40772cc1b1",
      from: origin, in: "data/R2RF_1.py",
      as: "base_prompt", .constant, licence),
    WordingEntry(
      "critiquellm/data.R2RF_2", "40cc8c18f33550169cbf2d1e2a4321ea7b89ac2e9dbc5ffe1ec6cc6ed017f007",
      from: origin, in: "data/R2RF_2.py",
      as: "ref_free_prompts", .constant, licence),
    WordingEntry(
      "critiquellm/data.pointwise_reference_judgement",
      "e96c68b9cbd253882fddc32bc4763436fa352874e18529efd05fc2e9c3e76dc5",
      from: origin, in: "data/pointwise_reference_based_judgement.py",
      as: "base_prompt", .constant, licence),
    WordingEntry(
      "critiquellm/inference.category2type_alignbench.json",
      "a7f062420a400fd028894c1402419b88255b78b1368d4926664b4a437ddd5241",
      from: origin, in: "inference/config/category2type_alignbench.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/inference.category2type_autoj.json",
      "03732cf293f8a42a78adaa814a10fe0079d89491bacf30b59ed6a25306ac9854",
      from: origin, in: "inference/config/category2type_autoj.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/inference.category2type_llmeval.json",
      "2c58c45776112e233789b538782850c1bdb1f2331325b93e301bba72280c13ed",
      from: origin, in: "inference/config/category2type_llmeval.json",
      as: "whole file", .file, licence),
    WordingEntry(
      "critiquellm/pairwise.no_reference", "38ee9851e5dbf72ee0a42df96b6de08fded04b7b919d29702851a83cfb71d062",
      from: origin, in: "inference/prompts.py",
      as: "Pairwise_reference_free", .constant, licence),
    WordingEntry(
      "critiquellm/pairwise.reference", "cccdba396a7219508e6dd809802146ddf660e206965ecaa7ee955395c8457de3",
      from: origin, in: "inference/prompts.py",
      as: "Pairwise_reference_based", .constant, licence),
    WordingEntry(
      "critiquellm/pointwise.no_reference",
      "d4238ac3898ff8eff97fd09ec9b1d7484f3ffb51681357341da026b03352287e",
      from: origin, in: "inference/prompts.py",
      as: "Pointwise_reference_free", .constant, licence),
    WordingEntry(
      "critiquellm/pointwise.reference", "d752026cf6932e23ecc9c18d0ceb22b6874b507a7cfcaddfbf187322466966de",
      from: origin, in: "inference/prompts.py",
      as: "Pointwise_reference_based", .constant, licence),
  ]
}
