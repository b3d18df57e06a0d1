"""Who is named at a place of a sentence: the noun phrase, cut to the name, its title apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_MOST_ADJECTIVES = 4
_MOST_NAME_WORDS = 7
_MOST_LINKS = 2


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as the text has it; tokens up to `after` (exclusive) belong to the phrase.

    `pronoun` is "m", "f", "p" (plural or feminine), "x" (never resolved) or "" for a name or noun.
    `proper` tells a name from a noun such as "Polizei".
    """

    start: int
    end: int
    name: str
    role: str | None
    pronoun: str
    proper: bool
    feminine: bool
    after: int


def read_speaker(text: str, tokens: Sequence[Token], at: int, words: SpeechWords) -> Speaker | None:
    """The noun phrase that begins at token `at`; None when none does."""
    if at >= len(tokens):
        return None
    pronoun = _pronoun(tokens[at], words)
    if pronoun:
        token = tokens[at]
        return Speaker(token.start, token.end, token.word, None, pronoun, False, pronoun == "f", at + 1)
    return _Phrase(text, tokens, words).read(at)


def _pronoun(token: Token, words: SpeechWords) -> str:
    word = token.low
    if token.word[0].isupper() and token.word in words.speakers:
        return ""
    if word in words.lists["pronouns feminine"] and word in words.lists["pronouns plural"]:
        return "p"
    for section, kind in (("pronouns masculine", "m"), ("pronouns feminine", "f"), ("pronouns other", "x")):
        if word in words.lists[section] and word not in words.lists["determiners"]:
            return kind
    return ""


