internal import Foundation
internal import Offerbook

extension ExactDecimal {
  /// The nearest binary number, for the cells of a spreadsheet and for nothing else.
  ///
  /// Spreadsheets know no decimals: this is the only border at which an amount stops being exact.
  /// Up to fifteen digits come back as they were; CSV and JSON keep all of them.
  var nearestDouble: Double { strtod(description, nil) }
}
