"""Language tags (BCP 47), in their usual spelling."""

from __future__ import annotations

import re

from factcheck.domain.text import shown
from factcheck.errors import BadInput

# RFC 5646, section 2.1, without extensions, grandfathered tags and the five- to eight-letter languages,
# of which none was ever registered: 'german' is a slip, not a tag.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
)


def language_tag(raw: str) -> str:
    """`DE_at` as `de-AT`.

    Raises BadInput for what is no language tag.
    """
    found = _TAG.fullmatch(raw.strip().lower().replace("_", "-"))
    if found is None:
        raise BadInput(f"{shown(raw)} is not a language code.", "Write it as de, en or de-AT.")
    script = f"-{found['script'].title()}" if found["script"] else ""
    region = f"-{found['region'].upper()}" if found["region"] else ""
    return f"{found['language']}{script}{region}{found['variants']}"
