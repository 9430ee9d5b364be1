/// Cuts English words to their stems, so that "judges" and "judging" count as one word.
///
/// This is Porter's algorithm with the extensions of NLTK, which the package rouge-score uses: a list of irregular
/// words, and other rules for -y and -ies. A stem is often no word itself.
///
/// Source: M. F. Porter, *An algorithm for suffix stripping*, 1980.
public enum PorterStemmer {
  /// The stem of a word in lower case.
  ///
  /// A word with anything but the letters a–z and digits comes back unchanged.
  ///
  /// ```swift
  /// PorterStemmer.stem("relational")  // "relat"
  /// ```
  ///
  /// Source: as of ``PorterStemmer``.
  public static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return isPlain ? String(decoding: stem(bytes[...]), as: UTF8.self) : word
  }

  /// The stem of a word of the letters a–z and digits.
  static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let stem = irregular[TextToken(word)] { return stem[...] }
    if word.count < 3 { return word }
    var stem = Stem(letters: Array(word))
    stem.dropPlural()
    stem.dropPastAndProgressive()
    stem.changeFinalY()
    stem.joinDoubleSuffixes()
    stem.apply(Rule.third)
    stem.dropSuffixes()
    stem.dropFinalE()
    stem.dropFinalL()
    return stem.letters[...]
  }

  private static let irregular: [TextToken: [UInt8]] = {
    let stems: KeyValuePairs = [
      "sky": "sky skies", "die": "dying", "lie": "lying", "tie": "tying", "news": "news",
      "inning": "innings inning", "outing": "outings outing", "canning": "cannings canning", "howe": "howe",
      "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
    ]
    var table: [TextToken: [UInt8]] = [:]
    for (stem, words) in stems {
      for word in Array(words.utf8).split(separator: 0x20) { table[TextToken(word)] = Array(stem.utf8) }
    }
    return table
  }()
}

/// A suffix and what takes its place.
private struct Rule: Sendable {
  let suffix: [UInt8]
  let replacement: [UInt8]

  init(_ suffix: String, _ replacement: String) {
    self.suffix = Array(suffix.utf8)
    self.replacement = Array(replacement.utf8)
  }

  static let plural = [Rule("sses", "ss"), Rule("ies", "i"), Rule("ss", "ss"), Rule("s", "")]

  static let second = [
    Rule("ational", "ate"), Rule("tional", "tion"), Rule("enci", "ence"), Rule("anci", "ance"),
    Rule("izer", "ize"), Rule("bli", "ble"), Rule("alli", "al"), Rule("entli", "ent"), Rule("eli", "e"),
    Rule("ousli", "ous"), Rule("ization", "ize"), Rule("ation", "ate"), Rule("ator", "ate"),
    Rule("alism", "al"), Rule("iveness", "ive"), Rule("fulness", "ful"), Rule("ousness", "ous"),
    Rule("aliti", "al"), Rule("iviti", "ive"), Rule("biliti", "ble"), Rule("fulli", "ful"),
    Rule("logi", "log"),
  ]

  static let third = [
    Rule("icate", "ic"), Rule("ative", ""), Rule("alize", "al"), Rule("iciti", "ic"), Rule("ical", "ic"),
    Rule("ful", ""), Rule("ness", ""),
  ]

  static let fourth = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
  ].map { Rule($0, "") }
}

/// A word on its way to its stem.
private struct Stem {
  var letters: [UInt8]

  // MARK: Steps

  /// Step 1a: -sses, -ies, -s.
  mutating func dropPlural() {
    if ends(in: "ies"), letters.count == 4 { return replace(3, by: "ie") }
    if let rule = rule(of: Rule.plural) { replace(rule.suffix.count, by: rule.replacement) }
  }

