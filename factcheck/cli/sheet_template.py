"""factcheck import --template"""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.desk import Desk, say
from factcheck.cli.files import write_bytes
from factcheck.errors import BadInput


def write_template(desk: Desk, file: Path, language: str | None, scale: str | None) -> None:
    """Write a workbook to begin from, with the ratings of the desk's scale.

    Raises BadInput for a file that is there: somebody's checks may be in it.
    """
    from factcheck.exchange.sheet_template import template
    from factcheck.exchange.sheet_xlsx_out import workbook_bytes
    from factcheck.services.noun_listings import list_nouns
    from factcheck.services.setting_list import setting_value

    if file.suffix.lower() != ".xlsx":
        raise BadInput(f"{file} is no name for a workbook.", f"Name it {file.stem}.xlsx.")
    if file.exists():
        raise BadInput(f"{file} is there already.", "Name another file; this one may hold somebody's work.")
    with desk.reading() as reader:
        chosen = scale or setting_value(reader, "default_scale")
        spoken = language or setting_value(reader, "language") or "en"
        listed = list_nouns(reader, "labels", {"scale": chosen})
    spoken = spoken[:2].lower()
    labels = listed.rows.records()
    own = [label for label in labels if str(label["language"] or spoken)[:2] == spoken]
    words = [str(label["label"]) for label in own or labels]
    write_bytes(workbook_bytes(template(words, spoken)).data, file)
    say(f"{file} is ready to be filled in. Then: factcheck import {file} --dry-run")
