"""Which of the people a claim names it says to be what a key asks for: by "is", beside it, as the doer."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.asked import NamedOne
from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_keys import Key, key_words
from factcheck.reading.asked_subjects import Subjects
from factcheck.reading.frame_tokens import FrameToken

LINKED = 3
"""How well a name fits that the claim itself says to be it; a title straight before it fits 1 or 2."""
_IS = r"(?:war|ist|wird|wurde|bleibt|blieb|is|was|remains|became|serves as|served as)"
_APPOSED = re.compile(r"\A,[ \u00a0]([^,.;:]{3,70}?)(?=[,.;]|\Z)")
_APPOSED_BEFORE = re.compile(r"([^,.;:]{3,70}),[ \u00a0](?:[A-Z][\w-]+[ \u00a0])?\Z")
_IS_BEHIND = re.compile(rf"\A[ \u00a0]{_IS}\b([^,.;:]{{3,90}})")
_IS_BEFORE = re.compile(rf"([^.;:]{{3,140}})\b{_IS}[ \u00a0](?:[\w-]+[ \u00a0]){{0,4}}\Z")
_BY = re.compile(r"\b(?:von|durch|by)[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}\Z")
_FOR = re.compile(
    r"\b(?:[Ff]ür|[Ff]or|on behalf of|im Namen)[ \u00a0]"
    r"((?:(?:de[rnms]|die|das|the)[ \u00a0])?[A-ZÄÖÜ][\w.-]+(?:[ \u00a0][A-Z][\w-]+)?)"
)
_AGENT = ("von", "durch", "by")


def linked(
    quote: str, language: str, tokens: list[FrameToken], names: tuple[NamedOne, ...], attribute: str, key: Key
) -> tuple[NamedOne, ...]:
    """The names, those told to be what is asked for with `fits` of LINKED; whoever does what the attribute
    is a word of is added where only a surname stands there ("den Berg überreichte")."""
    reader = _Links(quote, language, tokens, names, attribute, key)
    found = [replace(name, fits=LINKED) if reader.is_it(name) else name for name in names]
    known = {name.start for name in found}
    return (*found, *(doer for doer in reader.doers() if doer.start not in known))


class _Links(Subjects):
    def __init__(
        self,
        quote: str,
        language: str,
        tokens: list[FrameToken],
        names: tuple[NamedOne, ...],
        attribute: str,
        key: Key,
    ) -> None:
        super().__init__(quote, language, tokens, names)
        self.key = key
        deputed = self.asked.begins("deputed", attribute.lower().split()[0] if attribute.split() else "")
        self.verbs = self.asked.stems("deputes") if deputed else frozenset()
        self.deputed = deputed
        self.asks_by = key_words(attribute)[-1:] and key_words(attribute)[-1] in _AGENT

    def is_it(self, name: NamedOne) -> bool:
        """Whether a noun for what is asked for stands beside it, in apposition or on the other side of "is",
        or it is behind "by" beside a verb of the same."""
        behind, before = (
            self.quote[name.end : name.end + 150],
            self.quote[max(0, name.start - 150) : name.start],
        )
        told = (_APPOSED.match(behind), _IS_BEHIND.match(behind))
        if any(match and self._names_it(match[1]) for match in told):
            return True
        if (match := _APPOSED_BEFORE.search(before)) and self._names_it(" ".join(match[1].split()[-4:])):
            return True
        if (match := _IS_BEFORE.search(before)) and self._names_it(match[1].rpartition(",")[2]):
            return True
        if self.deputed and self._on_behalf(name):
            return True
        return bool(_BY.search(before)) and (bool(self.asks_by) or self._done(before))

    def doers(self) -> list[NamedOne]:
        """The subjects of verbs of the key, in the active voice."""
        found: list[NamedOne] = []
        for at, token in enumerate(self.tokens):
            form = f"{self.parted[at]}{token.low}" if at in self.parted else token.low
            inside = {one.low for one in self.tokens if one.clause == token.clause}
            stem = action_stem(form)
            if token.text[0].isupper() or not (f"v:{stem}" in self.key.actions or stem in self.verbs):
                continue
            if not any(self.speech.has("passives", low) for low in inside) and (name := self.subject(at)):
                found.append(replace(name, fits=LINKED))
        return found

    def _on_behalf(self, name: NamedOne) -> bool:
        """Whether its sentence says for whom it was there: "für die USA nahm … teil"."""
        match = _FOR.search(self.quote[: name.start]) or _FOR.search(self.quote[name.end :])
        return match is not None and self._names_it(match[1])

    def _names_it(self, text: str) -> bool:
        """Whether one of the last words of a phrase is a noun of the key's attribute."""
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
        return any(self.key.names(self._keys(word)) for word in words[:8])

    def _done(self, before: str) -> bool:
        words = re.findall(r"[^\W\d_]+", before)
        return any(
            word[0].islower()
            and (
                f"v:{action_stem(word)}" in self.key.actions
                or action_stem(word) in self.verbs
                or self.key.names(self._keys(word))
            )
            for word in words
        )

    def _keys(self, word: str) -> set[str]:
        return {self.words.stem(word), *(f"c:{concept}" for concept in self.words.names(word))}
