import Foundation
import GavelCore
import Testing

@testable import GavelBackends

@Suite struct RetryHintTests {
  @Test(
    arguments: [
      (["x-ratelimit-reset-tokens": "6m0s"], 360), (["x-ratelimit-reset-requests": "12ms"], 0.012),
      (["x-ratelimit-reset-tokens": "1h2m3.5s"], 3723.5), (["retry-after": "7"], 7),
      (["RETRY-AFTER": "0.5"], 0.5),
      (["retry-after-ms": "250", "retry-after": "3"], 0.25),
      (["retry-after-ms": "soon", "retry-after": "3"], 3),
      (["Retry-After": "soon"], nil), (["retry-after": "-4"], nil), (["retry-after": "86400"], nil),
      (["retry-after": "1e1"], nil), (["retry-after": "NaN"], nil), (["retry-after": ""], nil),
      (["retry-after": "120"], 120), (["retry-after": "121", "x-ratelimit-reset-tokens": "2s"], 2),
      (["x-ratelimit-reset-tokens": "soon"], nil), (["x-ratelimit-reset-tokens": "7"], nil),
      (["x-ratelimit-reset-tokens": "2s", "x-ratelimit-reset-requests": "9s"], 9),
      (
        [
          "x-ratelimit-reset-tokens": "2s", "x-ratelimit-remaining-tokens": "0",
          "x-ratelimit-reset-requests": "9s", "x-ratelimit-remaining-requests": "5",
        ], 2
      ),
      (["date": "Sun, 06 Nov 1994 08:49:37 GMT", "retry-after": "Sun, 06 Nov 1994 08:50:07 GMT"], 30),
      (["date": "Sun, 06 Nov 1994 08:49:37 GMT", "retry-after": "Sun, 06 Nov 1994 08:40:07 GMT"], nil),
      ([:], nil),
    ] as [(HTTPHeaders, Double?)])
  func `Headers in all spellings`(headers: HTTPHeaders, seconds: Double?) {
    let wait = RetryHint.wait(headers)?.inSeconds
    if let seconds {
      #expect(abs((wait ?? -1) - seconds) < 1e-9)
    } else {
      #expect(wait == nil)
    }
  }

  @Test(
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200),
      ("Wed, 31 Dec 2025 00:00:00 GMT", 1_767_139_200), ("yesterday", nil),
      ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 25:49:37 GMT", nil),
    ] as [(String, Double?)])
  func `Dates`(text: String, seconds: Double?) {
    #expect(HTTPDate.parse(text)?.timeIntervalSince1970 == seconds)
  }
}
