/// The keys that templates may name, by the value that they stand in.
///
/// They are the fields of the page's model; a test compares them with it.
enum TemplateKeys {
  enum Key: Equatable {
    /// Text that is always there.
    case text
    /// Text that may be nothing.
    case optionalText
    /// A value of its own, one or many, which may be nothing.
    case value(String)
  }

  /// The value that the root template is filled with.
  static let root = "page"

  static let values: [String: [String: Key]] = [
    "page": [
      "title": .text, "subtitle": .text, "currency": .optionalText, "style": .text,
      "notation": .value("key"), "contents": .value("link"), "sections": .value("section"),
    ],
    "key": ["mark": .text, "words": .text],
    "link": ["target": .text, "label": .text],
    "section": [
      "id": .text, "heading": .text, "takeaway": .optionalText, "blocks": .value("block"),
    ],
    "block": [
      "paragraph": .optionalText, "scorecard": .value("scorecard"),
      "tableGroup": .value("table group"),
      "charts": .value("chart row"), "comments": .value("comment list"),
      "definitions": .value("definition list"),
    ],
    "chart row": ["charts": .value("chart")],
    "chart": ["chartTitle": .text, "drawing": .text, "figures": .value("table")],
    "definition list": ["definitions": .value("definition")],
    "definition": [
      "anchor": .text, "indicator": .text, "question": .text, "formula": .text, "source": .text,
    ],
    "comment list": ["comments": .value("comment")],
    "comment": ["about": .optionalText, "remark": .text, "author": .text, "day": .text],
    "scorecard": ["axis": .text, "scores": .value("score")],
    "score": ["periods": .value("period"), "remarks": .value("remark")],
    "period": [
      "rowKind": .text, "indicator": .value("indicator"), "period": .text, "actual": .text,
      "plan": .text, "variance": .text, "attainment": .text, "bullet": .optionalText,
      "status": .text,
    ],
    "indicator": ["name": .text, "definition": .optionalText, "rowCount": .text],
    "table group": ["setting": .text, "tables": .value("table")],
    "table": [
      "size": .text, "caption": .text, "columns": .value("column"), "rows": .value("row"),
    ],
    "column": ["columnTitle": .text, "alignment": .text],
    "row": ["rowKind": .text, "cells": .text, "remarks": .value("remark")],
    "remark": ["span": .text, "comments": .value("comment")],
  ]
}
