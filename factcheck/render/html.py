"""A table as one self-contained page."""

from __future__ import annotations

from factcheck.render.rows import Cell, Rows
from factcheck.render.stream import Out
from factcheck.render.text import cell_text, harmless

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

_LONGEST_WORD = 24
"""Characters; longer ones, addresses above all, may be broken, so that no table is as wide as they are."""

# The policy line forbids scripts, images and requests outright, should an escape ever be forgotten.
# On a narrow screen each row becomes a block of labelled lines. `plaintext` lets each cell take the
# direction of its own script, so that Arabic in one cell does not turn the next one round.
_HEAD = """\
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #ccc; --soft: #595959; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #161616; --line: #444; --soft: #a6a6a6; }
}
body { margin: 1rem; color: var(--ink); background: var(--paper); font: 1rem/1.45 system-ui, sans-serif; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding: 0 0 .6rem; }
th, td { padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { text-align: start; color: var(--soft); font-weight: 600; }
td { white-space: pre-line; unicode-bidi: plaintext; }
.l { overflow-wrap: anywhere; }
.n { text-align: end; font-variant-numeric: tabular-nums; }
@media (max-width: 60rem) {
  table, caption, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { padding: .1rem 0; border: 0; text-align: start; overflow-wrap: anywhere; }
  td:empty { display: none; }
  td::before { content: attr(data-label); display: block; color: var(--soft); font-size: .8rem; }
}
</style>
"""


def write_html(rows: Rows, out: Out, title: str | None = None, lang: str | None = None) -> None:
    """Write a whole page with the shown columns; cells are text only, no link, nothing that runs."""
    table = rows.for_eyes()
    labels = [_escaped(header) for header in table.headers()]
    kinds = [' class="n"' if number else "" for number in table.numeric()]
    out.write("<!DOCTYPE html>\n" + (f'<html lang="{_escaped(lang)}">\n' if lang else "<html>\n"))
    out.write(f"{_HEAD}<title>{_escaped(title or 'Table')}</title>\n<table>\n")
    if title:
        out.write(f"<caption>{_escaped(title)}</caption>\n")
    heads = [f'<th scope="col"{kind}>{label}</th>' for label, kind in zip(labels, kinds, strict=True)]
    out.write(f"<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n")
    openings = [f'<td data-label="{label}"{kind}>' for label, kind in zip(labels, kinds, strict=True)]
    for row in table.rows:
        out.write(f"<tr>{''.join(map(_cell, openings, row))}</tr>\n")
    out.write("</tbody>\n</table>\n</html>\n")


def _cell(opening: str, cell: Cell) -> str:
    text = cell_text(cell)
    if any(len(word) > _LONGEST_WORD for word in text.split()) and "class=" not in opening:
        opening = f'{opening[:-1]} class="l">'
    return f"{opening}{_escaped(text)}</td>"


def _escaped(text: str) -> str:
    return harmless(text).translate(_ENTITIES)
