"""Do hostile names come out harmless in every format? Read by parsers that are not ours.

usage: names.py FOLDER, which holds names.json and report.{html,md,csv,json,xlsx,txt}
Prints a line a fault; the last line says what was looked at.
"""
import csv
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

import openpyxl

folder = pathlib.Path(sys.argv[1])
names = json.load(open(folder / "names.json"))
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
checked = 0


def shown(name):
    """The name as people may see it: on one line, and nothing that turns or hides text."""
    return "".join(" " if c in "\n\r\t" else c for c in name if c not in BIDI)


def squeezed(text):
    return " ".join(text.split())


def fault(place, words):
    print(f"{place}: {words}"[:300])


def expect_names(place, texts, prefix=""):
    global checked
    found = {squeezed(text) for text in texts}
    for name in names:
        checked += 1
        if squeezed(shown(name)) not in found and prefix + squeezed(shown(name)) not in found:
            fault(place, f"lacks {name!r}")


class Page(html.parser.HTMLParser):
    """The elements and the texts of cells, as a browser's tokenizer has them."""
    CELLS = {"td", "th", "title", "h2", "text", "dt", "li"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.cells, self.open = {}, [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes += [(tag, *attribute) for attribute in attributes]
        if tag in self.CELLS:
            self.open.append("")

    def handle_endtag(self, tag):
        if tag in self.CELLS and self.open:
            self.cells.append(self.open.pop())

    def handle_data(self, data):
        self.open = [text + data for text in self.open]


def check_markup(place, text, allowed):
    page = Page(text)
    for tag in set(page.tags) - allowed:
        fault(place, f"has <{tag}>")
    for tag, name, value in page.attributes:
        if name.startswith("on") or (name in ("href", "src") and not (value or "").startswith("#")):
            fault(place, f"has {name}={value!r} on <{tag}>")
    expect_names(place, page.cells)
    for character in text:
        if character in BIDI or (ord(character) < 32 and character not in "\n\t"):
            fault(place, f"holds {character!r}")
            break


known = set(re.findall(r"<([a-z0-9]+)", (folder / "plain.html").read_text())) | {"path", "circle"}
check_markup("html", (folder / "report.html").read_text(), known)
rendered = subprocess.run(
    ["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough",
     "-e", "tasklist", folder / "report.md"], capture_output=True, text=True, check=True).stdout
check_markup("markdown", rendered, {
    "h1", "h2", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "br"})

rows = list(csv.reader((folder / "report.csv").open(newline="")))
if {len(row) for row in rows} != {len(rows[0])}:
    fault("csv", "has records of different lengths")
for row in rows:
    for field in row:
        if field[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"-?\d+(\.\d+)?", field):
            fault("csv", f"{field!r} is a formula")
fields = {field for row in rows for field in row}
for name in names:
    # A file for programs keeps a name as it is, but for the sign that defuses a formula.
    if name not in fields and "'" + name not in fields:
        fault("csv", f"lacks {name!r}")


def strings(value):
    if isinstance(value, str):
        yield value
    for part in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else []):
        yield from strings(part)


text = (folder / "report.json").read_text()
found = set(strings(json.loads(text)))
for name in names:
    if name not in found:
        fault("json", f"lacks {name!r}")
if any(character in BIDI or unicodedata.category(character) == "Cc" and character != "\n" for character in text):
    fault("json", "holds a control character")

book = openpyxl.load_workbook(folder / "report.xlsx")
cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
for cell in cells:
    if cell.data_type == "f" or cell.hyperlink:
        fault("xlsx", f"{cell.coordinate} is a formula or a link: {cell.value!r}")
expect_names("xlsx", [str(cell.value).replace("_x005F_", "_") for cell in cells])
with zipfile.ZipFile(folder / "report.xlsx") as package:
    for part in package.namelist():
        if part.startswith("xl/worksheets/sheet") and b"<f>" in package.read(part):
            fault("xlsx", f"{part} holds a formula")

text = (folder / "report.txt").read_text()
for character in text:
    if character in BIDI or unicodedata.category(character) == "Cc" and character != "\n":
        fault("text", f"holds {character!r}")
for name in names:
    if squeezed(shown(name)) not in squeezed(text):
        fault("text", f"lacks {name!r}")
print(f"{len(names)} names, {checked} times")
