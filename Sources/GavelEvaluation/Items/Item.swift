public import GavelCore

/// One line of the input: what is judged, labels to compare with, and whatever else its author put there.
///
/// Which fields an item needs depends on the judge: ``submission()`` needs a conversation and a response, ``pair()`` a
/// conversation and two responses.
///
/// ```swift
/// let item = try Item(json: #"{"id": "q1", "prompt": "2 + 2?", "response": "4", "label": 5, "source": "toy"}"#)
/// let submission = try item.submission()
/// ```
public struct Item: Hashable, Sendable {
  /// The identifier; derived from the content where the item has none.
  public let id: String
  /// The conversation up to the answer, from `messages` or `prompt`.
  public let messages: [Message]?
  /// The conversation up to the first answer, where it differs, from `messages_a`.
  public let messagesA: [Message]?
  /// The conversation up to the second answer, where it differs, from `messages_b`.
  public let messagesB: [Message]?
  /// The answer.
  public let response: String?
  /// The first of two answers, from `response_a`.
  public let responseA: String?
  /// The second of two answers, from `response_b`.
  public let responseB: String?
  /// Any number of answers to one question.
  public let responses: [String]?
  /// Good answers to compare with, from `references` or `reference`.
  public let references: [String]
  /// Material that the answer should keep to.
  public let context: String?
  /// Further named texts, in order.
  public let fields: [Submission.Field]
  /// Further named texts of the first of two answers alone, from `fields_a`.
  public let fieldsA: [Submission.Field]
  /// Further named texts of the second of two answers alone, from `fields_b`.
  public let fieldsB: [Submission.Field]
  /// The system that gave the answer.
  public let system: String?
  /// The system that gave the first of two answers, from `system_a`.
  public let systemA: String?
  /// The system that gave the second of two answers, from `system_b`.
  public let systemB: String?
  /// What the item belongs to, such as its question: items of one group are not independent.
  public let group: String?
  /// What people, or a trusted judge, said of it; ``scoreLabel`` and the like read it.
  package let label: JSONValue?
  /// Everything but the identifier and the texts, as it came in: for the record of this item.
  package let kept: JSONValue
  /// The digest of the whole object as canonical JSON.
  package let digest: Digest

  /// Reads an item.
  ///
  /// Fields that are null count as missing.
  ///
  /// - Parameter json: A JSON object.
  /// - Throws: ``ItemError`` if `json` is no JSON object or a known field has another form than it should.
  public init(json: String) throws {
    let value: JSONValue
    do { value = try JSONParser.parse(json) } catch {
      throw ItemError(.invalidJSON, "this is no JSON: \(error)", excerpt: Excerpt.of(json))
    }
    try self.init(value)
  }

  /// Reads an item from a JSON object.
  package init(_ json: JSONValue) throws(ItemError) { try self.init(json, digest: Digest(of: json)) }

  init(_ json: JSONValue, digest: Digest) throws(ItemError) {
    guard let members = json.object else {
      throw ItemError(.notAnObject, "an item is a JSON object, such as {\"id\": …, \"prompt\": …}")
    }
    self.digest = digest
    id = try Self.identifier(in: json) ?? Self.derivedIdentifier(of: members, digest: digest)
    let reader = ItemFields(json)
    messages = try reader.conversation()
    messagesA = try reader.messages("messages_a")
    messagesB = try reader.messages("messages_b")
    response = try reader.text("response")
    responseA = try reader.text("response_a")
    responseB = try reader.text("response_b")
    responses = try reader.texts("responses")
    references =
      try reader.oneOf("references", "reference") { (name) throws(ItemError) in try reader.texts(name) } ?? []
    context = try reader.text("context")
    fields = try reader.namedTexts("fields")
    fieldsA = try reader.namedTexts("fields_a")
    fieldsB = try reader.namedTexts("fields_b")
    system = try reader.name("system")
    systemA = try reader.name("system_a")
    systemB = try reader.name("system_b")
    group = try reader.name("group")
    label = reader.value("label")
    kept = .object(members.filter { !Self.textNames.contains($0.key) })
  }

  /// The fields that this version does not know, in order.
  package var others: [JSONValue.Member] {
    (kept.object ?? []).filter { !Self.keptNames.contains($0.key) }
  }

  private static let textNames: Set<String> = [
    "id", "prompt", "messages", "messages_a", "messages_b", "response", "response_a", "response_b",
    "responses", "reference", "references", "context", "fields",
    "fields_a", "fields_b",
  ]
  private static let keptNames: Set<String> = ["label", "system", "system_a", "system_b", "group"]

  /// The identifier that `json` names; nil if it names none.
  static func identifier(in json: JSONValue) throws(ItemError) -> String? {
    guard let id = try ItemFields(json).name("id") else { return nil }
    guard !id.isEmpty else {
      throw ItemError(.invalidField, "\"id\" is empty; leave it out or name it", field: "id")
    }
    return id
  }

  private static func derivedIdentifier(of members: [JSONValue.Member], digest: Digest) -> String {
    let hasNull = members.contains { $0.key == "id" }
    let content = hasNull ? Digest(of: .object(members.filter { $0.key != "id" })) : digest
    return String(content.hex.prefix(16))
  }
}
