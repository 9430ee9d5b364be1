import GavelCore

/// What the reference program of Arena-Hard reads: for reproducing published numbers alone.
///
/// Source: lmarena/arena-hard-auto at 196f6b8, `utils/judge_utils.py` and `gen_judgment.py`.
public enum ArenaHardReference {
  /// The last mark in double brackets, else the last in single ones, in capitals; nil where there is none.
  ///
  /// A mark holds any run of the letters A and B in either case, `<`, `>` and `=`: not only the five labels.
  public static func label(in reply: String) -> String? {
    reply.withBytes { bytes in
      let mark =
        ArenaHardMarks.all(in: bytes, brackets: 2).last ?? ArenaHardMarks.all(in: bytes, brackets: 1).last
      return mark.map { ArenaHardMarks.spelling(of: $0, in: bytes) }
    }
  }
}
