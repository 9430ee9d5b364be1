public import GavelCore

/// The winner of a pair is a class; a flip is one of its own.
extension Preference.Winner: ClassLabel {}
