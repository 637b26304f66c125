"""Does a workbook hold the figures of the same report in JSON, cell for cell and sum for sum?

Prints a line for each table that differs, then how much was compared.
"""
import json
import sys
from decimal import Decimal

import openpyxl

report = json.load(open(sys.argv[1]), parse_float=Decimal, parse_int=Decimal)
book = openpyxl.load_workbook(sys.argv[2])
tables = figures = missing = 0
total = Decimal(0)


def rows_of(block):
    """The caption, the first text of each row and the values, as the JSON has them."""
    if block["kind"] == "scorecard":
        yield "Actual against plan", [
            [period[key]["value"] for key in ("actual", "plan", "variance", "attainment")]
            for score in block["scores"] for period in score["periods"]]
    if block["kind"] == "table":
        caption = block["caption"]
        if block["rows_in_full"] > len(block["rows"]):
            caption += f" ({len(block['rows'])} of {block['rows_in_full']})"
        yield caption, [
            [cell["value"] if cell["unit"] not in ("text", "status") else "words" for cell in row["cells"]]
            for row in block["rows"]]
    if block["kind"] == "chart":
        points = block["points"]
        if any(point["panel"] for point in points):
            panels = list(dict.fromkeys(point["panel"] for point in points))
            points = [point for panel in panels for point in points if point["panel"] == panel]
        keys = ["actual"]
        if block["drawn_as"] != "bridge":
            keys += ["plan"] + [
                key for key in ("forecast", "prior_year") if any(p[key] is not None for p in points)]
        yield block["title"], [[point[key] for key in keys] for point in points]


def numbers(values):
    return [value for value in values if isinstance(value, Decimal)]


for section, sheet in zip(report["sections"], book.worksheets):
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = 0
    for block in section["blocks"]:
        for caption, rows in rows_of(block):
            while lines[at][0] != caption:
                at += 1
            # A chart says what it shows between its title and its headers.
            at += 3 if block["kind"] == "chart" else 2
            width = 2 + len(rows[0]) if rows else 0
            tables += 1
            for row in rows:
                read = [value for value in lines[at][:width] if isinstance(value, (int, float))]
                known = numbers(row)
                if [float(value) for value in known] != [float(value) for value in read[:len(known)]]:
                    print(f"{sheet.title}: {caption}: {row} is {read}")
                figures += len(known)
                missing += sum(value is None for value in row)
                total += sum(known)
                at += 1

parameters = book["Parameters"]
controls = {(row[0].value, row[1].value): [cell.value for cell in row[2:6]] for row in parameters.iter_rows() if row[2].value is not None}
for section, sheet in zip(report["sections"], book.worksheets):
    for block in section["blocks"]:
        if block["kind"] != "table":
            continue
        cells = [cell for row in block["rows"] for cell in row["cells"]]
        known = [
            len(block["rows"]),
            sum(isinstance(cell["value"], Decimal) for cell in cells),
            sum(cell["value"] is None for cell in cells),
            float(sum(cell["value"] for cell in cells if cell["unit"] == report["currency"])),
        ]
        printed = controls.get((sheet.title, block["caption"]))
        if printed != known:
            print(f"control totals of {sheet.title}, {block['caption']}: {known} is {printed}")
print(f"{tables} tables, {figures} figures, {missing} missing values, sum {total}")
