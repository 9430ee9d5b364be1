/// Gavel's own words for AlpacaEval's prompts, in the sections and with the slots of the official ones.
enum AlpacaEvalOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = Dictionary(
    uniqueKeysWithValues: AlpacaEvalPrompt.allCases.map { ($0.key, text($0)) })

  private static func text(_ prompt: AlpacaEvalPrompt) -> String {
    switch prompt {
    case .weightedClassifier: chat(chooser, "\(choice)\n\n\(identified)\n\n\(nameOnly)")
    case .reasonedClassifier: chat(chooser, "\(choice)\n\n\(identified)\n\n\(explainFirst)")
    case .leaderboard: chat(ranker, "\(order)\n\n\(ordered)\n\n\(orderTask)")
    case .ranking: chat("You put models in order by how good their answers are.", listed)
    case .claudeRanking: "\n\nHuman: \(listed)\n\nAssistant:"
    case .scores: chat("You check answers, carefully and to the point.", scored + "\n")
    case .letterClassifier: chat(AlpacaEvalOwnOutputs.helper, AlpacaEvalOwnOutputs.letters)
    case .reasonedLetterClassifier: chat(AlpacaEvalOwnOutputs.helper, AlpacaEvalOwnOutputs.reasonedLetters)
    case .davinciOutput: AlpacaEvalOwnOutputs.outputs("##", "###")
    case .chatOutput: chat(AlpacaEvalOwnOutputs.helper, AlpacaEvalOwnOutputs.outputs("#", "##"))
    case .claudeOutput: "\n\nHuman: \(AlpacaEvalOwnOutputs.outputs("#", "##"))\n\nAssistant:"
    case .bestOutput:
      chat(
        #"You name the better of two outputs for an instruction, as JSON: {"best_output": <name>}."#,
        AlpacaEvalOwnOutputs.outputs("#", "##"))
    }
  }

  private static func chat(_ system: String, _ user: String) -> String {
    "<|im_start|>system\n\(system)\n<|im_end|>\n<|im_start|>user\n\(user)\n<|im_end|>"
  }

  // MARK: Identified models

  private static let chooser = """
    You are a quick and careful judge of language models. For each instruction you say whose response is the best; from \
    your choices a table is made of who answers as people wish.
    """
  private static let ranker = """
    You are a quick and careful judge of language models. For each prompt you say which response comes first and which \
    second; from your rankings a table is made of who answers as people wish.
    """
  private static let choice = """
    A table of language models is to be made. Below stand what the models were asked, and what each of them wrote. Read \
    what they wrote, and choose the model whose output a person would like best.
    """
  private static let order = """
    A table of language models is to be made. Below stand what the models were asked, and what each of them wrote. Put \
    the models in the order in which a person would like their responses, and hand the result as JSON to the function \
    make_partial_leaderboard.
    """
  private static let identified = sections("Instruction", identifier: "model_identifier")
  private static let ordered = sections("Prompt", identifier: "model")

  private static func sections(_ title: String, identifier: String) -> String {
    #"""
    ## \#(title)

    {
        "instruction": """{instruction}""",
    }

    ## Model Outputs

    These are the outputs, in no particular order. A short identifier stands for each model.

    {
        {
            "\#(identifier)": "m",
            "output": """{output_1}"""
        },
        {
            "\#(identifier)": "M",
            "output": """{output_2}"""
        }
    }
    """#
  }

  private static let nameOnly = """
    ## Task

    Weigh how good the outputs are, and how well they meet the instruction; then choose the model that did better. Reply \
    with its identifier and with nothing besides it, for your whole reply is taken as a name: no quotation marks, no white \
    space, no line break. The identifiers are m and M.

    ## Best Model Identifier
    """
  private static let explainFirst = """
    ## Task

    Weigh how good the outputs are, and how well they meet the instruction; then choose the model that did better. Explain \
    in short first, and end with its identifier. Your last character is taken as a name, so let nothing follow the \
    identifier: no quotation mark, no point, no line break. The identifiers are m and M. It looks like this:

    ### Short reasons
    ...your reasons...

    ### Which is best, m or M?
    (m or M)

    Begin.

    ## Your answer: "Short reasons", then "Which is best, m or M?"
    """
  private static let orderTask = """
    ## Task

    Weigh how good the outputs are, and how well they meet the prompt; then rank both models under "ordered_models", each \
    with its "model" and its "rank". The better one has rank 1 and comes first, the other one has rank 2.
    """

  // MARK: Lists and scores

  private static let listed = #"""
    A table of language models is to be made. Below stand the prompt that two models were given, and what each of them \#
    answered, as dictionaries of Python. Rank the models by which answer people would like better.

    Here is the prompt:
    {
        "instruction": """{instruction}""",
    }

    Their outputs:
    [
        {
            "model": "model_1",
            "text": """{output_1}"""
        },
        {
            "model": "model_2",
            "text": """{output_2}"""
        }
    ]

    Now give each model its rank: 1 for the better answer, 2 for the other one. Reply with a list of names and ranks in \#
    this form:
    [
        {'model': <name>, 'rank': <rank>},
        {'model': <name>, 'rank': <rank>}
    ]

    The reply is read as a literal of Python, so write nothing before or after the list. Rank as most people would.
    """#

  private static let scored = """
    [Question]
    {instruction}

    [The Start of Assistant 1's Answer]
    {output_1}

    [The End of Assistant 1's Answer]

    [The Start of Assistant 2's Answer]
    {output_2}

    [The End of Assistant 2's Answer]

    [System]
    Two AI assistants have answered the question above. Tell us how well.
    Look at whether their answers help, keep to the matter, are right and go into detail, and give each assistant a number \
    between 1 and 10; the better, the higher.
    The first line of your reply holds both numbers and nothing else: that of Assistant 1, one space, that of Assistant 2. \
    Your reasons follow from the second line on. Do not favour any side, least of all for standing first.
    """
}
