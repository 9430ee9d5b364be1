/// The official texts of CoBBLEr.
enum CoBBLErTexts {
  private static let origin = WordingOrigin(
    name: "minnesotanlp/cobbler", version: "5af58e0cfff7676dcb496e30bb5384cb8f214b68")
  private static let licence = "none stated in the repository"

  static let entries = [
    WordingEntry(
      "cobbler/bandwagon", "43885ac1498879ef16a665a1bf0692ce023e526178c56763212700a589ff4ba0",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "uniform_prompt_bandwagon f-string (percent is the module constant 85)", .arrangement, licence),
    WordingEntry(
      "cobbler/base", "3b0e18fcbfaee58d351a55d169046dcc87a625fd63a7168d2dfa48bcb02e4296",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "uniform_prompt_func f-string", .arrangement, licence),
    WordingEntry(
      "cobbler/compassion", "9576fbc6d1d1e3e7d5eae1527012a5dd61e5f42693f5275ac69e81bf7e981e43",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "uniform_prompt_func_compassion f-string", .arrangement, licence),
    WordingEntry(
      "cobbler/distraction", "2cc1c32df537e55dca8fb348ed0240bb986b319665f4313bac85f9977f07b6bc",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "uniform_prompt_func_distraction f-string", .arrangement, licence),
    WordingEntry(
      "cobbler/guidance.chat", "d98578a3f5396502651084678c3b945e29d203d71514f7273d74dfbfd1cda621",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_chat", .constant, licence),
    WordingEntry(
      "cobbler/guidance.chat_bandwagon", "8b9517d78125878932100c1156b6b97b5e5328d5de305c817c36ede96aebc2b2",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_chat_bandwagon", .constant, licence),
    WordingEntry(
      "cobbler/guidance.chat_compassion", "4e2560aff6a1a03cc5a59fbcc90e24eda64eb4043b9cbb4c4e4200d2d16a1f7f",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_chat_compassion", .constant, licence),
    WordingEntry(
      "cobbler/guidance.chat_distraction", "025db6e66763f7697743ae5bd72cc155ecbcb95751757a1c3e35e6fa3cf6e6b3",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_chat_distraction", .constant, licence),
    WordingEntry(
      "cobbler/guidance.chat_selective", "86f7cbb775446ac75e3466bdea0dbe54495fd0e06c6be2a38c41aeaa5bc5c450",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_chat_selective", .constant, licence),
    WordingEntry(
      "cobbler/guidance.completion", "e180a245a27ec09d0e1840667ad62df2c387d5afa12c8e617f7d31cd8bbdf06a",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_completion", .constant, licence),
    WordingEntry(
      "cobbler/guidance.completion_bandwagon",
      "c95db9ffb1f7cc90d45917b5a1dea5fe53f7c5bb9df490bfde0ac5812d863535",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_completion_bandwagon", .constant, licence),
    WordingEntry(
      "cobbler/guidance.completion_compassion",
      "9ce9240c7f14078aa1d9f83a4574c6d1d7ec3ac3d2861cd93a0a397e905da6a7",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_completion_compassion", .constant, licence),
    WordingEntry(
      "cobbler/guidance.completion_distraction",
      "4f6b560bd0836e6591c8c42fb82c373a6b3424060a120f40d1aba069690404e2",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_completion_distraction", .constant, licence),
    WordingEntry(
      "cobbler/guidance.completion_selective",
      "ec24f3cf5abfd4434e8b50628983f43622621c5e76dc6171bed5b0c8a71dd1dc",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "guidance_uniform_completion_selective", .constant, licence),
    WordingEntry(
      "cobbler/removed_phrases.json", "f287c111c36a64570b5e79fb34ae8bb1bcdb9a40fb72cb3c8a27658fd6a0cd35",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "process_generation: prompters, in order, dumped as JSON by us", .arrangement, licence),
    WordingEntry(
      "cobbler/selective", "911bb367baea57b0b1d9ac70efe65ac7d1a06bc1ebaee050d75e6b96abb1f7b2",
      from: origin, in: "competitive-llms/evaluations/utils.py",
      as: "uniform_prompt_selective f-string", .arrangement, licence),
  ]
}
