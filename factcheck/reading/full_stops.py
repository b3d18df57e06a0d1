"""Does a full stop end the sentence, or belong to an abbreviation, an initial or an ordinal number?"""

from __future__ import annotations

import re

from factcheck.reading.sentence_rules import SentenceRules

_OPENERS = "\"'“”„»«›‹‚‘’([{*_–—"
_WORD = re.compile(r"[^\W_](?:[\w'’]|\.(?=[^\W\d_]))*\Z")
_NUMBER = re.compile(r"(?:(.)|\A)(?<!\d)(\d+)\Z", re.DOTALL)
_DAY_AND_MONTH = re.compile(r"\A\d{1,2}\.\d{1,2}\Z")
_ROMAN = re.compile(r"\A(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3})\Z")
_REACH = 30  # longer words are no abbreviations


def full_stop_ends(text: str, start: int, stop: int, following: str, rules: SentenceRules) -> bool:
    """Whether the full stop at `stop` ends the sentence that begins at `start`.

    `following` is the next word, which does not begin in lower case; it may be empty (a symbol follows).
    """
    before = text[max(start, stop - _REACH) : stop]
    if not following[:1].isdigit() and _is_ordinary(before, rules):
        return True
    tokens = before.split()
    if not tokens or before[-1].isspace():
        return True
    last = tokens[-1].lstrip(_OPENERS)
    alone = start + len(tokens[-1]) >= stop
    shouted = len(following) > 1 and following.isupper()  # in capitals throughout nothing shows a beginning
    begins = following.casefold() in rules.function_words and not (shouted and last[-1:].isdigit())
    if last[-1:].isdigit():
        before = tokens[-2] if len(tokens) > 1 else ""
        return not (alone and len(last) < 4) and _number_ends(last, before, following, begins, rules)
    verdict = _abbreviation_ends(tokens[:-1], last, alone, following[:1].isdigit(), begins, rules)
    return _word_ends(last, begins, rules) if verdict is None else verdict


def _is_ordinary(before: str, rules: SentenceRules) -> bool:
    """Whether a full stop behind `before` cannot be an abbreviation's, as with nine sentences of ten: the
    last word is in none of the lists, neither an initial nor a Roman number, and goes with none before it.
    """
    words = before.rsplit(" ", 1)
    last = words[-1]
    return (
        len(words) == 2
        and len(last) > 3
        and last.isalpha()
        and last[1:].islower()
        and last.casefold() not in rules.listed
        and not words[0].endswith((".", " ", "et"))
    )


def _number_ends(last: str, before: str, following: str, begins: bool, rules: SentenceRules) -> bool:
    match = _NUMBER.search(last)
    left, digits = (match[1] or "", match[2]) if match else ("", last)
    if following.casefold() in rules.ordinal_nouns:
        return False
    if following[:1].isdigit():
        return len(digits) > 2 or left in {",", ":"}
    if not rules.dotted_ordinals:
        return True
    if _DAY_AND_MONTH.match(last):
        return begins
    if len(digits) > 3 or left or before.casefold() in rules.words_before_a_count:
        return True
    return begins or not following


def _abbreviation_ends(
    earlier: list[str], last: str, alone: bool, number: bool, begins: bool, rules: SentenceRules
) -> bool | None:
    """What the abbreviation lists say; None when the word is in none of them."""
    for key in _spellings(earlier, last, alone):
        if key in rules.never:
            return False
        if number and (key in rules.before_digits or key.endswith(rules.compound_endings)):
            return False
        if key in rules.before_capital:
            return True
        if key in rules.before_function_word:
            return begins
    return None


def _spellings(earlier: list[str], last: str, alone: bool) -> list[str]:
    """The last words as the lists spell them, longest first: "z. B" and "B" become "z.B" and "B"."""
    match = _WORD.search(last)
    word = match[0] if match else last
    keys = [word]
    if match and match.start() == 0:
        chain = word
        for token in reversed(earlier[-3:]):
            if len(token) > 6 or not (token.endswith(".") or token == "et"):
                break
            chain = token.lstrip(_OPENERS) + chain
            keys.insert(0, chain)
    if alone or len(keys) > 1:
        keys.extend([key[:1].lower() + key[1:] for key in keys])
    return keys


def _word_ends(last: str, begins: bool, rules: SentenceRules) -> bool:
    match = _WORD.search(last)
    word = match[0] if match else last
    parts = word.split(".")
    if len(parts[-1]) == 1 and parts[-1].isalpha() and all(len(part) <= 2 for part in parts):
        return begins  # an initial
    if _ROMAN.match(word):
        return begins or not rules.dotted_ordinals
    return True
