import GavelCore
import GavelPrompts
import Testing

struct WordingCatalogTests {
  @Test func `There are 135 texts of 14 systems, each under a key of its own`() {
    let entries = WordingCatalog.entries
    #expect(entries.count == 135)
    #expect(Set(entries.map(\.system)).count == 14)
    #expect(Set(entries.map(\.key)).count == entries.count)
    #expect(entries.map(\.key) == entries.map(\.key).sorted())
  }

  @Test(arguments: WordingCatalog.entries)
  func `An entry is complete`(entry: WordingEntry) throws {
    #expect(Digest(hexadecimal: entry.sha256.utf8)?.hex == entry.sha256)
    if let lineFeeds = entry.lineFeedSHA256 {
      #expect(Digest(hexadecimal: lineFeeds.utf8)?.hex == lineFeeds)
      #expect(lineFeeds != entry.sha256)
    }
    #expect(entry.key == "\(entry.system)/\(entry.name)")
    let allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
    for part in [entry.system, entry.name] {
      #expect(!part.isEmpty && part.allSatisfy { allowed.contains($0) } && part.first != ".")
    }
    for fact in [entry.origin.name, entry.origin.version, entry.path, entry.constant, entry.licence] {
      #expect(!fact.isEmpty && !fact.contains("\n"))
    }
    #expect(WordingCatalog.entry(entry.key) == entry)
    #expect(entry.whereabouts.contains(entry.path) && entry.whereabouts.contains(entry.origin.version))
    #expect(entry.whereabouts.contains(entry.licence) && entry.whereabouts.contains(entry.form.advice))
  }

  @Test func `No two keys share a text but those that are known to`() {
    let shared = Dictionary(grouping: WordingCatalog.entries, by: \.sha256).values
      .filter { $0.count > 1 }.map { $0.map(\.key) }.sorted { $0[0] < $1[0] }
    #expect(
      shared == [
        ["critiquellm/config.category2type.json", "critiquellm/inference.category2type_alignbench.json"],
        [
          "judgelm/pair.reference.template", "judgelm/single.reference.template",
          "judgelm/vqa_single.template",
        ],
        ["judgelm/pair.template", "judgelm/single.template"],
        ["mt-bench/pair-v2-multi-turn.prompt", "reward-bench/pair.multi.prompt"],
        ["mt-bench/pair-v2.prompt", "reward-bench/pair.prompt"],
        ["mt-bench/single-math-v1.system", "mt-bench/single-v1.system"],
        ["prometheus2/eval.absolute", "reward-bench/prometheus.absolute"],
        ["prometheus2/eval.relative", "reward-bench/prometheus.relative"],
        ["prometheus2/eval.rubric.autoj_coarse", "reward-bench/prometheus.rubric"],
        ["reward-bench/ratings", "reward-bench/ratings.v2"],
      ])
    let all = WordingCatalog.entries.flatMap { [$0.sha256, $0.lineFeedSHA256].compactMap(\.self) }
    #expect(Set(all).count == 124 + 3)
  }

  @Test func `Three texts of G-Eval have CR LF`() {
    let keys = WordingCatalog.entries.filter { $0.lineFeedSHA256 != nil }.map(\.key)
    #expect(keys == ["g-eval/coh_detailed", "g-eval/flu_detailed", "g-eval/rel_detailed"])
  }

  @Test func `Both wordings of the relative templates of Prometheus 2 are official`() throws {
    for name in ["reference", "no_reference"] {
      let repository = try #require(WordingCatalog.entry("prometheus2/relative.\(name)"))
      let release = try #require(WordingCatalog.entry("prometheus2/relative.\(name).release-0.1.20"))
      #expect(repository.constant == release.constant)
      #expect(repository.sha256 != release.sha256)
      #expect(repository.origin != release.origin)
      #expect(release.origin.description == "the package prometheus-eval at 0.1.20")
    }
  }

  @Test func `A text has all the keys of its bytes, other bytes have none`() {
    #expect(WordingCatalog.keys(of: Array(KnownTexts.target.utf8)) == ["pandalm/target"])
    #expect(
      WordingCatalog.keys(of: Array(KnownTexts.pair.utf8)) == [
        "mt-bench/pair-v2.prompt", "reward-bench/pair.prompt",
      ])
    #expect(WordingCatalog.keys(of: []).isEmpty)
    #expect(WordingCatalog.entry("mt-bench/none") == nil)
  }
}
