"""Words for offices and for whose they are, from `languages/<code>/offices.txt`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.office_holders import Office
from factcheck.reading.word_lists import parse_lists, read_lists

_GERMAN_CASES = ("", "s", "n", "en", "es")
_ADJECTIVE_ENDS = ("e", "er", "en", "em", "es", "")
_SHORTEST_ADJECTIVE = 5
_Found = TypeVar("_Found")


class Title(NamedTuple):
    """What one is called: the kinds of office it may be, the offices it is without saying whose, and whether
    its form is that of a woman."""

    kinds: tuple[str, ...]
    alone: tuple[Office, ...]
    woman: bool = False


class OfficeWords:
    """`titles` and `whose` map words in small letters, by the first of them, the longest first."""

    def __init__(self, language: str, lexicon: Path | None) -> None:
        self.language = language
        lists = dict(read_lists(language, "offices"))
        own = lexicon / language / "offices.txt" if lexicon else None
        if own and own.is_file():
            for section, entries in parse_lists(own.read_text(encoding="utf-8")).items():
                lists[section] = (*lists.get(section, ()), *entries)
        self._listed = {key: frozenset(map(str.lower, entries)) for key, entries in lists.items()}
        self._titles: dict[tuple[str, ...], Title] = {}
        self._whose: dict[tuple[str, ...], tuple[str, ...]] = defaultdict(tuple)
        self._adjectives: dict[str, tuple[str, ...]] = defaultdict(tuple)
        self.seats: dict[tuple[str, ...], str] = {}
        self.headed: dict[str, str] = {}
        for section, entries in lists.items():
            name, _, rest = section.partition(" ")
            for entry in entries:
                self._learn(name, rest, entry)
        self._longest = max((len(parts) for parts in (*self._titles, *self._whose)), default=1)
        self.begins = frozenset(parts[0] for parts in (*self._titles, *self._whose, *self.seats))
        self._first = frozenset(parts[0] for parts in self._titles)
        self.persons = self._listed.get("man", frozenset()) | self._listed.get("heading", frozenset())
        self.sharing = self._listed.get("sharing titles", frozenset())

    def _learn(self, name: str, rest: str, entry: str) -> None:
        parts = tuple(entry.lower().split())
        if name == "title":
            self._put(parts, (rest,), ())
        elif name == "alone":
            kind, _, whose = (part.strip() for part in rest.partition(" / "))
            self._put(parts, (), ((kind, whose),))
        elif name == "whose" and entry[0].islower():
            self._adjectives[entry] = (*self._adjectives[entry], rest)
        elif name == "whose":
            self._whose[parts] = (*self._whose[parts], rest)
        elif name == "seat":
            self.seats[parts] = rest
        elif name == "headed":
            self.headed[entry.lower()] = rest.removeprefix("by ")

    def _put(self, parts: tuple[str, ...], kinds: tuple[str, ...], alone: tuple[Office, ...]) -> None:
        forms = [(parts, False)]
        if self.language == "de" and len(parts) == 1:
            forms = [((parts[0] + end,), False) for end in _GERMAN_CASES]
            forms += [((parts[0].removesuffix("e") + "in",), True)]
        for form, woman in forms:
            known = self._titles.get(form, Title((), ()))
            self._titles[form] = Title((*known.kinds, *kinds), (*known.alone, *alone), woman)

    def has(self, section: str, low: str) -> bool:
        """Whether a section lists the word, of which adjectives may have endings."""
        listed = self._listed.get(section, frozenset())
        return low in listed or any(
            low.endswith(end) and low[: -len(end)] in listed for end in _ADJECTIVE_ENDS[:-1]
        )

    def title(self, tokens: Sequence[FrameToken], at: int) -> tuple[int, Title] | None:
        """The longest title that begins there, and how many words it has."""
        return self._at(tokens, at, self._titles)

    def whose(self, tokens: Sequence[FrameToken], at: int) -> tuple[int, tuple[str, ...]] | None:
        """The land or body named there, and in how many words; an adjective or a genitive as well."""
        found = self._at(tokens, at, self._whose)
        if found:
            return found
        low = tokens[at].low if at < len(tokens) else ""
        for end in ("'s", "’s", "s", "'", "’"):
            if low.endswith(end) and (lands := self._whose.get((low[: -len(end)],))):
                return 1, lands
        if self.language == "en" and low.endswith(("'s", "’s")):
            return None
        return (1, lands) if (lands := self._adjective(low)) else None

    def lands_of(self, low: str) -> tuple[str, ...]:
        """Those one word names, as the first part of a compound does: "us" of "us-präsident"."""
        return self._whose.get((low,), ())

    def calls(self, low: str) -> bool:
        """Whether somebody may be called by an office with that word."""
        return low in self._first or low in self.persons or low.rpartition("-")[2] in self._first

    def lands(self) -> frozenset[str]:
        """All lands and bodies that it has words for."""
        named = {land for lands in (*self._whose.values(), *self._adjectives.values()) for land in lands}
        return frozenset(named.union(land for title in self._titles.values() for _, land in title.alone))

    def marked(self, token: FrameToken) -> frozenset[str]:
        """The lands and bodies that a word may be about, be it one of several of a name."""
        parts = {token.low, *token.low.split("-")}
        found = {land for part in parts for land in self._parts.get(_bare(part), ())}
        return frozenset(found.union(self._adjective(token.low)))

    @cached_property
    def _parts(self) -> dict[str, frozenset[str]]:
        """Each word of a title that says whose it is, of a land, a body or a house, to the lands."""
        found: dict[str, set[str]] = defaultdict(set)
        named = [
            *self._whose.items(),
            *((parts, (seat,)) for parts, seat in self.seats.items()),
            *((parts, tuple(land for _, land in title.alone)) for parts, title in self._titles.items()),
        ]
        for parts, lands in named:
            for part in parts:
                found[_bare(part)].update(lands)
        return {part: frozenset(lands) for part, lands in found.items()}

    def seat(self, tokens: Sequence[FrameToken], at: int) -> tuple[int, str] | None:
        """A house there that a land is led from, and how many words it has."""
        return self._at(tokens, at, self.seats)

    def _adjective(self, low: str) -> tuple[str, ...]:
        if self.language != "de" or len(low) < _SHORTEST_ADJECTIVE or low[:3] not in self._beginnings:
            return ()
        return next(
            (
                self._adjectives[low[: len(low) - len(end)]]
                for end in _ADJECTIVE_ENDS
                if low.endswith(end) and low[: len(low) - len(end)] in self._adjectives
            ),
            (),
        )

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(entry[:3] for entry in self._adjectives)

    def _at(
        self, tokens: Sequence[FrameToken], at: int, table: dict[tuple[str, ...], _Found]
    ) -> tuple[int, _Found] | None:
        if at >= len(tokens) or tokens[at].low not in self.begins:
            return None
        for length in range(min(self._longest, len(tokens) - at), 0, -1):
            inside = tokens[at : at + length]
            parts = tuple(token.low for token in inside)
            found = table.get(parts)
            if found is None and length > 1:
                found = table.get(
                    (*parts[:-1], parts[-1].removesuffix("s").removesuffix("'").removesuffix("’"))
                )
            if found and inside[0].clause == inside[-1].clause:
                return length, found
        return None


def _bare(low: str) -> str:
    """Without the ending of a genitive."""
    return low.removesuffix("'s").removesuffix("’s").rstrip("s'’") or low


@lru_cache(maxsize=8)
def office_words(language: str, lexicon: Path | None = None) -> OfficeWords:
    """The words of "de" or "en"; `lexicon` is a folder of a desk's own lists."""
    return OfficeWords("en" if language.startswith("en") else "de", lexicon)
