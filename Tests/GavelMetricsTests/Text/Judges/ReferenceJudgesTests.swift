import GavelCore
import GavelMetrics
import Testing

/// The judges that need a reference and no model.
@Suite struct ReferenceJudgesTests {
  private static let judges: [any Judge<Submission, Score>] = [
    ExactMatch(), NumberMatch(), TokenRecall(), TokenF1(), Rouge1(), Rouge2(), RougeL(), RougeLsum(), Bleu(),
    ChrF(), ChrF(wordOrder: 2), EditSimilarity(),
  ]

  private func submission(_ response: String, _ references: String...) -> Submission {
    Submission(prompt: "?", response: response, references: references)
  }

  private func error(
    _ judge: some Judge<Submission, Score>, _ submission: Submission
  ) async throws -> JudgmentError? {
    do {
      let judgment = try await judge.judge(submission)
      Issue.record("a verdict instead of an error: \(judgment.verdict)")
      return nil
    } catch let error as JudgmentError { return error }
  }

  @Test func `All say that they are no language model`() async throws {
    for judge in Self.judges {
      #expect(judge.provenance.label == "baseline, not a language model")
      #expect(judge.provenance.isBaseline)
      let judgment = try await judge.judge(submission("Paris 7", "Paris 7"))
      #expect(judgment.verdict.value == judgment.verdict.scale?.upperBound)
      #expect(judgment.provenance == judge.provenance)
      #expect(judgment.calls.isEmpty)
    }
    #expect(ExactMatch().comparingPairs().provenance.isBaseline)
    #expect(ChrF().comparingPairs().swapAveraged().provenance.isBaseline)
  }

  @Test func `Without a reference nothing is invented`() async throws {
    for judge in Self.judges {
      let error = try #require(try await error(judge, submission("Paris")))
      #expect(error.code == .missingReference)
      #expect(error.message.contains("\"reference\""))
      #expect(!error.stopsRun)
    }
  }

  @Test func `Exact match is 1 or 0 after normalisation`() async throws {
    func value(_ submission: Submission) async throws -> Score {
      try await ExactMatch().judge(submission).verdict
    }
    #expect(try await value(submission("The Paris!", "paris")) == Score(1, scale: 0...1))
    #expect(try await value(submission("London", "paris")) == Score(0, scale: 0...1))
    #expect(try await value(submission("London", "paris", "london")) == Score(1, scale: 0...1))
    #expect(try await value(submission("", "paris")) == Score(0, scale: 0...1))
  }

  @Test func `chrF is that of the best reference`() async throws {
    func value(_ submission: Submission) async throws -> Double {
      try await ChrF().judge(submission).verdict.value
    }
    let text = "Water boils at a lower temperature."
    #expect(try await value(submission(text, text)) == 100)
    let near = try await value(submission(text, "Water boils at lower temperatures."))
    let far = try await value(submission(text, "Nobody knows."))
    #expect(near > far && near < 100)
    #expect(try await value(submission(text, "Nobody knows.", "Water boils at lower temperatures.")) == near)
    #expect(try await value(submission(text, "Water boils at lower temperatures.", "Nobody knows.")) == near)
    #expect(try await ChrF().judge(submission("a", "b")).verdict == Score(0, scale: 0...100))
  }

  @Test func `chrF of an empty text is a typed error with the raw text`() async throws {
    for empty in ["", " \n"] {
      let error = try #require(try await error(ChrF(), submission(empty, "Paris")))
      #expect(error.code == .empty)
      #expect(error.raw == empty)
    }
    #expect(try await error(ChrF(), submission("Paris", ""))?.code == .empty)
  }

