"""Who does what a verb of saying tells, by the place of the name in its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from factcheck.domain.asked import NamedOne
from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_actions import parted_verbs
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.names import name_keys
from factcheck.reading.speech_words import SpeechWords, speech_words

_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”]*”|\"[^\"]*\"|»[^«]*«|«[^»]*»|‚[^‘]*‘")
SHORTEST_NAME = 3
_CONJUNCTIONS = ("während", "while", "seit", "bis", "until", "since")
_INFLECTED = ("e", "en", "er", "es", "em")


def _unquoted(quote: str, tokens: list[FrameToken], quoted: list[tuple[int, int]]) -> list[FrameToken]:
    """The tokens outside quotation marks. A comma within them parts no clause around them: "sprach von einer
    „Pause, die keine ist“" goes on behind them."""
    outside: list[FrameToken] = []
    moved: dict[int, int] = {}
    for token in tokens:
        if any(start <= token.start < end for start, end in quoted):
            continue
        before = outside[-1] if outside else None
        between = [span for span in quoted if before and before.end <= span[0] and span[1] <= token.start]
        if before and between and before.clause != token.clause:
            rest = quote[before.end : between[0][0]] + quote[between[-1][1] : token.start]
            if not rest.strip():
                moved[token.clause] = before.clause
        outside.append(token._replace(clause=moved.get(token.clause, token.clause)))
    return outside


