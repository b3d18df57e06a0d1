"""Who says or writes what a claim quotes or reports, by the place of the name beside a word of saying."""

from __future__ import annotations

import re

from factcheck.domain.asked import NamedOne, Saying
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
        verbs = [at for at in verbs if self._touched(at)] or verbs
        said = [(self.subject(at), self._touched(at)) for at in verbs]
        if not all(name for name, _ in said):
            return ()
        said += [(name, frozenset()) for name in self._sources()]
        return tuple(dict.fromkeys(Saying(name, words) for name, words in said if name))

    def _touched(self, at: int) -> frozenset[str]:
        """The longer words in quotation marks that its clause holds or stands right beside."""
        inside = [token for token in self.tokens if token.clause == self.tokens[at].clause]
        first, last = inside[0].start - _GAP, inside[-1].end + _GAP
        return frozenset(
            word
            for start, end in self.quoted
            if start < last and first < end
            for word in re.findall(r"\w{4,}", self.quote[start:end].lower())
        )

    def _sources(self) -> list[NamedOne | None]:
        """Names behind "so", "laut" or "according to", before "zufolge", and behind "von" beside a word for
        what was said."""
        found: list[NamedOne | None] = []
        for at in range(len(self.tokens)):
            text = self.quote[: self.tokens[at].start].lower()
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
