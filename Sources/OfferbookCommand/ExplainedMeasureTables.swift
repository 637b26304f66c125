internal import Offerbook
internal import Rendering

/// The deals and the loads of a measure as tables whose last row is the sum.
struct ExplainedMeasureTables {
  private let measure: ExplainedMeasure
  private let amount: (ExactDecimal) -> String

  init(_ measure: ExplainedMeasure, amount: @escaping (ExactDecimal) -> String) {
    self.measure = measure
    self.amount = amount
  }

  /// `2 of 14 deals, 61,200.00 of 82,350.00`.
  var count: String {
    let listed = measure.deals.map(\.amount).reduce(.zero, +)
    return "\(measure.deals.count) of \(counted(measure.dealCount, "deal")), "
      + "\(amount(listed)) of \(amount(measure.sum))"
  }

  var deals: Table {
    let hasChildren = measure.deals.contains { $0.child != nil }
    let child = hasChildren ? [ReportColumn("services on", isText: true)] : []
    let others = measure.dealCount - measure.deals.count
    func row(_ title: String, _ parts: String, _ value: ExactDecimal) -> [String] {
      [title, "", "", ""] + child.map { _ in "" } + [parts, amount(value)]
    }
    return Table(
      columns: [
        ReportColumn("deal", isText: true), ReportColumn("account", isText: true),
        ReportColumn("name", isText: true), ReportColumn("dated", isText: true),
      ] + child + [ReportColumn(measure.partName), ReportColumn("amount")],
      rows: measure.deals.map { deal in
        [deal.opportunity, deal.account ?? "", deal.name ?? "", dates(deal.days)]
          + (hasChildren ? [deal.child ?? ""] : []) + ["\(deal.parts)", amount(deal.amount)]
      }
        + (others > 0 ? [row("(\(counted(others, "other deal")))", "", measure.rest)] : [])
        + (measure.unexplained.isZero
          ? [] : [row(unexplained, "", measure.unexplained)])
        + [row("total", "", measure.sum)])
  }

  var loads: Table {
    Table(
      columns: [
        ReportColumn("load"), ReportColumn("file", isText: true), ReportColumn("by", isText: true),
        ReportColumn("time", isText: true), ReportColumn(measure.partName), ReportColumn("amount"),
      ],
      rows: measure.loads.map { load in
        [
          "\(load.load)", load.source, load.user, load.time, "\(load.parts)", amount(load.amount),
        ]
      })
  }

  private var unexplained: String {
    measure.isRounded ? "(rounded exchange rates)" : "(no deal: run offerbook check)"
  }

  private func dates(_ days: ClosedRange<CalendarDate>) -> String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.description : "\(days.lowerBound) to \(days.upperBound)"
  }

  private func counted(_ count: Int, _ name: String) -> String {
    count == 1 ? "1 \(name)" : "\(count) \(name)s"
  }
}
