import GavelCore
import GavelPrompts
import GavelTesting

/// Rubrics of every kind.
enum Rubrics {
  static let two = [Criterion("clarity", "Is it clear?"), Criterion("depth", "Is it deep?", weight: 2)]

  static let score = ScoreRubric(
    "quality", criteria: [Criterion("quality", "Is the answer good?")], scale: 1...5)
  static let tenths = ScoreRubric("tenths", criteria: two, scale: 1...10)
  static let share = ScoreRubric("share", criteria: two, range: 0...1)
  static let preference = PreferenceRubric("better", criteria: two)
  static let strict = PreferenceRubric("strict", criteria: two, allowsTie: false)
  static let classes = ClassificationRubric(
    "safety", criteria: two,
    labels: [.init("safe", "harms nobody"), .init("harmful"), .init("C#"), .init("D")])
}

/// The general formats by name.
let styles = ["reason-then-rule", "json", "rule-only", "one-token"]

/// Whether a format can ask by a rubric: one token tells one answer out of a list.
func canAsk(_ style: String, by rubric: some Rubric) -> Bool {
  guard style == "one-token" else { return true }
  return (rubric as? any EnumerableRubric)?.answers.isEmpty == false
}

func format<S: Exhibitable, R: Rubric>(
  _ style: String, _ rubric: R, _: S.Type = Submission.self
) throws -> any PromptFormat<S, R.Verdict> {
  guard let found = AnswerStyle<R>(named: style) else { throw UnknownStyle(name: style) }
  return found.format(for: rubric, of: S.self)
}

struct UnknownStyle: Error { var name: String }

/// How a reply in the asked form looks, with `answers` to each of the rubric's separate criteria.
func reply(_ style: String, _ rubric: some Rubric, _ answers: [String], marker: String = "RULING") -> String {
  let names = rubric.separateCriteria.map(\.name)
  if style == "one-token" { return code(of: answers[0], rubric) }
  guard style != "reason-then-rule" else {
    let lines =
      names.isEmpty
      ? ["\(marker): \(answers[0])"] : zip(names, answers).map { "\(marker) \($0): \($1)" }
    return "It is right and clear.\n" + lines.joined(separator: "\n")
  }
  func object(_ answer: String) -> String {
    let reason = style == "json" ? #""reason": "It is right and clear.", "# : ""
    return switch rubric.answerForm {
    case .oneOf: #"{\#(reason)"verdict": "\#(answer)"}"#
    default: #"{\#(reason)"score": \#(answer)}"#
    }
  }
  if names.isEmpty { return object(answers[0]) }
  return "{" + zip(names, answers).map { "\"\($0)\": \(object($1))" }.joined(separator: ", ") + "}"
}

/// The sign that stands for `answer` in one token: digits for short scales, else letters; `C` for a tie.
private func code(of answer: String, _ rubric: some Rubric) -> String {
  let answers = (rubric as? any EnumerableRubric)?.answers ?? []
  if answers.allSatisfy({ $0.count == 1 }) { return answer }
  let place = answers.firstIndex(of: answer) ?? 0
  let letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ"
  return String(letters[letters.index(letters.startIndex, offsetBy: place)])
}

func completion(_ text: String, finish: FinishReason = .stop) -> Completion {
  Completion(text, model: "m", finish: finish)
}

/// What reading `text` gives: the verdict, or the code of the error.
func reading<S: Exhibitable, R: Rubric>(
  _ text: String, finish: FinishReason = .stop, style: String, _ rubric: R, about subject: S
) throws -> Reading<R.Verdict> {
  let format = try format(style, rubric, S.self)
  let prompt = try format.prompt(for: subject, on: .structuredOutput)
  do {
    let opinion = try format.read(completion(text, finish: finish), to: prompt)
    return .verdict(opinion.verdict, opinion.rung)
  } catch let error as JudgmentError {
    return .failure(error.code)
  }
}

enum Reading<V: Verdict>: Equatable {
  case verdict(V, Opinion<V>.Rung)
  case failure(ReasonCode)

  var verdict: V? {
    guard case .verdict(let verdict, _) = self else { return nil }
    return verdict
  }
}

extension Prompt {
  var system: String { texts.first ?? "" }
  var last: String { texts.last ?? "" }
  var codes: Set<String> { Set(warnings.map(\.code.rawValue)) }
}
