internal import Offerbook

extension JSONValue {
  /// The whole report; every object has its keys in a fixed order, always all of them.
  init(_ report: Report) {
    self = [
      "title": .string(report.title),
      "month": .string(report.month.description),
      "subtitle": .string(report.subtitle),
      "currency": JSONValue(report.currency),
      "sections": .array(report.sections.map { JSONValue($0, currency: report.currency) }),
    ]
  }

  private init(_ section: ReportSection, currency: String?) {
    self = [
      "name": .string(section.name),
      "title": .string(section.title),
      "blocks": .array(section.blocks.map { JSONValue($0, currency: currency) }),
    ]
  }

  private init(_ block: ReportBlock, currency: String?) {
    switch block {
    case .paragraph(let text):
      self = ["kind": "paragraph", "text": .string(text)]
    case .scorecard(let scores):
      let scores = scores.map { JSONValue($0, currency: currency) }
      self = ["kind": "scorecard", "scores": .array(scores)]
    case .table(let table): self.init(table, currency: currency)
    case .chart(let chart): self.init(chart, currency: currency)
    case .definitions(let definitions):
      self = ["kind": "definitions", "definitions": .array(definitions.map { JSONValue($0) })]
    }
  }

  private init(_ score: Score, currency: String?) {
    self = [
      "indicator": .string(score.indicator),
      "title": .string(score.title),
      "periods": .array(
        score.periods.map { period in
          [
            "title": .string(period.title),
            "actual": JSONValue(period.actual, currency: currency),
            "plan": JSONValue(period.plan, currency: currency),
            "variance": JSONValue(period.variance, currency: currency),
            "attainment": JSONValue(period.attainment, currency: currency),
            "status": .string(period.status.rawValue),
          ]
        }),
    ]
  }

  private init(_ table: ReportTable, currency: String?) {
    self = [
      "kind": "table",
      "name": .string(table.name),
      "caption": .string(table.caption),
      "rows_in_full": .integer(table.rowsInFull),
      "columns": .array(table.columns.map { .string($0.title) }),
      "rows": .array(
        table.rows.map { row in
          [
            "is_total": .bool(row.isTotal),
            "cells": .array(row.cells.map { JSONValue($0, currency: currency) }),
          ]
        }),
    ]
  }

  private init(_ chart: ReportChart, currency: String?) {
    let unit = chart.cell(.zero, otherwise: "").exact(currency: currency).unit
    self = [
      "kind": "chart",
      "name": .string(chart.name),
      "title": .string(chart.title),
      "summary": .string(chart.summary),
      "drawn_as": .string(String(describing: chart.kind)),
      "unit": .string(unit),
      "points": .array(
        chart.points.map { point in
          [
            "label": .string(point.label),
            "actual": JSONValue(point.actual),
            "plan": JSONValue(point.plan),
          ]
        }),
    ]
  }

  private init(_ definition: ReportDefinition) {
    self = [
      "indicator": .string(definition.indicator),
      "question": .string(definition.question),
      "formula": .string(definition.formula),
      "source": .string(definition.source),
    ]
  }

  private init(_ cell: ReportCell, currency: String?) {
    let exact = cell.exact(currency: currency)
    let value: JSONValue =
      switch exact.value {
      case .number(let number): .number(number)
      case .text(let text): .string(text)
      case .missing: .null
      }
    self = [
      "value": value,
      "unit": exact.unit.isEmpty ? .null : .string(exact.unit),
      "reason": exact.reason.isEmpty ? .null : .string(exact.reason),
      "is_good": JSONValue(exact.isGood),
    ]
  }
}
