"""What an XLSX file is made of, looked at before any of it is opened in earnest."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from factcheck.domain.text import shown
from factcheck.errors import BadInput

_PARTS = 5_000
_UNPACKED = 512 * 1024 * 1024
_STRINGS = 128 * 1024 * 1024  # held in memory by whoever reads them, some times over
_PACKED = 150
"""Times a large part may shrink; a million empty formatted cells shrink 80 times, a bomb 1,000 times."""

_LARGE = 16 * 1024 * 1024
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """What was seen in one part of the file."""

    formulas: bool
    merged: bool


def check_parts(raw: bytes, name: str) -> dict[str, Part]:
    """The parts of a workbook that hold XML, with what was seen in them.

    Raises BadInput for what is no whole workbook, unpacks to more than a table can be, or brings a document
    type of its own: there entities are defined, and no spreadsheet program writes one. Declared sizes can be
    trusted: the reader stops where they end.
    """
    try:
        with ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            _known_kind({part.filename for part in parts}, name)
            _not_too_large(parts, len(raw), name)
            return {part.filename: _looked_at(archive, part, name) for part in parts if _is_xml(part)}
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ) as error:
        raise BadInput(f"{name} is broken or cut off: {error}.", "Get or save it again.") from error


def _known_kind(names: set[str], name: str) -> None:
    if "xl/workbook.xml" in names:
        return
    if "xl/workbook.bin" in names:
        raise BadInput(f"{name} is a binary workbook.", "Save it as XLSX.")
    if any(part.startswith("word/") for part in names):
        raise BadInput(f"{name} is a Word document, not a spreadsheet.", "Copy its table into a spreadsheet.")
    if "content.xml" in names:
        raise BadInput(f"{name} is an OpenDocument file.", "Save it as XLSX or CSV.")
    raise BadInput(f"{name} is a ZIP archive, but no workbook.", "Unpack it first.")


def _not_too_large(parts: list[ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if "sharedstrings" in part.filename.lower())
    bomb = any(
        part.file_size > _LARGE and part.file_size > _PACKED * max(part.compress_size, 1) for part in parts
    )
    overlapping = sum(part.compress_size for part in parts) > packed
    if bomb or overlapping or len(parts) > _PARTS:
        raise BadInput(
            f"{name} unpacks to {unpacked >> 20:,} MB from {packed / 2**20:.1f} MB: no spreadsheet does.",
            "Save it again, or as CSV.",
        )
    if unpacked > _UNPACKED or strings > _STRINGS:
        raise BadInput(
            f"{name} unpacks to {unpacked >> 20:,} MB; at most {_UNPACKED >> 20} are read"
            f" ({_STRINGS >> 20} of text).",
            "Delete what is not needed, or save the sheet as CSV.",
        )


def _is_xml(part: ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _looked_at(archive: ZipFile, part: ZipInfo, name: str) -> Part:
    formulas = merged = False
    with archive.open(part) as file:
        before = b""
        while piece := file.read(_PIECE):
            both = before + piece
            if not before and both.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")):
                raise BadInput(f"{name}: {shown(part.filename)} is not in UTF-8.", "Save it again as XLSX.")
            if b"<!DOCTYPE" in both or b"<!ENTITY" in both:
                raise BadInput(
                    f"{name}: {shown(part.filename)} defines entities, as no spreadsheet does.",
                    "Save it again, or as CSV.",
                )
            formulas = formulas or b"<f" in both or b":f>" in both or b":f " in both
            merged = merged or b"mergeCell " in both
            before = both[-16:]
    return Part(formulas, merged)
