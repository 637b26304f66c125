/// The style sheet of a page; on paper it repeats the report's title at the foot of each sheet.
struct PageStyle {
  private let title: String
  private let sheets: [String]

  /// `sheets` follow one another, later ones over earlier ones.
  init(title: String, sheets: [String]) {
    self.title = title
    self.sheets = sheets
  }

  var markup: Markup {
    let foot = "@page { @bottom-left { content: \"\(Self.quoted(title))\"; } }\n"
    return Markup(verbatim: sheets.joined(separator: "\n") + foot)
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
