/// The official texts of AlpacaEval.
enum AlpacaEvalTexts {
  private static let origin = WordingOrigin(
    name: "tatsu-lab/alpaca_eval", version: "cd543a149df89434d8a54582c0151c0b945c3d20")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "alpaca-eval/aviary", "04bf3aece60adad9f18d1d93eb99043ad1502d04a1961b42ee9cbc4c151977ba",
      from: origin, in: "src/alpaca_eval/evaluators_configs/aviary_gpt4/aviary_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/basic_davinci", "971c5510a8371637f1793b89d10a4556c452070e204572f3514d38c71c94321d",
      from: origin, in: "src/alpaca_eval/evaluators_configs/text_davinci_003/basic_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/chatgpt_basic", "af04104dd1aa576a029928bd8d05a26b888b011fbbbe327c62ddbaca687f50a5",
      from: origin, in: "src/alpaca_eval/evaluators_configs/chatgpt/basic_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/chatgpt_fn", "df9aa3287395d5dcb93f0a509c163af53d47811feeff1971d39ede8161f92709",
      from: origin, in: "src/alpaca_eval/evaluators_configs/chatgpt_fn/basic_function_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/claude_basic", "f9ea90a6fd7b719321718e0d558d95705333c85ce4ad8ae0b62972cf33d0bdca",
      from: origin, in: "src/alpaca_eval/evaluators_configs/claude/basic_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/claude_ranking", "39f1e4fe151fa092a11fa809083afdf69cc066506c479dc3b34daf1be6766b4f",
      from: origin, in: "src/alpaca_eval/evaluators_configs/claude_ranking/ranking_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/clf_cot", "02adeb58f5707c6aee8cf90df88b7459f5cd8679d95bf816e764db720519f3b0",
      from: origin,
      in: "src/alpaca_eval/evaluators_configs/alpaca_eval_clf_cot_gpt4_turbo/alpaca_eval_clf_cot.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/fn", "12490d7306fcdcc6d3963ae03ea0d16c043cfbe2f2d10a7ff36762b6c1580b2e",
      from: origin, in: "src/alpaca_eval/evaluators_configs/alpaca_eval_gpt4_turbo_fn/alpaca_eval_fn.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/gpt4_clf", "eb8ba518dddda47c0da0fdae8bd9ffb58469a9c51fc9e9f1172f00416855a3d5",
      from: origin, in: "src/alpaca_eval/evaluators_configs/gpt4_turbo_clf/basic_clf_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/gpt4_cot_clf", "7c7d41f544a4b56a4ee80c0e1c01eb7525da87f42efca387a6045ad6c9b03c33",
      from: origin, in: "src/alpaca_eval/evaluators_configs/gpt4_turbo_cot_clf/basic_clf_cot_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/lmsys", "fae25d2a918b877d7a34975696c5b70624e7be56d25548596dc2712a61d046aa",
      from: origin, in: "src/alpaca_eval/evaluators_configs/lmsys_gpt4/lmsys_prompt.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/ranking_gpt4", "cf4bace43fa6ac71944b9ca2506587ad7c509478a219e98a3950abf9d5b42a98",
      from: origin, in: "src/alpaca_eval/evaluators_configs/alpaca_eval_gpt4/alpaca_eval.txt",
      as: "whole file", .file, licence),
    WordingEntry(
      "alpaca-eval/weighted_clf", "784227e6dc2832fc08c43d2c8ea3a308e7523780187a1aaad2f85e30bac85f62",
      from: origin, in: "src/alpaca_eval/evaluators_configs/alpaca_eval_clf_gpt4_turbo/alpaca_eval_clf.txt",
      as: "whole file", .file, licence),
  ]
}
