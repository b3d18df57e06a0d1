"""What a verb of saying reports: the clause, infinitive or quotation behind it, or what stands before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.reading.speech_clauses import clause_end, skip
from factcheck.reading.speech_frame import Frame
from factcheck.reading.speech_quotes import Quote
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_verbs import Saying
from factcheck.reading.speech_words import SpeechWords

_SHORTEST = 3  # tokens of a clause
_ADDRESSEE = 6  # tokens that may stand between "told" and "that"

_CLOSED = (
    "determiners",
    "skipped",
    "skipped phrases",
    "conjunctions",
    "links",
    "openers",
    "pronouns other",
    "subjunctives",
    "clause openers",
    "subordinators",
)
"""Sections of small words that are no verbs."""

Part = tuple[int, int, tuple[Quote, ...], str, float]


def frames_of(saying: Saying, tokens: Sequence[Token], words: SpeechWords) -> Iterator[Frame]:
    """One frame for what follows the verb, and one for what it closes; none when nothing is reported."""
    behind = _behind(saying, tokens, words)
    before = _before(saying, tokens, behind is not None, words)
    for part in (before, behind):
        if part:
            start, end, quotes, rule, confidence = part
            opened = tokens[saying.left - 1].start if saying.left else tokens[0].start
            yield Frame(
                start, end, quotes, saying.speaker, saying.cue, rule, confidence, opened,
                saying.inherits, saying.opinion, saying.denial,
            )  # fmt: skip


def _behind(saying: Saying, tokens: Sequence[Token], words: SpeechWords) -> Part | None:
    at = saying.after
    if at < len(tokens) and tokens[at - 1].word == ",":  # behind a name between commas
        return _after_comma(saying, tokens, at, words)
    stop = clause_end(tokens, at)
    if words.bare_clauses and (saying.plain or saying.clause):
        bare = _bare(saying, tokens, at, stop, words)
        if bare:
            return bare
    if stop < len(tokens) and tokens[stop].quote:
        quoted = saying.plain or saying.nominal
        if quoted and (stop == at or skip(tokens, at, stop, words) == stop):
            return _quoted(tokens[stop], "verb before quotation", 0.95)
        if quoted:
            return _quoted(tokens[stop], "quoted words", 0.75)
        return None
    if stop + 1 < len(tokens):
        mark = tokens[stop].word
        if mark == ":" and (saying.plain or saying.nominal):
            return _after_colon(tokens, stop + 1)
        if mark == ",":
            part = _after_comma(saying, tokens, stop + 1, words)
            if part:
                return part
    return _object(saying, tokens, at, stop, words)


def _quoted(token: Token, rule: str, confidence: float) -> Part:
    quote = token.quote
    assert quote is not None
    return quote.start, quote.end, (quote,), rule, confidence


def _after_colon(tokens: Sequence[Token], at: int) -> Part | None:
    if tokens[at].quote:
        return _quoted(tokens[at], "colon", 0.95)
    if len(tokens) - at < _SHORTEST:
        return None
    return tokens[at].start, _last(tokens), (), "colon", 0.75


def _after_comma(saying: Saying, tokens: Sequence[Token], at: int, words: SpeechWords) -> Part | None:
    first = tokens[at]
    if first.quote:
        return _quoted(first, "verb before quotation", 0.9) if saying.plain else None
    if len(tokens) - at < _SHORTEST or words.has("coordinators", first.word):
        return None
    end = _report_end(tokens, at, words)
    if words.has("conjunctions", first.word):
        return first.start, end, (), "reported clause", 0.95
    stop = _stretch_end(tokens, at)
    if _has_subjunctive(tokens, at, stop, words):
        return first.start, end, (), "reported main clause", 0.9
    if words.has("clause openers", first.word):
        return (first.start, end, (), "reported question", 0.6) if saying.plain else None
    infinitive = _infinitive(tokens, at, stop, words)
    if infinitive:
        return first.start, tokens[infinitive].end, (), "reported infinitive", 0.75
    # Not behind a verb at the beginning of a clause: what follows its subject there is a relative clause.
    if saying.plain and not saying.subject_right and saying.speaker and not words.lower_nouns:
        return first.start, end, (), "reported main clause", 0.65
    return None


def _stretch_end(tokens: Sequence[Token], at: int) -> int:
    """Behind the clause at `at`, a single inserted clause and short quotations included."""
    stop = clause_end(tokens, at)
    while stop < len(tokens) and tokens[stop].quote:
        stop = clause_end(tokens, stop + 1)
    return stop


def _has_subjunctive(tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> bool:
    forms, doubt = words.lists["subjunctives"], words.lists["subjunctives of doubt"]
    spoken = [token.low for token in tokens[at:stop]]
    first_person = any(word in words.lists["first person"] for word in spoken)
    return any(word in forms and not (first_person and word in doubt) for word in spoken)


def _infinitive(tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> int:
    """Index of the last infinitive with its mark, a modal behind it included; 0 when there is none."""
    marks = words.lists["infinitive mark"]
    for here in range(stop - 1, at, -1):
        word = tokens[here].word
        marked = tokens[here - 1].low in marks and word[0].islower()
        if marks and ((marked and word.endswith(("en", "rn", "ln", "un", "in"))) or _zu_inside(word)):
            return here
    return 0


def _zu_inside(word: str) -> bool:
    """ "anzuerkennen": the mark stands inside a verb with a particle."""
    return word[0].islower() and word.endswith("en") and "zu" in word[2:-4]


def _bare(saying: Saying, tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> Part | None:
    """A clause without a comma: "she said the port was closed", "he told reporters that …"."""
    if saying.subject_right or saying.speaker is None:
        return None
    for here in range(at, min(at + _ADDRESSEE, stop)):
        if words.has("conjunctions", tokens[here].word):
            return tokens[here].start, _last(tokens), (), "reported clause", 0.95
    if stop - at < _SHORTEST or not (saying.plain or saying.opinion):
        return None
    if skip(tokens, at, stop, words) > at or (saying.nominal and not saying.plain):
        return None
    return tokens[at].start, _last(tokens), (), "reported clause without a conjunction", 0.8


def _object(saying: Saying, tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> Part | None:
    """What is called, denied or demanded: reported without a clause of its own."""
    if not saying.nominal or saying.speaker is None or stop - at < _SHORTEST:
        return None
    if saying.left == saying.at and saying.subject_right and saying.left > 0:
        return None  # ", forderte Muster am Montag in Bremen": the reported words stand before
    spoken = {token.low for token in tokens[at:stop]}
    if not spoken & words.lists["object marks"]:
        return None
    last = stop
    while last < len(tokens) and tokens[last].word == "," and not tokens[last].quote:
        last = clause_end(tokens, last + 1)
    return tokens[at].start, tokens[min(last, len(tokens)) - 1].end, (), "reported object", 0.55


def _before(saying: Saying, tokens: Sequence[Token], followed: bool, words: SpeechWords) -> Part | None:
    """A quotation or clause that ends where the verb or its subject begins."""
    left = saying.left
    if left == 0 or saying.inherits or not (saying.plain or saying.clause or saying.nominal):
        return None
    at = left - 1
    quoted = tokens[at] if tokens[at].quote else None
    if quoted is None and tokens[at].word in ",–" and at > 0 and tokens[at - 1].quote:
        quoted = tokens[at - 1]
    stands = saying.at == left or (saying.speaker is not None and not saying.subject_right)
    if quoted and quoted.quote and quoted.quote.outer_end <= tokens[left].start:
        return _quoted(quoted, "verb behind quotation", 0.95) if stands else None
    if followed or tokens[at].word != "," or left < _SHORTEST or not saying.plain or saying.speaker is None:
        return None
    if saying.at != left and saying.subject_right:
        return None
    if saying.speaker.end <= tokens[left].start and not saying.subject_right:
        return None  # the subject stands before an inserted clause: that clause is not what is said
    start = at
    while start > 0 and tokens[start - 1].word not in (";", ":"):
        start -= 1
    first = start + 1 if words.has("coordinators", tokens[start].word) else start
    if words.has("subordinators", tokens[first].word):
        return None
    if start <= at - _SHORTEST:
        rule = "verb behind clause"
        return tokens[start].start, tokens[at - 1].end, (), rule, 0.8
    return None


def _report_end(tokens: Sequence[Token], at: int, words: SpeechWords) -> int:
    """Where a reported clause ends: with the sentence, or where the author's own main clause begins."""
    for here in range(at + _SHORTEST, len(tokens) - 2):
        if tokens[here].word not in ",–;":
            continue
        following = tokens[here + 1].word
        if tokens[here].word == ";" or words.has("main clause openers", following):
            return tokens[here - 1].end
        if (
            words.has("coordinators", following)
            and words.verb_second
            and _is_verb(tokens[here + 2].word, words)
        ):
            return tokens[here - 1].end
    return _last(tokens)


def _is_verb(word: str, words: SpeechWords) -> bool:
    """Whether a word behind "und" looks like a finite verb: a past form, and no other small word."""
    if not word[0].islower() or word in words.cues:
        return False
    return not any(word in words.lists[section] for section in _CLOSED) and not word.endswith(
        ("en", "e", "er", "es")
    )


def _last(tokens: Sequence[Token]) -> int:
    """Where the sentence's words end, its final mark left out."""
    at = len(tokens) - 1
    while at > 0 and tokens[at].word in (".", "!", "?", "…", ")", ";"):
        at -= 1
    return tokens[at].end
