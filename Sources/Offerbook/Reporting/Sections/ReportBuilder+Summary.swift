extension ReportBuilder {
  /// What happened in sentences, and the indicators against plan.
  func summary(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    let sentences = ReportSentences(self, filter: filter)
    let lead = try sentences.lead(section)
    let others = section.indicators.dropFirst().map(sentences.brief).joined(separator: " ")
    return [.paragraph(lead)] + (others.isEmpty ? [] : [.paragraph(others)]) + [
      .scorecard(section.indicators.map { score($0, where: filter) })
    ]
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
      comments: comments(on: indicator, of: filter))
  }
}