class _Phrase:
    """One attempt at a noun phrase."""

    def __init__(self, text: str, tokens: Sequence[Token], words: SpeechWords) -> None:
        self.text = text
        self.tokens = tokens
        self.words = words

    def read(self, at: int) -> Speaker | None:
        at = self._behind_whose(at)
        begin = at
        determined = self.words.has("determiners", self.tokens[at].word)
        while (
            at < len(self.tokens) and self.words.has("determiners", self.tokens[at].word) and at < begin + 2
        ):
            at += 1
        adjectives_from = at
        at = self._adjectives(at)
        heads_from, at = at, self._caps(at)
        whole = determined or heads_from == begin
        if at == heads_from or (at == heads_from + 1 and whole and self._small_noun(at)):
            return self._small_head(begin, max(at, adjectives_from))
        if not self._may_name(heads_from, at, determined):
            return None
        name_from = self._name_start(heads_from, at, determined or at > adjectives_from > heads_from)
        if name_from == at or self._is_noun(name_from, at, determined):
            linked = self._links(at)
            if linked[1] > at:
                return self._linked(begin, heads_from, *linked)
            apposed = self._apposed(at)
            if apposed:
                return self._finish(begin, *apposed, True)
            name_from = heads_from if name_from == at else name_from
            return self._finish(begin, name_from, at, at, False)
        return self._finish(begin, name_from, at, self._named_after(at), True)

    def _behind_whose(self, at: int) -> int:
        """Past a genitive with an adjective behind it: "Bergs früherer Berater Jan Moor"."""
        word = self.tokens[at].word
        if self.words.lower_nouns or not word[0].isupper() or not word.endswith(("s", "’", "'")):
            return at
        behind = self._adjectives(at + 1)
        follows = behind < len(self.tokens) and self.tokens[behind].capital
        return at + 1 if behind > at + 1 and follows else at

    def _adjectives(self, at: int) -> int:
        """Past small words that describe the noun to come; back to `at` when no noun comes."""
        first = at
        while at < len(self.tokens) and at - first < _MOST_ADJECTIVES:
            token = self.tokens[at]
            if not token.word[0].islower() or self._known(token):
                break
            if self.words.has("links", token.word) or self.words.has("determiners", token.word):
                break
            if not self.words.lower_nouns and not token.word.endswith(self.words.adjective_endings):
                break
            at += 1
        return at

    def _small_noun(self, at: int) -> bool:
        """A noun written small behind the capital a sentence begins with: "Foreign minister …"."""
        return at < len(self.tokens) and (
            self._known(self.tokens[at]) or self.tokens[at].word in self.words.titles
        )

    def _known(self, token: Token) -> bool:
        return self.words.lower_nouns and token.word in self.words.speakers

    def _caps(self, at: int) -> int:
        """Past a run of capitalised words, small particles between them and the stop of a title."""
        first = at
        while at < len(self.tokens) and at - first < _MOST_NAME_WORDS:
            token = self.tokens[at]
            if (
                token.capital
                or (at > first and token.word[0].isdigit() and len(token.word) < 3)
                or (at > first and self._particle(at))
                or (token.word == "&" and at > first)
            ):
                at += 1
            else:
                break
        return at

    def _particle(self, at: int) -> bool:
        """A small word inside a name: "Ursula von der Leyen"; a noun before it makes it a link instead."""
        if self.is_title(self.tokens[at - 1].word) or self.tokens[at - 1].word in self.words.speakers:
            return False
        if self.words.has("determiners", self.tokens[at].word):
            return False  # "sagte Muster den Gästen"
        while at < len(self.tokens) and self.words.has("name particles", self.tokens[at].word):
            at += 1
            if at < len(self.tokens) and self.tokens[at].capital:
                return True
        return False

    def _may_name(self, start: int, end: int, determined: bool) -> bool:
        """Whether capitals can be a speaker: sentence openers and weekdays are none."""
        first = self.tokens[start].word
        if end - start == 1 and first in self.words.not_names:
            return False
        return determined or first not in self.words.not_names

    def _name_start(self, start: int, end: int, determined: bool) -> int:
        """Where the name begins behind titles; `end` when there are only titles."""
        at = start
        while at < end and (self.is_title(self.tokens[at].word) or self.tokens[at].word == "."):
            at += 1
        if at == start and determined and end - start > 1 and self._describes(self.tokens[at].word):
            at += 1
        return at

    def _describes(self, word: str) -> bool:
        """A noun of origin or trade before a name: "der Ukrainer Wolodymyr …"."""
        return not self.words.lower_nouns and word.endswith(("er", "erin", "ist", "istin", "ent", "entin"))

    def is_title(self, word: str) -> bool:
        if word in self.words.titles:
            return True
        if self.words.lower_nouns or not word[0].isupper():
            return False
        low = word.lower()
        return low.endswith(self.words.title_ends) or low.removesuffix("s").endswith(self.words.title_ends)

    def _is_noun(self, start: int, end: int, determined: bool) -> bool:
        """Whether a run of capitals is one common noun rather than a name."""
        if end - start != 1 or self.words.lower_nouns:
            return False
        word = self.tokens[start].word
        return determined or word in self.words.speakers or word.lower().endswith(self.words.speaker_ends)

    def _links(self, at: int) -> tuple[int, int]:
        """Start of a name behind linked nouns ("des Ministeriums Erika Muster") and where it all ends."""
        name_from = end = at
        for _ in range(_MOST_LINKS):
            here = end
            if here >= len(self.tokens) or not self.words.has("links", self.tokens[here].word):
                break
            here += 1
            while here < len(self.tokens) and self.words.has("determiners", self.tokens[here].word):
                here += 1
            here = self._adjectives(here)
            stop = self._caps(here)
            if stop == here and here < len(self.tokens) and self._known(self.tokens[here]):
                stop = here + 1
            if stop == here and self.words.lower_nouns and self.tokens[here - 1].word[0].islower():
                stop = here if here > end + 1 else end
            if stop <= end:
                break
            genitive = self.tokens[here].word.endswith("s") if here < stop else False
            name_from = here + 1 if stop - here > 2 and genitive and not self.words.lower_nouns else stop
            end = stop
        return name_from, end

    def _linked(self, begin: int, heads_from: int, name_from: int, end: int) -> Speaker:
        if name_from < end:
            return self._finish(begin, name_from, end, end, True)
        apposed = self._apposed(end)
        if apposed:
            return self._finish(begin, *apposed, True)
        return self._finish(heads_from, heads_from, end, end, False)

    def _apposed(self, at: int) -> tuple[int, int, int] | None:
        """A name between commas behind a noun: "die Sprecherin, Erika Muster, sagte"."""
        if at + 1 >= len(self.tokens) or self.tokens[at].word != ",":
            return None
        stop = self._caps(at + 1)
        if stop - at < 3 or self.tokens[at + 1].word in self.words.not_names:
            return None
        closed = stop < len(self.tokens) and self.tokens[stop].word == ","
        return at + 1, stop, stop + closed

    def _named_after(self, at: int) -> int:
        """Past what belongs to a name: "Muster von der Gewerkschaft", a party in brackets, an age."""
        if at + 2 < len(self.tokens) and self.tokens[at].word == "(" and self.tokens[at + 2].word == ")":
            at += 3
        if at + 2 < len(self.tokens) and self.tokens[at].word == "," and self.tokens[at + 1].word.isdigit():
            at += 3 if self.tokens[at + 2].word == "," else 0
        if at + 1 < len(self.tokens) and self.words.has("links of a name", self.tokens[at].word):
            here = at + 1
            while here < len(self.tokens) and self.words.has("determiners", self.tokens[here].word):
                here += 1
            stop = self._caps(here)
            return stop if stop > here else at
        return at

    def _small_head(self, begin: int, at: int) -> Speaker | None:
        """A noun written small: "the police", "a spokesman for the ministry", "minister Jane Doe"."""
        if not self.words.lower_nouns:
            return None
        for here in range(at, min(at + _MOST_ADJECTIVES + 1, len(self.tokens))):
            word = self.tokens[here].word
            if not word[0].islower() or self.words.has("links", word):
                return None
            if word in self.words.titles or word in self.words.speakers:
                stop = self._caps(here + 1)
                if stop > here + 1 and word in self.words.titles:
                    return self._finish(begin, here + 1, stop, stop, True)
                if here + 1 < len(self.tokens) and self._known(self.tokens[here + 1]):
                    continue
                apposed = self._apposed(here + 1)
                if apposed:
                    return self._finish(begin, *apposed, True)
                name_from, end = self._links(here + 1)
                return self._linked(begin, here, name_from, end)
        return None

    def _finish(self, begin: int, name_from: int, name_to: int, after: int, proper: bool) -> Speaker:
        tokens = self.tokens
        start, end = tokens[name_from].start, tokens[name_to - 1].end
        role_from, role_to = tokens[begin].start, tokens[max(begin, name_from - 1)].end
        role = self.text[role_from:role_to].strip(" ,") if name_from > begin else None
        if role and all(self.words.has("determiners", word) for word in role.split()):
            role = None
        title = (role or self.text[start:end]).split()[-1]
        feminine = title.endswith(("in", "woman")) and self.is_title(title)
        name = self.text[start:end]
        if proper and not self.words.lower_nouns and len(name) > 3 and name.endswith(("s'", "s’")):
            name, end = name[:-1], end - 1
        return Speaker(start, end, name, role, "", proper, feminine, max(after, name_to))
