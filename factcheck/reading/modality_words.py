"""The words by which a language shows how a clause is meant, read from `languages/<code>/modality.txt`."""

from __future__ import annotations

from functools import lru_cache

from factcheck.reading.word_lists import Lists, joined_lists, known_languages, read_lists

_PHRASES = ("no conditions", "no plans", "views", "plan phrases")
_PARTED = ("parted plans", "parted forecasts")
_STEMS = ("valuing stems", "infinitive endings", "participle middles")


class ModalityWords:
    """Lower-case words by section; `phrases` come with a blank either side, `stems` as tuples, `parted` as
    pairs of a verb and what stands anywhere behind it."""

    def __init__(self, lists: Lists) -> None:
        self.words = {name: frozenset(entries) for name, entries in lists.items()}
        self.phrases = {name: tuple(f" {entry} " for entry in lists.get(name, ())) for name in _PHRASES}
        self.stems = {name: lists.get(name, ()) for name in _STEMS}
        self.parted = {name: _parted(lists.get(name, ())) for name in _PARTED}
        self.stem_heads = frozenset(stem[:3] for stem in self.stems["valuing stems"])

    def among(self, section: str, spoken: list[str]) -> str | None:
        """The first of the spoken words that a section lists."""
        listed = self.words.get(section, frozenset())
        if listed.isdisjoint(spoken):
            return None
        return next(word for word in spoken if word in listed)

    def phrase(self, section: str, padded: str) -> str | None:
        """The first phrase of a section inside words joined and padded with blanks."""
        return next((entry.strip() for entry in self.phrases[section] if entry in padded), None)

    def both_parts(self, section: str, spoken: list[str]) -> str | None:
        """The first verb of a section whose other part is spoken behind it."""
        for verb, particle in self.parted[section]:
            if verb in spoken and particle in spoken[spoken.index(verb) + 1 :]:
                return verb
        return None

    def valuing(self, spoken: list[str]) -> str | None:
        """The first word that judges."""
        for word in spoken:
            if word.endswith("weise"):
                continue  # "erstaunlicherweise" comments on a fact and leaves it one
            if word[:3] in self.stem_heads and word.startswith(self.stems["valuing stems"]):
                return word
        return None


def _parted(entries: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((entry.split()[0], entry.split()[1]) for entry in entries)


@lru_cache(maxsize=16)
def modality_words(language: str | None) -> ModalityWords:
    """The words of a language (BCP 47 code); all languages' together when it is None or not known."""
    code = (language or "").split("-")[0].lower()
    return ModalityWords(
        read_lists(code, "modality") if code in known_languages() else joined_lists("modality")
    )
