import Foundation
import GavelCore

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What goes wrong below HTTP, as `BackendError`.
enum URLErrors {
  static func timeout(after timeout: Duration, url: URL) -> BackendError {
    BackendError(
      .timedOut,
      "\(url.hostAndPort) gave no whole answer within \(timeout.shown); allow more time, "
        + "ask for fewer tokens, or lower the concurrency"
    )
  }

  static func tooLong(limit: Int, status: Int, url: URL) -> BackendError {
    BackendError(
      .serverError, "the answer of \(url.hostAndPort) is longer than \(limit) bytes and was not read",
      status: status == 0 ? nil : status, retryLimit: 0)
  }

  static func lost(url: URL) -> BackendError {
    BackendError(.serverError, "\(url.hostAndPort) closed the connection before the answer was complete")
  }

  static func noHTTP(url: URL) -> BackendError {
    BackendError(.serverError, "\(url.hostAndPort) did not answer in HTTP", retryLimit: 1)
  }

  /// `error` of a session's task.
  static func translate(_ error: any Error, url: URL) -> BackendError {
    guard let error = error as? URLError else {
      return BackendError(
        .serverError, "the call of \(url.hostAndPort) failed: \(error.localizedDescription)")
    }
    let place = url.hostAndPort
    switch error.code {
    case .cannotFindHost, .dnsLookupFailed:
      return BackendError(.unreachable, "cannot reach \(place): no host has this name; check the address")
    case .cannotConnectToHost:
      return BackendError(
        .unreachable, "cannot reach \(place): nothing accepts connections there; check that the server runs")
    case .notConnectedToInternet, .internationalRoamingOff, .dataNotAllowed, .callIsActive:
      return BackendError(.unreachable, "cannot reach \(place): there is no network")
    case .timedOut:
      return BackendError(.timedOut, "\(place) did not answer in time")
    case .networkConnectionLost, .badServerResponse, .cannotParseResponse, .cancelled:
      return lost(url: url)
    case .unsupportedURL, .badURL, .appTransportSecurityRequiresSecureConnection:
      return BackendError(
        .unknownAddress, "the address \(url.shown) cannot be called from here; try https", retryLimit: 0,
        stopsRun: true)
    case .serverCertificateHasBadDate, .serverCertificateUntrusted, .serverCertificateHasUnknownRoot,
      .serverCertificateNotYetValid, .clientCertificateRejected, .clientCertificateRequired:
      return certificate(place)
    default:
      return unknown(error, at: place)
    }
  }

  /// Linux gives one code to a body that was cut off and to a bad certificate: only the words differ.
  private static func unknown(_ error: URLError, at place: String) -> BackendError {
    let words = "\(error.localizedDescription) \(error.userInfo[NSLocalizedDescriptionKey] ?? "")"
    if words.lowercased().contains("certificate") { return certificate(place) }
    return BackendError(
      .serverError,
      "the connection to \(place) broke before the answer was complete (\(error.localizedDescription))")
  }

  private static func certificate(_ place: String) -> BackendError {
    BackendError(
      .unreachable,
      "the certificate of \(place) is not trusted here; install its issuer, or check the address",
      retryLimit: 0, stopsRun: true)
  }
}

extension Duration {
  /// The duration as it is written in messages, for example `0.4 s`.
  var shown: String {
    let seconds = inSeconds
    return seconds == seconds.rounded() && abs(seconds) < 1e15 ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
