internal import Yams

/// Reads the declaration of an indicator; a mistake in one is an error with the file's name.
struct IndicatorFile {
  private let file: EmbeddedFile
  private let node: Yams.Node.Mapping

  init(_ file: EmbeddedFile) throws {
    guard let node = try Yams.compose(yaml: file.text)?.mapping else {
      throw InputError("is not a list of keys and values", file: file.path)
    }
    self.file = file
    self.node = node
    let known: Set = [
      "title", "question", "definition", "source", "unit", "direction", "balance", "numerator",
      "denominator", "planned-parts", "planned-at-most", "thresholds",
    ]
    for key in node.keys.compactMap(\.string) where !known.contains(key) {
      throw InputError("has an unknown key '\(key)'", file: file.path)
    }
  }

  func indicator() throws -> Indicator {
    let stem = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    guard let unit = Indicator.Unit(rawValue: try text("unit")),
      let direction = Indicator.Direction(rawValue: try text("direction"))
    else { throw InputError("unit is money or ratio, direction is more or less", file: file.path) }
    return Indicator(
      name: String(stem), title: try text("title"), question: try text("question"),
      definition: try text("definition"), source: try text("source"), unit: unit,
      direction: direction, isBalance: node["balance"]?.bool ?? false,
      numerator: try terms("numerator"),
      denominator: node["denominator"] == nil ? [] : try terms("denominator"),
      plannedParts: try plannedParts(), plannedAtMost: try plannedAtMost(),
      thresholds: try thresholds(), file: file.path)
  }

  private func text(_ key: String) throws -> String {
    guard let text = node[key]?.string, !text.isEmpty else {
      throw InputError("lacks the key '\(key)'", file: file.path)
    }
    return text
  }

  private func terms(_ key: String) throws -> [Indicator.Term] {
    let pairs = node[key]?.mapping.map(Array.init) ?? []
    guard !pairs.isEmpty else { throw InputError("\(key) names no measure", file: file.path) }
    return try pairs.map { pair in
      guard let measure = pair.key.string, Measure.named(measure) != nil,
        let factor = pair.value.int
      else {
        throw InputError(
          "\(key) names no known measure: \(pair.key.string ?? "")", file: file.path)
      }
      return Indicator.Term(measure: measure, factor: factor)
    }
  }

  private func plannedParts() throws -> (numerator: String, denominator: String)? {
    guard let parts = node["planned-parts"]?.mapping else { return nil }
    guard let numerator = parts["numerator"]?.string, let denominator = parts["denominator"]?.string
    else { throw InputError("planned-parts needs numerator and denominator", file: file.path) }
    return (numerator, denominator)
  }

  private func plannedAtMost() throws -> ExactDecimal? {
    guard let given = node["planned-at-most"] else { return nil }
    guard let most = given.scalar.flatMap({ ExactDecimal($0.string) }), most > .zero else {
      throw InputError("planned-at-most is a rate like 1.00", file: file.path)
    }
    return most
  }

  private func thresholds() throws -> Thresholds {
    guard let given = node["thresholds"]?.mapping,
      let onTrack = given["on-track"]?.scalar.flatMap({ ExactDecimal($0.string) }),
      let needsImprovement = given["needs-improvement"]?.scalar
        .flatMap({ ExactDecimal($0.string) })
    else {
      throw InputError("thresholds needs on-track and needs-improvement", file: file.path)
    }
    return Thresholds(onTrack: onTrack, needsImprovement: needsImprovement)
  }
}
