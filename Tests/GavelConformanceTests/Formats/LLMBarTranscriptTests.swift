import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// Real replies with the winners that the reference program reads in them.
@Suite(.enabled(if: Transcripts.exist, "skipped, not found"))
struct LLMBarTranscriptTests {
  private static let judges = ["chatgpt", "falcon", "gpt-4", "llama2", "palm2"]

  @Test(arguments: judges)
  func labelsAreReproduced(_ judge: String) throws {
    let rows = try Transcripts.rows("transcripts/\(judge).llmbar-cot")
    #expect(rows.count == 200)
    let form: LLMBarReader.Form = judge == "palm2" ? .line : .sentence
    for row in rows {
      let reply = try #require(row["output"]?.string)
      let choice = LLMBarCase.choice(in: reply, form)
      #expect(choice?.rawValue == row["label"]?.string)
      guard let opinion = try? LLMBarReader(form).opinion(in: reply) else { continue }
      #expect(opinion.verdict.winner == choice?.winner)
    }
  }

  /// Every recorded winner of every judge and strategy, both orders.
  @Test func winnersAreReproduced() throws {
    var count = 0
    for file in try LLMBarCase.files() where file.strategy != "Rating" {
      for row in try Transcripts.rows(file.path) {
        let form = file.form(steps: row["steps"]?.int ?? 1)
        for (text, winner) in [("original", "original_winner"), ("swapped", "swapped_winner")] {
          let reply = try #require(row[text]?.string)
          let choice = LLMBarCase.choice(in: reply, form)
          let mapped = text == "swapped" ? choice?.winner.swapped : choice?.winner
          #expect(mapped == LLMBarCase.winner(row[winner]), "\(file.path) \(row["i"]?.int ?? -1)")
          count += 1
          guard let opinion = try? LLMBarReader(form).opinion(in: reply) else { continue }
          #expect(opinion.verdict.winner == choice?.winner)
        }
      }
    }
    #expect(count == 19_560)
  }

  @Test func ratingsAreReproduced() throws {
    var count = 0
    for file in try LLMBarCase.files() where file.strategy == "Rating" {
      for row in try Transcripts.rows(file.path) {
        let scores = try ["score_1", "score_2"].map { try #require(row[$0]?.string) }
        let recorded = LLMBarRatings(
          LLMBarReference.rating(in: scores[0]), LLMBarReference.rating(in: scores[1])
        ).recorded
        #expect(recorded.asGiven == LLMBarCase.winner(row["original_winner"]))
        #expect(recorded.swappedBack == LLMBarCase.winner(row["swapped_winner"]))
        count += 1
      }
    }
    #expect(count == 652)
  }

  /// The figures of the repository: accuracy, positional agreement, both right, kappa between orders.
  @Test func publishedFiguresAreReproduced() throws {
    var count = 0
    var agreements: [String: LLMBarAgreement] = [:]
    for value in try Transcripts.expected(prefix: "llmbar.") {
      guard let data = value["data"]?.string, let id = value["id"]?.string,
        let expected = value["expected"]?.double
      else { continue }
      let agreement: LLMBarAgreement
      if let known = agreements[data] {
        agreement = known
      } else {
        let rows = try Transcripts.rows(String(data.dropLast(".jsonl".count)))
        agreement = LLMBarAgreement(
          rows.map { row in
            .init(
              label: row["label"]?.int == 1 ? .first : .second,
              asGiven: LLMBarCase.winner(row["original_winner"]),
              swappedBack: LLMBarCase.winner(row["swapped_winner"]))
          })
        agreements[data] = agreement
      }
      let got: Double?
      switch id.split(separator: ".").last {
      case "accuracy": got = agreement.accuracy.value.map { 100 * $0 }
      case "positional_agreement": got = agreement.positionalAgreement.value.map { 100 * $0 }
      case "correct_both": got = agreement.bothRight.value.map { 100 * $0 }
      default: got = agreement.publishedKappa
      }
      #expect(abs((got ?? .infinity) - expected) <= 1e-9, "\(id)")
      count += 1
    }
    #expect(count == 343)
  }
}
