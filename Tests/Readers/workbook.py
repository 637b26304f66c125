"""What a workbook holds, read by openpyxl and printed as JSON: sheets, typed cells, charts."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])


def cell(cell):
    return {
        "place": cell.coordinate,
        "type": "date" if cell.is_date else {"s": "text", "n": "number"}.get(cell.data_type, cell.data_type),
        "value": str(cell.value),
        "format": cell.number_format,
    }


def chart(chart):
    anchor = chart.anchor._from
    return {
        "kind": type(chart).__name__,
        "row": anchor.row,
        "column": anchor.col,
        "values": [series.val.numRef.f for series in chart.series],
        "names": [series.tx.strRef.f for series in chart.series],
        "labels": [(series.cat.strRef or series.cat.numRef).f for series in chart.series],
    }


print(json.dumps({
    "title": book.properties.title,
    "created": book.properties.created.isoformat(),
    "names": [str(name) for name in book.defined_names.definedName],
    "sheets": [{
        "name": sheet.title,
        "frozen": sheet.freeze_panes or "",
        "cells": [cell(c) for row in sheet.iter_rows() for c in row if c.value is not None],
        "links": len(sheet._hyperlinks),
        "charts": [chart(c) for c in sheet._charts],
    } for sheet in book],
}))
