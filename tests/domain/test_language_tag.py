"""Language tags in their usual spelling."""

from __future__ import annotations

import pytest

from factcheck.domain.language_tag import language_tag
from factcheck.errors import BadInput


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("de", "de"), ("DE", "de"), ("de_at", "de-AT"), ("EN-gb", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"),
        ("gsw", "gsw"), ("es-419", "es-419"), ("de-ch-1996", "de-CH-1996"), (" en ", "en"),
    ],
)  # fmt: skip
def test_a_tag_is_spelt_as_usual(raw: str, tag: str) -> None:
    assert language_tag(raw) == tag


@pytest.mark.parametrize("raw", ["", "deutsch", "german", "d", "de-", "de AT", "de-ATX", "1", "de--AT", "dé"])
def test_what_is_no_tag_is_refused(raw: str) -> None:
    with pytest.raises(BadInput, match="not a language code"):
        language_tag(raw)
