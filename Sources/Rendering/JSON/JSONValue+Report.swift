internal import Offerbook

extension JSONValue {
  /// The whole report; every object has its keys in a fixed order, always all of them.
  init(_ report: Report) {
    self = [
      "report": .string(report.name),
      "title": .string(report.title),
      "month": .string(report.month.description),
      "subtitle": .string(report.subtitle),
      "currency": JSONValue(report.currency),
      "parameters": .array(
        report.parameters.map { ["name": .string($0.name), "value": .string($0.value)] }),
      "sections": .array(report.sections.map { JSONValue($0, currency: report.currency) }),
    ]
  }

  private init(_ section: ReportSection, currency: String?) {
    self = [
      "name": .string(section.name),
      "title": .string(section.title),
      "takeaway": JSONValue(section.takeaway),
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
    case .comments(let comments):
      self = ["kind": "comments", "comments": Self.array(comments)]
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
      "thresholds": .array(score.thresholds.map { .number($0) }),
      "comments": Self.array(score.comments),
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
            "comments": Self.array(row.comments),
            "is_others": .bool(row.isOthers),
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
      "drawn_as": .string(chart.kind.rawValue),
      "unit": .string(unit),
      "direction": .string(chart.direction.rawValue),
      "points": .array(
        chart.points.map { point in
          [
            "panel": JSONValue(point.panel),
            "label": .string(point.label),
            "actual": JSONValue(point.actual),
            "plan": JSONValue(point.plan),
            "forecast": JSONValue(point.forecast),
            "prior_year": JSONValue(point.priorYear),
            "is_total": .bool(point.isTotal),
            "comments": Self.array(point.comments),
          ]
        }),
    ]
  }

  private static func array(_ comments: [ReportComment]) -> JSONValue {
    .array(
      comments.map { comment in
        [
          "about": .string(comment.about),
          "text": .string(comment.text),
          "author": .string(comment.author),
          "day": .string(comment.day.description),
        ]
      })
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
