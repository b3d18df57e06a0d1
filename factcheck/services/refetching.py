"""Which articles are fetched again, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.ids import Ref
from factcheck.errors import BadInput, NotFound
from factcheck.render.rows import Rows
from factcheck.services.articles import Added
from factcheck.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Address:
    """An article, and where it is fetched from."""

    article: str
    url: str


@dataclass(frozen=True, slots=True)
class Refetched:
    """`status` is changed, unchanged or failed."""

    address: Address
    status: str
    added: Added | None = None


def addresses_of(reader: Reader, articles: Sequence[Ref], *, rated: bool) -> list[Address]:
    """The articles named, or those with a claim rated and not retracted, by their numbers.

    Raises BadInput for neither or both, and for one without an address; NotFound for an unknown one.
    """
    if bool(articles) == rated:
        raise BadInput(
            "Which articles?", "Name them (A3 A5-A9), or give --rated alone for those with rated claims."
        )
    query = "SELECT article_id, article, url FROM articles"
    if rated:
        query += (
            " WHERE url IS NOT NULL AND article_id IN (SELECT c.article_id FROM claims c"
            " JOIN current_verdicts v ON v.claim_id = c.claim_id)"
        )
    found = {
        int(str(number)): (str(name), url) for number, name, url in reader.run(f"{query} ORDER BY 1").rows
    }
    for ref in articles:
        if ref.number not in found:
            raise NotFound(f"There is no {ref}.", "See: factcheck article list")
    wanted = [ref.number for ref in articles] or list(found)
    return [_address(*found[number]) for number in wanted]


def _address(name: str, url: object) -> Address:
    if not url:
        raise BadInput(f"{name} has no address.", f"Give it one: factcheck edit {name} --set url=https://…")
    return Address(name, str(url))


def refetched_rows(done: Sequence[Refetched]) -> Rows:
    """One row an article."""
    columns = ("article", "status", "version", "url", "claims_exact", "claims_moved", "claims_lost")
    return Rows(columns, [_row(one) for one in done])


def _row(one: Refetched) -> tuple[str | int | None, ...]:
    added = one.added
    changed = added is not None and one.status == "changed"
    states = (
        (added.reanchored.exact, added.reanchored.moved, added.reanchored.lost)
        if added and changed
        else ((), (), ())
    )
    ids = [" ".join(f"C{number}" for number in claims) or None for claims in states]
    return (one.address.article, one.status, added.version if added else None, one.address.url, *ids)
