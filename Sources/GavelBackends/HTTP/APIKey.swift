import GavelCore

/// A credential: a value, or where to get it before each call.
///
/// ```swift
/// let fixed: APIKey = .value(ProcessInfo.processInfo.environment["OPENAI_API_KEY"] ?? "")
/// let rotating: APIKey = .provider { try await vault.currentToken() }
/// ```
///
/// Descriptions, reflections and errors never show it. White space around a key is no part of it, and an empty key
/// is none.
public struct APIKey: Sendable {
  private enum Source: Sendable {
    case value(String)
    case provider(@Sendable () async throws -> String)
  }

  private let source: Source

  /// A key that does not change.
  public static func value(_ key: String) -> Self { Self(source: .value(key)) }

  /// A key that `provide` returns before each call, for keys that are rotated.
  public static func provider(_ provide: @escaping @Sendable () async throws -> String) -> Self {
    Self(source: .provider(provide))
  }

  /// The key for one call; nil if it is empty.
  func resolved() async throws -> String? {
    let text: String
    switch source {
    case .value(let value): text = value
    case .provider(let provide): text = try await Self.ask(provide)
    }
    let key = text.trimmingSpace
    guard key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw BackendError(
        .refusedCredentials,
        "the API key holds a space, a line break or a character outside ASCII; look where it was copied from",
        retryLimit: 0, stopsRun: true)
    }
    return key.isEmpty ? nil : key
  }

  private static func ask(_ provide: @Sendable () async throws -> String) async throws -> String {
    do {
      return try await provide()
    } catch let error as BackendError {
      throw error
    } catch let error as CancellationError {
      throw error
    } catch {
      // The error's own words might quote what was received.
      throw BackendError(
        .refusedCredentials, "the API key could not be provided: \(type(of: error)) was thrown")
    }
  }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A placeholder; never the key.
  public var description: String { Secrets.placeholder }
  /// A placeholder; never the key.
  public var debugDescription: String { description }
  /// A placeholder; never the key.
  public var customMirror: Mirror { Mirror(self, children: ["value": description]) }
}

extension String {
  /// Without spaces, tabs and line ends around it.
  var trimmingSpace: String {
    let kept = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let end = kept.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(kept[...end])
  }
}
