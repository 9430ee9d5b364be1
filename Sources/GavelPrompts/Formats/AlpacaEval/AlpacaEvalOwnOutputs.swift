/// Gavel's own words for those prompts of AlpacaEval that show an example first.
enum AlpacaEvalOwnOutputs {
  static let helper = "You follow instructions and are of help."

  private static let question = "Say in one sentence what a \"luthier\" does."
  private static let better = "A luthier builds and repairs stringed instruments such as violins and guitars."
  private static let worse = "A luthier is somebody who spends the whole day knocking on wood."

  /// Which of `Output (a)` and `Output (b)`; headings stand behind `part` and `section`.
  static func outputs(_ part: String, _ section: String) -> String {
    """
    Choose the output, (a) or (b), that meets the instruction better. What you like better may be a matter of taste. Reply \
    with one of two things and nothing else, Output (a) for the first and Output (b) for the second. First an example:

    \(part) Example:
    \(section) Instruction:
    \(question)

    \(section) Output (a):
    \(better)

    \(section) Output (b):
    \(worse)

    \(section) Which is best: Output (a), or is it Output (b)?
    Output (a)

    It is Output (a), for it says fully and rightly what was asked, while Output (b) jokes.

    \(part) Task:
    From here on it counts. Give no reasons: reply with Output (a), or with Output (b), alone.

    \(section) Instruction:
    {instruction}

    \(section) Output (a):
    {output_1}

    \(section) Output (b):
    {output_2}

    \(section) Which is best: Output (a), or is it Output (b)?
    """
  }

  static let letters = """
    Choose the output, A or B, that meets the instruction better. What you like better may be a matter of taste. Reply with \
    one letter and nothing else: A or B. First an example:

    # Example:
    ## Instruction:
    \(question)

    ## Output A:
    \(better)

    ## Output B:
    \(worse)

    ## Which is best, A or B?
    A

    It is A, for it says fully and rightly what was asked, while B jokes.

    # Task:
    From here on it counts. Give no reasons: reply with A or B alone.

    ## Instruction:
    {instruction}

    ## Output A:
    {output_1}

    ## Output B:
    {output_2}

    ## Which is best, A or B?
    """

  static let reasonedLetters = """
    Choose the output, A or B, that meets the instruction better. What you like better may be a matter of taste. Explain in \
    short first, then end with one letter on a line of its own, `A` or `B`: your last character is taken as your choice, so \
    let no point, quotation mark or line break follow it, and do not leave it open.

    First an example:

    # Example:
    ## Instruction:
    \(question)

    ## Output A:
    \(better)

    ## Output B:
    \(worse)

    ## Short reasons, then `A` or `B`

    ### Short reasons
    A says fully and rightly what was asked, while B jokes.

    ### Which is best, `A` or `B`?
    A

    # Task:
    From here on it counts.

    ## Instruction:
    {instruction}

    ## Output `A`:
    {output_1}

    ## Output `B`:
    {output_2}

    ## Short reasons, then `A` or `B`

    ### Short reasons
    """
}
