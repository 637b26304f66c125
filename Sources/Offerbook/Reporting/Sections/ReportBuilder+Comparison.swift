extension ReportBuilder {
  /// Several indicators side by side: the report's period, and the year to date.
  func comparison(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    let by = open(section.by, in: filter)
    guard !by.isEmpty else { return [] }
    let hasYear = span.period.months != year.period.months
    let standard = try section.indicators.map {
      try StandardRows(self, $0, by: by, where: filter)
    }
    let keys = Set(standard.flatMap { $0.rows.map(\.values) }.filter { !$0.isEmpty })
    let ordered: [[String]] = keys.sorted(by: Self.precedes) + [[]]
    let rows = ordered.map { values in
      let slice = zip(by, values).reduce(into: filter) { $0[$1.0] = $1.1 }
      let cells = section.indicators.flatMap { indicator -> [ReportCell] in
        let periods = [span.period] + (hasYear ? [year.period] : [])
        return periods.map { period in
          figures(by: by).figure(indicator, in: period, where: slice).actualCell
        }
      }
      let labels = values.isEmpty ? ["Total"] + by.dropFirst().map { _ in "" } : values
      return ReportRow(
        labels.map { .text($0) } + cells, isTotal: values.isEmpty,
        showing: section.indicators.map { shown($0, of: slice) })
    }
    let when = declaration.span == .month ? month.shortName : span.title
    let table = ReportTable(
      name: section.name,
      caption: "\(section.title), "
        + Set(section.indicators.map { unit(of: $0) }).sorted().joined(separator: " and "),
      columns: by.map { ReportColumn($0.title, isText: true) }
        + section.indicators.flatMap { indicator in
          [ReportColumn("\(indicator.title), \(when)")]
            + (hasYear ? [ReportColumn(year.title)] : [])
        },
      rows: rows)
    return [.table(table)]
  }
}
