/// How a cell looks; equal styles become one format of the workbook.
struct CellStyle: Hashable {
  enum Weight: Hashable {
    case normal, bold, title
  }

  enum Ink: Hashable {
    case normal, muted, good, bad, warning
  }

  /// A number format in the notation of spreadsheets; nil is General.
  var numberFormat: String?
  var weight = Weight.normal
  var ink = Ink.normal
  /// Whether a line is drawn above, as totals have it, or below, as headers have it.
  var isTotal = false
  var isHeader = false
  /// Whether the value is set right; numbers are by themselves.
  var isRight = false
  /// Whether there is some air on the left, as words beside a number need it.
  var isIndented = false
  /// Whether long text goes on in more lines.
  var wraps = false

  static let plain = CellStyle()
  static let wrapped = CellStyle(wraps: true)
  static let title = CellStyle(weight: .title)
  static let caption = CellStyle(weight: .bold)
  static let muted = CellStyle(ink: .muted, wraps: true)
  static let date = CellStyle(numberFormat: "yyyy-mm-dd")
  static let header = CellStyle(weight: .bold, isHeader: true, wraps: true)

  var indented: CellStyle {
    var style = self
    style.isIndented = true
    return style
  }

  /// The style for a row of totals.
  var total: CellStyle {
    var style = self
    style.weight = .bold
    style.isTotal = true
    return style
  }
}

/// Number formats of spreadsheets, the same figures as everywhere: whole units, one digit of percent.
enum NumberFormat {
  static let amount = "#,##0;-#,##0"
  static let amountChange = "+#,##0;-#,##0;0"
  static let ratio = "0.0%"
  static let relativeChange = "+0.0%;-0.0%;0.0%"
  /// The cell holds the difference of two ratios as it is, so that it can be computed with.
  static let pointChange = "+0.0%\" pts\";-0.0%\" pts\";0.0%\" pts\""
  static let month = "mmm yyyy"

  /// A format that writes numbers of any sign as zero is written.
  static func unsigned(_ format: String) -> String {
    let sections = format.split(separator: ";").map(String.init)
    let zero = sections.count > 2 ? sections[2] : sections[0]
    return "\(zero);\(zero)"
  }

  /// A plain number with as many digits as it has.
  static func count(digits: Int) -> String {
    digits > 0 ? "#,##0." + String(repeating: "0", count: min(digits, 8)) : "#,##0"
  }

  /// Money in a currency of its own; only letters of its code get into the format.
  static func amount(in currency: String) -> String {
    let code = String(currency.unicodeScalars.filter { ("A"..."Z").contains($0) })
    return "#,##0 \"\(code)\";-#,##0 \"\(code)\""
  }
}