  /// Step 1b: -ied, -eed, -ed, -ing.
  mutating func dropPastAndProgressive() {
    if ends(in: "ied") { return replace(3, by: letters.count == 4 ? "ie" : "i") }
    if ends(in: "eed") {
      if measure(letters.count - 3) > 0 { letters.removeLast() }
      return
    }
    guard
      let suffix = ["ed", "ing"].first(where: { ends(in: $0) && hasVowel(letters.count - $0.utf8.count) })
    else { return }
    letters.removeLast(suffix.utf8.count)
    if ["at", "bl", "iz"].contains(where: { ends(in: $0) }) {
      letters.append(UInt8(ascii: "e"))
    } else if endsInDoubleConsonant {
      if !["l", "s", "z"].contains(where: { ends(in: $0) }) { letters.removeLast() }
    } else if measure(letters.count) == 1, endsInShortSyllable(letters.count) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c: -y behind a consonant.
  mutating func changeFinalY() {
    let length = letters.count - 1
    if ends(in: "y"), length > 1, isConsonant(length - 1) { letters[length] = UInt8(ascii: "i") }
  }

  /// Step 2: double suffixes.
  mutating func joinDoubleSuffixes() {
    while ends(in: "alli"), measure(letters.count - 4) > 0 { replace(4, by: "al") }
    guard let rule = rule(of: Rule.second) else { return }
    // The measure of -logi is taken with its l.
    let kept = letters.count - rule.suffix.count + (ends(in: "logi") ? 1 : 0)
    if measure(kept) > 0 { replace(rule.suffix.count, by: rule.replacement) }
  }

  /// Step 3, by `rules`: the first suffix that is there decides.
  mutating func apply(_ rules: [Rule]) {
    guard let rule = rule(of: rules), measure(letters.count - rule.suffix.count) > 0 else { return }
    replace(rule.suffix.count, by: rule.replacement)
  }

  /// Step 4: single suffixes of longer words.
  mutating func dropSuffixes() {
    guard let rule = rule(of: Rule.fourth) else { return }
    let length = letters.count - rule.suffix.count
    guard measure(length) > 1 else { return }
    if rule.suffix.elementsEqual("ion".utf8) {
      guard letters[length - 1] == UInt8(ascii: "s") || letters[length - 1] == UInt8(ascii: "t") else {
        return
      }
    }
    letters.removeLast(rule.suffix.count)
  }

  /// Step 5a: a final -e.
  mutating func dropFinalE() {
    guard ends(in: "e") else { return }
    let length = letters.count - 1
    let measure = measure(length)
    if measure > 1 || measure == 1 && !endsInShortSyllable(length) { letters.removeLast() }
  }

  /// Step 5b: a final -ll.
  mutating func dropFinalL() {
    if ends(in: "ll"), measure(letters.count - 1) > 1 { letters.removeLast() }
  }

  // MARK: Looking at letters

  private func ends(in suffix: String) -> Bool {
    letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func rule(of rules: [Rule]) -> Rule? {
    rules.first {
      letters.count >= $0.suffix.count && letters.suffix($0.suffix.count).elementsEqual($0.suffix)
    }
  }

  private mutating func replace(_ count: Int, by text: String) { replace(count, by: Array(text.utf8)) }

  private mutating func replace(_ count: Int, by replacement: [UInt8]) {
    letters.replaceSubrange((letters.count - count)..., with: replacement)
  }

  /// Whether a letter is a consonant: y is one at the start and behind a vowel.
  private func isConsonant(_ place: Int) -> Bool {
    var place = place
    // A row of y alternates.
    var isFlipped = false
    while letters[place] == UInt8(ascii: "y") {
      if place == 0 { return !isFlipped }
      place -= 1
      isFlipped.toggle()
    }
    let isVowel = "aeiou".utf8.contains(letters[place])
    return isVowel == isFlipped
  }

  /// How often a vowel is followed by a consonant in the first `length` letters.
  private func measure(_ length: Int) -> Int {
    var measure = 0
    var followsVowel = false
    for place in 0..<length {
      let isVowel = isVowel(place, behindVowel: followsVowel)
      if followsVowel, !isVowel { measure += 1 }
      followsVowel = isVowel
    }
    return measure
  }

  /// Whether a letter is a vowel, where it is known what the one before it is.
  private func isVowel(_ place: Int, behindVowel: Bool) -> Bool {
    letters[place] == UInt8(ascii: "y") ? place > 0 && !behindVowel : "aeiou".utf8.contains(letters[place])
  }

  private func hasVowel(_ length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

  private var endsInDoubleConsonant: Bool {
    let last = letters.count - 1
    return last > 0 && letters[last] == letters[last - 1] && isConsonant(last)
  }

  /// Whether the first `length` letters end in consonant, vowel, consonant, the last not w, x or y; of two letters
  /// vowel and consonant are enough.
  private func endsInShortSyllable(_ length: Int) -> Bool {
    if length == 2 { return !isConsonant(0) && isConsonant(1) }
    return length > 2 && isConsonant(length - 3) && !isConsonant(length - 2) && isConsonant(length - 1)
      && !"wxy".utf8.contains(letters[length - 1])
  }
}
