@testable import Offerbook

extension LoadResult {
  /// Where the records of the file went: `read 3 = 0 skipped + 2 accepted + ...`.
  var records: String {
    "read \(read) = \(skipped) skipped + \(accepted) accepted + \(unchanged) unchanged "
      + "+ \(rejected) rejected"
  }

  /// What became of the rows of the feed.
  var rows: String { "\(inserted) inserted, \(replaced) replaced, \(retired) retired" }

  /// The rejected records: every fault with its line, column, value and reason.
  var drawnRejections: String {
    DrawnTable.draw(
      ["line", "column", "value", "reason"],
      rejections.flatMap { rejection in
        rejection.faults.map { ["\(rejection.line)", $0.column, $0.value, $0.reason] }
      })
  }

  /// The effect on the monthly measures.
  var drawnEffect: String { Self.draw(effect) }

  static func draw(_ effect: [MeasureEffect]) -> String {
    DrawnTable.draw(
      ["month", "measure", "currency", "amount"],
      effect.map {
        ["\($0.month)", $0.measure, $0.currency, $0.amount.trimmed(toAtLeast: 0).description]
      })
  }
}
