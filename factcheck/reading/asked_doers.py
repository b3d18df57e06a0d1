"""Whether a part of a clause tells what the subject of a key does, or what somebody else does."""

from __future__ import annotations

from factcheck.domain.claim_view import Word
from factcheck.reading.asked_bynames import people_of
from factcheck.reading.asked_keys import Key
from factcheck.reading.asked_names import is_title
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.speech_words import SpeechWords

_INFLECTED = ("e", "en", "er", "es", "em")
_PRONOUNS = ("pronouns masculine", "pronouns feminine", "pronouns plural")


def doer(inside: list[FrameToken], own: list[Word], key: Key, asked: AskedWords, speech: SpeechWords) -> str:
    """ "own" where the key's subject is the subject of the clause, a person or place by name, office or seat
    of government; "other" where another noun is; "" where a pronoun is or nothing tells."""
    at = {token.start: place for place, token in enumerate(inside)}
    nouns = [word for word in own if (word.noun or word.name) and not word.role and not word.aside]
    nouns = [
        word for word in nouns
        if not (at[word.start] and asked.has("objects", inside[at[word.start] - 1].low))
    ]  # fmt: skip
    if any(_is(word, nouns, key, asked.language) for word in nouns):
        return "own"
    if not nouns or _elsewhere(nouns[0], inside, own, key, asked):
        return ""
    until = nouns[0].start if nouns else 0
    spoken = any(speech.has(kind, one.low) for one in inside for kind in _PRONOUNS if one.start < until)
    return "other" if nouns and not spoken else ""


def doers(inside: list[FrameToken], own: list[Word], asked: AskedWords) -> frozenset[str]:
    """The keys of those by name who may be its subject, of lands and their seats of government with "l:";
    not of whom it only sets them apart from ("anders als Norwegen")."""
    at = {token.start: place for place, token in enumerate(inside)}
    text = " ".join(token.low for token in inside)
    apart = asked.which("contrast", f" {text} ").split()
    begin = next((place for place in range(len(inside)) if apart and _reads(inside, place, apart)), None)
    verbs = frozenset(word.start for word in own if not (word.noun or word.name or word.adjective))
    until = len(inside) if begin is None else _end(inside, begin + len(apart), verbs)
    found: set[str] = set()
    for word in own:
        place = at[word.start]
        behind = place and asked.has("objects", inside[place - 1].low)
        if not (word.noun or word.name) or word.role or word.aside or behind:
            continue
        if begin is not None and begin <= place < until:
            continue
        found |= {f"l:{key}" for key in word.seat_of or (word.keys if word.lies_in is not None else ())}
        found |= {key for key in word.keys if key.startswith("p:")}
        if word.name and word.lies_in is None:
            found |= {key for key in word.keys if key.startswith("n:")}
    return frozenset(found)


def _reads(inside: list[FrameToken], at: int, words: list[str]) -> bool:
    return [token.low for token in inside[at : at + len(words)]] == words


def _end(inside: list[FrameToken], at: int, verbs: frozenset[int]) -> int:
    """Where the stretch ends that begins here: at a verb, or at a comma, which leaves a gap of two."""
    for place in range(at, len(inside)):
        if inside[place].start in verbs or (place > at and inside[place].start - inside[place - 1].end > 1):
            return place
    return len(inside)


def _elsewhere(first: Word, inside: list[FrameToken], own: list[Word], key: Key, asked: AskedWords) -> bool:
    """Whether the first noun is no subject of its own: of a relative clause, behind a verb whose subject was
    named before, or what the key asks about of its subject ("die Haltung der Ukraine")."""
    if asked.has("relative", inside[0].low) and first.start > inside[1].start:
        return True
    at = next(place for place, token in enumerate(inside) if token.start == first.start)
    while at and inside[at - 1].low.endswith(_INFLECTED):
        at -= 1  # "die servilen republikanischen Senatoren"
    starts = {token.start for token in inside[:at]}
    verbs = [word for word in own if not (word.noun or word.name or word.adjective)]
    before = any(word.start in starts for word in verbs) or any(
        asked.has("light verbs", token.low) for token in inside[:at]
    )
    return before or key.names(first.keys) or any(key.about(word.keys) for word in own)


def _is(word: Word, nouns: list[Word], key: Key, language: str) -> bool:
    """Whether a noun names the key's subject, which then has to be somebody, or a state."""
    if key.people and people_of(_with_first(word, nouns), language) & key.people:
        return True
    if word.seat_of and key.about(word.seat_of):
        return True
    known = word.lies_in is not None or not word.concepts or is_title(word.text, language)
    return known and key.about(word.keys)


def _with_first(word: Word, nouns: list[Word]) -> str:
    """The noun with those right before it: "foreign minister"."""
    before = next((one for one in nouns if one.end + 1 == word.start), None)
    return f"{before.text} {word.text}" if before else word.text
