@testable import Offerbook

/// What a practice knows under one key: an offering, a deal, a line of it, revenue or a setting.
enum Fact: Hashable {
  /// The note changes with each file, as a summary does.
  case offering(category: String, note: String)
  case deal(Deal)
  case line(Line)
  case revenue(Revenue)
  case fiscalYearStart(Int)

  /// The deal's own columns.
  struct Deal: Hashable {
    var id: String
    var closed: Day
    var parent: String?
    /// Segment, geo, industry, order type and deal path; blank where nobody gave one.
    var stamp: [String]
    var count: Int
  }

  struct Line: Hashable {
    var deal: String
    var line: String
    var amount: Amount
    /// Nil for a product line.
    var offering: String?
    var netARR: Amount = 0
    var delivery = "direct"
  }

  struct Revenue: Hashable {
    var deal: String
    var id: String
    var recognised: Day
    var amount: Amount
    var offering: String
    var delivery = "direct"
  }

  /// The kind of fact and its natural key.
  var key: String {
    switch self {
    case .offering, .fiscalYearStart: ""
    case .deal(let deal): "deal \(deal.id)"
    case .line(let line): "line \(line.deal) \(line.line)"
    case .revenue(let revenue): "revenue \(revenue.deal) \(revenue.id)"
    }
  }
}

/// A day of the model: the month it is reported in, as a count of months, and its number there.
struct Day: Hashable {
  var month: Int
  var day: Int

  var text: String { "\(Month(year: 0, month: month + 1))-\(day < 10 ? "0" : "")\(day)" }
}
