"""What stands around an office in a claim: a name, or words that say that no holder of now is meant."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.office_words import OfficeWords, Title

_ARTICLES = frozenset(
    ["der", "die", "das", "den", "dem", "des", "the", "vom", "beim", "im", "am", "zum", "zur"]
)
_TO = frozenset(("zum", "zur"))
_AND = frozenset(("und", "sowie", "and"))
_ENDS = ("e", "en", "er", "em", "es")
_INSIDE_NAMES = ("von", "der", "de", "van")
_MOST_BACK, _MOST_NAME = 4, 4


class Around:
    """The tokens of a claim, asked from the place of an office on."""

    def __init__(self, quote: str, tokens: Sequence[FrameToken], words: OfficeWords) -> None:
        self.quote, self.tokens, self.words = quote, tokens, words

    def close(self, start: int, end: int) -> bool:
        """Whether nothing but blanks stands between the tokens."""
        return all(
            self.between(at, at + 1) in ("", " ", "\u00a0") or self._abbreviated(at)
            for at in range(start, min(end, len(self.tokens) - 1))
        )

    def _abbreviated(self, at: int) -> bool:
        """Whether the stop behind it ends no sentence: "U.S. president"."""
        return self.between(at, at + 1) == ". " and "." in self.tokens[at].text

    def between(self, left: int, right: int) -> str:
        """What stands between two tokens; "." at the end of the claim."""
        if right >= len(self.tokens):
            return "."
        return self.quote[self.tokens[left].end : self.tokens[right].start]

    def name(self, begin: int, end: int) -> tuple[int, int] | None:
        """A name right behind it, or parted from it by a comma: "Paul Lind, der UN-Generalsekretär"."""
        run = self._capitals(end)
        if run > end and self.between(end - 1, end).strip() == "":
            return end, run
        if run - end > 1 and self.between(end - 1, end).strip() == ",":
            rest = self.quote[self.tokens[run - 1].end :].lstrip(" ")
            if not rest or rest[0] in ",.;:)–—-":
                return end, run
        first = begin - 1 if begin and self.tokens[begin - 1].low in _ARTICLES else begin
        start = first
        while start and first - start < _MOST_NAME and self._capital(start - 1):
            if start < first and not self.close(start - 1, start):
                break
            start -= 1
        if first - start < 2 or self.between(first - 1, first).strip() != ",":
            return None
        other = self.words.seat(self.tokens, start) or self.words.whose(self.tokens, start)
        return None if other else (start, first)

    def _capital(self, at: int) -> bool:
        token = self.tokens[at]
        return (
            token.word
            and token.text[0].isupper()
            and not self.words.has("not a name", token.low)
            and self.words.title(self.tokens, at) is None
        )

    def _capitals(self, at: int) -> int:
        """The end of the name that begins there, with the small words inside it."""
        end = at
        while end < len(self.tokens) and end - at < _MOST_NAME and (end == at or self.close(end - 1, end)):
            if not self._capital(end) and not (end > at and self.tokens[end].low in _INSIDE_NAMES):
                break
            end += 1
        while end > at and self.tokens[end - 1].text[0].islower():
            end -= 1
        return end

    def anybody(self, begin: int, at: int) -> bool:
        """Whether a word before it says that it is a former, a second or any holder."""
        tokens = self.tokens
        for back in range(begin - 1, max(-1, begin - 1 - _MOST_BACK), -1):
            low = tokens[back].low
            if not self.close(back, back + 1) or tokens[back].clause != tokens[begin].clause:
                return False
            if self.words.has("others", low) or self.words.has("anybody", low):
                return True
            if low in _TO and any(
                self.words.has("elected", one.low) for one in tokens if one.clause == tokens[at].clause
            ):
                return True
            if low in _ARTICLES or (self.words.language == "de" and not low.endswith(_ENDS)):
                return False
        return False

    def plural(self, begin: int, at: int, title: Title, behind: int) -> bool:
        """Whether several are meant: "die Außenminister", "den Präsidenten der USA und Russlands"."""
        if self.words.language == "en":
            return False
        tokens, low = self.tokens, self.tokens[at].low
        if behind and behind < len(tokens) and tokens[behind].low in _AND:
            nexts = [
                self.words.whose(tokens, behind + more) for more in (1, 2) if behind + more < len(tokens)
            ]
            if any(nexts):
                return True
        if title.woman:
            return False
        if low.endswith("ern"):
            return True
        back = begin - 1
        adjectives = [tokens[place].low for place in range(begin, at)]
        while back >= 0 and tokens[back].text[0].islower() and tokens[back].low not in _ARTICLES:
            if not tokens[back].low.endswith(_ENDS) or not self.close(back, back + 1):
                break
            adjectives.append(tokens[back].low)
            back -= 1
        article = tokens[back].low if back >= 0 and self.close(back, back + 1) else ""
        weak = low.endswith(("enten", "sten"))
        if article == "die":
            return not low.endswith("e")
        if article == "der":
            return weak or any(word.endswith("en") and word.islower() for word in adjectives)
        whose = begin < at and tokens[begin].text[0].isupper()
        return (weak or low.endswith("chefs")) and article not in _ARTICLES and not whose
