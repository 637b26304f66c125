/// Makes the rows of a feed from the records of a scanner, or finds what is wrong with them.
final class RowEncoder {
  enum Outcome {
    case rows
    /// The mapping leaves the record out.
    case skipped
    case rejected(Rejection)
  }

  let plan: RowPlan
  let rules: RowRules
  /// The positions of the shapes that the current record became rows of.
  private(set) var kept: [Int] = []
  /// The rows of the current record that the mapping leaves out.
  var leftOut: [LeftOut] = []
  /// The positions of the shapes that would have been rows of nothing but zeros.
  private(set) var zeros: [Int] = []
  /// How many records `retire` named.
  var retiring = 0
  /// What `keep` turned away so far.
  var keepTally: KeepTally
  let scanner: CSVScanner
  let arena = ByteArena()
  let text: FeedText
  let decoder: TextDecoder
  private let contentKey = ContentKey()
  let columnCount: Int
  let values: UnsafeMutablePointer<ByteRun>
  private let blankCells: UnsafeMutablePointer<CSVField>
  var faults: FaultList
  /// The currency signs and codes in the amounts of the current row.
  var signed: [SignedAmount] = []
  /// Whether the file is UTF-8 although its mapping says something else.
  private(set) var evidence = UTF8Evidence()

  init(_ plan: RowPlan, _ scanner: CSVScanner, context: FeedContext) {
    self.plan = plan
    self.scanner = scanner
    rules = RowRules(
      plan.feed, context: context, absent: context.keepsAbsentColumns ? plan.absentColumns : [])
    text = FeedText(decimals: plan.format.decimals, dates: plan.format.dates, arena: arena)
    decoder = TextDecoder(plan.format.dialect.encoding)
    columnCount = plan.feed.columns.count
    faults = FaultList()
    keepTally = KeepTally(conditions: plan.keeps.count)
    values = .allocate(capacity: plan.shapes.count * columnCount)
    for (index, shape) in plan.shapes.enumerated() {
      _ = UnsafeMutableBufferPointer(start: values + index * columnCount, count: columnCount)
        .initialize(from: shape.constants)
    }
    blankCells = .allocate(capacity: plan.header.names.count)
    blankCells.initialize(
      repeating: CSVField(start: 0, end: 0, marks: []), count: plan.header.names.count)
  }

  deinit {
    values.deallocate()
    blankCells.deallocate()
  }

  /// A row of the current record.
  func row(_ shape: Int) -> FeedRow {
    FeedRow(
      record: scanner.record, line: scanner.line, values: values + shape * columnCount,
      count: columnCount)
  }

  /// Makes the rows of the scanner's current record.
  func encode() -> Outcome {
    arena.reset()
    kept.removeAll(keepingCapacity: true)
    leftOut.removeAll(keepingCapacity: true)
    zeros.removeAll(keepingCapacity: true)
    if let fault = scanner.structuralFault(plan.header) { return .rejected(rejection([fault])) }
    let cells = scanner.isBlank ? UnsafePointer(blankCells) : UnsafePointer(scanner.fields)
    if plan.choosesRecords, let outcome = leaveOutWhole(cells) { return outcome }
    fillContentColumns(with: .null)
    for index in plan.shapes.indices { encode(index, cells) }
    if !plan.contentColumns.isEmpty, !kept.isEmpty { nameByContent() }
    if faults.isEmpty, rules.currency.isNull, let first = kept.first {
      rules.learnCurrency(from: values + first * columnCount)
      for index in kept.dropFirst() { check(index, cells) }
    }
    if !faults.isEmpty { return .rejected(finishFaults(cells)) }
    if !zeros.isEmpty { leaveOutZeros(cells) }
    return kept.isEmpty ? .skipped : .rows
  }

  private func encode(_ index: Int, _ cells: UnsafePointer<CSVField>) {
    let shape = plan.shapes[index]
    let row = values + index * columnCount
    if !shape.skipWhenZero.isEmpty, isSkipped(shape, row, cells) {
      zeros.append(index)
      return
    }
    kept.append(index)
    if plan.readsCurrencySigns { beginCurrency(of: index) }
    for step in shape.steps {
      let cell = cells[step.field]
      var run = scanner.run(cell)
      if !cell.marks.isSubset(of: .space) {
        guard let decoded = decode(cell) else {
          fault(step, index, cell, scanner.reason(cell, decoder))
          continue
        }
        run = decoded
      }
      // What a mapping describes is another program's file: its quotes are its own.
      if plan.isOwnForm, step.type.isText { run = FormulaGuard.removed(from: run.trimmed) }
      guard let value = convert(run, step, cell.marks) else {
        fault(step, index, cell, reason(run, step))
        continue
      }
      row[step.column] = value
      if plan.readsCurrencySigns, !text.marks.found.isEmpty { keepSigns(of: step) }
    }
    if plan.readsCurrencySigns { settleCurrency(of: index, cells) }
    check(index, cells)
    if !signed.isEmpty { refuseSignsWithoutCurrency(in: index, cells) }
  }

  /// Holds a row to the rules of its feed.
  private func check(_ index: Int, _ cells: UnsafePointer<CSVField>) {
    let shape = plan.shapes[index]
    let row = values + index * columnCount
    rules.check(row, isFaulty: { faults.contains(shape: index, column: $0) }) { column, reason in
      let step = shape.steps.first { $0.column == column }
      faults.add(
        Fault(
          column: shape.sources[column],
          value: shown(step.map { scanner.run(cells[$0.field]) } ?? row[column]), reason: reason),
        shape: index, column: column)
    }
  }

