"""Who is meant: the people of `languages/holders.txt` as keys of the words that name them.

`p:` and a person stand among the keys of an office ("der russische Präsident", "the Kremlin leader") on the
day a claim was published, and of the person's own name in any spelling; `w:` beside it, and alone among those
of the words that only say whose the office is, so that an office of three words pairs with a name of one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.claim_view import Held, Word
from factcheck.reading.date_find import DateFind
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.names import name_keys
from factcheck.reading.office_holders import Holders, Office, Term, office_holders
from factcheck.reading.office_mentions import Mention, mentions
from factcheck.reading.office_words import office_words
from factcheck.reading.person_names import people_in, surname_in


def with_people(
    quote: str,
    tokens: Sequence[FrameToken],
    found: tuple[Word, ...],
    words: FrameWords,
    published: datetime.date | None,
    dates: Iterable[DateFind],
) -> tuple[tuple[Word, ...], tuple[Held, ...], dict[int, str]]:
    """The content words with the keys of the people they name, the offices named with who holds them, and the
    people by the place of each word that names them."""
    holders = office_holders(words.lexicon)
    offices = office_words(words.language, words.lexicon)
    told = mentions(quote, tokens, offices, holders)
    people = people_in(tokens, words, offices, holders, published)
    if not told and not people:
        return found, (), {}
    heads = dict(people)
    beside: dict[int, str] = {}
    for mention, person in _holders(told, people, holders, tokens, published, list(dates)):
        heads |= dict.fromkeys(range(mention.start, mention.end), person)
        beside |= dict.fromkeys(mention.beside, person)
    by_start = {tokens[at].start: f"p:{person}" for at, person in heads.items()}
    whose = {tokens[at].start: f"w:{person}" for at, person in (*beside.items(), *heads.items())}
    known = tuple(
        replace(
            word,
            keys=(*word.keys, *(key for key in (by_start.get(word.start), whose.get(word.start)) if key)),
        )
        if word.start in whose
        else word
        for word in found
    )
    named = (_held(mention, tokens, people, holders, words, published) for mention in told)
    at = {tokens[place].start: person for place, person in heads.items()}
    return known, tuple(held for held in named if held), at


@lru_cache(maxsize=10_000)
def marks_of(text: str, words: FrameWords) -> tuple[frozenset[str], bool]:
    """What a word may add to the keys of a claim: of a land or body all its people. And whether it may be
    somebody in one claim and somebody else, or nobody, in another."""
    holders, offices = office_holders(words.lexicon), office_words(words.language, words.lexicon)
    token = FrameToken(text, text.lower(), 0, len(text), 0)
    people = holders.surnames.get(surname_in(token, holders), set())
    of_land = {person for land in offices.marked(token) for person in holders.of(land)}
    marks = frozenset(f"{mark}:{person}" for person in people | of_land for mark in ("p", "w"))
    return marks, len(people) > 1 or bool(of_land) or holders.is_first(token.low)


def _holders(
    told: list[Mention],
    people: dict[int, str],
    holders: Holders,
    tokens: Sequence[FrameToken],
    published: datetime.date | None,
    dates: list[DateFind],
) -> Iterable[tuple[Mention, str]]:
    """Each office that somebody known holds. A name beside it says who is meant, here and wherever else in
    the claim the office stands alone."""
    taught: dict[Office, str | None] = {}
    for mention in told:
        if mention.name and not mention.anybody:
            taught[mention.office] = _named(mention.name, people)
    for mention in told:
        person = None
        if mention.anybody:
            continue
        if mention.name:
            person = _named(mention.name, people)
        elif mention.office in taught:
            person = taught[mention.office]
        elif term := holders.holder(mention.office, published):
            fits = mention.woman is None or mention.woman == (term.person in holders.women)
            person = term.person if fits and not _before(term, mention, tokens, dates) else None
        if person:
            yield mention, person


def _held(
    mention: Mention,
    tokens: Sequence[FrameToken],
    people: dict[int, str],
    holders: Holders,
    words: FrameWords,
    published: datetime.date | None,
) -> Held | None:
    """The office with the name beside it, if it is told of as held now and the name is nothing but a name."""
    if mention.name is None or mention.anybody:
        return None
    inside = [at for at in range(*mention.name) if at in people] or list(range(*mention.name))
    person = people.get(inside[-1], "")
    parts = [tokens[at].text for at in inside]
    parts[-1] = parts[-1].removesuffix("'s").removesuffix("’s")
    if not person and any(part.lower() in words.noun_forms for part in parts):
        return None
    term = holders.holder(mention.office, published)
    tenure = (
        "now" if term and person == term.person else "once" if holders.ever(mention.office, person) else ""
    )
    woman = person in holders.women if person else mention.woman
    title = tokens[mention.start]
    office = " / ".join(mention.office)
    sounds = tuple(frozenset(name_keys(part)) for part in " ".join(parts).replace("-", " ").split())
    return Held(office, " ".join(parts), title.start, title.clause, sounds, person, tenure, woman)


def _named(name: tuple[int, int], people: dict[int, str]) -> str | None:
    return next((people[at] for at in range(*name) if at in people), None)


def _before(term: Term, mention: Mention, tokens: Sequence[FrameToken], dates: list[DateFind]) -> bool:
    """Whether its clause tells of a day before the term began."""
    clause = tokens[mention.start].clause
    inside = [token for token in tokens if token.clause == clause]
    return any(
        find.latest is not None
        and find.latest < term.first
        and find.type in ("DATE", "TIME")
        and inside[0].start <= find.start <= inside[-1].end
        for find in dates
    )
