/// The `'` in CSV before a text that a spreadsheet would take for a formula: `'=1+1`.
///
/// What begins with `'` gets another one, so that taking one off gives the text back.
package enum FormulaGuard {
  /// The text as CSV has it.
  package static func added(to text: String) -> String { needs(text) ? "'" + text : text }

  /// The bytes of the text that stands in a cell; `'twas` never had the guard and stays.
  @inline(__always)
  static func removed(from cell: ByteRun) -> ByteRun {
    guard cell.count > 1, cell[0] == UInt8(ascii: "'") else { return cell }
    let text = cell.slice(1, cell.count)
    return needs(text.text) ? text : cell
  }

  /// Whether a text starts like a formula or like a guarded one. A number stays as it is.
  ///
  /// The wide forms of the signs start formulas where East Asian text is typed.
  private static func needs(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "'", "\t", "\r", "\n", "＝", "＋", "－", "＠":
      return ExactDecimal(text) == nil
    default: return false
    }
  }
}
