import GavelCore
import GavelPrompts
import Testing

/// Real replies with the labels that the reference programs read in them.
@Suite(.enabled(if: Transcripts.exist, "skipped, not found"))
struct AutoJTranscriptTests {
  @Test(arguments: [
    ("auto-j-13b.critique", 155), ("chatgpt.critique", 155), ("gpt-4.autoj-single-train", 160),
  ])
  func ratingsAreReproduced(_ file: String, _ count: Int) throws {
    let rows = try Transcripts.rows("transcripts/\(file)")
    #expect(rows.count == count)
    for row in rows {
      let reply = try #require(row["output"]?.string)
      // Where there is none, the data have no label, and the reference has 0.
      let label = row["label"]?.double
      #expect(try AutoJReference.rating(in: reply) == label ?? 0)
      let honest = try? AutoJRatingReader().opinion(in: reply).verdict.value
      #expect(honest == label)
    }
  }

  @Test func criticsAreReproduced() throws {
    let rows = try Transcripts.rows("transcripts/gpt-4.critique-comparison")
    #expect(rows.count == 232)
    for row in rows {
      let reply = try #require(row["output"]?.string)
      let label = try #require(row["label"]?.string)
      #expect(AutoJReference.criticWinner(in: reply)?.rawValue == label)
      let winner = try AutoJCriticReader().opinion(in: reply).verdict.winner
      #expect(winner == (label == "A" ? .first : label == "B" ? .second : .tie))
    }
  }
}
