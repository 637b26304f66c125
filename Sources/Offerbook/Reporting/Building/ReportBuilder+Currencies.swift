extension ReportBuilder {
  /// `USD at average rates, plan at plan rates`; nil where all amounts are in one currency.
  var ratesInWords: String? {
    guard figures.isConverted, let currency = figures.currency else { return nil }
    let year = figures.conversion.year == .prior ? " of a year before" : ""
    let plan = figures.plan.version == nil ? "" : ", plan at plan rates"
    return "\(currency) at \(figures.conversion.type.rawValue) rates\(year)\(plan)"
  }

  /// The year to date as it was booked and converted; nil where all amounts are in one currency.
  var currencyTable: ReportTable? {
    guard figures.isConverted, let target = figures.currency else { return nil }
    let rates = figures.conversion.type.rawValue
    let rows = ["services-bookings", "services-revenue"].flatMap { name in
      figures.cells.byCurrency(name, in: year.period).map { part in
        ReportRow([
          .text("\(title(of: name)) in \(part.currency)"),
          .amountIn(part.currency, part.booked),
          .text(part.currency == target ? "not converted" : rates), .amount(part.converted),
        ])
      }
    }
    return ReportTable(
      name: "currencies", caption: "Currencies, \(year.title)",
      columns: [
        ReportColumn("Amounts", isText: true), ReportColumn("In their currency"),
        ReportColumn("Rates", isText: true), ReportColumn("In \(target)"),
      ],
      rows: rows)
  }

  /// What exchange rates do to an indicator, in a line; nothing where they do nothing.
  func fxEffectLine(_ indicator: Indicator) -> [ReportBlock] {
    guard let effects = fxEffects[indicator.name] else { return [] }
    let title = indicator.title.lowercased()
    if let reason = effects.unknown {
      return [.paragraph("The effect of exchange rates on \(title) is not known: \(reason).")]
    }
    let parts = [span, year].compactMap { part -> String? in
      guard let effect = effects.effect(in: part.period) else { return nil }
      let rest = effect.varianceAtPlanRates.map { ", and the rest of ΔPL is \(signed($0))" } ?? ""
      return "\(part.title) \(signed(effect.effect ?? .zero))\(rest)"
    }
    guard !parts.isEmpty else { return [] }
    let text =
      "Effect of exchange rates on \(title) (at "
      + "\(figures.conversion.type.rawValue) rates instead of plan rates), "
      + "\(figures.currency ?? ""): \(parts.joined(separator: "; "))."
    return [.paragraph(text)]
  }

  private func title(of name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().split(separator: "-").joined(separator: " ")
  }

  private func signed(_ value: ExactDecimal) -> String {
    let rounded = value.rounded(to: 0)
    let sign = rounded.isZero ? "" : rounded.isNegative ? "−" : "+"
    return sign + rounded.magnitude.grouped(digits: 0)
  }
}
