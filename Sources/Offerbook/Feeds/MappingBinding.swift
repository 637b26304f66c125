/// Finds the columns that a mapping names in the header of a file.
struct MappingBinding {
  let mapping: Mapping
  let header: FeedHeader

  /// The position of a source column that must be there.
  func position(of name: String, line: Int, hint: String = "") throws -> Int {
    if let position = try header.position(of: name) { return position }
    let names = header.names.filter { !$0.isEmpty }
    throw InputError(
      "\(header.file) has no column '\(name)'\(Spelling.suggestion(for: name, among: names)); "
        + "it has \(names.joined(separator: ", "))\(hint)",
      file: mapping.file, line: line)
  }

  /// A condition of `keep` or `retire` on a record of the file.
  func condition(_ condition: MappingCondition) throws -> RowCondition {
    RowCondition(
      field: try position(of: condition.column, line: condition.line),
      values: ByteTable(condition.values), texts: condition.values)
  }

  /// What fills each column of the feed in one of the rows of a record.
  func values(of line: MappingLine) throws -> [CellValue?] {
    var values = [CellValue?](repeating: nil, count: mapping.feed.columns.count)
    for column in mapping.columns + line.columns {
      guard let index = mapping.feed.index(of: column.column) else { continue }
      values[index] = try value(column, mapping.feed.columns[index])
    }
    guard mapping.hasContentKey else { return values }
    for (column, text) in mapping.feed.contentKey {
      guard let index = mapping.feed.index(of: column), values[index] == nil, let text
      else { continue }
      values[index] = .text(text)
    }
    return values
  }

  private func value(_ mapped: MappedColumn, _ column: FeedColumn) throws -> CellValue {
    switch mapped.value {
    case .text(let text): return .text(text)
    case .column(let name): return .field(try position(of: name, line: mapped.line))
    case .word(let word):
      if case .choice(let allowed) = column.kind, allowed.contains(word) { return .text(word) }
      if let position = try header.position(of: word) { return .field(position) }
      let isAllowed = mapping.feed.columns.contains {
        if case .choice(let allowed) = $0.kind { allowed.contains(word) } else { false }
      }
      if isAllowed, [.text, .name, .id].contains(column.kind) { return .text(word) }
      let hint = "; for a text of your own write { text: \(word) }"
      return .field(try position(of: word, line: mapped.line, hint: hint))
    }
  }

  /// The columns of the feed that the record's hash fills.
  func contentColumns() -> [Int] {
    let filled = (mapping.columns + mapping.lines.flatMap(\.columns)).map(\.column)
    return mapping.feed.contentKey.filter { $0.value == nil && !filled.contains($0.column) }
      .compactMap { mapping.feed.index(of: $0.column) }
  }
}
