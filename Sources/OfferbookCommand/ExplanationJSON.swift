internal import Offerbook
internal import Rendering

/// An explanation as JSON, with every digit.
struct ExplanationJSON {
  private let explanation: Explanation

  init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  var value: JSONValue {
    let figure = explanation.figure
    let indicator = explanation.indicator
    return [
      "indicator": .string(indicator.name),
      "period": .string(figure.period),
      "where": slice(explanation.filter),
      "load": .integer(explanation.load),
      "definition": [
        "question": .string(indicator.question),
        "definition": .string(indicator.definition),
        "formula": .string(indicator.formula),
        "source": .string(indicator.source),
        "file": .string(indicator.file),
      ],
      "unit": .string(figure.unit.rawValue),
      "currency": JSONValue(figure.currency),
      "numerator": JSONValue(figure.numerator),
      "denominator": JSONValue(figure.denominator),
      "value": JSONValue(figure.value),
      "reason": JSONValue(figure.reason?.rawValue),
      "plan": JSONValue(figure.plan),
      "variance": JSONValue(figure.variance),
      "attainment": JSONValue(figure.attainment),
      "status": .string(figure.status.rawValue),
      "measures": .array(explanation.measures.map(measure)),
      "plan_used": plan,
      "variance_split": variance,
    ]
  }

  private func measure(_ side: String, _ measure: ExplainedMeasure) -> JSONValue {
    func exact(_ amount: ExactDecimal) -> JSONValue {
      .number(explanation.exact(amount, isMoney: measure.isMoney))
    }
    return [
      "measure": .string(measure.term.measure),
      "side": .string(side),
      "factor": .integer(measure.term.factor),
      "amount": exact(measure.sum),
      "deals": .array(
        measure.deals.map { deal in
          [
            "opportunity_id": .string(deal.opportunity),
            "account_name": JSONValue(deal.account),
            "opportunity_name": JSONValue(deal.name),
            "services_on": JSONValue(deal.child),
            "first_day": .string(deal.days.lowerBound.description),
            "last_day": .string(deal.days.upperBound.description),
            "parts": .integer(deal.parts),
            "amount": exact(deal.amount),
          ]
        }),
      "deal_count": .integer(measure.dealCount),
      "rest": exact(measure.rest),
      "unexplained": exact(measure.unexplained),
      "loads": .array(
        measure.loads.map { load in
          [
            "load": .integer(load.load),
            "file": .string(load.source),
            "by": .string(load.user),
            "time": .string(load.time),
            "parts": .integer(load.parts),
            "amount": exact(load.amount),
          ]
        }),
    ]
  }

  private var plan: JSONValue {
    [
      "version": JSONValue(explanation.plan.version),
      "rule": .string(explanation.plan.rule),
      "values": .array(
        explanation.plan.values.map { value in
          [
            "indicator": .string(value.indicator),
            "version": .string(value.version),
            "month": .string(value.month.description),
            "held_for": value.heldFor.isEmpty ? .null : .string(value.heldFor),
            "level": slice(value.level),
            "value": .number(value.value),
            "days": JSONValue(value.days?.days),
            "days_of_month": JSONValue(value.days?.of),
          ]
        }),
    ]
  }

  private var variance: JSONValue {
    let split = explanation.split
    return [
      "by": .array(split.by.map { .string($0.rawValue) }),
      "total": JSONValue(split.total),
      "reason": JSONValue(split.reason),
      "lines": .array(
        split.lines.map { line in
          [
            "slice": line.slice.map(slice) ?? .null,
            "effect": .string(line.effect.rawValue),
            "actual": JSONValue(line.actual),
            "plan": JSONValue(line.plan),
            "weight": JSONValue(line.weight),
            "planned_weight": JSONValue(line.plannedWeight),
            "amount": .number(explanation.exact(line.amount)),
          ]
        }),
    ]
  }

  private func slice(_ slice: Slice) -> JSONValue {
    .object(
      Dimension.allCases.compactMap { dimension in
        slice[dimension].map { JSONMember(dimension.rawValue, .string($0)) }
      })
  }
}
