/// The official texts of RewardBench.
enum RewardBenchTexts {
  private static let origin = WordingOrigin(
    name: "allenai/reward-bench", version: "05a9005efb607249822c193590c8ecab87c77052")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "reward-bench/atla", "320206c5f2bf44a2396841bc14a21ff7639a1c60a45dac371be1a8036839dad2",
      from: origin, in: "rewardbench/generative.py",
      as: "Atla_PROMPT", .constant, licence),
    WordingEntry(
      "reward-bench/con_j", "c56bb922c2d98ec2236fd8df021b9a36c1bc228c62fb1a1e0d52b845fad5b756",
      from: origin, in: "rewardbench/generative.py",
      as: "CON_J_PROMPT", .constant, licence),
    WordingEntry(
      "reward-bench/four.prompt", "0b53abc0dd92074fcf9351fb8edab886a23bc29ee68172e7592bd08bfe0e6221",
      from: origin, in: "rewardbench/generative_v2.py",
      as: "MTBENCH_V2.prompt_template", .constant, licence),
    WordingEntry(
      "reward-bench/four.system.gemini", "bbb18673721094746b8faeece0bbcfdd123d56777fb51102656a0c31fe3a294f",
      from: origin, in: "rewardbench/generative_v2.py",
      as: "prompt_v2_gemini", .constant, licence),
    WordingEntry(
      "reward-bench/four.system", "cc81b612789438e858efeee67de4087ac07d451c750915b79b73d470ed36a5ff",
      from: origin, in: "rewardbench/generative_v2.py",
      as: "prompt_v2", .constant, licence),
    WordingEntry(
      "reward-bench/offsetbias", "d51780925935f35e99e91ae8a66c15c935390b28999a12df90bad2816e7debf9",
      from: origin, in: "rewardbench/generative.py",
      as: "OFFSETBIAS_PROMPT", .constant, licence),
    WordingEntry(
      "reward-bench/pair.multi.prompt", "a962ad885e77f79a229c88cff6fe258f829ceed6188370743217032f3c8d8ca9",
      from: origin, in: "rewardbench/generative.py",
      as: "MTBENCH_MULTI_V2.prompt_template", .constant, licence),
    WordingEntry(
      "reward-bench/pair.multi.system", "4a39e7ba8e571456edd995fff0a3ae016a10e97f00018b60c54577016df9869d",
      from: origin, in: "rewardbench/generative.py",
      as: "prompt_multi_v2", .constant, licence),
    WordingEntry(
      "reward-bench/pair.prompt", "22f93e573bf9343e52c3dd0a36b1a033a47a6dc0045ab3d40357da8d3c613d57",
      from: origin, in: "rewardbench/generative.py",
      as: "MTBENCH_V2.prompt_template", .constant, licence),
    WordingEntry(
      "reward-bench/pair.system.gemini", "c55a9cd22b7325d36de6f9ce6814cf61839014d12fa4cf522ace9f959b0cd1de",
      from: origin, in: "rewardbench/generative.py",
      as: "prompt_v2_gemini", .constant, licence),
    WordingEntry(
      "reward-bench/pair.system", "c3fbb61119533727d0d82252b8b3201a9bbcfc7ca0d5eb1a0dfc85266d4a6c00",
      from: origin, in: "rewardbench/generative.py",
      as: "prompt_v2", .constant, licence),
    WordingEntry(
      "reward-bench/prometheus.absolute", "f2be92f22d3ba7231e5fac4f484283212a33584534c0d9f8dd48abe33146f898",
      from: origin, in: "rewardbench/generative.py",
      as: "ABSOLUTE_PROMPT", .constant, licence),
    WordingEntry(
      "reward-bench/prometheus.relative", "21aa5c504dea0ca6d3ec98c3adf7b3abc476763469dd135b88fef56d4ecaae25",
      from: origin, in: "rewardbench/generative.py",
      as: "RELATIVE_PROMPT", .constant, licence),
    WordingEntry(
      "reward-bench/prometheus.rubric", "b7ab0578cdab00bac2c5eba789e6c9b28cbc16af379e845e569451fef2764e91",
      from: origin, in: "rewardbench/generative.py",
      as: "AUTOJ_COARSE_SCORE_RUBRIC", .constant, licence),
    WordingEntry(
      "reward-bench/ratings.ties", "86b62377fd01e9697fd87f04ef6d1163ee694a006b838d532d1866267d9722b4",
      from: origin, in: "rewardbench/generative_v2.py",
      as: "ratings_prompt_ties", .constant, licence),
    WordingEntry(
      "reward-bench/ratings", "dd94ed65b24c00d411e65e8a671611ed2cba7154e97ff457b96183112b99ee14",
      from: origin, in: "rewardbench/generative.py",
      as: "ratings_prompt", .constant, licence),
    WordingEntry(
      "reward-bench/ratings.v2", "dd94ed65b24c00d411e65e8a671611ed2cba7154e97ff457b96183112b99ee14",
      from: origin, in: "rewardbench/generative_v2.py",
      as: "ratings_prompt", .constant, licence),
    WordingEntry(
      "reward-bench/rise_judge", "3c6479d30ae905701929638a9740f21f00c1491b21cb1a9995798933d065577f",
      from: origin, in: "rewardbench/generative.py",
      as: "RISE_Judge_PROMPT", .constant, licence),
  ]
}
