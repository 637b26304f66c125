/// The abbreviations on a report, said once at its head.
enum ReportNotation {
  static func words(currency: String?) -> String {
    let money = currency.map { "Amounts in \($0), whole units. " } ?? ""
    return money + "AC actual, PL plan, ΔPL = AC − PL, pp percentage points."
  }
}
