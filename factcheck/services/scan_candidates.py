"""Which claims are worth holding against each other: those with a rare key in common, or with values apart.

Every answer depends on the claims in the database alone, never on the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import CompoundSelect, Select, and_, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from factcheck.models import Claim, ClaimKey, ClaimValue
from factcheck.reading.claim_keys import Key, keys_of_subject
from factcheck.services.scan_hotness import PROBED, Hotness
from factcheck.services.scan_keys import PRINTED, STRONG, WEAK
from factcheck.storage.prepared import Given, paired, prepared

Postings = Mapping[Key, Collection[int]]
Keys = dict[int, set[Key]]
_MEETING = (STRONG | WEAK) - {PROBED}


def keys_stored(session: Session, numbers: Iterable[int], kind: str | None = None) -> Keys:
    """The keys of these claims; `kind` asks for those of one kind alone."""
    connection = session.connection()
    found: Keys = defaultdict(set)
    query, given = _keys_of(connection), {"numbers": list(numbers)}
    if kind is not None:
        query = query.where(ClaimKey.kind == kind)
    for number, kind_, key in connection.execute(query, given):
        found[number].add(Key(kind_, key))
    return found


@prepared
def _keys_of(given: Given) -> Select[int, str, str]:
    return select(ClaimKey.claim_id, ClaimKey.kind, ClaimKey.key).where(
        ClaimKey.claim_id.in_(given.numbers())
    )


def candidates(session: Session, numbers: Collection[int], hotness: Hotness) -> dict[int, set[int]]:
    """For each of these claims the others to hold it against; never itself."""
    keys = keys_stored(session, numbers)
    own = {key for some in keys.values() for key in some}
    cold = hotness.cold(session, own)
    postings = _postings(session, [key for key in cold if key.kind in _MEETING])
    found = {number: meeting(keys.get(number, ()), postings) for number in numbers}
    for one, other in (
        *_within_articles(session, numbers),
        *_values_apart(session, numbers, hotness),
        *_witnesses(session, [key for key in own - cold if key.kind == PROBED], hotness),
    ):
        if one in found:
            found[one].add(other)
    for number in numbers:
        found[number].discard(number)
    return found


def meeting(keys: Collection[Key], postings: Postings) -> set[int]:
    """The claims that share one strong key or two weak ones.

    A subject and the words it is named by are one key: who shares the subject shares its name as well.
    """
    held = [key for key in keys if key in postings]
    named: dict[Key, set[int]] = {}
    for subject in held:
        for name in keys_of_subject(subject.key) if subject.kind == "subject" else ():
            named.setdefault(name, set()).update(postings[subject])
    once: set[int] = set()
    met: set[int] = set()
    for key in held:
        others = postings[key]
        if key.kind in STRONG:
            met.update(others)
            continue
        if key in named:
            others = set(others) - named[key]
        met.update(once.intersection(others))
        once.update(others)
    return met


def _postings(session: Session, keys: Iterable[Key]) -> dict[Key, list[int]]:
    """The claims of each key, as far as there is more than one."""
    connection = session.connection()
    found: dict[Key, list[int]] = defaultdict(list)
    for kind, key, number in connection.execute(_sharing(connection), paired(sorted(keys))):
        found[Key(kind, key)].append(number)
    return {key: some for key, some in found.items() if len(some) > 1}


@prepared
def _sharing(given: Given) -> Select[str, str, int]:
    asked = given.pairs()
    same = and_(ClaimKey.kind == asked.c.first, ClaimKey.key == asked.c.second)
    return select(ClaimKey.kind, ClaimKey.key, ClaimKey.claim_id).select_from(asked.join(ClaimKey, same))


def _witnesses(session: Session, hot: Iterable[Key], hotness: Hotness) -> Iterator[tuple[int, int]]:
    for key in sorted(hot):
        for one, other in hotness.witnesses(session, key):
            yield one, other
            yield other, one


def _within_articles(session: Session, numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of one article: with two weak keys or a strong one, however common; and every claim with the
    dates the article is printed under."""
    connection, mine = session.connection(), set(numbers)
    own = connection.execute(_articles_of(connection), {"numbers": list(mine)})
    articles = [number for (number,) in own if number is not None]
    if not articles:
        return
    by_article: dict[int | None, Keys] = defaultdict(lambda: defaultdict(set))
    for article, number, kind, key in connection.execute(_keys_in(connection), {"numbers": articles}):
        by_article[article][number].add(Key(kind, key))
    for keys in by_article.values():
        yield from _within(keys, mine)


@prepared
def _articles_of(given: Given) -> Select[int | None]:
    own = select(Claim.article_id).where(Claim.id.in_(given.numbers()), Claim.article_id.is_not(None))
    return own.distinct()


@prepared
def _keys_in(given: Given) -> Select[int | None, int, str, str]:
    return (
        select(Claim.article_id, ClaimKey.claim_id, ClaimKey.kind, ClaimKey.key)
        .join(ClaimKey, ClaimKey.claim_id == Claim.id)
        .where(Claim.article_id.in_(given.numbers()))
    )


def _within(keys: Keys, mine: set[int]) -> Iterator[tuple[int, int]]:
    postings: dict[Key, list[int]] = defaultdict(list)
    for number, some in keys.items():
        for key in some:
            postings[key].append(number)
    printed = {number for key, some in postings.items() if key.kind == PRINTED for number in some}
    shared = {key: some for key, some in postings.items() if len(some) > 1 and key.kind in STRONG | WEAK}
    for number in mine & keys.keys():
        for other in meeting(keys[number], shared):
            yield number, other
        for other in keys if number in printed else printed:
            yield number, other


def _values_apart(session: Session, numbers: Iterable[int], hotness: Hotness) -> Iterator[tuple[int, int]]:
    """Claims whose values of one subject and attribute share no number: two index ranges for each value."""
    connection = session.connection()
    values = [
        number
        for number, subject, attribute in connection.execute(
            _named_values(connection), {"numbers": list(numbers)}
        )
        if Key(PROBED, f"{subject}|{attribute}") not in hotness.hot
    ]
    if values:
        rows = connection.execute(_apart(connection), {"numbers": values})
        yield from ((one, other) for one, other in rows)


@prepared
def _named_values(given: Given) -> Select[int, str, str]:
    return select(ClaimValue.id, ClaimValue.subject_key, ClaimValue.attribute).where(
        ClaimValue.claim_id.in_(given.numbers()), ClaimValue.subject_key != ""
    )


@prepared
def _apart(given: Given) -> CompoundSelect[int, int]:
    mine, theirs = aliased(ClaimValue), aliased(ClaimValue)
    same = and_(
        theirs.subject_key == mine.subject_key,
        theirs.attribute == mine.attribute,
        theirs.claim_id != mine.claim_id,
    )
    tests = (
        and_(theirs.unit == mine.unit, theirs.lo > mine.hi),
        and_(theirs.unit == mine.unit, theirs.hi < mine.lo),
        and_(
            mine.unit.is_(None),
            theirs.unit.is_(None),
            or_(theirs.truth != mine.truth, theirs.entity_key != mine.entity_key),
        ),
    )
    probed = and_(ClaimKey.claim_id == theirs.claim_id, ClaimKey.kind == PROBED,
                  ClaimKey.key == theirs.subject_key + "|" + theirs.attribute)  # fmt: skip
    return union_all(
        *(
            select(mine.claim_id, theirs.claim_id)
            .join(theirs, and_(same, test))
            .join(ClaimKey, probed)
            .where(mine.id.in_(given.numbers()))
            for test in tests
        )
    )
