/// Gavel's own words for the prompts of Flow-Judge, in the sections and with the slots of the official ones.
enum FlowJudgeOwnTexts {
  /// The key of the text with inputs.
  static let withInputs = "flow-judge/with_inputs"
  /// The key of the text without inputs.
  static let withoutInputs = "flow-judge/no_inputs"

  /// Both texts, by the keys of the official ones.
  static let all: [String: String] = [
    withInputs: text(hasInputs: true),
    withoutInputs: text(hasInputs: false),
  ]

  private static func text(hasInputs: Bool) -> String {
    """
    # GOAL
    An AI system has worked on a task, and you say how well it did.

    You are shown \(hasInputs ? "what it was given and what it made of it" : "what it made of it"), and by which criteria \
    and which rubric to judge. Judge what it made by these, and by nothing else.

    \(hasInputs ? inputs : "")# OUTPUT
    This is what the system made:
    <output>
    {OUTPUT}
    </output>

    # EVALUATION CRITERIA AND SCORING RUBRIC
    Judge by these criteria and this rubric:
    <evaluation_criteria>
    {EVALUATION_CRITERIA}
    </evaluation_criteria>

    <scoring_rubric>
    {RUBRIC}
    </scoring_rubric>

    # INSTRUCTIONS FOR THE EVALUATION
    1. Read task, criteria and rubric, and make sure that you know how the scores differ.
    2. Read \(hasInputs ? "the inputs and the output" : "the output") closely.
    3. Go through the scores of the rubric and find the one whose description the output meets.
    4. If two come near, look for the detail that decides between them.
    5. Write feedback that gives your reasons: point at passages of the output, and say what they mean by the rubric.
    6. Settle on one score of the rubric.

    ## FORMAT FOR THE EVALUATION
    - First the feedback, between <feedback> tags and with nothing around it.
    - After it the score as a number, between <score> tags and with nothing around it.

    Keep to the criteria and to the rubric.
    """
  }

  private static let inputs = """
    # INPUT
    This is what the system was given:
    <inputs>
    {INPUTS}
    </inputs>


    """
}
