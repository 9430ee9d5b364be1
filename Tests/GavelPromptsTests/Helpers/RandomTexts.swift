import GavelCore

/// Texts drawn from pieces that matter to a scanner, with a fixed seed.
struct RandomTexts {
  private var generator: SeededGenerator
  private let pieces: [String]

  init(seed: UInt64, _ pieces: [String]) {
    generator = SeededGenerator(seed: seed)
    self.pieces = pieces
  }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func text(atMost count: Int) -> String {
    var text = ""
    for _ in 0..<number(below: count + 1) { text += pieces[number(below: pieces.count)] }
    return text
  }

  /// `text` with up to three of its scalars left out, doubled or replaced.
  mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<(1 + number(below: 3)) where !scalars.isEmpty {
      let place = number(below: scalars.count)
      switch number(below: 3) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      default: scalars[place] = Unicode.Scalar(UInt8(number(below: 128)))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// The scalars of a text: two equal strings may differ in them.
func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }
