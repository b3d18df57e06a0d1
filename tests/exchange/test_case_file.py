"""A case file is taken whole, or refused with the place of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.exchange.case_file import read_case_file

GOOD = """
title = "Das Stadtfest"
by = "jule"

[[article]]
key = "fest"
file = "fest.txt"

[[claim]]
key = "gäste"
article = "fest"
quote = "viele Gäste"

[[claim]]
key = "wetter"
text = "Es regnete"

[[claim.evidence]]
key = "bericht"
stance = "supports"
title = "Wetterbericht"

[[claim.verdict]]
label = "wahr"
because = "So steht es im Bericht."
evidence = ["bericht"]

[[link]]
claims = ["gäste", "wetter"]
because = "Bei Regen kommen keine Gäste."
"""


def _refusal(folder: Path, old: str, new: str) -> str:
    assert old in GOOD
    (folder / "case.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_case_file(folder / "case.toml")
    return str(caught.value)


def test_a_good_case_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(GOOD, encoding="utf-8")

    case = read_case_file(tmp_path / "case.toml")

    assert [claim.key for claim in case.claim] == ["gäste", "wetter"]
    assert case.claim[1].verdict[0].evidence == ("bericht",)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('quote = "viele Gäste"', 'qoute = "viele Gäste"', "claim 'gäste', qoute"),
        ('quote = "viele Gäste"', 'quote = "viele Gäste"\nspeech = "loud"', "claim 'gäste', speech"),
        ('quote = "viele Gäste"', "", "claim 'gäste': a claim needs a quote"),
        ('text = "Es regnete"', 'text = " "', "claim 'wetter', text"),
        ('stance = "supports"', 'stance = "for"', "claim 'wetter', evidence 'bericht', stance"),
        ('label = "wahr"\n', "", "claim 'wetter', verdict 1: a verdict has a label"),
        ('label = "wahr"\n', 'label = "wahr"\nretract = true\n', "claim 'wetter', verdict 1"),
        ('claims = ["gäste", "wetter"]', 'claims = ["gäste"]', "link 1, claims"),
        ('because = "Bei', 'relation = "rhymes"\nbecause = "Bei', "link 1, relation"),
        ('by = "jule"', "", "by"),
    ],
)
def test_a_wrong_entry_is_named_by_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    message = _refusal(tmp_path, old, new)

    assert f"case.toml: {place}" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('article = "fest"', 'article = "fast"', "claim 'gäste': there is no article 'fast': fest?"),
        ('evidence = ["bericht"]', 'evidence = ["berict"]', "there is no evidence 'berict': bericht?"),
        ('claims = ["gäste", "wetter"]', 'claims = ["gäste", "Brot"]', "link 1: there is no claim 'Brot'"),
        ('key = "gäste"\n', 'key = "gäste"\nderived_from = "wetter"\n', "no earlier claim 'wetter'"),
        ('key = "wetter"', 'key = "gäste"', "2 entries are claim 'gäste'"),
    ],
)
def test_a_key_must_name_exactly_one_thing(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in _refusal(tmp_path, old, new)


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    assert "line 2" in _refusal(tmp_path, 'title = "Das Stadtfest"', 'title = "Das Stadtfest')


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.toml cannot be read"):
        read_case_file(tmp_path / "none.toml")


def test_the_date_in_an_address_is_filled_in(tmp_path: Path) -> None:
    address = 'file = "fest.txt"\npublished = "2025-08-01"\nurl = "https://example.org/{published}/fest"'
    text = GOOD.replace('file = "fest.txt"', address)
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")

    assert read_case_file(tmp_path / "case.toml").article[0].address == "https://example.org/2025-08-01/fest"
