internal import Offerbook

/// A typed value in a sheet, and how it looks.
struct SheetCell: Equatable {
  enum Value: Equatable {
    /// Always text, whatever it begins with; a workbook of ours holds no formula.
    case text(String)
    case number(ExactDecimal)
    case date(CalendarDate)
    case month(Month)
    /// No value; the reason stands in words beside it.
    case blank
  }

  var value: Value
  var style: CellStyle

  init(_ value: Value, _ style: CellStyle = .plain) {
    self.value = value
    self.style = style
  }

  init(_ text: String, _ style: CellStyle = .plain) { self.init(.text(text), style) }

  /// About as many characters as the value takes when it is shown.
  var shownWidth: Int {
    switch value {
    case .text(let text): text.displayWidth
    // Room for the signs that a format adds: thousands, percent, points.
    case .number(let number): number.rounded(to: 0).grouped(digits: 0).count + 3
    case .date, .month: 12
    case .blank: 0
    }
  }
}
