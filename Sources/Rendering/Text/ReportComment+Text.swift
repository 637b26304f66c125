internal import Offerbook

extension ReportComment {
  /// `Large: Two deals slipped. (Ada, 2026-11-03)`, after the name of what it stands beside.
  func line(of name: String?) -> String {
    let place = [name ?? "", about].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(place.isEmpty ? "" : place + ": ")\(text) (\(author), \(day))"
  }
}

extension ReportRow {
  /// The text that its first cell holds.
  var name: String? {
    if case .text(let text)? = cells.first { text } else { nil }
  }
}
