extension ReportBuilder {
  /// The slices that made most of each variance: up, then down.
  func contributors(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    return try section.indicators.map { indicator in
      let slices = try SliceVariances(self, indicator, section, filter: filter)
      guard !slices.parts.isEmpty else {
        let reason = slices.split.reason.map { ": \($0)" } ?? "; every slice is as planned"
        return .paragraph(
          "\(indicator.title), \(span.title): no slice made a difference to plan\(reason).")
      }
      return .table(table(of: slices, indicator, section, filter: filter))
    }
  }

  private func table(
    of slices: SliceVariances, _ indicator: Indicator, _ section: SectionDeclaration,
    filter: Slice
  ) -> ReportTable {
    let limit = section.limit ?? 3
    let up = slices.parts.filter { !$0.amount.isNegative }.prefix(limit)
    let down = slices.parts.filter(\.amount.isNegative).suffix(limit).reversed()
    let total = figures.figure(indicator, in: span.period, where: filter)
    let names = slices.causes
    let rows = (up + down).map { part in
      ReportRow(
        [
          .text(part.name), value(part.actual, indicator), value(part.plan, indicator),
          change(part.amount, indicator), share(part.amount, of: total.variance),
        ]
          + names.map { name in
            part.causes.first { $0.name == name }.map { change($0.amount, indicator) }
              ?? .none(reason: FigureReason.notPlanned.rawValue)
          })
    }
    let sums = names.map { slices.total(of: $0) }
    let last = ReportRow(
      [
        .text("Total"), total.actualCell, total.planCell, total.varianceCell,
        share(total.variance ?? .zero, of: total.variance),
      ] + sums.map { change($0, indicator) }, isTotal: true)
    let title = slices.split.by.map(\.rawValue).joined(separator: " and ")
    return ReportTable(
      name: "\(indicator.name)-contributors",
      caption: "\(indicator.title) against plan: what made the difference by \(title), "
        + "\(span.title), \(unit(of: indicator))",
      columns: [
        ReportColumn(slices.split.by.map(\.title).joined(separator: ", "), isText: true),
        ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"),
        ReportColumn("Share of ΔPL"),
      ] + names.map { ReportColumn($0.capitalizedFirst) },
      rows: rows + [last], rowsInFull: slices.parts.count + 1)
  }

  private func share(_ part: ExactDecimal, of whole: ExactDecimal?) -> ReportCell {
    guard let whole, let share = part.divided(by: whole, digits: 6) else {
      return .none(reason: FigureReason.denominatorNotPositive.rawValue)
    }
    return .ratio(share)
  }

  /// A value of an indicator as a cell.
  func value(_ value: ExactDecimal?, _ indicator: Indicator) -> ReportCell {
    guard let value else { return .none(reason: FigureReason.notPlanned.rawValue) }
    return indicator.unit == .money ? .amount(value) : .ratio(value)
  }

  /// A difference in an indicator as a cell, good or bad by the indicator's direction.
  func change(_ value: ExactDecimal, _ indicator: Indicator) -> ReportCell {
    let isGood = value.isZero ? nil : value.isNegative != (indicator.direction == .more)
    return indicator.unit == .money
      ? .amountChange(value, isGood: isGood) : .pointChange(value, isGood: isGood)
  }
}