  @Test func `Words are those of the best reference`() async throws {
    let answer = submission("Paris, of course", "London", "It is Paris", "Rome")
    #expect(try await TokenRecall().judge(answer).verdict == Score(1.0 / 3, scale: 0...1))
    #expect(try await TokenF1().judge(answer).verdict == Score(2.0 / 6, scale: 0...1))
    #expect(try await RougeL().judge(answer).verdict == Score(1.0 / 3, scale: 0...1))
    let empty = submission("", "Paris")
    for judge in [TokenRecall(), TokenF1(), RougeL()] as [any Judge<Submission, Score>] {
      #expect(try await judge.judge(empty).verdict.value == 0)
    }
  }

  @Test func `References without words are passed over, and an error where there is no other`() async throws {
    let judges: [any Judge<Submission, Score>] = [TokenRecall(), RougeL()]
    for judge in judges {
      #expect(try await judge.judge(submission("Paris", "...", "Paris")).verdict.value == 1)
      let error = try #require(try await error(judge, submission("Paris", "...", "")))
      #expect(error.code == .empty)
      #expect(error.raw == "Paris")
    }
    #expect(try await error(RougeL(), submission("今天", "今天"))?.message.contains("rouge_score") == true)
    let characters = RougeL(tokenizer: .cjkCharacters)
    #expect(try await characters.judge(submission("今天", "今天")).verdict.value == 1)
    #expect(characters.provenance.configuration == ["tokenizer": "cjk_characters", "stemming": "false"])
    #expect(try await RougeL(stemming: true).judge(submission("judges", "judging")).verdict.value == 1)
  }

  @Test func `The family of ROUGE`() async throws {
    let answer = submission("a cat\nthe dog", "x", "the dog and\na cat")
    #expect(try await isClose(Rouge1().judge(answer).verdict.value, 8.0 / 9))
    #expect(try await isClose(Rouge2().judge(answer).verdict.value, 4.0 / 7))
    #expect(try await isClose(RougeLsum().judge(answer).verdict.value, 8.0 / 9))
    #expect(try await error(Rouge2(), submission("a b", "one"))?.code == .empty)
    let characters = Rouge1(tokenizer: .cjkCharacters)
    #expect(characters.tokenizer == .cjkCharacters && !characters.stemming)
    #expect(try await characters.judge(submission("今天", "今天")).verdict.value == 1)
    #expect(RougeLsum(stemming: true).provenance.configuration["stemming"] == "true")
  }

  @Test func `BLEU takes all references together`() async throws {
    // Each half stands in another reference.
    let answer = submission("a b c d", "a b x y", "x y c d")
    let score = try await Bleu(smoothing: .none).judge(answer).verdict
    #expect(score == Score(0, scale: 0...100))
    // 4/4 words, 2/3 pairs, then halves: 0.5/2 and 0.25/1.
    let smoothed = try await Bleu().judge(answer).verdict.value
    #expect(isClose(smoothed, 100 * (2.0 / 3 * 0.25 * 0.25).squareRoot().squareRoot()))
    #expect(try await error(Bleu(), submission("", "Paris"))?.code == .empty)
    #expect(Bleu(tokenizer: .chinese).provenance.configuration == ["tokenizer": "zh", "smoothing": "exp"])
  }

  @Test func `Edits and chrF++`() async throws {
    let near = try await EditSimilarity().judge(submission("Pariss", "Rome", "Paris")).verdict
    #expect(near == Score(1 - 1.0 / 6, scale: 0...1))
    #expect(try await EditSimilarity(kind: .indel).judge(submission("", "Paris")).verdict.value == 0)
    #expect(ChrF(wordOrder: 2).provenance.name == "chrf++/1" && ChrF().provenance.name == "chrf/1")
    #expect(try await isClose(ChrF(wordOrder: 2).judge(submission("ab", "ac")).verdict.value, 50.0 / 3))
  }

  @Test func `Pairs are compared by scores`() async throws {
    let judge = ChrF().comparingPairs()
    let pair = Pair(prompt: "?", "Paris is the capital.", "No idea.", references: ["Paris is the capital."])
    #expect(try await judge.judge(pair).verdict.winner == .first)
    #expect(try await judge.judge(pair.swapped).verdict.winner == .second)
  }
}
