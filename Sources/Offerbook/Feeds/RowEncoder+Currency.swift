/// An amount of a row and a currency sign or code that stands beside it.
struct SignedAmount {
  let step: CellStep
  let mark: CurrencyMark
}

/// Signs and codes on amounts: they fit the currency of their row, or give it where it has none.
extension RowEncoder {
  /// Forgets the row before; a currency that its signs gave is not that of the next one.
  func beginCurrency(of index: Int) {
    text.marks.clear()
    signed.removeAll(keepingCapacity: true)
    guard let column = plan.currencyOfSigns else { return }
    values[index * columnCount + column] = plan.shapes[index].constants[column]
  }

  /// Remembers the signs in the number that was read last.
  func keepSigns(of step: CellStep) {
    signed += text.marks.found.map { SignedAmount(step: step, mark: $0) }
    text.marks.clear()
  }

  /// Holds all signs of a row to its currency.
  func settleCurrency(of index: Int, _ cells: UnsafePointer<CSVField>) {
    for amount in signed where amount.step.type.code != .decimal || plan.currencyColumn == nil {
      fault(amount, index, cells, "holds \(amount.mark.text), but is no amount of money")
    }
    guard let column = plan.currencyColumn, plan.takesCurrencyFromSigns,
      !faults.contains(shape: index, column: column)
    else { return }
    let money = signed.filter { $0.step.type.code == .decimal }
    let row = values + index * columnCount
    if row[column].isNull {
      guard let given = money.first(where: { $0.mark.given != nil }), let code = given.mark.given
      else { return missCurrency(in: index, column, money, cells) }
      row[column] = arena.keep(code)
      refuse(money, besides: code, in: index, cells) {
        "holds \($0), but another amount of the row holds \(given.mark.text)"
      }
    } else {
      let code = row[column].text
      refuse(money, besides: code, in: index, cells) { "holds \($0), but the currency is \(code)" }
    }
  }

  /// Refuses signs in a row that the rules of its feed leave without a currency.
  func refuseSignsWithoutCurrency(in index: Int, _ cells: UnsafePointer<CSVField>) {
    guard let column = plan.currencyColumn, values[index * columnCount + column].isNull,
      faults.isEmpty
    else { return }
    for amount in signed {
      fault(amount, index, cells, "holds \(amount.mark.text), but is no amount of money")
    }
  }

  private func refuse(
    _ money: [SignedAmount], besides code: String, in index: Int,
    _ cells: UnsafePointer<CSVField>, reason: (String) -> String
  ) {
    for amount in money where !amount.mark.fits(code) {
      fault(amount, index, cells, reason(amount.mark.text))
    }
  }

  private func missCurrency(
    in index: Int, _ column: Int, _ money: [SignedAmount], _ cells: UnsafePointer<CSVField>
  ) {
    if let amount = money.first {
      return fault(
        amount, index, cells,
        "holds \(amount.mark.text), the sign of several currencies; say which one in a column for "
          + "the currency or with `constants: { currency: ... }`")
    }
    guard plan.feed.columns[column].isRequired else { return }
    let shape = plan.shapes[index]
    let step = shape.steps.first { $0.column == column }
    faults.add(
      Fault(
        column: shape.sources[column],
        value: shown(step.map { scanner.run(cells[$0.field]) } ?? .null),
        reason: "is required; no sign beside the amounts gives it"),
      shape: index, column: column)
  }

  private func fault(
    _ amount: SignedAmount, _ index: Int, _ cells: UnsafePointer<CSVField>, _ reason: String
  ) {
    fault(amount.step, index, cells[amount.step.field], reason)
  }
}