class Subjects:
    """One claim; `tokens` are those outside quotation marks, `quoted` the spans of what is inside."""

    def __init__(
        self, quote: str, language: str, tokens: list[FrameToken], names: tuple[NamedOne, ...]
    ) -> None:
        self.quoted = quoted = [match.span() for match in _QUOTED.finditer(quote)]
        self.quote = quote
        self.tokens = _unquoted(quote, tokens, quoted)
        self.starts = [token.start for token in self.tokens]
        self.words: FrameWords = frame_words(language)
        self.speech: SpeechWords = speech_words(language)
        self.asked: AskedWords = asked_words(language)
        self.parted = parted_verbs(self.tokens, self.words)
        self.names: dict[int, NamedOne] = {}
        for name in names:
            at = bisect_left(self.starts, name.start)
            office = not name.keys
            upper = name.name[0].isupper() or office
            if at < len(self.tokens) and self.tokens[at].start == name.start and upper:
                self.names[at] = name
        self.inside = {
            place: at
            for at, name in self.names.items()
            for place in range(at, len(self.tokens))
            if self.tokens[place].start < name.end
        }

    def says(self, at: int) -> bool:
        """Whether it is a verb of saying, calling or writing in the active voice."""
        token = self.tokens[at]
        if token.text[0].isupper() and at and self.tokens[at - 1].clause == token.clause:
            return False
        form = f"{self.parted[at]}{token.low}" if at in self.parted else token.low
        beside = [one.low for one in self.tokens if one.clause == token.clause]
        if any(self.asked.has("nobody", word) for word in beside):
            return False
        listed = any(
            "" in needed or needed & set(beside)
            for needed in (self.speech.plain.get(form), self.speech.plain.get(token.low))
            if needed
        )
        saying = self.asked.stems("saying")
        if not listed and action_stem(form) not in saying and action_stem(token.low) not in saying:
            return False  # "nannte … ein „Brudervolk“": what closes the clause is no part of the verb
        return not any(self.speech.has("passives", word) for word in beside) or not form.startswith("ge")

    def subject(self, at: int) -> NamedOne | None:
        """Who does it: the name straight behind or before, the one a relative clause hangs on, or the one
        that stands beside the office named."""
        clause = self.tokens[at].clause
        behind = list(
            takewhile(lambda place: self.tokens[place].clause == clause, range(at + 1, len(self.tokens)))
        )
        before = [place for place in range(at) if self.tokens[place].clause == clause]
        first = before[0] if before else at
        if before and self.asked.has("joined", self.tokens[at - 1].low):
            verb = next((place for place in reversed(before) if self.says(place)), None)
            return self.subject(verb) if verb is not None else None
        if any(self._pronoun(place) for place in (*behind[:2], *before)):
            return None
        opened = self.tokens[first].low
        name = self._person(at - 1, beside=True) if before and self.words.language == "en" else None
        if name and self._opens(name, first):
            return name  # "Holm told Peter Lund"
        if before and self.asked.has("relative", opened) and first and self.tokens[first - 1].clause < clause:
            beside = self.tokens[first + 1].text
            other = beside[0].isupper() and not self.words.names(beside)
            return None if other and opened != "who" else self._hung_on(first)
        for place in behind:
            if name := self._person(place, beside=place == at + 1):
                return name
        for place in reversed(before):
            if self.tokens[place].low == "who" and place > first:
                return self._person(place - 1, beside=True)
            if name := self._person(place, beside=place == at - 1 or place <= first + 1):
                return name
        if not before and first and (name := self.last(self._opening(first - 1))):
            return name  # "Berg, the minister, said": the clause before only says what Berg is
        following = behind[-1] + 1 if behind else at + 1
        return self._person(following, beside=False) if self._only_a_name(following) else None

    def _opens(self, name: NamedOne, first: int) -> bool:
        """Whether a clause begins with the name, apart from a title."""
        return all(
            token.text[0].isupper()
            for token in self.tokens[first:]
            if token.start < name.start and token.clause == self.tokens[first].clause
        )

    def _hung_on(self, first: int) -> NamedOne | None:
        """The last person of the clause before who is no part of it himself: "es war Jan Moor, der …"."""
        for at in reversed(range(first)):
            if not self._same(at, first - 1):
                return None
            if name := self._person(at, beside=at == first - 1):
                return name
        return None

    def _only_a_name(self, at: int) -> bool:
        """Whether a clause is nothing but the name that begins here: "schrieb der Kritiker, Jan Moor, …"."""
        clause = self.tokens[at].clause if at in self.names else None
        return clause is not None and all(
            place in self.inside for place, token in enumerate(self.tokens) if token.clause == clause
        )

    def _opening(self, at: int) -> int:
        """Where the clause begins that a token is in, if it names no person itself, else its end."""
        clause = self.tokens[at].clause
        inside = [place for place, token in enumerate(self.tokens) if token.clause == clause]
        return inside[-1] + 1 if any(place in self.names for place in inside) else inside[0]

    def last(self, end: int) -> NamedOne | None:
        """The name that ends right before a token."""
        if not end:
            return None
        return self._person(end - 1, beside=True)

    def _person(self, at: int, beside: bool) -> NamedOne | None:
        """The person a token begins the name of, unless a preposition or an article makes it another part of
        the sentence; `beside` lets it be a surname alone."""
        if at in self.inside:
            return self.names[self.inside[at]] if self._free(self.inside[at]) else None
        if not beside or not self._surname(at):
            return None
        token = self.tokens[at]
        text = token.text.removesuffix("'s").removesuffix("’s")
        return NamedOne(text, token.start, token.end, frozenset(name_keys(text)), frozenset((text.lower(),)))

    def _free(self, at: int) -> bool:
        """Whether what stands before a name, its titles apart, leaves it the subject."""
        back = at - 1
        if not self.names[at].keys:
            while back >= 0 and self._same(back, at) and self.tokens[back].low.endswith(_INFLECTED):
                if self.speech.has("determiners", self.tokens[back].low):
                    break
                back -= 1
            low = self.tokens[back].low if back >= 0 and self._same(back, at) else ""
            given = self.asked.has("objects", low) or low == "des"
            return not given and low not in self.words.roles
        while back >= 0 and self._same(back, at) and self.tokens[back].text[0].isupper():
            back -= 1
        titled = back < at - 1
        if back < 0 or not self._same(back, at):
            return True
        low = self.tokens[back].low
        if self.speech.has("determiners", low):
            if not titled:
                return self._relative(back)
            before = self.tokens[back - 1] if back and self._same(back - 1, at) else None
            if before and before.text[0].isupper() and low in ("der", "des"):
                return False  # "der Kolumnist der Abendpost"
            back -= 1
            low = self.tokens[back].low if back >= 0 and self._same(back, at) else ""
            return low not in self.words.roles and not self.asked.has("objects", self.tokens[back + 1].low)
        return low not in self.words.roles

    def _relative(self, at: int) -> bool:
        """Whether an article is the pronoun of a relative clause: ", mit dem Jan Moor …"."""
        opens = at == 0 or not self._same(at - 1, at)
        behind = at > 1 and self.tokens[at - 1].low in self.words.roles and not self._same(at - 2, at)
        return opens or behind

    def _same(self, one: int, other: int) -> bool:
        return self.tokens[one].clause == self.tokens[other].clause

    def _surname(self, at: int) -> bool:
        """Whether a word with a capital can only be a name: no noun of the lists, nor a part of one."""
        token = self.tokens[at]
        if not token.text[0].isupper() or len(token.text) < SHORTEST_NAME or token.text.isupper():
            return False
        if self.words.names(token.text) or token.text in self.speech.not_names or self.goes_on(at):
            return False
        if self.words.has("passed over", token.low) or self.words.has("adverbs", token.low):
            return False
        if at and self._same(at - 1, at):
            before = self.tokens[at - 1]
            opens = at == 1 or not self._same(at - 2, at)
            if opens and before.low in _CONJUNCTIONS and not token.low.endswith("s"):
                return True  # "während Berg von … sprach"
            if self.speech.has("determiners", before.low) or before.low in self.words.roles:
                return False
            if before.text[0].islower() and before.low.endswith(self.speech.adjective_endings or ("\0",)):
                return self.says(at - 1)
        return True

    def goes_on(self, at: int) -> bool:
        """Whether another word with a capital stands straight behind: then it is a title or a first name."""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return behind is not None and behind.start == self.tokens[at].end + 1 and behind.text[0].isupper()

    def _pronoun(self, at: int) -> bool:
        low = self.tokens[at].low
        return any(self.speech.has(f"pronouns {kind}", low) for kind in ("masculine", "feminine", "plural"))
