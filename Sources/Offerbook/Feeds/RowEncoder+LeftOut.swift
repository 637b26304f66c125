/// What a mapping leaves out: whole records by `keep` and `retire`, and rows that are zero.
extension RowEncoder {
  /// What becomes of a record that `retire` names or `keep` does not list, or nil when it is taken.
  func leaveOutWhole(_ cells: UnsafePointer<CSVField>) -> Outcome? {
    if let first = plan.retires.first {
      switch match(plan.retires, cells) {
      case .broken: return .rejected(finishFaults(cells))
      case .fails: break
      case .holds(let value): return retire(cells, for: value, in: first.field)
      }
    }
    guard !plan.keeps.isEmpty else { return nil }
    switch match(plan.keeps, cells) {
    case .broken: return .rejected(finishFaults(cells))
    case .holds:
      keepTally.keep()
      return nil
    case .fails(let condition, let value):
      keepTally.turnAway(value, by: condition)
      fillContentColumns(with: .null)
      for shape in plan.shapes.indices {
        leaveOut(shape, cells, .keep, plan.keeps[condition].field, value)
      }
      return .skipped
    }
  }

  /// Leaves out the rows of the record that are zero.
  func leaveOutZeros(_ cells: UnsafePointer<CSVField>) {
    for index in zeros {
      let shape = plan.shapes[index]
      let column = shape.skipWhenZero[0]
      let field = shape.steps.first { $0.column == column }?.field
      let value = field.flatMap { decode(cells[$0]) } ?? shape.constants[column]
      leaveOut(index, cells, .skipWhenZero, field ?? -1, value.trimmed)
    }
  }

  /// A row that was left out, lent until the next record is read.
  func row(_ leftOut: LeftOut) -> LeftOutRow {
    let shape = plan.shapes[leftOut.shape]
    let column =
      leftOut.field < 0
      ? plan.feed.columns[shape.skipWhenZero[0]].name : plan.header.names[leftOut.field]
    return LeftOutRow(leftOut, column: column, row: row(leftOut.shape))
  }

  private enum Match {
    /// Every condition holds; with the value of the first one.
    case holds(ByteRun)
    case fails(Int, ByteRun)
    /// A cell cannot be read; the fault is kept.
    case broken
  }

  private func match(_ conditions: [RowCondition], _ cells: UnsafePointer<CSVField>) -> Match {
    var first = ByteRun.null
    for (index, condition) in conditions.enumerated() {
      let cell = cells[condition.field]
      guard let run = decode(cell) else {
        faults.add(
          Fault(
            column: plan.header.names[condition.field], value: shown(scanner.run(cell)),
            reason: scanner.reason(cell, decoder)), shape: 0, column: -1)
        return .broken
      }
      let value = FoldedName.of(run, into: arena)
      guard condition.values.find(value) != nil else { return .fails(index, value) }
      if index == 0 { first = value }
    }
    return .holds(first)
  }

  /// A record that takes rows out of the book must say which.
  private func retire(
    _ cells: UnsafePointer<CSVField>, for value: ByteRun, in field: Int
  ) -> Outcome {
    for shape in plan.shapes.indices { leaveOut(shape, cells, .retire, field, value) }
    guard faults.isEmpty else {
      leftOut.removeAll(keepingCapacity: true)
      return .rejected(finishFaults(cells))
    }
    retiring += 1
    return .skipped
  }

  private func leaveOut(
    _ shape: Int, _ cells: UnsafePointer<CSVField>, _ cause: LeftOutRow.Cause, _ field: Int,
    _ value: ByteRun
  ) {
    name(shape, cells, isStrict: cause == .retire)
    leftOut.append(LeftOut(shape: shape, cause: cause, field: field, value: value))
  }

  /// Reads the cells that name a row and date it; what cannot be read is null, and a fault of the key
  /// where the row must be named.
  private func name(_ index: Int, _ cells: UnsafePointer<CSVField>, isStrict: Bool) {
    let shape = plan.shapes[index]
    for position in shape.naming {
      let step = shape.steps[position]
      let cell = cells[step.field]
      let run = decode(cell)
      let value = run.flatMap { convert($0, step, cell.marks) }
      set(value ?? .null, of: step, in: index)
      guard value == nil, isStrict, plan.feed.columns[step.column].isKey else { continue }
      fault(step, index, cell, run.map { reason($0, step) } ?? scanner.reason(cell, decoder))
    }
  }
}
