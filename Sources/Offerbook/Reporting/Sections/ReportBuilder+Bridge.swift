extension ReportBuilder {
  private static let mostSteps = 8

  /// From plan to actual by slice and by cause, as charts and a table.
  func bridge(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    return try section.indicators.flatMap { indicator -> [ReportBlock] in
      let figure = figures.figure(indicator, in: span.period, where: filter)
      let slices = try SliceVariances(self, indicator, section, filter: filter)
      guard let actual = figure.value, let plan = figure.wholePlan, !slices.split.lines.isEmpty
      else {
        let reason = slices.split.reason ?? "there is no plan"
        return [.paragraph("\(indicator.title), \(span.title), has no bridge: \(reason).")]
      }
      let by = slices.split.by.map(\.rawValue).joined(separator: " and ")
      var blocks: [ReportBlock] = []
      if indicator.unit == .money {
        blocks.append(
          .chart(
            chart("by-slice", "by \(by)", indicator, from: plan, to: actual, bySlice(slices))))
      }
      if !slices.causes.isEmpty {
        blocks.append(
          .chart(
            chart(
              "by-cause", "by cause, \(by) by \(by)", indicator, from: plan, to: actual,
              byCause(slices))))
      }
      return blocks
        + (slices.causes.isEmpty ? [] : [.table(causes(slices, indicator, where: filter))])
        + [slices.split.reason, slices.unknownCauses].compactMap { $0 }
        .map { .paragraph("\(indicator.title): \($0).") }
    }
  }

  private typealias Step = (label: String, amount: ExactDecimal)

  /// A step a slice, the largest gains first; many small ones are one.
  private func bySlice(_ slices: SliceVariances) -> [Step] {
    let parts = slices.parts.filter { !$0.amount.isZero }
    let bySize = parts.sorted { $0.amount.magnitude > $1.amount.magnitude }
    let kept = Set(bySize.prefix(Self.mostSteps).map(\.name))
    let others = parts.filter { !kept.contains($0.name) }.map(\.amount)
    return steps(parts.filter { kept.contains($0.name) })
      + (others.isEmpty ? [] : [(Self.others(others.count), others.reduce(.zero, +))])
      + steps(slices.rest)
  }

  /// A step a cause over all slices; what no cause explains is a step of its own.
  private func byCause(_ slices: SliceVariances) -> [Step] {
    let byName: [Step] = slices.causes.map { name in
      (label: name.capitalizedFirst, amount: slices.total(of: name))
    }
    let unexplained = slices.parts.filter { $0.causes.isEmpty }.map(\.amount).reduce(.zero, +)
    return byName + (unexplained.isZero ? [] : [("Not planned", unexplained)])
      + steps(slices.rest.filter(\.causes.isEmpty))
  }

  private func steps(_ parts: [SliceVariances.Part]) -> [Step] {
    parts.map { ($0.name, $0.amount) }
  }

  /// The steps with what rounding left of the way put on the largest, so that they end at the actual.
  private func closed(
    _ steps: [Step], from plan: ExactDecimal, to actual: ExactDecimal
  ) -> [Step] {
    let gap = actual - plan - steps.map(\.amount).reduce(.zero, +)
    var steps = steps
    let largest = steps.indices.max { steps[$0].amount.magnitude < steps[$1].amount.magnitude }
    guard !gap.isZero, let largest else { return steps }
    steps[largest].amount += gap
    return steps
  }

  private func chart(
    _ name: String, _ how: String, _ indicator: Indicator, from plan: ExactDecimal,
    to actual: ExactDecimal, _ steps: [Step]
  ) -> ReportChart {
    let steps = closed(steps, from: plan, to: actual)
    let largest = steps.max { $0.amount.magnitude < $1.amount.magnitude }
    let summary = largest.map { step in
      let amount =
        indicator.unit == .money ? money(step.amount.magnitude) : points(step.amount)
      return "The largest step is \(step.label): \(step.amount.isNegative ? "−" : "+")\(amount)."
    }
    return ReportChart(
      name: "\(indicator.name)-bridge-\(name)",
      title: "\(indicator.title) from plan to actual \(how), \(span.title), "
        + unit(of: indicator),
      summary: summary ?? "\(indicator.title) is as planned.", kind: .bridge,
      unit: indicator.unit == .money ? .amount : .ratio, direction: indicator.direction,
      points: [ReportPoint(label: "PL", actual: plan, isTotal: true)]
        + steps.map { ReportPoint(label: $0.label, actual: $0.amount) }
        + [ReportPoint(label: "AC", actual: actual, isTotal: true)])
  }

  /// Each slice's variance and its causes.
  private func causes(
    _ slices: SliceVariances, _ indicator: Indicator, where filter: Slice
  ) -> ReportTable {
    let names = slices.causes
    let rest = slices.rest.filter { !$0.causes.isEmpty }
    func row(
      _ label: String, _ parts: [SliceVariances.Part], of slice: Slice? = nil, isTotal: Bool = false
    ) -> ReportRow {
      let sums = names.map { name in
        parts.flatMap(\.causes).filter { $0.name == name }.map(\.amount).reduce(.zero, +)
      }
      return ReportRow(
        [.text(label), change(parts.map(\.amount).reduce(.zero, +), indicator)]
          + sums.map { change($0, indicator) }, isTotal: isTotal,
        showing: slice.map { [shown(indicator, of: filter.merging($0) { $1 })] } ?? [])
    }
    let ordered = slices.parts.sorted { left, right in
      Self.precedes([left.name], [right.name])
    }
    return ReportTable(
      name: "\(indicator.name)-causes",
      caption: "\(indicator.title), causes of ΔPL by "
        + slices.split.by.map(\.rawValue).joined(separator: " and ")
        + ", \(span.title), \(unit(of: indicator))",
      columns: [
        ReportColumn(slices.split.by.map(\.title).joined(separator: ", "), isText: true),
        ReportColumn("ΔPL"),
      ] + names.map { ReportColumn($0.capitalizedFirst) },
      rows: ordered.map { row($0.name, [$0], of: $0.slice) } + rest.map { row($0.name, [$0]) }
        + [row("Total", slices.parts + rest, of: [:], isTotal: true)])
  }
}

extension String {
  /// With its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
