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
    let level = slices.parts.filter(\.amount.isZero) + slices.asPlanned
    let up = slices.parts.filter { !$0.amount.isNegative && !$0.amount.isZero }
    let down = Array(slices.parts.filter(\.amount.isNegative).reversed())
    let total = figures.figure(indicator, in: span.period, where: filter)
    let named = up.prefix(limit) + down.prefix(limit)
    let others = up.dropFirst(limit) + down.dropFirst(limit) + level
    func row(
      _ label: String, _ cells: [ReportCell], _ amount: ExactDecimal,
      causes: [SliceVariances.Part]
    ) -> [ReportCell] {
      [.text(label)] + cells + [change(amount, indicator), share(amount, of: total.variance)]
        + slices.causes.map { sum(of: $0, causes) }
    }
    var rows = named.map { part in
      ReportRow(
        row(
          part.name, [value(part.actual, indicator), value(part.plan, indicator)], part.amount,
          causes: [part]),
        showing: [shown(indicator, of: filter.merging(part.slice) { $1 })])
    }
    if !others.isEmpty {
      rows.append(
        ReportRow(
          row(
            Self.others(others.count), cells(of: Array(others), slices, indicator, where: filter),
            others.map(\.amount).reduce(.zero, +), causes: Array(others)),
          isOthers: true))
    }
    rows += slices.rest.map { part in
      ReportRow(
        row(
          part.name, [value(part.actual, indicator), value(part.plan, indicator)], part.amount,
          causes: [part]),
        isOthers: true)
    }
    let last = ReportRow(
      [
        .text("Total"), total.actualCell, total.planCell, total.varianceCell,
        share(total.variance ?? .zero, of: total.variance),
      ] + slices.causes.map { sum(of: $0, slices.parts + slices.rest) }, isTotal: true,
      showing: [shown(indicator, of: filter)])
    let title = slices.split.by.map(\.rawValue).joined(separator: " and ")
    return ReportTable(
      name: "\(indicator.name)-contributors",
      caption: "\(indicator.title) against plan: what made the difference by \(title), "
        + "\(span.title), \(unit(of: indicator))",
      columns: [
        ReportColumn(slices.split.by.map(\.title).joined(separator: ", "), isText: true),
        ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"),
        ReportColumn("Share of ΔPL"),
      ] + slices.causes.map { ReportColumn($0.capitalizedFirst) },
      rows: rows + [last], rowsInFull: named.count + others.count + 1)

    func sum(of cause: String, _ parts: [SliceVariances.Part]) -> ReportCell {
      let amounts = parts.compactMap { part in
        part.causes.first { $0.name == cause }?.amount
      }
      return amounts.isEmpty
        ? .none(reason: FigureReason.notPlanned.rawValue)
        : change(amounts.reduce(.zero, +), indicator)
    }
  }

  /// Actual and plan of some slices together.
  func cells(
    of parts: [SliceVariances.Part], _ slices: SliceVariances, _ indicator: Indicator,
    where filter: Slice
  ) -> [ReportCell] {
    let sum = figures(by: slices.split.by).sum(
      indicator, in: span.period, of: parts.map(\.slice), where: filter)
    return [sum.actualCell, sum.planCell]
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
