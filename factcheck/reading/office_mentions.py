"""Where a claim names somebody by an office: which one, whose, and whether the holder himself is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.office_around import Around
from factcheck.reading.office_holders import Holders, Office
from factcheck.reading.office_words import OfficeWords, Title

_OF = frozenset(["der", "des", "von", "vom", "of"])
_IN = frozenset(("im", "in", "des", "of", "aus"))
_LONGEST_WHOSE = 4


class Mention(NamedTuple):
    """An office at the tokens `start` to `end`; `beside` are the tokens that say whose it is, `name` the
    first and last (exclusive) of a name that stands with it, `anybody` that no holder of now is meant,
    `woman` what its form tells of the holder, None for nothing."""

    office: Office
    start: int
    end: int
    beside: tuple[int, ...]
    name: tuple[int, int] | None
    anybody: bool
    woman: bool | None = None


def mentions(quote: str, tokens: Sequence[FrameToken], words: OfficeWords, holders: Holders) -> list[Mention]:
    """Every office of the list that is named, in order."""
    return list(_Reader(quote, tokens, words, holders).mentions())


class _Reader(Around):
    def __init__(
        self, quote: str, tokens: Sequence[FrameToken], words: OfficeWords, holders: Holders
    ) -> None:
        super().__init__(quote, tokens, words)
        self.holders = holders

    def mentions(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.tokens):
            low = self.tokens[at].low
            found = None
            if low in self.words.persons:
                found = self._housed(at) or self._heading(at)
            if found is None and (low in self.words.begins or "-" in low):
                found = self._titled(at)
            if found:
                yield found
            at = max(found.end, at + 1) if found else at + 1

    def _titled(self, at: int) -> Mention | None:
        end, title, lands, beside = self._title(at)
        if title is None:
            return None
        begin = at
        if not lands:
            lands, beside, begin = self._before(at)
        behind = end
        if not lands:
            lands, beside, behind = self._behind(end)
        office = self._office(title, lands, end)
        if office is None:
            return None
        anybody = self.anybody(begin, at) or self.plural(begin, at, title, behind if behind > end else 0)
        woman = title.woman if self.words.language == "de" and not self._of_any_sex(at) else None
        return Mention(office, at, end, beside, self.name(begin, behind), anybody, woman)

    def _of_any_sex(self, at: int) -> bool:
        """Whether its form is that of men and women alike: "die EU-Außenbeauftragte"."""
        return self.tokens[at].low.rstrip("nr").endswith("beauftragte")

    def _title(self, at: int) -> tuple[int, Title | None, tuple[str, ...], tuple[int, ...]]:
        """Where the title ends, what it is, and the lands its own first part names."""
        if found := self.words.title(self.tokens, at):
            return at + found[0], found[1], (), ()
        first, _, rest = self.tokens[at].low.rpartition("-")
        if first and (lands := self.words.lands_of(first)):
            inner = self.tokens[at]._replace(low=rest)
            if titled := self.words.title([inner], 0):
                return at + 1, titled[1], lands, ()
        return at, None, (), ()

    def _before(self, at: int) -> tuple[tuple[str, ...], tuple[int, ...], int]:
        """The land before the title: an adjective, a genitive, or in English its name."""
        for start in range(max(0, at - _LONGEST_WHOSE), at):
            found = self.words.whose(self.tokens, start)
            if found is None or start + found[0] != at or not self.close(start, at):
                continue
            last = self.tokens[at - 1]
            adjective = last.text[0].islower() or not self._name_of_land(at - 1)
            if self.words.language == "en" or adjective or last.low.endswith(("s", "'", "’")):
                return found[1], tuple(range(start, at)), start
        return (), (), at

    def _name_of_land(self, at: int) -> bool:
        return bool(self.words.lands_of(self.tokens[at].low))

    def _behind(self, end: int) -> tuple[tuple[str, ...], tuple[int, ...], int]:
        """The land behind the title: "der Vereinigten Staaten", "Polens", "of the United States"."""
        start = end
        tokens = self.tokens
        if start < len(tokens) and tokens[start].low in _OF:
            start += 1
            if start < len(tokens) and tokens[start].low in ("the", "der", "den", "dem"):
                start += 1
        elif self.words.language == "en" or not (
            start < len(tokens) and tokens[start].low.endswith(("s", "’", "'"))
        ):
            return (), (), end
        found = self.words.whose(tokens, start) if start < len(tokens) else None
        if found is None or not self.close(end - 1, start + found[0] - 1):
            return (), (), end
        return found[1], tuple(range(start, start + found[0])), start + found[0]

    def _office(self, title: Title, lands: tuple[str, ...], end: int) -> Office | None:
        if lands:
            found = (self.holders.office(kind, land) for land in lands for kind in title.kinds)
            return next((office for office in found if office), None)
        if not title.alone or (end < len(self.tokens) and self.tokens[end].low == "for"):
            return None
        elsewhere = any(
            not self.words.sharing.isdisjoint(whose[1])
            for at in range(len(self.tokens))
            if (whose := self.words.whose(self.tokens, at))
        )
        return None if elsewhere else self.holders.office(*title.alone[0])

    def _housed(self, at: int) -> Mention | None:
        """ "der Mann im Weißen Haus", "the occupant of the White House"."""
        tokens = self.tokens
        if not self.words.has("man", tokens[at].low) or at + 2 >= len(tokens):
            return None
        start = at + 2 if tokens[at + 1].low in _IN else 0
        start += bool(start) and tokens[start].low in ("the", "dem", "der")
        seat = self.words.seat(tokens, start) if start and start < len(tokens) else None
        if seat is None or not self.close(at, start + seat[0] - 1):
            return None
        office = self.holders.office("leader", seat[1])
        end = start + seat[0]
        if office is None:
            return None
        return Mention(office, at, at + 1, tuple(range(start, end)), self.name(at, end), self.anybody(at, at))

    def _heading(self, at: int) -> Mention | None:
        """ "der Leiter des russischen Außenministeriums", "the head of the Russian foreign ministry"."""
        tokens = self.tokens
        if not self.words.has("heading", tokens[at].low) or at + 2 >= len(tokens):
            return None
        start = at + 2 if tokens[at + 1].low in _OF else len(tokens)
        start += start < len(tokens) and tokens[start].low == "the"
        whose = self.words.whose(tokens, start) if start < len(tokens) else None
        lands, end = (whose[1], start + whose[0]) if whose else ((), start)
        kind, end = self._headed(end)
        office = next((found for land in lands if (found := self.holders.office(kind, land))), None)
        if office is None or not self.close(at, end - 1):
            return None
        return Mention(office, at, at + 1, tuple(range(start, end)), self.name(at, end), self.anybody(at, at))

    def _headed(self, at: int) -> tuple[str, int]:
        """What the one who heads the body named there is, and where its name ends."""
        for length in (2, 1):
            name = " ".join(token.low for token in self.tokens[at : at + length])
            if name in self.words.headed:
                return self.words.headed[name], at + length
        return "", at
