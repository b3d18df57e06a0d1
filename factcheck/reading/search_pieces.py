"""Words cut out of texts and made into stems, each of them once: most words of a text were met before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.reading.word_stems import LONGEST, fold, stem

_INSIDE = "\u0300-\u036f\u00ad\u200b\u2060\ufeff"
"""Marks without a letter of their own, and what nobody sees: they end no word."""
_BLANK = "\u00a0\u2009\u202f "
_TOKEN = re.compile(r"\w+(?:['’.,]\w+)*")
_RARE = re.compile(rf"[{_INSIDE}]|\d[{_BLANK}]\d\d\d(?!\d)")
_WHOLE = re.compile(
    rf"\d{{1,3}}(?:[{_BLANK}]\d{{3}})+(?!\w)(?:[.,]\d+)?|[\w{_INSIDE}]+(?:['’.,][\w{_INSIDE}]+)*"
)
"""The first is twice as fast, and all that most texts need."""
_JOINED = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_NUMBER = re.compile(rf"(\d{{1,3}}(?:[.,'’{_BLANK}]\d{{3}})+|\d+)(?:[.,](\d+))?")
_THREE_DIGITS = re.compile(r"\d\d\d(?!\d)")
_AROUND = ".,;:!?()[]\"'„“”‚‘’»«–-"
_MOST = 100_000
"""Pieces of a generation: some 20 MB."""
ODD, NONE = "\t", "\n"
"""Marks behind the stems of a piece: it is one of `odd`; it has no stem. So the stems of a text tell whether
any of its pieces asks for more, without each being looked up again. `str.split` takes them for blanks."""


class Pieces(dict[str, str]):
    """What stands between two blanks, and each word in it, to its stems with its marks.

    `odd` holds those that ask for more: what is to be found beside the stems, by beginnings and as compounds;
    neither for a piece that may be part of a number. With `gathers`, words with other
    than small Latin letters wait in `capitals`, at least once each.

    Memory is bounded: when a generation is full it becomes the old one, and what is met again moves over.
    """

    def __init__(self, *, gathers: bool = False, most: int = _MOST) -> None:
        super().__init__()
        self.odd: dict[str, tuple[list[str], list[str]]] = {}
        self.capitals: list[str] = []
        self._gathers = gathers
        self._most = most
        self._old: tuple[dict[str, str], dict[str, tuple[list[str], list[str]]]] = {}, {}

    def tidy(self) -> None:
        """Between texts: what one text asks for belongs to one generation."""
        if len(self) > self._most:
            self._old = dict(self), self.odd
            self.clear()
            self.odd = {}

    def __missing__(self, piece: str) -> str:
        known, odd = self._old
        if piece in known:
            self[piece] = known[piece]
            if piece in odd:
                self.odd[piece] = odd[piece]
            return known[piece]
        bare = piece.strip(_AROUND)
        if bare.isalpha():
            return self._word(piece) if bare == piece else self._around(piece, bare)
        if bare.isdecimal() and bare.isascii() and len(bare) != 3 and len(bare) <= LONGEST:
            return bare  # a number is seldom met again
        return self._mixed(piece)

    def _word(self, word: str) -> str:
        """Letters only: most of what is new."""
        if self._gathers and not (word.islower() and word.isascii()):
            self.capitals.append(word)
        folded = fold(word)
        found = stem(folded) if folded else NONE
        if found == word:
            found = word  # one text in memory instead of two: half of the time goes into fetching them
        if folded and not folded.startswith(found.rstrip("0")):
            self.odd[word] = [folded], []
            found += ODD
        self[word] = found
        return found

    def _around(self, piece: str, word: str) -> str:
        self[piece] = found = self[word]
        if word in self.odd:
            self.odd[piece] = self.odd[word]
        return found

    def _mixed(self, piece: str) -> str:
        words = words_in(piece)
        if words == [piece]:
            stems, beside = _analysed(piece)
            if self._gathers and not (piece.islower() and piece.isascii()):
                self.capitals.append(piece)
        else:
            stems, beside = [self[word] for word in words], self.beside(words)
        compounds = compounds_in(piece)
        found = bare(" ".join(stems)) or NONE
        if beside or compounds or may_go_on(piece):
            self.odd[piece] = beside, compounds
            found += ODD
        self[piece] = found
        return found

    def beside(self, words: Iterable[str]) -> list[str]:
        """Forms of these words, all met before, that the beginning of a word must find as well."""
        return [form for word in words if word in self.odd for form in self.odd[word][0]]


def bare(stems: str) -> str:
    """Stems without the marks of their pieces."""
    return " ".join(stems.split()) if NONE in stems else stems.replace(ODD, "")


def words_in(text: str) -> list[str]:
    """The words of a text as they are written."""
    return pattern(text).findall(text)


def pattern(text: str) -> re.Pattern[str]:
    """What finds the words of this text."""
    return _WHOLE if is_rare(text) else _TOKEN


def is_rare(text: str) -> bool:
    """Whether a text has marks inside of words, or numbers with blanks."""
    return _RARE.search(text) is not None


def may_go_on(piece: str) -> bool:
    """Whether what stands behind a blank may be part of the number before it: 7 000."""
    return _THREE_DIGITS.match(piece) is not None


def compounds_in(text: str) -> list[str]:
    """The stems of words written with hyphens as if they had none."""
    return [joined(match[0]) for match in _JOINED.finditer(text)]


def joined(compound: str) -> str:
    """The stem of a word written with hyphens as if it had none."""
    return stem(fold(re.sub("[-‐‑]", "", compound)))


def _analysed(word: str) -> tuple[list[str], list[str]]:
    """The stems of a word, and folded forms that do not begin with them."""
    parts = [(folded, stem(folded)) for folded in map(fold, _parts(word)) if folded]
    other = [folded for folded, stem_ in parts if not folded.startswith(stem_.rstrip("0"))]
    return [stem_ for _, stem_ in parts], other


def _parts(raw: str) -> list[str]:
    """A token cut into words and numbers: 7.000 and 7 000 are 7000, 3,5 and 3.5 are 3d5, a date is three."""
    if raw.isalpha():
        return [raw]
    number = _NUMBER.fullmatch(raw)
    if number:
        whole = re.sub(r"\D", "", number[1])
        return [f"{whole}d{number[2]}" if number[2] else whole]
    if raw[-2:] in ("'s", "’s"):
        raw = raw[:-2]
    pieces = re.split(rf"[_'’.,{_BLANK}]", raw)
    return [part for piece in pieces for part in re.split(r"(?<=\d)(?=[^\W\d])", piece)]
