"""A small desk with a row in every table, made through the models, and ways to look at a database raw."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from factcheck.domain import vocabulary as words
from factcheck.domain.keys import new_uid
from factcheck.domain.text import sha256
from factcheck.models import (
    Annotation,
    Article,
    ArticleEvent,
    ArticleVersion,
    Base,
    Claim,
    ClaimAnchor,
    Claimant,
    ClaimantName,
    ClaimAppearance,
    ClaimKey,
    ClaimLink,
    ClaimOutline,
    ClaimScan,
    ClaimTag,
    ClaimValue,
    Correction,
    Evidence,
    ImportedFeed,
    ImportedRecord,
    LinkDecision,
    Outlet,
    Publication,
    RatingLabel,
    RatingScale,
    Ruling,
    Scan,
    ScanMark,
    Setting,
    Tag,
    Verdict,
    VerdictEvidence,
)
from factcheck.settings import Target
from factcheck.storage.postgres import connect
from factcheck.storage.unit_of_work import write

TEXT = "Das Stadtfest. 21.10.2026.\n\nWir stehen im Oktober 2025 vor 7.000 Gästen – „%s“ — 100 % voll.\n"
QUOTES = ("21.10.2026", "Oktober 2025", "7.000 Gästen")
TABLES = sorted(table.name for table in Base.metadata.sorted_tables)
NOON = datetime(2026, 10, 21, 12, 0, 0, 123456, tzinfo=UTC)


def fill(target: Target) -> None:
    """Put at least one row in every table; the operation and its changes come from the audit."""
    write(target, _desk, actor="anna", command="article add fest.txt")


def _desk(session: Session) -> None:
    def add(row: Any) -> Any:
        session.add(row)
        session.flush()
        return row

    outlet = add(Outlet(uid=new_uid(), name="Beispielblatt", homepage="https://example.org", country="DE"))
    article = add(
        Article(
            uid=new_uid(), identity_key="url:https://example.org/fest", outlet_id=outlet.id, title="Fest",
            url="https://example.org/fest", canonical_url="https://example.org/fest", language="de",
            byline="Mara Winter", published_raw="21.10.2026", published_earliest=date(2026, 10, 21),
            published_latest=date(2026, 10, 21), made_by="anna",
        )
    )  # fmt: skip
    versions = [_version(add, article, 1, TEXT), _version(add, article, 2, TEXT + "Nachtrag.\n")]
    claimant = add(Claimant(uid=new_uid(), name="Anna Beispiel", kind=words.ClaimantKind.PERSON))
    other = add(Claimant(uid=new_uid(), name="A. Beispiel", merged_into_id=claimant.id))
    for person in (claimant, other):
        add(ClaimantName(claimant_id=person.id, name=person.name, name_key=person.name.casefold()))
    claims = [_claim(add, article, quote, claimant) for quote in QUOTES]
    claims.append(add(Claim(uid=new_uid(), text="Heard", origin="person", made_by="anna")))
    for claim in claims[:3]:
        for version in versions:
            _anchor(add, claim, version)
    values = [
        _value(add, claims[0], 739_910.0, "2026-10-21"),
        _value(add, claims[1], 739_525.0, "2025-10-01"),
    ]
    _attach(add, claims)
    _judge(add, claims, versions, values)
    _scan(add, claims, versions)


def _version(add: Any, article: Article, number: int, text: str) -> ArticleVersion:
    row: ArticleVersion = add(
        ArticleVersion(
            uid=new_uid(), article_id=article.id, number=number, text=text, sha256=sha256(text),
            media_type="text/plain", origin="fest.txt", captured_at=NOON,
        )
    )  # fmt: skip
    return row


def _claim(add: Any, article: Article, quote: str, claimant: Claimant) -> Claim:
    row: Claim = add(
        Claim(
            uid=new_uid(), article_id=article.id, quote=quote, text=f"Es heißt: {quote}", origin="person",
            claimant_id=claimant.id, speech=words.Speech.AUTHOR, said_raw="2026",
            said_latest=date(2026, 1, 1), said_earliest=date(2026, 1, 1), worthiness=0.75,
            worthiness_reasons="dated", assignee="ben",
            priority=2, due_on=date(2026, 11, 1), made_by="anna",
        )
    )  # fmt: skip
    return row


def _anchor(add: Any, claim: Claim, version: ArticleVersion) -> None:
    start = version.text.index(str(claim.quote))
    add(
        ClaimAnchor(
            claim_id=claim.id, article_id=version.article_id, article_version_id=version.id, prefix="…",
            state=words.AnchorState.EXACT, span_start=start, span_end=start + len(str(claim.quote)),
            zone=words.Zone.BODY, suffix="…", score=1.0,
        )
    )  # fmt: skip


def _value(add: Any, claim: Claim, day: float, shown: str) -> ClaimValue:
    row: ClaimValue = add(
        ClaimValue(
            claim_id=claim.id, subject_key="text", attribute="present", kind=words.ValueKind.DATE, unit="day",
            lo=day, hi=day, wide_lo=day, wide_hi=day, bounds="[]", precision="day", raw=shown, display=shown,
            origin="person", made_by="anna",
        )
    )  # fmt: skip
    return row


def _attach(add: Any, claims: Sequence[Claim]) -> None:
    add(ClaimAppearance(claim_id=claims[0].id, url="https://example.org/x", seen_on=date(2026, 10, 22)))
    tag = add(Tag(name="datum"))
    add(ClaimTag(claim_id=claims[0].id, tag_id=tag.id))
    add(
        Annotation(
            uid=new_uid(),
            claim_id=claims[0].id,
            motivation=words.Motivation.COMMENTING,
            body="Hm.",
            made_by="b",
        )
    )
    add(Setting(key="language", value="de"))


def _judge(
    add: Any, claims: Sequence[Claim], versions: Sequence[ArticleVersion], values: Sequence[ClaimValue]
) -> None:
    evidence = add(
        Evidence(
            uid=new_uid(), claim_id=claims[0].id, url="https://example.org/e", stance=words.Stance.REFUTES,
            retrieved_at=NOON, note="seen", made_by="anna",
        )
    )  # fmt: skip
    scale = add(RatingScale(uid=new_uid(), name="Probe"))
    label = add(
        RatingLabel(
            scale_id=scale.id, label="Falsch", label_key="falsch", language="de", value=0.0, position=1,
            rating_class=words.RatingClass.FALSE,
        )
    )  # fmt: skip
    verdict = add(
        Verdict(
            uid=new_uid(), claim_id=claims[0].id, action=words.VerdictAction.RATE, label_id=label.id,
            justification="Gedruckt 2026.", article_version_id=versions[0].id, decided_by="anna",
        )
    )  # fmt: skip
    add(
        Verdict(
            uid=new_uid(), claim_id=claims[0].id, action=words.VerdictAction.RETRACT,
            justification="Doch nicht.", supersedes_id=verdict.id, decided_by="ben",
        )
    )  # fmt: skip
    add(VerdictEvidence(verdict_id=verdict.id, evidence_id=evidence.id))
    add(
        Publication(
            uid=new_uid(), verdict_id=verdict.id, url="https://example.org/check", published_at=NOON,
            made_by="anna",
        )
    )  # fmt: skip
    add(
        ImportedRecord(
            uid=new_uid(), claim_id=claims[0].id, verdict_id=verdict.id, format="claimreview",
            source="feed.json", data='{"@type":"ClaimReview"}', made_by="anna",
        )
    )  # fmt: skip
    add(ImportedFeed(uid=new_uid(), source="feed.json", data='{"name":"Feed"}', made_by="anna"))
    link = add(
        ClaimLink(
            uid=new_uid(), left_id=claims[0].id, right_id=claims[1].id, conflict_kind="date", distance=385.0,
            relation=words.Relation.INCONSISTENT_WITHIN, left_value_id=values[0].id,
            right_value_id=values[1].id, distance_unit="day", origin="person",
            earlier_key="b" * 64, sentence="{left} steht gegen {right}", pair_key="a" * 64,
            made_by="anna",
        )
    )  # fmt: skip
    add(
        Correction(
            uid=new_uid(), article_id=claims[0].article_id, link_id=link.id, asked_of="Redaktion",
            asked_on=date(2026, 10, 22), due_on=date(2026, 11, 5), letter="Sehr geehrte …",
            outcome=words.Outcome.CORRECTED, closed_on=date(2026, 10, 30), article_version_id=versions[1].id,
            made_by="anna",
        )
    )  # fmt: skip
    add(
        LinkDecision(
            uid=new_uid(), pair_key="a" * 64, judgement=words.Judgement.CONFIRMED, decided_by="anna",
            wrong_claim_id=claims[0].id,
        )
    )  # fmt: skip


def _scan(add: Any, claims: Sequence[Claim], versions: Sequence[ArticleVersion]) -> None:
    add(ClaimKey(claim_id=claims[0].id, kind="subject", key="stadtfest"))
    add(ArticleEvent(article_version_id=versions[0].id, state="e" * 64, event="{}"))
    add(ClaimOutline(claim_id=claims[0].id, state="o" * 32, outline="[]"))
    add(ClaimScan(claim_id=claims[0].id, state="c" * 64, detectors="date 1"))
    add(ScanMark(id=1, token=new_uid(), wanted="date 1", change_id=1))
    add(
        Scan(
            uid=new_uid(), started_at=NOON, finished_at=NOON, detectors="date 1", options="{}", claims=3,
            pairs=2, new=1, known=0, suppressed=0, returned=0, held_back=1, failed=0, hot_keys=0,
            hot_claims=0, made_by="anna",
        )
    )  # fmt: skip
    add(
        Ruling(
            uid=new_uid(), question=words.Question.SAME_SUBJECT, left_key="stadtfest", right_key="volksfest",
            answer=words.Answer.YES, note="Zwei Namen.", decided_by="anna",
        )
    )  # fmt: skip


class Raw:
    """A database as the drivers show it, for tests that go past the program."""

    def __init__(self, connection: Any, *, is_sqlite: bool) -> None:
        self._connection = connection
        self.is_sqlite = is_sqlite

    def __call__(self, sql: str) -> list[tuple[Any, ...]]:
        """Run one statement as it stands and return its rows."""
        cursor = self._connection.execute(sql if self.is_sqlite else sql.encode())
        return cursor.fetchall() if cursor.description else []

    def records(self, sql: str) -> list[dict[str, Any]]:
        """The same, each row by its column names."""
        cursor = self._connection.execute(sql if self.is_sqlite else sql.encode())
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def run(self, sql: str) -> None:
        """Run one statement and commit it."""
        self(sql)
        self._connection.commit()

    def commit(self) -> None:
        """End the transaction."""
        self._connection.commit()

    def rollback(self) -> None:
        """Take the transaction back."""
        self._connection.rollback()


@contextmanager
def raw(target: Target) -> Iterator[Raw]:
    """A connection of the driver's own; on SQLite with foreign keys on and its default transactions."""
    if target.path is not None:
        with closing(sqlite3.connect(target.path)) as file:
            file.execute("PRAGMA foreign_keys=ON")
            yield Raw(file, is_sqlite=True)
    else:
        with closing(connect(target)) as server:
            yield Raw(server, is_sqlite=False)


Contents = dict[str, list[dict[str, Any]]]


def contents(target: Target) -> Contents:
    """Every row of every table of ours that is there, in the order of their numbers."""
    with raw(target) as query:
        there = "SELECT name FROM sqlite_master" if query.is_sqlite else "SELECT tablename FROM pg_tables"
        names = {str(name) for (name,) in query(there)}
        return {
            table: query.records(f"SELECT * FROM {table} ORDER BY {_order(table)}")
            for table in TABLES
            if table in names
        }


def _order(table: str) -> str:
    return ", ".join(column.name for column in Base.metadata.tables[table].primary_key)
