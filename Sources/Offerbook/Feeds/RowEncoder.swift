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
  private let scanner: CSVScanner
  private let arena = ByteArena()
  private let text: FeedText
  private let decoder: TextDecoder
  private let contentKey = ContentKey()
  private let columnCount: Int
  private let values: UnsafeMutablePointer<ByteRun>
  private let blankCells: UnsafeMutablePointer<CSVField>
  private var faults: FaultList

  init(_ plan: RowPlan, _ scanner: CSVScanner, context: FeedContext) {
    self.plan = plan
    self.scanner = scanner
    rules = RowRules(plan.feed, context: context)
    text = FeedText(decimals: plan.format.decimals, dates: plan.format.dates, arena: arena)
    decoder = TextDecoder(plan.format.dialect.encoding)
    columnCount = plan.feed.columns.count
    faults = FaultList()
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
    if let fault = scanner.structuralFault(plan.header) { return .rejected(rejection([fault])) }
    let cells = scanner.isBlank ? UnsafePointer(blankCells) : UnsafePointer(scanner.fields)
    if !plan.keeps.isEmpty, !isKept(cells) {
      return faults.isEmpty ? .skipped : .rejected(finishFaults(cells))
    }
    fillContentColumns(with: .null)
    for index in plan.shapes.indices { encode(index, cells) }
    if !plan.contentColumns.isEmpty, !kept.isEmpty { nameByContent() }
    if faults.isEmpty, rules.currency.isNull, let first = kept.first {
      rules.learnCurrency(from: values + first * columnCount)
      for index in kept.dropFirst() { check(index, cells) }
    }
    if !faults.isEmpty { return .rejected(finishFaults(cells)) }
    return kept.isEmpty ? .skipped : .rows
  }

  private func encode(_ index: Int, _ cells: UnsafePointer<CSVField>) {
    let shape = plan.shapes[index]
    let row = values + index * columnCount
    if !shape.skipWhenZero.isEmpty, isSkipped(shape, row, cells) { return }
    kept.append(index)
    for step in shape.steps {
      let cell = cells[step.field]
      var run = scanner.run(cell)
      if cell.marks.rawValue != 0 {
        guard let decoded = decode(cell) else {
          fault(step, index, cell, scanner.reason(cell, decoder))
          continue
        }
        run = decoded
      }
      // What a mapping describes is another program's file: its quotes are its own.
      if plan.isOwnForm, step.type.isText { run = FormulaGuard.removed(from: run.trimmed) }
      guard let value = convert(run, step) else {
        fault(step, index, cell, reason(run, step))
        continue
      }
      row[step.column] = value
    }
    check(index, cells)
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
  private func convert(_ run: ByteRun, _ step: CellStep) -> ByteRun? {
    let trimmed = run.trimmed
    if step.translation >= 0 {
      guard let value = plan.translations[step.translation].find(trimmed) else { return nil }
      guard value.isNull else { return value }
    } else if !trimmed.isEmpty {
      guard let value = text.normalise(step.type.isTrimmed ? trimmed : run, as: step.type)
      else { return nil }
      guard value.isNull else { return value }
    }
    return step.isRequired && step.blank.isNull ? nil : step.blank
  }

  private func reason(_ run: ByteRun, _ step: CellStep) -> String {
    let trimmed = run.trimmed
    if step.translation >= 0 {
      return plan.translations[step.translation].find(trimmed) == nil
        ? "is not among the `values` of the mapping; list it there or give `otherwise`"
        : "is required"
    }
    if trimmed.isEmpty { return "is required" }
    return text.reason(
      step.type.isTrimmed ? trimmed : run, as: plan.feed.columns[step.column].kind)
  }

  /// The cell in UTF-8, or nil when it is broken.
  private func decode(_ cell: CSVField) -> ByteRun? {
    guard cell.marks.isDisjoint(with: .broken) else { return nil }
    let run = scanner.unescaped(cell, into: arena)
    return cell.marks.contains(.nonASCII) ? decoder.decode(run, into: arena) : run
  }

  private func isKept(_ cells: UnsafePointer<CSVField>) -> Bool {
    for keep in plan.keeps {
      guard let run = decode(cells[keep.field]) else {
        let cell = cells[keep.field]
        faults.add(
          Fault(
            column: plan.header.names[keep.field], value: shown(scanner.run(cell)),
            reason: scanner.reason(cell, decoder)), shape: 0, column: -1)
        return false
      }
      if keep.values.find(run.trimmed) == nil { return false }
    }
    return true
  }

  private func isSkipped(
    _ shape: RowShape, _ row: UnsafeMutablePointer<ByteRun>, _ cells: UnsafePointer<CSVField>
  ) -> Bool {
    shape.skipWhenZero.allSatisfy { column in
      guard let step = shape.steps.first(where: { $0.column == column }) else {
        return DecimalFormat.isZero(row[column])
      }
      guard let run = decode(cells[step.field]) else { return false }
      return run.trimmed.isEmpty || convert(run, step).map(DecimalFormat.isZero) ?? false
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
    }
    fillContentColumns(with: contentKey.finish(into: arena))
  }

  private func fillContentColumns(with name: ByteRun) {
    for column in plan.contentColumns {
      for shape in plan.shapes.indices { values[shape * columnCount + column] = name }
    }
  }

  private func fault(_ step: CellStep, _ shape: Int, _ cell: CSVField, _ reason: String) {
    values[shape * columnCount + step.column] = .null
    faults.add(
      Fault(
        column: plan.header.names[step.field], value: shown(scanner.run(cell)), reason: reason),
      shape: shape, column: step.column)
  }

  private func shown(_ run: ByteRun) -> String { FaultList.shown(run, decoder, arena) }

  private func finishFaults(_ cells: UnsafePointer<CSVField>) -> Rejection {
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
