/// How the records of one file become rows: made once from header and mapping, then only read.
final class RowPlan {
  let feed: Feed
  let header: FeedHeader
  let format: SourceFormat
  /// Whether the file has the feed's own form, which is also what the program prints.
  let isOwnForm: Bool
  private(set) var shapes: [RowShape] = []
  private(set) var keeps: [(field: Int, values: ByteTable)] = []
  private(set) var translations: [Translation] = []
  /// The columns that the content key fills, empty where the mapping has none.
  private(set) var contentColumns: [Int] = []
  /// The names of the feed's columns, which stand before their values in the content key.
  private(set) var contentTags: [ByteRun] = []
  /// Holds what lives as long as the plan.
  let arena = ByteArena()
  private var stepMemory: [UnsafeMutableBufferPointer<CellStep>] = []

  /// Plans a file in the feed's own form.
  init(feed: Feed, header: FeedHeader) throws {
    self.feed = feed
    self.header = header
    format = .plain
    isOwnForm = true
    let values = try header.positions(of: feed).map { $0.map(CellValue.field) }
    shapes = [shape(values, translated: [:], skipWhenZero: [])]
  }

  /// Plans a file that a mapping describes.
  init(mapping: Mapping, header: FeedHeader) throws {
    feed = mapping.feed
    self.header = header
    format = mapping.source
    isOwnForm = false
    let binding = MappingBinding(mapping: mapping, header: header)
    keeps = try mapping.keeps.map {
      (try binding.position(of: $0.column, line: $0.line), ByteTable($0.values))
    }
    translations = mapping.translations.map { translation in
      Translation(translation) { literal($0, for: feed.index(of: translation.column) ?? 0) }
    }
    let translated = Dictionary(
      uniqueKeysWithValues: mapping.translations.enumerated().map { ($1.column, $0) })
    for line in mapping.lines {
      shapes.append(
        shape(
          try binding.values(of: line), translated: translated,
          skipWhenZero: line.skipWhenZero.compactMap { feed.index(of: $0) }))
    }
    if mapping.hasContentKey {
      contentColumns = binding.contentColumns()
      contentTags = feed.columns.map { arena.keep($0.name) }
    }
  }

  deinit {
    for steps in stepMemory { steps.deallocate() }
  }

  /// A text in the feed's own form, as the database takes it.
  private func literal(_ text: String, for column: Int) -> ByteRun {
    let type = FeedType(feed.columns[column].kind, arena: arena)
    let format = FeedText(decimals: DecimalFormat(), dates: nil, arena: arena)
    guard !text.isEmpty else { return .null }
    return format.normalise(arena.keep(text), as: type) ?? .null
  }

  private func shape(
    _ values: [CellValue?], translated: [String: Int], skipWhenZero: [Int]
  ) -> RowShape {
    var steps: [CellStep] = []
    var constants: [ByteRun] = []
    var sources: [String] = []
    for (index, column) in feed.columns.enumerated() {
      let blank = literal(column.blank ?? "", for: index)
      var constant = blank
      var source = column.name
      switch values[index] {
      case .field(let field)?:
        source = header.names[field]
        steps.append(
          CellStep(
            column: index, field: field, type: FeedType(column.kind, arena: arena), blank: blank,
            isRequired: column.isRequired, translation: translated[column.name] ?? -1))
      case .text(let text)?:
        constant = text.isEmpty ? blank : literal(text, for: index)
      case nil: break
      }
      constants.append(constant)
      sources.append(source)
    }
    let memory = UnsafeMutableBufferPointer<CellStep>.allocate(capacity: steps.count)
    _ = memory.initialize(from: steps)
    stepMemory.append(memory)
    return RowShape(
      steps: UnsafeBufferPointer(memory), constants: constants, skipWhenZero: skipWhenZero,
      sources: sources)
  }
}

/// Where a column's value comes from in one file.
enum CellValue {
  case field(Int)
  case text(String)
}