  /// The value of a cell as the database takes it, or nil when it is not valid.
  @inline(__always)
  func convert(_ run: ByteRun, _ step: CellStep, _ marks: CSVMarks) -> ByteRun? {
    let seen = marks.isDisjoint(with: .spacing) ? run : withoutUnseen(run, step)
    if step.translation >= 0 {
      let translation = plan.translations[step.translation]
      let isDamaged = translation.otherwise != nil && damage(seen, step) != nil
      guard let value = translation.find(seen) ?? (isDamaged ? nil : translation.otherwise)
      else { return nil }
      guard value.isNull else { return value }
    } else if !seen.isEmpty {
      if step.type.isText, damage(seen, step) != nil { return nil }
      guard let value = text.normalise(step.type.isTrimmed ? seen : run, as: step.type)
      else { return nil }
      if step.isSalesforceID { return SalesforceID.long(value, into: arena) }
      guard value.isNull else { return value }
    }
    return step.isRequired && step.blank.isNull ? nil : step.blank
  }

  /// A cell without the spaces around it; one that holds a name in its one form.
  private func withoutUnseen(_ run: ByteRun, _ step: CellStep) -> ByteRun {
    step.type.isFolded || step.translation >= 0
      ? FoldedName.of(run, into: arena) : run.unicodeTrimmed
  }

  @inline(__always)
  private func damage(_ run: ByteRun, _ step: CellStep) -> String? {
    SpreadsheetDamage.reason(run, isID: step.type.code == .id)
  }

  func reason(_ run: ByteRun, _ step: CellStep) -> String {
    let seen = withoutUnseen(run, step)
    if step.translation >= 0 {
      let translation = plan.translations[step.translation]
      guard translation.find(seen) == nil else { return "is required" }
      if let damage = damage(seen, step) { return damage }
      return translation.otherwise == nil
        ? "is not among the `values` of the mapping; list it there or give `otherwise`"
        : "is required"
    }
    if seen.isEmpty { return "is required" }
    if let damage = damage(seen, step) { return damage }
    if step.isSalesforceID { return SalesforceID.reason(seen) }
    return text.reason(
      step.type.isTrimmed ? seen : run, as: plan.feed.columns[step.column].kind)
  }

  /// The cell in UTF-8, or nil when it is broken.
  func decode(_ cell: CSVField) -> ByteRun? {
    guard cell.marks.isDisjoint(with: .broken) else { return nil }
    let run = scanner.unescaped(cell, into: arena)
    guard cell.marks.contains(.nonASCII) else { return run }
    if !plan.format.dialect.encoding.isUnicode { evidence.add(run) }
    return decoder.decode(run, into: arena)
  }

  private func isSkipped(
    _ shape: RowShape, _ row: UnsafeMutablePointer<ByteRun>, _ cells: UnsafePointer<CSVField>
  ) -> Bool {
    shape.skipWhenZero.allSatisfy { column in
      guard let step = shape.steps.first(where: { $0.column == column }) else {
        return DecimalFormat.isZero(row[column])
      }
      let cell = cells[step.field]
      guard let run = decode(cell) else { return false }
      return run.unicodeTrimmed.isEmpty
        || convert(run, step, cell.marks).map(DecimalFormat.isZero) ?? false
    }
  }

  /// Names the record by the values that it has given; a blank is as if the file lacked the column.
  private func nameByContent() {
    contentKey.begin()
    for index in kept {
      let row = values + index * columnCount
      for step in plan.shapes[index].steps {
        let value = row[step.column]
        guard !value.isNull, !(value == step.blank && !step.blank.isNull) else { continue }
        contentKey.add(plan.contentTags[step.column])
        if step.type.isNumber { contentKey.add(number: value) } else { contentKey.add(value) }
      }
      if let currency = plan.currencyOfSigns, !row[currency].isNull {
        contentKey.add(plan.contentTags[currency])
        contentKey.add(row[currency])
      }
    }
    fillContentColumns(with: contentKey.finish(into: arena))
  }

  func fillContentColumns(with name: ByteRun) {
    for column in plan.contentColumns {
      for shape in plan.shapes.indices { values[shape * columnCount + column] = name }
    }
  }

  func set(_ value: ByteRun, of step: CellStep, in shape: Int) {
    values[shape * columnCount + step.column] = value
  }

  func fault(_ step: CellStep, _ shape: Int, _ cell: CSVField, _ reason: String) {
    values[shape * columnCount + step.column] = .null
    faults.add(
      Fault(
        column: plan.header.names[step.field], value: shown(scanner.run(cell)), reason: reason),
      shape: shape, column: step.column)
  }

  func shown(_ run: ByteRun) -> String { FaultList.shown(run, decoder, arena) }

  func finishFaults(_ cells: UnsafePointer<CSVField>) -> Rejection {
    let found = faults.take()
    let isAllBlank = (0..<plan.header.names.count).allSatisfy {
      scanner.run(cells[$0]).trimmed.isEmpty
    }
    guard !isAllBlank else {
      return rejection([Fault(column: nil, value: "", reason: "the record holds no value at all")])
    }
    let row = values + (kept.first ?? 0) * columnCount
    let key = plan.feed.columns.indices.filter { plan.feed.columns[$0].isKey }
      .map { row[$0].isNull || kept.isEmpty ? nil : row[$0].text }
    return rejection(found, key: key)
  }

  private func rejection(_ faults: [Fault], key: [String?] = []) -> Rejection {
    Rejection(record: scanner.record, line: scanner.line, faults: faults, key: key)
  }
}
