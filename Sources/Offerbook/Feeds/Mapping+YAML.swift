internal import Yams

extension Mapping {
  private static let topics = [
    "feed", "source", "keep", "retire", "columns", "constants", "values", "lines", "ids",
    "key",
  ]

  /// Reads a mapping file.
  ///
  /// - Throws: `InputError` with the line in the YAML when something in it cannot be used.
  package init(yaml: String, file: String) throws {
    let text = YAMLText(file: file, subject: "mapping", start: "feed: NAME")
    let root = try text.root(yaml)
    var topics: [String: Node] = [:]
    for (name, node, value) in try text.entries(root, of: "a mapping") {
      guard Self.topics.contains(name) else {
        let suggestion = Spelling.suggestion(for: name, among: Self.topics)
        throw text.fail(
          "a mapping has no '\(name)'\(suggestion); it has \(Self.topics.joined(separator: ", "))",
          at: node)
      }
      topics[name] = value
    }
    guard let name = topics["feed"] else {
      throw text.fail("the mapping does not say its feed; start with `feed: NAME`", at: root)
    }
    let feed = try text.placing(name) { try Feed.named(text.text(name, of: "feed")) }
    let reader = MappingColumns(feed: feed, text: text)
    self.feed = feed
    self.file = file
    sha256 = SHA256.hex(of: yaml)
    source = try topics["source"].map { try SourceFormat($0, text) } ?? .plain
    keeps = try Self.conditions("keep", topics["keep"], text)
    retires = try Self.conditions("retire", topics["retire"], text)
    columns = try reader.columns(topics["columns"]) + reader.constants(topics["constants"])
    translations = try reader.translations(topics["values"])
    lines = try topics["lines"].map { try reader.lines($0) } ?? [.whole]
    salesforceIDs = try reader.salesforceIDs(topics["ids"], columns + lines.flatMap(\.columns))
    hasContentKey = try topics["key"].map { try Self.contentKey($0, feed, text) } ?? false
    try reader.check(self, at: root)
  }

  private static func conditions(
    _ topic: String, _ node: Node?, _ text: YAMLText
  ) throws -> [MappingCondition] {
    guard let node else { return [] }
    return try text.entries(node, of: topic).map { name, key, value in
      let values = try text.texts(value, of: name).map { FoldedName.of($0) }
      guard !values.isEmpty else {
        let outcome = topic == "keep" ? "kept" : "retired"
        throw text.fail(
          "`\(topic)` lists no value of '\(name)'; nothing would be \(outcome)", at: value)
      }
      return MappingCondition(column: name, values: values, line: key.mark?.line ?? 1)
    }
  }

  private static func contentKey(_ node: Node, _ feed: Feed, _ text: YAMLText) throws -> Bool {
    let value = try text.text(node, of: "key")
    guard value == "content" else {
      throw text.fail("`key` can only be content, not '\(value)'", at: node)
    }
    guard !feed.contentKey.isEmpty else {
      throw text.fail("the rows of the feed \(feed.name) cannot be named by content", at: node)
    }
    return true
  }
}
