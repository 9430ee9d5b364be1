import Foundation
import GavelCore
import GavelEvaluation
import GavelMetrics
import Testing

/// The recorded replies of SummEval's scorers, read again, and the published figures from what is read.
@Suite(.enabled(if: SummEvalRecordings.exist, "skipped, not found"))
struct SummEvalFiguresTests {
  @Test(arguments: ["rts", "mcq", "stareval"])
  func everyLabelOfATranscriptIsRead(_ method: String) throws {
    let rows: [SummEvalRecordings.Transcript] = try SummEvalRecordings.rows(
      "transcripts/gpt-3.5-turbo.summeval-\(method).jsonl")
    #expect(rows.count == 360)
    for row in rows {
      #expect(try SummEvalRecordings.reference(method, row.output) == row.label, "\(row.output)")
    }
  }

  @Test(arguments: [("rts", 20), ("mcq", 0), ("stareval", 0)])
  func everyRecordedScoreIsRead(_ method: String, atMostUnreadable most: Int) throws {
    var unreadable = 0
    for reply in try replies(method) {
      #expect(try SummEvalRecordings.reference(method, reply.output) == reply.score, "\(reply.output)")
      guard let score = try? SummEvalRecordings.honest(method, reply.output) else {
        unreadable += 1
        continue
      }
      #expect(score == reply.score, "\(reply.output)")
    }
    #expect(unreadable <= most)
  }

  private func replies(_ method: String) throws -> [SummEvalRecordings.Reply] {
    let rows: [SummEvalRecordings.Row] = try SummEvalRecordings.rows(
      "summeval/\(SummEvalRecordings.judge)__\(method).jsonl")
    #expect(rows.count == 1200)
    return rows.flatMap(\.replies)
  }

  @Test(arguments: ["rts", "mcq", "stareval"])
  func thePublishedFiguresComeOut(_ method: String) throws {
    let expected = try figures()
    var sum = 0.0
    for (index, dimension) in SummEvalRecordings.dimensions.enumerated() {
      let table = try SummEvalTable(method, dimension: index)
      let correct = table.correctPairs
      sum += Double(correct)
      let got: [String: Double] = [
        "pearson": try Statistics.pearson(table.people.flatMap(\.self), table.judge.flatMap(\.self))
          .coefficient,
        "spearman": try Statistics.spearman(table.people.flatMap(\.self), table.judge.flatMap(\.self))
          .coefficient,
        "kendall": try Statistics.kendallTauB(table.people.flatMap(\.self), table.judge.flatMap(\.self))
          .coefficient,
        "document_level_spearman": try table.level(.spearman),
        "document_level_kendall": try table.level(.kendall),
        "system_level_kendall": try Statistics.kendallTauB(
          table.sums(table.people), table.sums(table.judge)
        ).coefficient,
        "correct_pairs": Double(correct),
      ]
      for (statistic, value) in got {
        let id = "summeval.\(SummEvalRecordings.judge).\(method).\(dimension).\(statistic)"
        let wanted = try #require(expected[id], "\(id)")
        #expect(abs(value - wanted) <= 1e-9, "\(id): \(value), expected \(wanted)")
      }
    }
    #expect(sum / 4 == expected["summeval.\(SummEvalRecordings.judge).\(method).mean_correct_pairs"])
  }

  private func figures() throws -> [String: Double] {
    struct Figure: Decodable {
      var id: String
      var expected: Double?

      private enum CodingKeys: String, CodingKey { case id, expected }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        expected = try? container.decode(Double.self, forKey: .expected)
      }
    }
    let all = try JSONDecoder().decode(
      [Figure].self, from: Data(contentsOf: SummEvalRecordings.folder.appending(path: "expected.json")))
    return Dictionary(all.compactMap { figure in figure.expected.map { (figure.id, $0) } }) { one, _ in one }
  }
}

/// Scores of one dimension, read by the reference reader, and the sums of three experts; documents are rows, systems columns.
struct SummEvalTable {
  private(set) var judge: [[Double]] = []
  private(set) var people: [[Double]] = []

  init(_ method: String, dimension: Int) throws {
    let rows: [SummEvalRecordings.Row] = try SummEvalRecordings.rows(
      "summeval/\(SummEvalRecordings.judge)__\(method).jsonl")
    let experts: [SummEvalRecordings.People] = try SummEvalRecordings.rows("summeval/human.jsonl")
    var scores: [String: [String: Double]] = [:]
    for row in rows {
      scores[row.doc, default: [:]][row.system] = try SummEvalRecordings.reference(
        method, row.replies[dimension].output)
    }
    var sums: [String: [String: Double]] = [:]
    for row in experts {
      sums[row.doc, default: [:]][row.system] = Double(row.expert.reduce(0) { $0 + $1[dimension] })
    }
    for (document, systems) in sums.sorted(by: { $0.key < $1.key }) {
      let names = systems.keys.sorted()
      people.append(names.compactMap { systems[$0] })
      judge.append(names.compactMap { scores[document]?[$0] })
    }
    #expect(judge.map(\.count) == Array(repeating: 12, count: 100))
  }

  func sums(_ table: [[Double]]) -> [Double] {
    (0..<12).map { system in table.reduce(0) { $0 + $1[system] } }
  }

  func level(_ kind: Statistics.CorrelationKind) throws -> Double {
    try Statistics.textLevelCorrelation(human: people, judge: judge, coefficient: kind).value
  }

  /// How many of the 66 pairs of systems scorer and people put in the same order.
  var correctPairs: Int {
    let pairs = (0..<12).flatMap { one in ((one + 1)..<12).map { (one, $0) } }
    return SummEvalPair.count(
      pairs.map { one, other in
        SummEvalPair(
          zip(judge, people).map { judge, people in
            SummEvalPair.Document(
              judge: SummEvalPair.points(judge[one], judge[other]),
              people: SummEvalPair.points(people[one], people[other]))
          })
      }
    ).correct
  }
}
