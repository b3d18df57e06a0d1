"""Who a pronoun is: only when nobody else in the paragraph could be meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.domain.span import Span
from factcheck.reading.speech_speaker import Speaker
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords


class Paragraph:
    """The people named in one paragraph so far. Names are only looked for when a pronoun asks for them."""

    def __init__(self, tokens_of: Callable[[Span], list[Token]], words: SpeechWords) -> None:
        self._last: Speaker | None = None
        self._others: set[str] = set()
        self._unread: list[Span | list[Token]] = []
        self._tokens_of = tokens_of
        self._words = words

    def later(self, sentence: Span | list[Token]) -> None:
        """Take note of a sentence that is over."""
        self._unread.append(sentence)

    def resolve(self, speaker: Speaker | None, before: list[Token]) -> Speaker | None:
        """The speaker meant; None for a pronoun that several could be. `before` are the tokens so far."""
        if speaker is None or not speaker.pronoun:
            self._last = speaker or self._last
            return speaker
        if speaker.pronoun == "x" or self._last is None or not _fits(self._last, speaker.pronoun):
            return None
        for sentence in self._unread:
            tokens = sentence if isinstance(sentence, list) else self._tokens_of(sentence)
            self._others |= _names(tokens, self._words)
        self._unread.clear()
        mine = {*self._last.name.split(), *(self._last.role or "").split()}
        if (self._others | _names(before, self._words)) - mine:
            return None
        return replace(self._last, after=speaker.after)


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
