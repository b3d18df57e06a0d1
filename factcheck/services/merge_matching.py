"""Which row of ours is which of theirs: by uid, by what makes it unique, by the words it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import Direction
from factcheck.models import (
    ArticleVersion,
    Base,
    Claim,
    ClaimAnchor,
    Claimant,
    ClaimantName,
    ClaimValue,
    LinkDecision,
    Ruling,
)
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key, chunks
from factcheck.services.merge_numbers import Numbers
from factcheck.services.merge_references import needed, references, unique_keys
from factcheck.services.merge_side import Side
from factcheck.storage.audit import decode

NOT_BY = {
    "article_version": (("article_id", "number"),),
    "verdict": (("supersedes_id",),),
}
"""Unique columns that do not make two rows one: a second text or ruling was given under the same number."""


class Matching:
    """Their rows with the numbers they have here. A row that is nowhere here has none."""

    def __init__(self, ours: Side, theirs: Side) -> None:
        self.ours = ours
        self.theirs = theirs
        self._numbers = Numbers()

    def settle(self, key: Key, here: int, *, new: bool = False) -> None:
        """Say which row here is theirs; `new` when it was put in only now, and has no parts of its own."""
        self._numbers.settle(key, here, new=new)

    def here(self, table: str, there: int) -> int | None:
        """The number here of their row; None where it is not here."""
        return self._numbers.get(table, there)

    def is_taken(self, table: str, here: int) -> bool:
        """Whether a row here is one of theirs already."""
        return self._numbers.is_taken(table, here)

    def is_new(self, table: str, there: int) -> bool:
        """Whether their row was only now put in here."""
        return self._numbers.new(table, there) is not None

    def translated(self, table: str, row: Row) -> Row:
        """Their row in our numbers; what it refers to and is not here is left empty."""
        here: Row = {
            column: self.here(parent, there) if (there := _number(row[column])) is not None else None
            for column, parent in references(table).items()
            if column in row
        }
        return _left_to_right(row | here) if table == "claim_link" else row | here

    def lacks(self, table: str, row: Row) -> list[Key]:
        """What a row cannot be without, and is not here."""
        named = [
            Key(parent, there)
            for column, parent in references(table).items()
            if column in needed(table) and (there := _number(row.get(column))) is not None
        ]
        return [key for key in named if self.here(*key) is None]

    def by_uid(self, table: str, rows: Mapping[int, Row]) -> None:
        """Find those of these rows of theirs that have the same uid here."""
        self._take(table, _by_uid(self, table, rows))

    def by_likeness(self, table: str, rows: Mapping[int, Row]) -> None:
        """Find those that are here by what makes them unique, or by the words they stand for."""
        for way in (_by_unique_columns, *_BY_CONTENT.get(table, ())):
            left = {number: row for number, row in rows.items() if self.here(table, number) is None}
            self._take(table, way(self, table, left))

    def gone(self, table: str, rows: Mapping[int, Row]) -> dict[int, int]:
        """Which rows of ours those are that are no more there; what was made anew there is not among them."""
        found: dict[int, int] = {}
        for way in (_by_uid, _by_unique_columns, *_BY_CONTENT.get(table, ())):
            left = {number: row for number, row in rows.items() if self.here(table, number) is None}
            if way is not _by_uid:
                left = {number: row for number, row in left.items() if not self.is_part_of_new(table, row)}
            matched = way(self, table, left)
            found |= {number: here for number, here in matched.items() if not self.is_taken(table, here)}
            self._take(table, matched)
        return found

    def _take(self, table: str, found: Mapping[int, int]) -> None:
        for number, here in found.items():
            self.settle(Key(table, number), here)

    def is_part_of_new(self, table: str, row: Row) -> bool:
        """Whether their row cannot be without one that was only now put in here."""
        return any(
            (there := _number(row.get(column))) is not None and self.is_new(parent, there)
            for column, parent in references(table).items()
            if column in needed(table)
        )

    def only_here(self, table: str, numbers: Iterable[int]) -> list[int]:
        """Those rows of ours that they do not have under the same uid."""
        model = MODELS[table]
        uids = {number: str((self.ours.now(Key(table, number)) or {}).get("uid")) for number in numbers}
        there = _uids(self.theirs.session, model, list(uids.values()))
        free = [
            number for number, uid in uids.items() if uid not in there and not self.is_taken(table, number)
        ]
        return sorted(free, key=lambda number: uids[number])


def _number(value: str | int | float | None) -> int | None:
    return None if value is None else int(value)


def _by_uid(matching: Matching, table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    model = MODELS[table]
    if "uid" not in model.__table__.c:
        return {}
    here = _uids(matching.ours.session, model, [str(row["uid"]) for row in rows.values()])
    return {number: here[str(row["uid"])] for number, row in rows.items() if row["uid"] in here}


def _by_unique_columns(matching: Matching, table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    columns = MODELS[table].__table__.c
    found: dict[int, int] = {}
    for names in unique_keys(table):
        if names in NOT_BY.get(table, ()):
            continue
        for number, row in rows.items():
            here = matching.translated(table, row)
            if number in found or any(here[name] is None for name in names):
                continue
            query = select(columns.id).where(and_(*(columns[name] == here[name] for name in names)))
            if (match := matching.ours.session.execute(query).scalar()) is not None:
                found[number] = match
    return found


def _versions(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """The same text of the same article, whichever number it was given."""
    found: dict[int, int] = {}
    for number, row in rows.items():
        article = matching.translated("article_version", row)["article_id"]
        query = select(ArticleVersion.id).where(
            ArticleVersion.article_id == article, ArticleVersion.sha256 == row["sha256"]
        )
        free = matching.only_here("article_version", matching.ours.session.scalars(query))
        if free := [one for one in free if one not in found.values()]:
            found[number] = free[0]
    return found


def _claims(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """The same words at the same place of the same text."""
    found: dict[int, int] = {}
    for number, row in rows.items():
        places = matching.theirs.session.execute(
            select(ClaimAnchor.article_version_id, ClaimAnchor.span_start, ClaimAnchor.span_end)
            .where(ClaimAnchor.claim_id == number, ClaimAnchor.span_start.is_not(None))
            .order_by(ClaimAnchor.article_version_id)
        )
        for version, start, end in places.all():
            query = (
                select(Claim.id)
                .join(ClaimAnchor, ClaimAnchor.claim_id == Claim.id)
                .where(
                    ClaimAnchor.article_version_id == matching.here("article_version", version),
                    ClaimAnchor.span_start == start,
                    ClaimAnchor.span_end == end,
                    Claim.quote == row["quote"],
                )
            )
            free = matching.only_here("claim", matching.ours.session.scalars(query))
            if free := [one for one in free if one not in found.values()]:
                found[number] = free[0]
                break
    return found


def _claimants(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """The same Wikidata item; else the only one of that name, if nothing speaks against it."""
    found: dict[int, int] = {}
    session = matching.ours.session
    for number, row in rows.items():
        queries = [select(Claimant.id).where(Claimant.wikidata == row["wikidata"])] if row["wikidata"] else []
        named = select(ClaimantName.claimant_id).where(ClaimantName.name_key == str(row["name"]).casefold())
        for query in (*queries, named.distinct()):
            free = matching.only_here("claimant", session.scalars(query).all())
            free = [
                one for one in free if one not in found.values() and _may_be(session.get(Claimant, one), row)
            ]
            if len(free) == 1:
                found[number] = free[0]
                break
    return found


def _may_be(mine: Claimant | None, theirs: Row) -> bool:
    if mine is None:
        return False
    apart = mine.wikidata and theirs["wikidata"] and mine.wikidata != theirs["wikidata"]
    return not apart and (mine.kind is None or theirs["kind"] is None or mine.kind == theirs["kind"])


def _values(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """A value has no name of its own: it is the same while both started from the same, or say the same."""
    found: dict[int, int] = {}
    ours, theirs = matching.ours, matching.theirs
    for number, row in rows.items():
        claim = matching.translated("claim_value", row)["claim_id"]
        key = Key("claim_value", number)
        said = {_content(one) for one in (row, theirs.before(key)) if one is not None}
        query = select(ClaimValue.id).where(ClaimValue.claim_id == claim).order_by(ClaimValue.id)
        for here in ours.session.scalars(query):
            mine = Key("claim_value", here)
            sides = (ours.now(mine), ours.before(mine))
            unused = here not in found.values() and not matching.is_taken("claim_value", here)
            if unused and said & {_content(one) for one in sides if one is not None}:
                found[number] = here
                break
    return found


def _decisions(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """A decision written once more, as an undo had taken it back, is the one it was."""
    session = matching.ours.session
    found: dict[int, int] = {}
    for number, row in rows.items():
        query = select(LinkDecision.id).where(
            LinkDecision.pair_key == row["pair_key"],
            LinkDecision.judgement == row["judgement"],
            *_decided(LinkDecision, row),
        )
        if (here := session.scalars(query.order_by(LinkDecision.id)).first()) is not None:
            found[number] = here
    return found


def _answers(matching: Matching, _table: str, rows: Mapping[int, Row]) -> dict[int, int]:
    """The same for what people say of two subjects."""
    session = matching.ours.session
    found: dict[int, int] = {}
    for number, row in rows.items():
        query = select(Ruling.id).where(
            Ruling.question == row["question"],
            Ruling.left_key == row["left_key"],
            Ruling.right_key.is_not_distinct_from(row["right_key"]),
            Ruling.answer == row["answer"],
            *_decided(Ruling, row),
        )
        if (here := session.scalars(query.order_by(Ruling.id)).first()) is not None:
            found[number] = here
    return found


def _decided(model: type[LinkDecision | Ruling], row: Row) -> tuple[ColumnElement[bool], ...]:
    at = decode(model, "decided_at", row["decided_at"])
    return model.decided_by == row["decided_by"], model.decided_at == at


def _content(row: Row) -> tuple[object, ...]:
    return tuple(value for column, value in sorted(row.items()) if column not in ("id", "claim_id"))


_BY_CONTENT: dict[str, Sequence[Callable[[Matching, str, Mapping[int, Row]], dict[int, int]]]] = {
    "article_version": (_versions,),
    "claim": (_claims,),
    "claimant": (_claimants,),
    "claim_value": (_values,),
    "link_decision": (_decisions,),
    "ruling": (_answers,),
}


def _uids(session: Session, model: type[Base], uids: Iterable[str]) -> dict[str, int]:
    columns = model.__table__.c
    return {
        uid: number
        for some in chunks(sorted(set(uids)))
        for uid, number in session.execute(select(columns.uid, columns.id).where(columns.uid.in_(some)))
    }


_OTHER = {"left_id": "right_id", "left_value_id": "right_value_id"}


def _left_to_right(row: Row) -> Row:
    """A link with the claim first that has the lower number here."""
    left, right = row.get("left_id"), row.get("right_id")
    if left is None or right is None or int(str(left)) < int(str(right)):
        return row
    turned = dict(row)
    for one, other in _OTHER.items():
        if one in row and other in row:
            turned[one], turned[other] = row[other], row[one]
    sentence = str(row.get("sentence") or "")
    turned["sentence"] = (
        sentence.replace("{left}", "\0").replace("{right}", "{left}").replace("\0", "{right}")
    )
    if row.get("direction"):
        ways = [*Direction]
        turned["direction"] = ways[1 - ways.index(Direction(str(row["direction"])))].value
    return turned
