/// How the records of one file become rows: made once from header and mapping, then only read.
final class RowPlan {
  let feed: Feed
  let header: FeedHeader
  let format: SourceFormat
  /// Whether the file has the feed's own form, which is also what the program prints.
  let isOwnForm: Bool
  private(set) var shapes: [RowShape] = []
  /// What a record must hold to be kept.
  private(set) var keeps: [RowCondition] = []
  /// What a record holds that takes its rows out of the book; empty where nothing does.
  private(set) var retires: [RowCondition] = []
  private(set) var translations: [Translation] = []
  /// The columns that the content key fills, empty where the mapping has none.
  private(set) var contentColumns: [Int] = []
  /// The names of the feed's columns, which stand before their values in the content key.
  private(set) var contentTags: [ByteRun] = []
  /// The positions of the feed's columns that are filled in any of a record's rows.
  private var filledColumns: Set<Int> = []
  /// The columns whose ids of 15 characters become those of 18.
  private let salesforceIDs: Set<String>
  /// The position of the column with the currency of the amounts, if the feed has one.
  let currencyColumn: Int?
  /// Whether signs and codes may stand beside numbers.
  let readsCurrencySigns: Bool
  /// The position of the currency's column, where only the signs of the amounts give it.
  private(set) var currencyOfSigns: Int?
  /// Holds what lives as long as the plan.
  let arena = ByteArena()
  private var stepMemory: [UnsafeMutableBufferPointer<CellStep>] = []

  /// Plans a file in the feed's own form.
  init(feed: Feed, header: FeedHeader) throws {
    self.feed = feed
    self.header = header
    format = .plain
    salesforceIDs = []
    currencyColumn = feed.index(of: "currency")
    readsCurrencySigns = false
    isOwnForm = true
    let values = try header.positions(of: feed).map { $0.map(CellValue.field) }
    shapes = [shape(values, translated: [:], skipWhenZero: [])]
  }

  /// Plans a file that a mapping describes.
  init(mapping: Mapping, header: FeedHeader) throws {
    feed = mapping.feed
    self.header = header
    format = mapping.source
    salesforceIDs = mapping.salesforceIDs
    currencyColumn = feed.index(of: "currency")
    readsCurrencySigns = format.decimals.currencySigns
    isOwnForm = false
    let binding = MappingBinding(mapping: mapping, header: header)
    keeps = try mapping.keeps.map(binding.condition)
    retires = try mapping.retires.map(binding.condition)
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
    if takesCurrencyFromSigns, !mapping.fills("currency") {
      currencyOfSigns = currencyColumn
      if let currencyColumn { filledColumns.insert(currencyColumn) }
    }
    if mapping.hasContentKey {
      contentColumns = binding.contentColumns()
      contentTags = feed.columns.map { arena.keep($0.name) }
    }
  }

  /// Whether a row without a currency has the one that the signs beside its amounts give.
  var takesCurrencyFromSigns: Bool { readsCurrencySigns && feed.hasMoney }

  /// Whether what a record holds decides if it is taken.
  var choosesRecords: Bool { !keeps.isEmpty || !retires.isEmpty }

  /// The feed's columns that neither the file nor its mapping has.
  var absentColumns: [String] {
    let filled = filledColumns.union(contentColumns)
    return feed.columns.indices.filter { !filled.contains($0) }.map { feed.columns[$0].name }
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
      if values[index] != nil { filledColumns.insert(index) }
      switch values[index] {
      case .field(let field)?:
        source = header.names[field]
        steps.append(
          CellStep(
            column: index, field: field, type: FeedType(column.kind, arena: arena), blank: blank,
            isRequired: column.isRequired && !(takesCurrencyFromSigns && column.kind == .currency),
            translation: translated[column.name] ?? -1,
            isSalesforceID: salesforceIDs.contains(column.name)))
      case .text(let text)?:
        constant = text.isEmpty ? blank : literal(text, for: index)
      case nil: break
      }
      constants.append(constant)
      sources.append(source)
    }
    let names = steps.indices.filter {
      let column = feed.columns[steps[$0].column]
      return column.isKey || column.name == feed.day
    }
    let memory = UnsafeMutableBufferPointer<CellStep>.allocate(capacity: steps.count)
    _ = memory.initialize(from: steps)
    stepMemory.append(memory)
    return RowShape(
      steps: UnsafeBufferPointer(memory), constants: constants, skipWhenZero: skipWhenZero,
      sources: sources, naming: names)
  }
}

/// Where a column's value comes from in one file.
enum CellValue {
  case field(Int)
  case text(String)
}
