/// A stretch of months that figures are summed over.
package struct Period: Hashable, Sendable {
  /// The kinds of period, by the word a user gives.
  package enum Kind: String, CaseIterable, Sendable {
    case month, quarter, year, qtd, ytd, ttm
  }

  /// `2026-10`, `FY27-Q3`, `FY27`, `2026-10/qtd`.
  package let label: String
  package let months: [Month]
  package var kind = Kind.month

  /// The period without some of its months.
  func keeping(_ isKept: (Month) -> Bool) -> Period {
    Period(label: label, months: months.filter(isKept), kind: kind)
  }
}
