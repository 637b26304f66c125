@testable import Offerbook

/// A period by its definition: months counted from the start of the fiscal year.
struct ModelPeriod {
  let label: String
  let months: [Int]
  /// Whether it goes on to the end of a quarter or year, whatever the data reach.
  let isWhole: Bool

  init(_ kind: Period.Kind, of month: Int, fiscalYearStart: Int) {
    let calendarMonth = month % 12 + 1
    let place = (calendarMonth - fiscalYearStart + 12) % 12
    let firstOfYear = month - place
    let firstOfQuarter = month - place % 3
    let lastOfYear = firstOfYear + 11
    let year = "FY\(String(lastOfYear / 12).suffix(2))"
    let name = Month(year: 0, month: month + 1).description
    isWhole = kind == .quarter || kind == .year
    switch kind {
    case .month: (label, months) = (name, [month])
    case .quarter:
      label = "\(year)-Q\(place / 3 + 1)"
      months = Array(firstOfQuarter..<firstOfQuarter + 3)
    case .year: (label, months) = (year, Array(firstOfYear...lastOfYear))
    case .qtd: (label, months) = ("\(name)/qtd", Array(firstOfQuarter...month))
    case .ytd: (label, months) = ("\(name)/ytd", Array(firstOfYear...month))
    case .ttm: (label, months) = ("\(name)/ttm", Array(month - 11...month))
    }
  }
}
