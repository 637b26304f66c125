internal import Offerbook
internal import Rendering

/// Variances split into what the business did and what exchange rates did.
struct FxEffectRows {
  private let effects: [FxEffect]
  private let by: [Dimension]

  init(_ effects: [FxEffect], by: [Dimension]) {
    self.effects = effects
    self.by = by
  }

  /// Rounded and grouped, for reading.
  var table: Table {
    Table(
      columns: columns([
        ReportColumn("actual"), ReportColumn("plan"), ReportColumn("variance at plan rates"),
        ReportColumn("fx effect"), ReportColumn("variance"),
      ]),
      rows: effects.map { effect in
        let figure = effect.figure
        return head(figure) + [
          figure.value?.shown(as: figure.unit) ?? figure.reason.map { "– \($0.words)" } ?? "–",
          figure.plan?.shown(as: figure.unit) ?? "–",
          effect.varianceAtPlanRates?.shown(as: figure.unit, isChange: true) ?? "–",
          effect.effect?.shown(as: figure.unit, isChange: true) ?? "–",
          figure.variance?.shown(as: figure.unit, isChange: true) ?? "–",
        ]
      })
  }

  /// Every column with all digits, for a spreadsheet or a script.
  var exactTable: Table {
    Table(
      columns: columns([
        ReportColumn("unit", isText: true), ReportColumn("currency", isText: true),
        ReportColumn("actual"), ReportColumn("plan"), ReportColumn("variance_at_plan_rates"),
        ReportColumn("fx_effect"), ReportColumn("variance"),
      ]),
      rows: effects.map { effect in
        let figure = effect.figure
        let values = [
          figure.value, figure.plan, effect.varianceAtPlanRates, effect.effect, figure.variance,
        ]
        return head(figure, total: "") + [figure.unit.rawValue, figure.currency ?? ""]
          + values.map { $0?.description ?? "" }
      })
  }

  var json: JSONValue {
    .array(
      effects.map { effect in
        let figure = effect.figure
        let slice = by.map { JSONMember($0.rawValue, JSONValue(figure.slice[$0])) }
        return [
          "indicator": .string(figure.indicator),
          "period": .string(figure.period),
          "by": .object(slice),
          "unit": .string(figure.unit.rawValue),
          "currency": JSONValue(figure.currency),
          "actual": JSONValue(figure.value),
          "plan": JSONValue(figure.plan),
          "variance_at_plan_rates": JSONValue(effect.varianceAtPlanRates),
          "fx_effect": JSONValue(effect.effect),
          "variance": JSONValue(figure.variance),
        ]
      })
  }

  private func columns(_ values: [ReportColumn]) -> [ReportColumn] {
    [ReportColumn("indicator", isText: true), ReportColumn("period", isText: true)]
      + by.map { ReportColumn($0.rawValue, isText: true) } + values
  }

  private func head(_ figure: Figure, total: String = "Total") -> [String] {
    [figure.indicator, figure.period] + by.map { figure.slice[$0] ?? total }
  }
}
