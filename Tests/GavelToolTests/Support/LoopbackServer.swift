import Foundation
import GavelCore
import Testing

/// A small HTTP server on this machine that answers as a test likes and remembers what it was asked.
final class LoopbackServer: Sendable {
  struct Request: Sendable {
    var path: String
    var head: String
    var body: String
    /// Which request this is, from 1.
    var number: Int
  }

  struct Response: Sendable {
    var status = 200
    var body: String

    /// A completion with this text.
    static func chat(_ text: String) -> Response {
      Response(
        body: JSONWriter.text(
          of: [
            "model": "tiny-1", "usage": ["prompt_tokens": 10, "completion_tokens": 5],
            "choices": [
              ["message": ["role": "assistant", "content": .string(text)], "finish_reason": "stop"]
            ],
          ]))
    }

    /// Raw text, as `/completions` sends it.
    static func completion(_ text: String) -> Response {
      Response(
        status: 200,
        body: JSONWriter.text(
          of: [
            "model": "m", "choices": [["index": 0, "text": .string(text), "finish_reason": "stop"]],
          ]))
    }

    static func score(_ score: Int, because reason: String = "seen") -> Response {
      chat(JSONWriter.text(of: ["reason": .string(reason), "score": .integer(score)]))
    }

    static func verdict(_ verdict: String) -> Response {
      chat(JSONWriter.text(of: ["reason": "seen", "verdict": .string(verdict)]))
    }

    static func error(_ status: Int, _ message: String, code: String = "error") -> Response {
      Response(
        status: status,
        body: JSONWriter.text(of: ["error": ["message": .string(message), "code": .string(code)]]))
    }
  }

  let port: Int
  private let descriptor: Int32
  private let answer: @Sendable (Request) -> Response
  private let seen = Locked<[Request]>([])
  private let arrivals = DispatchSemaphore(value: 0)

  /// Listens on a free port; `answer` is called on a thread of each connection and may wait.
  init(_ answer: @escaping @Sendable (Request) -> Response) throws {
    self.answer = answer
    #if canImport(Glibc) || canImport(Musl)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        bind(descriptor, general, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, general, &length) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    try #require(isListening, "no port to listen on")
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0, let server = self else { return }
        Thread.detachNewThread { server.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  var base: String { "http://127.0.0.1:\(port)/v1" }
  var requests: [Request] { seen.withLock { $0 } }
  var count: Int { requests.count }

  /// Waits until `count` further requests are here.
  func awaitArrivals(_ count: Int, seconds: Int = 60) throws {
    for _ in 0..<count {
      try #require(arrivals.wait(timeout: .now() + .seconds(seconds)) == .success, "no request came")
    }
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    var pending: [UInt8] = []
    while let message = Self.message(from: connection, &pending) {
      let request = seen.withLock { seen in
        let request = Request(
          path: String(message.head.split(separator: " ").dropFirst().first ?? ""), head: message.head,
          body: message.body, number: seen.count + 1)
        seen.append(request)
        return request
      }
      arrivals.signal()
      let response = answer(request)
      let bytes = Array(
        ("HTTP/1.1 \(response.status) X\r\nContent-Type: application/json\r\n"
          + "Content-Length: \(response.body.utf8.count)\r\n\r\n\(response.body)").utf8)
      guard send(connection, bytes, bytes.count, Self.quietly) == bytes.count else { return }
    }
  }

  private static var quietly: Int32 {
    #if canImport(Glibc) || canImport(Musl)
      Int32(MSG_NOSIGNAL)
    #else
      0
    #endif
  }

  private static func message(
    from connection: Int32, _ pending: inout [UInt8]
  ) -> (head: String, body: String)? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let text = String(decoding: pending, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let head = String(text[..<end.lowerBound])
        let field = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        let start = head.utf8.count + 4
        if pending.count >= start + length {
          let body = String(decoding: pending[start..<(start + length)], as: UTF8.self)
          pending.removeFirst(start + length)
          return (head, body)
        }
      }
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      pending += buffer[..<count]
    }
  }
}

/// Lets callers through once it is opened.
final class Latch: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  func pass() {
    _ = semaphore.wait(timeout: .now() + .seconds(60))
    semaphore.signal()
  }
}
