"""Who a pronoun is: only when nobody else in the paragraph could be meant."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from factcheck.reading.speech_speaker import Speaker
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords


@dataclass(slots=True)
class Paragraph:
    """The people named in one paragraph so far."""

    last: Speaker | None = None
    others: set[str] = field(default_factory=set)

    def resolve(self, speaker: Speaker | None, before: list[Token], words: SpeechWords) -> Speaker | None:
        """The speaker meant; None for a pronoun that several could be. `before` are the tokens so far."""
        if speaker is None or not speaker.pronoun:
            if speaker:
                self.last = speaker
            return speaker
        if speaker.pronoun == "x" or self.last is None or not _fits(self.last, speaker.pronoun):
            return None
        mine = self.last.name.split()
        rivals = (self.others | _names(before, words)) - set(mine)
        if rivals - set((self.last.role or "").split()):
            return None
        return replace(self.last, after=speaker.after)

    def note(self, tokens: list[Token], words: SpeechWords) -> None:
        """Remember the names of a sentence that is over."""
        self.others |= _names(tokens, words)


def _fits(speaker: Speaker, pronoun: str) -> bool:
    if pronoun == "m":
        return speaker.proper and not speaker.feminine
    return speaker.proper or speaker.feminine


def _names(tokens: list[Token], words: SpeechWords) -> set[str]:
    """Capitalised words that may name a person: no title, and no noun behind an article or adjective.

    In a language that writes nouns small every capital counts but the first word's; where nouns are
    capitalised too, a name is a run of two, or one that stands alone behind a mark or a small word that
    ends in no adjective ending.
    """
    found: set[str] = set()
    for at, token in enumerate(tokens):
        word = token.word
        if token.quote or not word[0].isupper() or word in words.not_names or word in words.titles:
            continue
        if word in words.speakers or (not words.lower_nouns and word.lower().endswith(words.title_ends)):
            continue
        before = tokens[at - 1].word if at else ""
        if words.lower_nouns:
            if at:
                found.add(word)
        elif _runs_on(before, words) or (_bare(before, words) and not _common(word)):
            found.add(word)
    return found


def _runs_on(before: str, words: SpeechWords) -> bool:
    return before[:1].isupper() and before not in words.not_names


def _bare(before: str, words: SpeechWords) -> bool:
    if not before:
        return True
    low = before.lower()
    return not (low in words.lists["determiners"] or low in words.lists["skipped phrases"]
                or low.endswith(words.adjective_endings))  # fmt: skip


def _common(word: str) -> bool:
    """Nouns by their ending, where nouns are capitalised."""
    return word.endswith(
        (
            "ung",
            "ungen",
            "heit",
            "keit",
            "keiten",
            "schaft",
            "schaften",
            "ion",
            "ionen",
            "tät",
            "en",
            "nis",
            "tum",
            "ment",
        )
    )
