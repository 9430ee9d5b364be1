/// The help texts.
enum Help {
  static let overview = """
    gavel judges language-model output.

      gavel                 grade the bundled sample, without a model
      gavel judge           judge single answers
      gavel compare         compare two answers, in both orders
      gavel rubrics [NAME]  list rubrics, or show one
      gavel formats [ID]    list ways to ask, or show one
      gavel formats import  make a folder of official wordings
      gavel plan            how many items a comparison needs
      gavel check           run files of reference cases through metrics and formats
      gavel --version

    Each takes --help. Without --endpoint, answers are compared with references, without a model.
    """

  static let rubrics = """
    gavel rubrics [NAME]

    Lists the rubrics that --rubric knows by name, or shows one as JSON: one line for single answers, one for pairs.
    Either line, in a file of its own, is a rubric to start from:

      gavel rubrics helpfulness | head -n 1 > mine.json
      gavel judge --items answers.jsonl --rubric mine.json --endpoint http://localhost:8080/v1 --model NAME
    """

  static let formats = """
    gavel formats [ID] [--wording DIR]
    gavel formats import FILE... --to DIR

    Lists the ways to ask that --format knows, or shows one. Those of published judges are shown with an example item, the
    prompt it becomes and a reply; with --wording, in the official words of that folder, which 'gavel formats import' makes.
    What is really sent, --show-prompt prints:

      gavel formats mt-bench.pair-v2
      gavel judge --items answers.jsonl --format json --show-prompt
    """

  static let check = """
    gavel check metrics FILE...
    gavel check formats FILE... --wording DIR

    Runs files of reference cases through the metrics, or the formats of published judges, of the library. Prints what was
    expected and what came out for each case that fails, then the numbers of cases passed and failed.

    Exit status: 0 all passed, 1 a case failed, also one of a metric or format that is not known.
    """

  static var plan: String {
    """
    gavel plan [options]

    Says how many items two systems must answer for a difference of their means to be seen, or which difference a number
    of items can show.

      gavel plan --difference 0.2 --sd 1.1
      gavel plan --items 500 --sd 0.6

    \(optionTable(PlanCommand.options))
    """
  }

  static func judge() -> String {
    command(
      "judge", "Judges single answers and writes one record for each item.", Option.running,
      example: "answers.jsonl")
  }

  static func compare() -> String {
    command(
      "compare", "Compares two answers, asked in both orders, and writes one record for each item.",
      Option.running + Option.comparing, example: "pairs.jsonl")
  }

  private static func command(_ name: String, _ summary: String, _ options: [Option], example: String)
    -> String
  {
    """
    gavel \(name) [options]

    \(summary)

      gavel \(name) --items \(example) --output verdicts.jsonl
      gavel \(name) --items \(example) --output verdicts.jsonl --endpoint http://localhost:8080/v1 --model NAME

    \(optionTable(options))

    Exit status: 0 finished, 1 finished with failed items (--strict), 64 wrong usage, 65 bad input, 66 no input,
    69 nothing reachable, 73 output not writable, 75 run again later, 77 refused or out of quota, 78 bad settings,
    130 and 143 interrupted.
    """
  }

  static func optionTable(_ options: [Option]) -> String {
    TextTable.of(options.map { ("  --\($0.name)\($0.value.map { " \($0)" } ?? "")", $0.help) })
  }
}
