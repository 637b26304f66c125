internal import Offerbook

extension TextTable {
  /// The table row under row, a line a value, for terminals on which its columns do not fit.
  func stacked(width: Int) -> String {
    let titles = columns.dropFirst().map { "  " + $0.title.onOneLine }
    let cells = cells
    let values = cells.flatMap { $0.dropFirst().map(\.displayWidth) }.max() ?? 0
    let titleWidth = min(
      titles.map(\.displayWidth).max() ?? 0, max(Self.narrowestTitle, width - values - 2))
    var lines: [String] = []
    for (index, row) in cells.enumerated() {
      if index > 0, index == firstTotal { lines.append(String(repeating: "-", count: width)) }
      lines += row[0].wrapped(toWidth: width)
      guard !isHeading(index) else { continue }
      for (title, value) in zip(titles, row.dropFirst()) where !value.isEmpty {
        let words = title.wrapped(toWidth: titleWidth - 2).map { "  " + $0 }
        lines += words.dropLast()
        let title = (words.last ?? "").padded(toWidth: titleWidth, onLeft: false)
        let room = width - titleWidth - 2
        if value.displayWidth > room {
          lines.append(title.trimmedAtEnd)
          lines += value.wrapped(toWidth: width - 4).map { "    " + $0 }
        } else {
          lines.append(title + "  " + value.padded(toWidth: min(values, room), onLeft: true))
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let narrowestTitle = 12
}
