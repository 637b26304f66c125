extension ReportBuilder {
  /// What happened in sentences, and the indicators against plan.
  func summary(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    let sentences = ReportSentences(self, filter: filter)
    let lead = try sentences.lead(section)
    let said = Set(sentences.leading(section.indicators).map(\.name))
    let others = section.indicators.dropFirst().filter { !said.contains($0.name) }
      .map(sentences.brief).joined(separator: " ")
    return [.paragraph(lead)] + (others.isEmpty ? [] : [.paragraph(others)]) + [
      .scorecard(section.indicators.map { score($0, where: filter) })
    ] + partlyPlanned(section, filter: filter) + (try extremes(section, filter: filter))
  }

  /// The slices that are furthest ahead of and behind the first indicator's plan, where a limit asks
  /// for them: two short tables, for the first screen.
  private func extremes(_ section: SectionDeclaration, filter: Slice) throws -> [ReportBlock] {
    guard let limit = section.limit else { return [] }
    let indicator = section.indicators[0]
    let slices = try SliceVariances(self, indicator, section, filter: filter)
    let planned = slices.parts.filter(\.isPlanned)
    let dimensions = slices.split.by
    guard !dimensions.isEmpty, dimensions.allSatisfy({ filter[$0] == nil }) else { return [] }
    func table(_ title: String, _ parts: [SliceVariances.Part]) -> ReportBlock? {
      guard !parts.isEmpty else { return nil }
      let others = Array(parts.dropFirst(limit))
      let rest =
        others.isEmpty
        ? []
        : [
          ReportRow(
            [.text(Self.others(others.count))] + cells(of: others, slices, indicator, where: filter)
              + [change(others.map(\.amount).reduce(.zero, +), indicator)], isOthers: true)
        ]
      return .table(
        ReportTable(
          name: "\(indicator.name)-\(title.lowercased())",
          caption: "\(title) of plan: \(indicator.title.lowercased()) by "
            + "\(dimensions.map(\.rawValue).joined(separator: " and ")), \(unit(of: indicator))",
          columns: [
            ReportColumn(dimensions.map(\.title).joined(separator: ", "), isText: true),
            ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"),
          ],
          rows: parts.prefix(limit).map { part in
            ReportRow(
              [
                .text(part.name), value(part.actual, indicator), value(part.plan, indicator),
                change(part.amount, indicator),
              ], showing: [shown(indicator, of: filter.merging(part.slice) { $1 })])
          } + rest,
          rowsInFull: parts.count))
    }
    return [
      table("Ahead", planned.filter { !$0.amount.isNegative && !$0.amount.isZero }),
      table("Short", planned.filter(\.amount.isNegative).reversed()),
    ].compactMap { $0 }
  }

  /// Which part of their plan is there, of the longer periods that are planned partly.
  private func partlyPlanned(_ section: SectionDeclaration, filter: Slice) -> [ReportBlock] {
    let parts = section.indicators.flatMap { indicator in
      periods.dropFirst().compactMap { titled -> String? in
        figures.figure(indicator, in: titled.period, where: filter).gap.map { gap in
          "\(indicator.title.lowercased()), \(titled.title) (\(gap.words))"
        }
      }
    }
    return parts.isEmpty ? [] : [.paragraph("Partly planned: \(parts.joined(separator: "; ")).")]
  }

  private func score(_ indicator: Indicator, where filter: Slice) -> Score {
    let thresholds = figures.settings.thresholds(of: indicator)
    return Score(
      title: indicator.title, indicator: indicator.name,
      periods: periods.map { titled in
        let figure = figures.figure(indicator, in: titled.period, where: filter)
        return ScorePeriod(
          title: titled.title, actual: figure.actualCell, plan: figure.planCell,
          variance: figure.varianceCell, attainment: figure.attainmentCell,
          status: figure.status)
      },
      thresholds: indicator.direction == .more
        ? [thresholds.needsImprovement, thresholds.onTrack] : [],
      showing: [shown(indicator, of: filter)])
  }
}
