"""Who says or writes what a claim quotes or reports, by the place of the name beside a word of saying."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.asked import NamedOne, Saying
from factcheck.reading.asked_bynames import people_of
from factcheck.reading.asked_subjects import SHORTEST_NAME, Subjects
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.names import name_keys

_GAP = 3
"""Characters between a clause and the quoted words beside it: a comma, a blank."""


def sayings_in(
    quote: str, language: str, tokens: list[FrameToken], names: tuple[NamedOne, ...]
) -> tuple[Saying, ...]:
    """Each person a word of saying has for its subject, or a phrase for its source; none for a pronoun.

    `names` are the people the claim names in full or by title; a surname alone counts where a verb of saying,
    "so" or "laut" stands beside it. Names within quotation marks are part of what is said.
    """
    return _Reader(quote, language, tokens, names).found()


class _Reader(Subjects):
    def found(self) -> tuple[Saying, ...]:
        """The sayers of verbs and of source phrases, without doubles; none where others said it as well, or
        where a verb beside the quoted words has a subject that is no name."""
        if any(self.asked.has("also", token.low) for token in self.tokens):
            return ()
        verbs = [at for at in range(len(self.tokens)) if self.says(at)]
        quoted = {at: self._quoted_by(at, verbs) for at in verbs}
        verbs = [at for at in verbs if quoted[at]] or verbs
        said = [(self.subject(at), quoted[at]) for at in verbs]
        if not any(words for _, words in said) and not all(name for name, _ in said):
            return ()
        sources = [name for name in self._sources() if name]
        if sources:  # "the word came from …": the source is who says it
            loose = frozenset(word for name, words in said if not name for word in words)
            said = [(name, words) for name, words in said if name]
            said += [(name, loose) for name in sources]
        told = (Saying(self._meant(name), words) for name, words in said if name or words)
        return tuple(dict.fromkeys(told))

    def _meant(self, name: NamedOne | None) -> NamedOne:
        """The sayer with whom he may be, a nameless one for somebody who is not told."""
        if name is None:
            return NamedOne("", 0, 0, frozenset(), frozenset())
        return name if name.people else replace(name, people=people_of(name.name, self.words.language))

    def _quoted_by(self, at: int, verbs: list[int]) -> frozenset[str]:
        """The longer words in quotation marks that this verb of saying tells: those of its clause, or right
        beside it, or behind it where no other verb is nearer."""
        return frozenset(
            word
            for start, end in self.quoted
            if self._teller(start, end, verbs) == at
            for word in re.findall(r"\w{4,}", self.quote[start:end].lower())
        )

    def _teller(self, start: int, end: int, verbs: list[int]) -> int:
        """The verb that tells quoted words, -1 for none."""
        for gap in (0, _GAP):
            beside = [at for at in verbs if self._reaches(at, start, end, gap)]
            before = [at for at in beside if self.tokens[at].start < start]
            if beside:
                return before[-1] if before else beside[0]
        before = [at for at in verbs if self.tokens[at].start < start]
        return before[-1] if before else -1

    def _reaches(self, at: int, start: int, end: int, gap: int) -> bool:
        """Whether the clause of a verb holds the quoted words, or stands `gap` characters from them."""
        inside = [token for token in self.tokens if token.clause == self.tokens[at].clause]
        return start < inside[-1].end + gap and inside[0].start - gap < end

    def _sources(self) -> list[NamedOne | None]:
        """Names behind "so", "laut" or "according to", before "zufolge", and behind "von" beside a word for
        what was said."""
        found: list[NamedOne | None] = []
        for at in range(len(self.tokens)):
            text = self.quote[: self.tokens[at].start].lower()
            if at > 1 and self.words.has("negation", self.tokens[at - 2].low):
                continue  # "stammt nicht von Berg"
            if self.asked.ends("source", text.rstrip()):
                found.append(self._titled(at))
            behind = self.tokens[at + 1 : at + 2]
            if behind and self.asked.has("source behind", behind[0].low):
                found.append(self.last(at + 1) or self._alone(at))
            inside = [token.low for token in self.tokens if token.clause == self.tokens[at].clause]
            if self.asked.ends("source beside words", text.rstrip()) and any(
                self.asked.has("said things", low) for low in inside
            ):
                found.append(self._titled(at))
        return found

    def _titled(self, at: int) -> NamedOne | None:
        """The name that begins here or behind titles."""
        while at < len(self.tokens) and self.tokens[at].text[0].isupper():
            if found := self.names.get(at) or self._alone(at):
                return found
            at += 1
        return None

    def _alone(self, at: int) -> NamedOne | None:
        """A surname alone, whatever stands before it."""
        token = self.tokens[at]
        if not token.text[0].isupper() or self.words.names(token.text) or len(token.text) < SHORTEST_NAME:
            return None
        if self.goes_on(at):
            return None
        if token.text in self.speech.not_names or self.words.has("passed over", token.low):
            return None
        return NamedOne(
            token.text, token.start, token.end, frozenset(name_keys(token.text)), frozenset((token.low,))
        )
