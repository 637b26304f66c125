internal import Offerbook
internal import Rendering

/// What names a figure in a row: its indicator, its period and the slice it is of.
struct FigureHead {
  let by: [Dimension]

  /// The columns that name a figure, then those of its values.
  func columns(_ values: [ReportColumn]) -> [ReportColumn] {
    [ReportColumn("indicator", isText: true), ReportColumn("period", isText: true)]
      + by.map { ReportColumn($0.rawValue, isText: true) } + values
  }

  /// The fields of these columns; a total has no slice.
  func fields(_ figure: Figure, total: String) -> [String] {
    [figure.indicator, figure.period] + by.map { figure.slice[$0] ?? total }
  }

  /// An object of what names a figure, its unit and currency, and then its values.
  func json(_ figure: Figure, _ values: KeyValuePairs<String, JSONValue>) -> JSONValue {
    let slice = by.map { JSONMember($0.rawValue, JSONValue(figure.slice[$0])) }
    return .object(
      [
        JSONMember("indicator", .string(figure.indicator)),
        JSONMember("period", .string(figure.period)),
        JSONMember("by", .object(slice)),
        JSONMember("unit", .string(figure.unit.rawValue)),
        JSONMember("currency", JSONValue(figure.currency)),
      ] + values.map { JSONMember($0.key, $0.value) })
  }
}
