"""Lands, towns and waters under one key, whatever language names them and by noun, adjective or people."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.word_lists import parse_lists, read_lists

_ENDINGS = {"de": ("s", "n", "en", "nen", "innen"), "en": ("s", "'s", "’s", "s'", "s’")}
_PART = re.compile(r"(?:nord(?:ost|west)?|süd(?:ost|west)?|ost|west|mittel|zentral)(?=[a-zäöü]{4})")
_ADJECTIVE = ("e", "en", "er", "es", "em")


def land_key(at: int, tokens: list[FrameToken], words: FrameWords) -> str:
    """ "l:norway" for "Norwegen", "norwegischen" and "Norwegian", "" for what names no land; both words of
    "North Korea" name one."""
    known, halves = _forms(words.language, words.lexicon)
    low = tokens[at].low
    if low in halves:
        for pair in (tokens[max(0, at - 1) : at + 1], tokens[at : at + 2]):
            if land := known.get(" ".join(token.low for token in pair)) if len(pair) == 2 else None:
                return f"l:{land}"
    land = known.get(low) or (known.get(f"{low}|") if tokens[at].text[0].isupper() else None)
    if land is None and words.language == "de" and (part := _PART.match(low)):
        land = known.get(f"{low[part.end() :]}|")  # "Osttürkei"
    return f"l:{land}" if land else ""


def land_keys(text: str, words: FrameWords) -> frozenset[str]:
    """The keys one word may have, alone or as one of two."""
    known, low = _of_one_word(words.language, words.lexicon), text.lower()
    part = _PART.match(low) if words.language == "de" else None
    return known.get(low) or (known.get(low[part.end() :], frozenset()) if part else frozenset())


@lru_cache(maxsize=8)
def _of_one_word(language: str, lexicon: Path | None) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for form, land in _forms(language, lexicon)[0].items():
        for part in form.rstrip("|").split():
            found[part] = found.get(part, frozenset()) | {f"l:{land}"}
    return found


@lru_cache(maxsize=8)
def _forms(language: str, lexicon: Path | None) -> tuple[dict[str, str], frozenset[str]]:
    """Every form in small letters, what needs a capital with "|" behind; and the halves of double names."""
    lists = [read_lists(language, "lands")]
    own = lexicon / language / "lands.txt" if lexicon else None
    if own and own.is_file():
        lists.append(parse_lists(own.read_text(encoding="utf-8")))
    found: dict[str, str] = {}
    for land, entry in ((land, one) for listed in lists for land, all_ in listed.items() for one in all_):
        low, adjective = entry.lower(), language == "de" and entry.islower()
        capital = "" if entry.islower() or " " in entry else "|"
        for end in ("", *(_ADJECTIVE if adjective else _ENDINGS.get(language, ()))):
            found.setdefault(f"{low}{end}{capital}", land)
    return found, frozenset(part for form in found if " " in form for part in form.split())
