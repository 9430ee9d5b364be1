/// The official texts of MT-Bench.
enum MTBenchTexts {
  private static let origin = WordingOrigin(
    name: "lm-sys/FastChat", version: "0e6d3e4beaab66f4d3f93db72541a4abab8af28d")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "mt-bench/judge_prompts.jsonl", "fd283293406d024f44c174b094ef48031d0687a4682fd3a56b29b138f80281b6",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "whole file", .file, licence),
    WordingEntry(
      "mt-bench/pair-math-v1-multi-turn.prompt",
      "4bf6dac2bb05499f97218d84aae17fccbdbce4dbc80aaa1ff3c682c5f1ba6ad8",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-math-v1-multi-turn, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/pair-math-v1-multi-turn.system",
      "79adeb31a7f50510b052a18af4e1905ff8dd3d56ea424bc4359342d82a288e9e",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-math-v1-multi-turn, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/pair-math-v1.prompt", "16f835dc77def64b208c62cfa9ac5992cb965d769f138362741c139d1fc7281b",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-math-v1, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/pair-math-v1.system", "0f6f71b71c14a4914b95d9272901c265d73dbc772319416e3180820c9962b2c0",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-math-v1, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/pair-v2-multi-turn.prompt",
      "a962ad885e77f79a229c88cff6fe258f829ceed6188370743217032f3c8d8ca9",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-v2-multi-turn, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/pair-v2-multi-turn.system",
      "af4a7431af51d6d7807be08b8093e6eb4975bf790d1a1086decd9d0e39eac7fc",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-v2-multi-turn, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/pair-v2.prompt", "22f93e573bf9343e52c3dd0a36b1a033a47a6dc0045ab3d40357da8d3c613d57",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-v2, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/pair-v2.system", "8d6df8feee26e1c9994a4fae884fc839bfcb1787a3a9522d1be611db68c93338",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=pair-v2, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/single-math-v1-multi-turn.prompt",
      "6a2b8ad2961c275c0afd7206cbf6bb22379309ded1032798464f3f4ae5176b03",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-math-v1-multi-turn, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/single-math-v1-multi-turn.system",
      "4b8fe8086dbdf4a8bc64cdeec10ff6b348ec6c0578d668ad01604e47ae517baf",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-math-v1-multi-turn, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/single-math-v1.prompt", "8e11dbbf609a3d6f69cc75c8f1f2a4932160a64499f6fd6e5f3916e8e54aa2b7",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-math-v1, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/single-math-v1.system", "75357d685f238b6afd7738be9786fdafde641eb6ca9a3be7471939715a68a4de",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-math-v1, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/single-v1-multi-turn.prompt",
      "33067cf18206b4abdc13b27f53b5240b4ef64e9efa5a2fb4b51d91fb0aca60fd",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-v1-multi-turn, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/single-v1-multi-turn.system",
      "d1e77aa107f02dd829e2e9caee2ad227d0a501853fefa74ccd4b51f758cbd432",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-v1-multi-turn, key system_prompt", .member, licence),
    WordingEntry(
      "mt-bench/single-v1.prompt", "0935c7ff79f38d3f9b135e14b2cf3bc05ddfbcb96cfd4094b1681a8044e9ccd0",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-v1, key prompt_template", .member, licence),
    WordingEntry(
      "mt-bench/single-v1.system", "75357d685f238b6afd7738be9786fdafde641eb6ca9a3be7471939715a68a4de",
      from: origin, in: "fastchat/llm_judge/data/judge_prompts.jsonl",
      as: "line name=single-v1, key system_prompt", .member, licence),
  ]
}
