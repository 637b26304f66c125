/// Why a value is missing, in words: `denominator-not-positive` is `denominator not positive`.
enum MissingReason {
  static func words(_ reason: String) -> String {
    reason.split(separator: "-").joined(separator: " ")
  }
}
