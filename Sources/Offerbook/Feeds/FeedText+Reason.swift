extension FeedText {
  /// Why a value is not valid for its column and what would be.
  func reason(_ run: ByteRun, as kind: FeedColumn.Kind) -> String {
    switch kind {
    case .text, .name, .id, .list: "is not a text"
    case .date: (dates ?? .iso).reason(run)
    case .month: (dates ?? .isoMonth).reason(run)
    case .period:
      run.text.uppercased().contains(where: "FQ".contains)
        ? "is no fiscal quarter or year written FY27-Q3 or FY27" : (dates ?? .isoMonth).reason(run)
    case .decimal, .quantity: decimals.reason(run.text)
    case .rate: rates.reason(run.text)
    case .integer: "is not a whole number"
    case .currency: "is not a currency code of ISO 4217 (three letters, like USD)"
    case .choice(let values):
      "is not one of \(values.joined(separator: ", "))"
        + Spelling.suggestion(for: run.text, among: values)
    }
  }
}
