/// Cells in which a spreadsheet has left something else than the value: an error, signs for a column
/// that is too narrow, or an id cut short to a few digits.
enum SpreadsheetDamage {
  /// Why a cell cannot be used, or nil when no spreadsheet has damaged it.
  @inline(__always)
  static func reason(_ run: ByteRun, isID: Bool) -> String? {
    guard run.count > 2 else { return nil }
    switch run[0] {
    case UInt8(ascii: "#"), UInt8(ascii: "E"): return errorReason(run)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isID && isScientific(run) ? cutShort : nil
    default: return nil
    }
  }

  private static let cutShort =
    "is an id that a spreadsheet has cut short to a number in scientific notation; export it as a "
    + "text, its other digits are lost"

  private static func errorReason(_ run: ByteRun) -> String? {
    let isNumbered = run.count > 4 && run.slice(0, 4).text == "Err:"
    guard run[0] == UInt8(ascii: "#") || isNumbered else { return nil }
    if run.buffer.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      return
        "is what a spreadsheet shows for a column that is too narrow; widen it and export again"
    }
    guard
      isNumbered && run.slice(4, run.count).buffer.allSatisfy({ $0 &- 0x30 < 10 })
        || errors.contains(run.text.uppercased())
    else { return nil }
    return "is an error of a spreadsheet and no value; mend its formula and export again"
  }

  /// Whether the bytes are what spreadsheets write for a long number: one digit, perhaps with others
  /// behind a point or a comma, E, a sign and two digits at least. `12E5` is a code like any other.
  private static func isScientific(_ run: ByteRun) -> Bool {
    var index = run[0] == UInt8(ascii: "-") ? 1 : 0
    func skipDigits() -> Int {
      let from = index
      while index < run.count, run[index] &- 0x30 < 10 { index += 1 }
      return index - from
    }
    guard skipDigits() == 1, index < run.count else { return false }
    if run[index] == UInt8(ascii: ".") || run[index] == UInt8(ascii: ",") {
      index += 1
      guard skipDigits() > 0 else { return false }
    }
    guard index + 1 < run.count, run[index] | 0x20 == UInt8(ascii: "e"),
      run[index + 1] == UInt8(ascii: "+") || run[index + 1] == UInt8(ascii: "-")
    else { return false }
    index += 2
    return skipDigits() >= 2 && index == run.count
  }

  /// What Excel, LibreOffice and Google Sheets show in place of a value, in several languages.
  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#GETTING_DATA", "#ERROR!",
    "#BEZUG!", "#NV", "#WERT!", "#ZAHL!", "#ÜBERLAUF!",
    "#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!",
    "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NULO!", "#¡NUM!", "#VALOR!", "#NOME?",
    "#RIF!", "#VALORE!", "#N/D", "#NÚM!", "#NULO!",
    "#VERW!", "#WAARDE!", "#NAAM?", "#GETAL!", "#LEEG!", "#DEEL/0!", "#N/B",
  ]
}
