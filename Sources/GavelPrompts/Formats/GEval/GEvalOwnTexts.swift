/// Gavel's own words for G-Eval's prompts, in the sections and with the slots of the official ones.
enum GEvalOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = Dictionary(
    uniqueKeysWithValues: GEvalAspect.allCases.map { ($0.key, text($0)) })

  private static func text(_ aspect: GEvalAspect) -> String {
    switch aspect {
    case .coherence:
      """
      \(task("Somebody has summed up a news article."))

      Evaluation Criteria:

      Coherence (1-5) - whether the sentences hang together. A coherent summary has an order that one can follow; each \
      sentence leads to the next, and all of them add up to an account of one topic instead of a pile of facts.

      Evaluation Steps:

      1. Read the article, and note what it is about and which points carry it.
      2. Read the summary with these points in mind, and see whether it takes them up one after the other, clearly.
      3. Choose the score for coherence: 1 for no coherence at all, 5 for as much as can be wished.


      \(form(aspect))
      """
    case .consistency:
      """
      \(task("You see a news article, and then what somebody has written to sum it up."))


      Evaluation Criteria:

      Consistency (1-5) - whether the article bears out what the summary says. Every statement of a consistent summary \
      follows from the article; facts that were made up count against it.

      Evaluation Steps:

      1. Read the article, and note its facts and details.
      2. Go through the summary statement by statement, and look for each in the article.
      3. Choose the score for consistency: 1 for a summary full of mistakes, 5 for one without any.


      \(form(aspect))
      """
    case .fluency:
      """
      \(task("Somebody has summed up a news article."))


      Evaluation Criteria:

      Fluency (1-3): how well the summary is written, in grammar, spelling, punctuation, choice of words and build of \
      sentences.

      - 1: Poor. One has to guess at times what is meant, or nobody would write so.
      - 2: Fair. There are slips, and some of them disturb, yet what is meant is plain.
      - 3: Good. Slips are rare, and it reads with ease.


      \(form(aspect))
      """
    case .relevance:
      """
      \(task("Somebody has summed up a news article."))

      Evaluation Criteria:

      Relevance (1-5) - whether the summary picks what matters in the article, and nothing else. What is said twice, and \
      what could be left out, count against it.

      Evaluation Steps:

      1. Read both texts, the summary and the article.
      2. Note the main points of the article, and hold the summary against them.
      3. See which of them the summary has, and how much it says that is idle or said before.
      4. Choose the score for relevance: 1 for the worst choice of content, 5 for the best.


      \(form(aspect))
      """
    }
  }

  private static func task(_ situation: String) -> String {
    """
    \(situation)

    Give the summary a score, by one measure alone.

    First make sure that you know what is meant below; look it up again whenever you are in doubt.
    """
  }

  private static func form(_ aspect: GEvalAspect) -> String {
    aspect.showsDocument
      ? """
      Example:


      Source Text:

      {{Document}}

      Summary:

      {{Summary}}


      Evaluation Form (scores ONLY):

      - \(aspect.title):
      """
      : """
      Example:

      Summary:

      {{Summary}}


      Evaluation Form (scores ONLY):

      - \(aspect.title) (1-3):
      """
  }
}
