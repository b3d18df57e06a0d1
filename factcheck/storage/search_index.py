"""Keeping what search looks in true to the texts: after each operation, on an upgrade, and all over again.

The audit knows every row an operation touched, however it was written; so what it has noted is what is
analysed again, once, before the commit. Triggers keep the full-text indexes in step with the words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, and_, delete, func, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import Article, ArticleVersion, Change, Claim, Claimant, Evidence
from factcheck.models.search import NAME_FORMS, WORDS
from factcheck.reading.search_pieces import Pieces
from factcheck.reading.search_words import Whole, words_of
from factcheck.storage.audit import operation_number
from factcheck.storage.search_words import Texts, Words, emptied, fill_words, words_from, write_words

T = TypeVar("T")

SINCE = "0005"
"""The revision that brought the tables."""

_AT_ONCE = {"claim": 500, "article": 20, "evidence": 500}
"""Rows in memory at a time; an article has up to 10 MB."""

_COLUMNS = {
    "claim": {"text", "quote", "claimant_id", "claimant_raw"},
    "article": {"title", "byline"},
    "evidence": {"title", "publisher", "quote", "note"},
    "claimant": {"name"},
}
"""Whose change makes words differ."""


def follow_changes(session: Session) -> None:
    """Analyse again what the session's operation changed; after its last flush, before the commit."""
    number = operation_number(session)
    if number is None:
        return
    query = select(Change.table_name, Change.row_id, Change.action, Change.old, Change.new).where(
        Change.operation_id == number,
        Change.table_name.in_(("claim", "article", "article_version", "evidence", "claimant")),
    )
    touched: dict[str, set[int]] = {"claim": set(), "article": set(), "evidence": set(), "claimant": set()}
    versions: set[int] = set()
    for table, row, action, old, new in session.connection().execute(query):
        if table == "article_version":
            versions.add(row)
            if old and "article_id" in old:
                touched["article"].add(int(old["article_id"] or 0))
        elif action is not ChangeAction.UPDATE or _COLUMNS[table] & set(new or ()):
            touched[table].add(row)
    connection = session.connection()
    for some in _some(sorted(versions), 500):
        found = select(ArticleVersion.article_id).where(ArticleVersion.id.in_(some))
        touched["article"].update(connection.execute(found).scalars())
    for some in _some(sorted(touched.pop("claimant")), 500):
        found = select(Claim.id).where(Claim.claimant_id.in_(some))
        touched["claim"].update(connection.execute(found).scalars())
    for owner, numbers in touched.items():
        if numbers:
            write_words(connection, owner, texts_of(connection, owner, numbers))


def rebuild(connection: Connection) -> int:
    """Make all words anew; returns how many rows that are."""
    connection.execute(delete(NAME_FORMS))
    with ExitStack() as indexes:
        for owner in WORDS:
            indexes.enter_context(emptied(connection, owner))
        return _fill_all(connection)


def _fill_all(connection: Connection) -> int:
    """Write the words; what was remembered meanwhile is gone before the indexes ask for memory."""
    memory = Pieces(gathers=True)
    return fill_words(connection, _all_words(connection, memory), memory)


def _all_words(connection: Connection, memory: Pieces) -> Iterator[tuple[str, Words]]:
    """The words of everything. Claims follow their article: of most it holds the words, which are cut up and
    looked up once."""
    articles = all_texts(connection, "article")
    article = next(articles, None)
    for number, claims in groupby(_claims_by_article(connection), key=itemgetter(0)):
        whole = None
        while article and number and article[0] <= number:
            whole = Whole(article[-1], memory)
            yield "article", (article[0], words_of(*article[1:], pieces=memory, whole=whole))
            article = next(articles, None)
        for _, claim, *texts in claims:
            yield "claim", (claim, words_of(*texts, pieces=memory, whole=whole))
    rest = () if article is None else chain([article], articles)
    yield from (("article", words) for words in words_from(rest, memory))
    yield from (("evidence", words) for words in words_from(all_texts(connection, "evidence"), memory))


def not_true(connection: Connection, owner: str) -> list[int]:
    """Numbers whose words are missing, out of date, or left over; all is read."""
    table = WORDS[owner].c
    wrong: list[int] = []
    left = set(connection.execute(select(table.id)).scalars())
    for some in _some(words_from(all_texts(connection, owner), Pieces()), _AT_ONCE[owner]):
        found = select(table.id, table.words).where(table.id.in_([number for number, _ in some]))
        stored = {row.id: row.words for row in connection.execute(found)}
        wrong += [number for number, words in some if stored.get(number) != words]
        left -= {number for number, _ in some}
    return sorted({*wrong, *left})


def index_is_sound(connection: Connection, owner: str) -> bool:
    """Whether the full-text index says what the words say; PostgreSQL keeps its own as part of the table."""
    if connection.dialect.name != "sqlite":
        return True
    index = f"{owner}_index"
    try:
        connection.exec_driver_sql(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return True


def texts_of(connection: Connection, owner: str, numbers: Collection[int]) -> Iterator[Texts]:
    """What is searched of these claims, articles or pieces of evidence."""
    query, key = _query(owner)
    for some in _some(sorted(numbers), _AT_ONCE[owner]):
        yield from connection.execute(query.where(key.in_(some)))


def all_texts(connection: Connection, owner: str) -> Iterator[Texts]:
    """The same of all."""
    query, key = _query(owner)
    return _streamed(connection, query.order_by(key), owner)


def _claims_by_article(connection: Connection) -> Iterator[Texts]:
    """The same of claims, with the article before each; those without one first."""
    query, key = _query("claim")
    article = Claim.__table__.c.article_id
    columns = (article, *query.selected_columns)
    return _streamed(
        connection, query.with_only_columns(*columns).order_by(article.nulls_first(), key), "claim"
    )


def _streamed(connection: Connection, query: Select[Any], owner: str) -> Iterator[Texts]:
    """Rows as the driver gives them: SQLAlchemy's cost more than the words made of them."""
    sql = str(query.compile(connection))
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        yield from driver.execute(sql)
        return
    with driver.cursor(name=f"texts_of_{owner}") as cursor:
        cursor.itersize = _AT_ONCE[owner]
        cursor.execute(sql)
        yield from cursor


def _query(owner: str) -> tuple[Select[Any], Any]:
    """The query for numbers and texts, and the column of the number."""
    if owner == "claim":
        claim, claimant = Claim.__table__.c, Claimant.__table__
        joined = Claim.__table__.outerjoin(claimant, claimant.c.id == claim.claimant_id)
        columns = (claim.id, claim.quote, claim.text, claimant.c.name, claim.claimant_raw)
        return select(*columns).select_from(joined), claim.id
    if owner == "evidence":
        found = Evidence.__table__.c
        return select(found.id, found.title, found.publisher, found.quote, found.note), found.id
    article, version = Article.__table__.c, ArticleVersion.__table__.c
    later = ArticleVersion.__table__.alias()
    last = select(func.max(later.c.number)).where(later.c.article_id == article.id).scalar_subquery()
    joined = Article.__table__.join(
        ArticleVersion.__table__, and_(version.article_id == article.id, version.number == last)
    )
    return select(article.id, article.title, article.byline, version.text).select_from(joined), article.id


def _some(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    rows = iter(rows)
    while part := list(islice(rows, size)):
        yield part
