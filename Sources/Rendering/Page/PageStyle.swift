/// The style sheet of a page; on paper it repeats the report's title at the foot of each sheet.
struct PageStyle {
  private let title: String

  init(title: String) { self.title = title }

  var markup: Markup {
    let sheets = [
      Reports.Monthly.style, Reports.Monthly.tables, Reports.Monthly.charts, Reports.Monthly.narrow,
      Reports.Monthly.print,
    ]
    let foot = "@page { @bottom-left { content: \"\(Self.quoted(title))\"; } }\n"
    return Markup(verbatim: sheets.map(\.text).joined(separator: "\n") + foot)
  }

  /// Text for the inside of quotes: all but letters, digits and spaces as their code points, so
  /// that it can end neither the string nor the style sheet.
  static func quoted(_ text: String) -> String {
    text.onOneLine.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
        ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }
}
