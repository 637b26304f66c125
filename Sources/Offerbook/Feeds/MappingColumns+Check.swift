internal import Yams

extension MappingColumns {
  /// Makes sure that every row gets each column once and each required column at all.
  func check(_ mapping: Mapping, at root: Node) throws {
    let fromContent = mapping.hasContentKey ? feed.contentKey.map(\.column) : []
    for line in mapping.lines {
      let all = mapping.columns + line.columns
      var filled: [String: Int] = [:]
      for column in all {
        if let earlier = filled.updateValue(column.line, forKey: column.column) {
          throw InputError(
            "'\(column.column)' is filled twice, in line \(earlier) and here; keep one",
            file: text.file, line: column.line)
        }
      }
      for column in feed.columns where column.isRequired && filled[column.name] == nil {
        guard !fromContent.contains(column.name) else { continue }
        if column.kind == .currency, feed.hasMoney, mapping.source.decimals.currencySigns {
          continue
        }
        throw InputError(
          "nothing fills '\(column.name)', which \(feed.name) requires; "
            + "add it to `columns` or `constants`",
          file: text.file, line: line.line ?? root.mark?.line)
      }
      for name in line.skipWhenZero where filled[name] == nil {
        throw InputError(
          "`skip_when_zero` names '\(name)', which nothing fills", file: text.file, line: line.line)
      }
    }
    let all = mapping.columns + mapping.lines.flatMap(\.columns)
    let isContent = { (column: MappedColumn) in
      if case .text = column.value { false } else { true }
    }
    if mapping.hasContentKey, !all.contains(where: isContent) {
      throw InputError(
        "`key: content` needs a source column; all columns are constants",
        file: text.file, line: root.mark?.line)
    }
    let filled = all.map(\.column)
    let hasHashInKey =
      mapping.hasContentKey
      && feed.contentKey.contains { $0.value == nil && !filled.contains($0.column) }
    if hasHashInKey, let retire = mapping.retires.first {
      throw InputError(
        "`retire` takes out the row that a record names, and with `key: content` none does: what "
          + "changed in it has changed its name",
        file: text.file, line: retire.line)
    }
    for translation in mapping.translations where !filled.contains(translation.column) {
      throw InputError(
        "`values` translates '\(translation.column)', which no source column fills",
        file: text.file, line: translation.line)
    }
  }
}
