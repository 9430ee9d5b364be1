/// Numbers for the words of texts, from 0 in the order of their first appearance.
///
/// Words are equal when their bytes are. No word needs memory of its own: up to sixteen bytes are their own key, longer
/// words lie in one array.
struct Vocabulary {
  private var slots = NumberSlots(capacity: 512)
  private var longWords = LongWords()

  /// How many different words there are.
  var count: Int { slots.count }

  /// The number of a word, a new one if it was not seen before.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    var number = 0
    word.withUnsafeBytes { word in
      slots.forRuns(of: 1, each: 1) { _, slots in
        number =
          word.count > LongWords.bound
          ? Self.number(ofLong: word, &slots, &longWords)
          : slots.number(of: WordKey.key(of: word))
      }
    }
    return number
  }

  /// The number of a word, or nil if it was not seen before.
  func known(_ word: ArraySlice<UInt8>) -> Int? {
    word.withUnsafeBytes { word in
      slots.known(WordKey.key(of: word)) { mark in
        word.count > LongWords.bound ? longWords.isWord(word, mark) : Int(mark) == word.count
      }
    }
  }

  /// The numbers of the words of a text in their order, but those for which `isLeftOut` is true of the key.
  @inline(__always)
  mutating func numbers(
    of text: SeparatedWords, leavingOut isLeftOut: (NumberKey) -> Bool = { _ in false }
  ) -> [Int] {
    [Int](unsafeUninitializedCapacity: text.blockCount * WordBlocks.mostWords) { numbers, written in
      text.withBlocks { blocks in
        slots.forRuns(of: text.blockCount, each: WordBlocks.mostWords) { run, slots in
          for block in run {
            blocks.forWords(inBlock: block) { bytes, start, length in
              let number: Int
              if length <= LongWords.bound {
                let key = WordKey.key(ofShort: bytes, start, length)
                if isLeftOut(key) { return }
                number = slots.number(of: key)
              } else {
                let word = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
                number = Self.number(ofLong: word, &slots, &longWords)
              }
              // There are at most as many words as the blocks can hold.
              numbers[written] = number
              written &+= 1
            }
          }
        }
      }
    }
  }

  private static func number(
    ofLong word: UnsafeRawBufferPointer, _ slots: inout OpenSlots, _ longWords: inout LongWords
  ) -> Int {
    slots.number(
      of: WordKey.key(ofLong: word), where: { longWords.isWord(word, $0) },
      newMark: { longWords.append(word) })
  }
}
