@testable import Offerbook

/// What a practice knows under one key: an offering, a deal, a line of it, revenue, a planned value,
/// a rate, a setting, or that a plan version is agreed or locked.
enum Fact: Hashable {
  /// The note changes with each file, as a summary does.
  case offering(category: String, note: String)
  case deal(Deal)
  case line(Line)
  case revenue(Revenue)
  case planned(Planned)
  /// Thousandths of the reporting currency for one unit.
  case rate(Int)
  case setting(String)
  /// The order is the load that agreed it: the highest counts.
  case agreed(version: String, from: Int, order: Int)
  case locked(version: String)

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
    var currency = "USD"
  }

  struct Revenue: Hashable {
    var deal: String
    var id: String
    var recognised: Day
    var amount: Amount
    var offering: String
    var delivery = "direct"
    var currency = "USD"
  }

  struct Planned: Hashable {
    var version: String
    var indicator: String
    var month: Int
    /// Blank is the whole.
    var segment: String
    var geo: String
    var value: Amount
    /// Nil for a rate.
    var currency: String?
  }

  /// The kind of fact and its natural key; blank where the fact does not hold it itself.
  var key: String {
    switch self {
    case .offering, .rate, .setting: ""
    case .deal(let deal): "deal \(deal.id)"
    case .line(let line): "line \(line.deal) \(line.line)"
    case .revenue(let revenue): "revenue \(revenue.deal) \(revenue.id)"
    case .planned(let plan):
      "plan \(plan.version) \(plan.indicator) \(plan.month) \(plan.segment)/\(plan.geo)"
    case .agreed(let version, let from, _): "agreed \(version) \(from)"
    case .locked(let version): "locked \(version)"
    }
  }
}

/// A day of the model: the month it is reported in, as a count of months, and its number there.
struct Day: Hashable {
  var month: Int
  var day: Int

  var text: String { "\(Month(counted: month))-\(day < 10 ? "0" : "")\(day)" }
}

extension Month {
  /// A month of the model: a count of months since January of the year zero.
  init(counted month: Int) { self.init(year: 0, month: month + 1) }

  /// The month as a count.
  var count: Int { year * 12 + month - 1 }
}
