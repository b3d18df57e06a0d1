"""Keys that stay the same wherever and whenever they are made."""

from __future__ import annotations

import json
import re
import secrets
import threading
import time
import uuid
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from factcheck.domain.text import comparable, fold_case, normalise, sha256
from factcheck.errors import BadInput

NAMESPACE = uuid.UUID("0deac322-6518-4364-ac6c-1ff271c174e6")
"""The root of all our UUIDv5; changing it would break every merge."""

_TRACKING = re.compile(r"(?:utm_[^=]*|fbclid|gclid)(?:=.*)?", re.IGNORECASE | re.DOTALL)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff]")


def identity_key(canonical: str | None, first_text: str) -> str:
    """What makes two articles one: the URL if there is one, else the text."""
    return f"url:{canonical_url(canonical)}" if canonical else f"sha256:{sha256(normalise(first_text))}"


def canonical_url(url: str) -> str:
    """Lower-case scheme and host, no default port, fragment or tracking parameters; the rest unchanged.

    Raises BadInput for other schemes, a missing host, spaces and control characters.
    """
    url = url.strip(" ")
    if _UNPRINTABLE.search(url):
        raise BadInput(
            f"The URL {url!r} holds a space or a control character.", "Paste it again, in one piece."
        )
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadInput(f"'{url}' is not a URL.", "Write it as https://example.org/page.") from error
    if parts.scheme not in _DEFAULT_PORTS or not host:
        raise BadInput(f"'{url}' is not a web address.", "Write it as https://example.org/page.")
    user = f"{parts.netloc.rpartition('@')[0]}@" if "@" in parts.netloc else ""
    place = f"{user}[{host}]" if ":" in host else f"{user}{host}"
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        place += f":{port}"
    kept = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part))
    return f"{parts.scheme}://{place}{parts.path or '/'}{'?' if kept else ''}{kept}"


def uid_for(kind: str, *parts: str) -> str:
    """UUIDv5 of a thing with a natural key, as text; the same in every database."""
    return str(uuid.uuid5(NAMESPACE, json.dumps([kind, *parts])))


_clock = threading.Lock()
_last = (0, 0)


def new_uid() -> str:
    """UUIDv7 (RFC 9562, 6.2 method 1) as text; later ones of one process sort after earlier ones."""
    global _last
    with _clock:
        now, (then, count) = time.time_ns() // 1_000_000, _last
        if now > then:
            then, count = now, secrets.randbelow(2**11)
        elif count < 0xFFF:
            count += 1
        else:
            then, count = then + 1, 0
        _last = (then, count)
    number = then << 80 | 0x7 << 76 | count << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=number))


def subject_key(raw: str) -> str:
    """What a subject is compared by: `Die  Waffenruhe` gives `die-waffenruhe`. Raises BadInput if empty."""
    key = re.sub(r"[\s\-]+", "-", fold_case(normalise(raw))).strip("-")
    if not key:
        raise BadInput(f"'{raw}' names nothing.", "Give a word, such as missing-persons.")
    return key


def attribute_key(raw: str) -> str:
    """What an attribute is compared by; made as a subject's key is."""
    return subject_key(raw)


class SideValue(NamedTuple):
    """One value of a claim, as far as it decides whether a pair is the same pair."""

    subject: str
    attribute: str
    unit: str
    lo: float | None
    hi: float | None
    reference: str | None
    scope: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One claim of a pair: its words and values, without any id."""

    words: str
    values: tuple[SideValue, ...] = ()


def pair_key(left: Side, right: Side, family: str) -> str:
    """Hex key under which a decision on a pair is remembered; the order of the sides makes no difference.

    Equal for reprints of the same sentences, other as soon as words, values or detector family change.
    """
    sides = sorted((_canonical(left), _canonical(right)))
    return sha256(json.dumps([family, *sides]))


@lru_cache(maxsize=4096)
def _canonical(side: Side) -> str:
    values = {json.dumps([_float(part) for part in value], allow_nan=False) for value in side.values}
    return json.dumps([comparable(side.words), *sorted(values)])


def _float(part: str | float | None) -> str | float | None:
    """7000 and 7000.0 are one value, as are 0.0 and -0.0."""
    return part if isinstance(part, str) or part is None else float(part) + 0.0
