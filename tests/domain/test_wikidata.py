"""Wikidata items."""

from __future__ import annotations

import pytest

from factcheck.domain.wikidata import wikidata_item
from factcheck.errors import BadInput


@pytest.mark.parametrize(
    "raw", ["Q42", "q42", " Q42 ", "https://www.wikidata.org/wiki/Q42", "http://www.wikidata.org/entity/Q42"]
)
def test_an_item_or_its_address_will_do(raw: str) -> None:
    assert wikidata_item(raw) == "Q42"


@pytest.mark.parametrize("raw", ["", "42", "Q", "Q0", "Q042", "P42", "Q42 Q43", "https://example.org/Q42"])
def test_anything_else_is_refused(raw: str) -> None:
    with pytest.raises(BadInput, match="no Wikidata item"):
        wikidata_item(raw)
