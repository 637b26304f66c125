internal import Offerbook
internal import Rendering

/// Variances split into what the business did and what exchange rates did.
struct FxEffectRows {
  private let effects: [FxEffect]
  private let head: FigureHead

  init(_ effects: [FxEffect], by: [Dimension]) {
    self.effects = effects
    head = FigureHead(by: by)
  }

  /// Rounded and grouped, for reading.
  var table: Table {
    Table(
      columns: head.columns([
        ReportColumn("actual"), ReportColumn("plan"), ReportColumn("variance at plan rates"),
        ReportColumn("fx effect"), ReportColumn("variance"),
      ]),
      rows: effects.map { effect in
        let figure = effect.figure
        return head.fields(figure, total: "Total") + [
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
      columns: head.columns([
        ReportColumn("unit", isText: true), ReportColumn("currency", isText: true),
        ReportColumn("actual"), ReportColumn("plan"), ReportColumn("variance_at_plan_rates"),
        ReportColumn("fx_effect"), ReportColumn("variance"),
      ]),
      rows: effects.map { effect in
        let figure = effect.figure
        let values = [
          figure.value, figure.plan, effect.varianceAtPlanRates, effect.effect, figure.variance,
        ]
        return head.fields(figure, total: "") + [figure.unit.rawValue, figure.currency ?? ""]
          + values.map { $0?.description ?? "" }
      })
  }

  var json: JSONValue {
    .array(
      effects.map { effect in
        head.json(
          effect.figure,
          [
            "actual": JSONValue(effect.figure.value),
            "plan": JSONValue(effect.figure.plan),
            "variance_at_plan_rates": JSONValue(effect.varianceAtPlanRates),
            "fx_effect": JSONValue(effect.effect),
            "variance": JSONValue(effect.figure.variance),
          ])
      })
  }
}
