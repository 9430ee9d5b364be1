import Foundation
import GavelCore
import Testing

@Suite struct JSONValueTests {
  @Test func readsItsParts() {
    let value: JSONValue = ["a": 1, "b": ["x", true], "c": .null]
    #expect(value["a"]?.int == 1)
    #expect(value["b"]?.array?.first?.string == "x")
    #expect(value["b"]?.array?.last?.bool == true)
    #expect(value["c"]?.isNull == true)
    #expect(value["d"] == nil)
    #expect(JSONValue.string("a")["a"] == nil)
    #expect(value.object?.map(\.key) == ["a", "b", "c"])
    #expect(JSONValue.string("1").double == nil)
    #expect(JSONValue.number("1").string == nil)
  }

  @Test(
    arguments: [
      ("4", 4, 4.0), ("4.0", 4, 4.0), ("-0", 0, -0.0), ("1e3", 1000, 1000.0), ("4.5", nil, 4.5),
      ("1e999", nil, nil), ("9223372036854775807", Int.max, 9_223_372_036_854_775_807.0),
      ("9223372036854775808", nil, 0x1p63),
    ] as [(String, Int?, Double?)])
  func numbers(text: String, int: Int?, double: Double?) {
    #expect(JSONValue.number(text).int == int)
    #expect(JSONValue.number(text).double?.bitPattern == double?.bitPattern)
  }

  @Test func spellsDoublesSoThatTheyReadBack() throws {
    #expect(JSONValue.double(4) == .number("4"))
    #expect(JSONValue.double(-0.0) == .number("-0.0"))
    for value in awkwardDoubles {
      let text = JSONWriter.text(of: .double(value))
      #expect(try JSONParser.parse(text).double?.bitPattern == value.bitPattern, "\(value)")
    }
  }

  @Test(arguments: [
    "null", "true", "\"a\"", "[1,\"x\",[false]]", "{\"b\":1,\"a\":{\"z\":null,\"c\":[{}]}}", "0.1",
    "12345678901234567", "18446744073709551615", "0.12345678901234567890123456789", "-0",
    "{\"winner\":\"first\",\"share\":0.25,\"b\":1,\"c\":2,\"d\":3,\"e\":4}",
  ])
  func codableKeepsValues(text: String) throws {
    let value = try JSONParser.parse(text).canonical
    #expect(try roundTrip([value]) == [value])
  }

  @Test(arguments: awkwardDoubles)
  func codableKeepsDoubles(double: Double) throws {
    let back = try roundTrip([JSONValue.double(double).canonical])
    #expect(back.first?.double?.bitPattern == double.bitPattern)
  }

  @Test func canonicalHasOneSpelling() throws {
    for spelling in ["4", "4.0", "4e0", "40e-1"] {
      #expect(JSONValue.number(spelling).canonical == .number("4"))
    }
    #expect(JSONValue.number("1e+16").canonical == JSONValue.double(1e16).canonical)
    #expect(try JSONParser.parse(#"{"b":1.0,"a":[2.50]}"#).canonical == ["a": [.number("2.5")], "b": 1])
  }
}
