/// The 120 English words that say little about an answer, all of three letters or more.
///
/// Shorter words never count, and other languages have no list.
enum SurfaceStopList {
  static let words: Set<TextToken> = Set(
    lines.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { TextToken(Array($0)[...]) })

  private static let lines = """
    the this that these those each every either neither some any all both
    such same other another more most much many few
    own you your yours him his she her hers its our ours they them their theirs
    who whom whose which what when where why how
    are was were been being have has had having does did doing
    can could may might must shall should will would
    for from with without into about above below under over between among through during before after against
    and but nor because while although though unless until since whether than
    not very too also just only then there here again once
    can't don't doesn't didn't isn't it's that's there's i'm you're we're they're
    """
}
