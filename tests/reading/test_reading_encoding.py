from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.reading.encoding import decode

TEXT = "Die Gebühren für den Hafen – „zu hoch“ – kosten 3 €.\r\nGrüße!\n"


def _zip(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("windows-1252", "windows-1252"),
    ],
)
def test_each_encoding_gives_the_same_text(codec: str, encoding: str) -> None:
    decoded = decode(TEXT.encode(codec))
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_a_byte_windows_1252_does_not_know_is_read_as_latin_1() -> None:
    assert decode(b"Stra\xdfe \x81 in Bremen, die teuer ist und lang, sehr lang").encoding == "latin-1"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7 rest", "a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG picture"),
        (b"\xff\xd8\xff\xe0....", "a JPEG picture"),
        (b"SQLite format 3\x00....", "an SQLite database"),
        (gzip.compress(b"Text", mtime=0), "a GZIP archive"),
        (_zip("word/document.xml"), "a Word document"),
        (_zip("a.txt"), "a ZIP archive"),
        (b"{\\rtf1 Text}", "an RTF document"),
    ],
)
def test_a_known_file_type_is_named(raw: bytes, kind: str) -> None:
    with pytest.raises(BadInput, match=f"This is {kind}, not a text. Save its text as .txt first."):
        decode(raw)


@pytest.mark.parametrize("raw", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b \xa0".encode()])
def test_an_empty_text_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput, match="empty"):
        decode(raw)


@pytest.mark.parametrize(
    "raw",
    [b"Text\x00mit Null", bytes(range(1, 128)), b"\x7fELF\x02\x01", b"\x00" * 40, bytes(range(256)) * 4],
)
def test_binary_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInput):
        decode(raw)


def test_utf_8_with_a_broken_byte_is_not_turned_into_pairs_of_signs() -> None:
    with pytest.raises(BadInput, match="broken at byte"):
        decode("Gebühren für Grüße".encode() + b"\xc3")


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "shift-jis"])
def test_an_encoding_not_known_is_refused_rather_than_garbled(codec: str) -> None:
    words = "日本の港はとても高いです" if codec == "shift-jis" else "Порт слишком дорогой для города"
    with pytest.raises(BadInput, match="neither"):
        decode(words.encode(codec))


def test_a_text_that_only_speaks_of_a_pdf_is_a_text() -> None:
    assert decode(b"Die Datei beginnt mit %PDF-1.7.").encoding == "utf-8"


def test_an_odd_control_character_does_not_make_a_long_text_binary() -> None:
    assert decode(b"Ein Satz mit einem Seitenzeichen.\x02 " * 3 + b"Und noch viel mehr Text danach." * 3)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(lambda text: text.strip()))
def test_any_utf_8_text_comes_back_or_is_refused(text: str) -> None:
    try:
        assert decode(text.encode()).text in {text, text.removeprefix("\ufeff")}
    except BadInput as error:
        assert error.hint


@given(st.binary())
def test_any_bytes_are_text_or_refused_with_a_hint(raw: bytes) -> None:
    try:
        assert decode(raw).text.strip()
    except BadInput as error:
        assert error.hint
