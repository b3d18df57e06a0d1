"""Bytes to text: told by what is in them, never by a file's name."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.errors import BadInput

_SAVE_AS_TEXT = "Save its text as .txt first."

# First bytes and what they are; from the formats' own definitions.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x1f\x8b", "a GZIP archive"),
    (b"BZh", "a BZIP2 archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
)
_ZIPS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint file"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub", "an e-book"),
)
_BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONVERT = "Convert it to UTF-8 first."
_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte order mark, and the encoding it was read by."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """Text of `raw`: UTF-8, UTF-16 or -32 by their marks, UTF-16 without one, then Windows-1252.

    Raises BadInput for what is empty, binary, or in no encoding this program reads. Line breaks stay.
    """
    if kind := _binary_kind(raw):
        raise BadInput(f"This is {kind}, not a text.", _SAVE_AS_TEXT)
    decoded = _decode(raw)
    if not decoded.text.strip().strip("\ufeff\u200b"):
        raise BadInput("This text is empty.", "Give a file or input that holds the words of an article.")
    if _looks_binary(decoded.text):
        raise BadInput("This is not a text: it holds control bytes.", _SAVE_AS_TEXT)
    return decoded


def _binary_kind(raw: bytes) -> str | None:
    if raw.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPS if mark in raw[:4000]), "a ZIP archive")
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "a WebP picture"
    if raw[4:8] == b"ftyp":
        return "a video or sound file"
    head = raw[:1024].lstrip()
    return next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)


def _decode(raw: bytes) -> Decoded:
    for mark, name in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strictly(raw, name)
    if unmarked := _unmarked_utf_16(raw):
        return _strictly(raw, unmarked)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _one_byte(raw, error.start)


def _strictly(raw: bytes, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(name), name)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"This text is marked as {name.upper()} but breaks at byte {error.start}.", _CONVERT
        ) from error


def _unmarked_utf_16(raw: bytes) -> str | None:
    """UTF-16 of a European text has a NUL in nearly every second byte, always on the same side."""
    sample = raw[:4096]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd >= 0.8 * half and even <= 0.02 * half:
        return "utf-16-le"
    if half and even >= 0.8 * half and odd <= 0.02 * half:
        return "utf-16-be"
    return None


def _one_byte(raw: bytes, broken: int) -> Decoded:
    """Windows-1252, or Latin-1 where it has no letter for a byte.

    Refused: UTF-8 with broken bytes (its umlauts would turn into pairs of signs), and encodings whose
    text is mostly bytes above 127, such as the Cyrillic ones.
    """
    high = len(_HIGH.findall(raw))
    paired = sum(map(len, _PAIRS.findall(raw)))  # Windows-1252 makes hardly any such pair by chance
    if 5 * paired > 4 * high:
        raise BadInput(f"This text is UTF-8 but broken at byte {broken}.", "Save it again as UTF-8.")
    if 3 * high > len(raw) or 5 * paired > high:
        raise BadInput("This text is neither UTF-8, UTF-16 nor Windows-1252.", _CONVERT)
    try:
        return Decoded(raw.decode("windows-1252"), "windows-1252")
    except UnicodeDecodeError:
        return Decoded(raw.decode("latin-1"), "latin-1")


def _looks_binary(text: str) -> bool:
    """Any NUL, or more than one control character in fifty."""
    return "\x00" in text or 50 * len(_CONTROL.findall(text)) > len(text)
