/// How the file behind a mapping is written: its dialect, numbers and dates.
struct SourceFormat: Sendable, Equatable {
  var dialect = CSVDialect()
  var decimals = DecimalFormat()
  /// The form of all dates and months; nil for ISO.
  var dates: DateFormat?

  /// What a feed without a mapping is written in.
  static let plain = SourceFormat()
}
