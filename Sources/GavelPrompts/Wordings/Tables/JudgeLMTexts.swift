/// The official texts of JudgeLM.
enum JudgeLMTexts {
  private static let origin = WordingOrigin(
    name: "baaivision/JudgeLM", version: "00c45169de47641f62223f57cc15b608bc3cc69d")
  private static let licence = "Apache-2.0"

  static let entries = [
    WordingEntry(
      "judgelm/multi.answer_block", "f31224033d25eeee5c68ac59acdb7f5a528a629d050219b2e91b85f690436ec1",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_multi.answer_format", .constant, licence),
    WordingEntry(
      "judgelm/multi.reference.template", "46f849a892643974a79f7ad18797cfc8359e170abe2ea4ba6bc095eaf68ea4a5",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_multi_w_reference.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/multi.template", "606e4abaa0d811217a8336ac9472f98451078d3904d61b162d9698935c55456d",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_multi.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/pair.instruction", "9d31cdb9ee31c22a3103c41ff5ab073e33367a1fd5306f1b33acdf0e68c1110b",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_pair.prompt", .constant, licence),
    WordingEntry(
      "judgelm/pair.reference.template", "b8ddddcc06cb6220c4f7af66a44d5ae708b8a1b7d05914672fec56152252d738",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_pair_w_reference.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/pair.template", "e19731865c7468b0aa26247cec1369ddef762df8802156d0552554f85dae6312",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_pair.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/single.reference.template", "b8ddddcc06cb6220c4f7af66a44d5ae708b8a1b7d05914672fec56152252d738",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_single_w_reference.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/single.template", "e19731865c7468b0aa26247cec1369ddef762df8802156d0552554f85dae6312",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_single.prompt_template", .constant, licence),
    WordingEntry(
      "judgelm/system", "8ec001fd8f1a623f9e444c9eca7be1cc3ee529003e931167a1b44958132baf33",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_pair.system", .constant, licence),
    WordingEntry(
      "judgelm/vqa_single.instruction", "38011b958adc2ee8a44ab26f97f6f629cc253eed7f5aa6c786a8391d9efd0f30",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_vqa_single_answer.prompt", .constant, licence),
    WordingEntry(
      "judgelm/vqa_single.template", "b8ddddcc06cb6220c4f7af66a44d5ae708b8a1b7d05914672fec56152252d738",
      from: origin, in: "judgelm/llm_judge/common.py",
      as: "conv_judge_vqa_single_answer.prompt_template", .constant, licence),
  ]
}
