internal import Yams

/// Reads the parts of a mapping that fill the columns of a feed.
struct MappingColumns {
  let feed: Feed
  let text: YAMLText

  /// Source columns by the feed's columns.
  func columns(_ node: Node?) throws -> [MappedColumn] {
    guard let node else { return [] }
    return try text.entries(node, of: "columns").map { name, key, value in
      try known(name, at: key)
      let source = FoldedName.of(try text.text(value, of: name))
      guard !source.isEmpty else {
        throw text.fail("`columns` names no source column for '\(name)'", at: value)
      }
      return MappedColumn(column: name, value: .column(source), line: line(key))
    }
  }

  /// Texts by the feed's columns.
  func constants(_ node: Node?) throws -> [MappedColumn] {
    guard let node else { return [] }
    return try text.entries(node, of: "constants").map { name, key, value in
      let column = try known(name, at: key)
      let constant = try literal(text.text(value, of: name), for: column, at: value)
      try required(constant, for: column, at: value)
      return MappedColumn(column: name, value: .text(constant), line: line(key))
    }
  }

  /// What replaces the values of columns.
  func translations(_ node: Node?) throws -> [MappingTranslation] {
    guard let node else { return [] }
    return try text.entries(node, of: "values").map { name, key, table in
      let column = try known(name, at: key)
      var entries: [(from: String, to: String)] = []
      var otherwise: String?
      for (from, _, to) in try text.entries(table, of: name) {
        let value = try literal(text.text(to, of: from), for: column, at: to)
        if from == "otherwise" {
          otherwise = value
        } else {
          entries.append((FoldedName.of(from), value))
        }
      }
      return MappingTranslation(
        column: name, entries: entries, otherwise: otherwise, line: line(key))
    }
  }

  /// The columns of ids that come with 15 or 18 characters.
  func salesforceIDs(_ node: Node?, _ filled: [MappedColumn]) throws -> Set<String> {
    guard let node else { return [] }
    let names = try text.entries(node, of: "ids").map { name, key, value in
      guard try known(name, at: key).kind == .id else {
        throw text.fail("`ids` names columns of ids; '\(name)' is none", at: key)
      }
      guard filled.contains(where: { $0.column == name }) else {
        throw text.fail("`ids` names '\(name)', which nothing fills", at: key)
      }
      let system = try text.text(value, of: name)
      guard system == "salesforce" else {
        throw text.fail(
          "the ids of '\(name)' can only be salesforce, not '\(system)'"
            + Spelling.suggestion(for: system, among: ["salesforce"]), at: value)
      }
      return name
    }
    return Set(names)
  }

  /// The rows that a record becomes.
  func lines(_ node: Node) throws -> [MappingLine] {
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      throw text.fail("`lines` is a list with a `- { column: value }` for each row", at: node)
    }
    return try sequence.map { item in
      var columns: [MappedColumn] = []
      var skipWhenZero: [String] = []
      for (name, key, value) in try text.entries(item, of: "lines") {
        if name == "skip_when_zero" {
          skipWhenZero = try text.texts(value, of: name)
          for number in skipWhenZero { try decimal(number, at: value) }
        } else {
          columns.append(try cell(name, key, value))
        }
      }
      return MappingLine(columns: columns, skipWhenZero: skipWhenZero, line: line(item))
    }
  }

  private func cell(_ name: String, _ key: Node, _ value: Node) throws -> MappedColumn {
    let column = try known(name, at: key)
    guard case .mapping = value else {
      let word = FoldedName.of(try text.text(value, of: name))
      guard !word.isEmpty else {
        throw text.fail("'\(name)' is a source column or `{ text: a text }`", at: value)
      }
      return MappedColumn(column: name, value: .word(word), line: line(key))
    }
    let entries = try text.entries(value, of: name)
    guard entries.count == 1, let entry = entries.first, entry.key == "text" else {
      throw text.fail("'\(name)' is a source column or `{ text: a text }`", at: value)
    }
    let constant = try literal(text.text(entry.value, of: name), for: column, at: entry.value)
    try required(constant, for: column, at: entry.value)
    return MappedColumn(column: name, value: .text(constant), line: line(key))
  }

  private func required(_ constant: String, for column: FeedColumn, at node: Node) throws {
    guard constant.isEmpty, column.isRequired else { return }
    throw text.fail("\(column.name) is required and cannot be blank", at: node)
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  @discardableResult
  private func known(_ name: String, at node: Node) throws -> FeedColumn {
    if let index = feed.index(of: name) { return feed.columns[index] }
    let names = feed.columns.map(\.name)
    throw text.fail(
      "the feed \(feed.name) has no column '\(name)'"
        + "\(Spelling.suggestion(for: name, among: names)); it has \(names.joined(separator: ", "))",
      at: node)
  }

  private func decimal(_ name: String, at node: Node) throws {
    let kind = try known(name, at: node).kind
    guard kind == .decimal || kind == .quantity else {
      throw text.fail("`skip_when_zero` names an amount; '\(name)' is none", at: node)
    }
  }

  /// A text of the mapping, which must be valid for its column as the feed itself is written.
  private func literal(_ value: String, for column: FeedColumn, at node: Node) throws -> String {
    let arena = ByteArena()
    let format = FeedText(decimals: DecimalFormat(), dates: nil, arena: arena)
    let type = FeedType(column.kind, arena: arena)
    let value = type.isFolded ? FoldedName.of(value) : value.trimmingSpaces
    let run = arena.keep(value)
    guard value.isEmpty || format.normalise(run, as: type) != nil
    else {
      throw text.fail(
        "\(column.name) '\(value)' \(format.reason(run, as: column.kind))", at: node)
    }
    return value
  }
}
