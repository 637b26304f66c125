/// A section of a report as its file declares it.
package struct SectionDeclaration: Sendable {
  package var kind: SectionKind
  /// A stable name, `breakdown-by-segment`; no two sections of a report have the same.
  package var name: String
  package var title: String
  package var indicators: [Indicator]
  package var by: [Dimension]
  /// The charts to draw; nil draws those that fit.
  package var charts: [ReportChart.Kind]?
  /// Only figures within these values.
  package var filter: Slice
  /// How many rows are listed, nil for all.
  package var limit: Int?
  /// The ratio whose rate, mix and volume explain an amount.
  package var cause: Indicator?
  /// The line that the section begins at.
  package var line: Int
}
