"""A desk's database with a bit of everything: articles, claims, links by the services, the rest as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import ClaimStatus, Judgement, Outcome, Reason, Relation, Speech
from factcheck.models import (
    Annotation,
    ArticleVersion,
    Base,
    Claim,
    ClaimTag,
    ClaimValue,
    Evidence,
    ImportedRecord,
    Publication,
    RatingLabel,
    RatingScale,
    Tag,
    Verdict,
    VerdictEvidence,
)
from factcheck.models.base import utc_now
from factcheck.services.articles import Given, add_article
from factcheck.services.claim_status import set_status
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.corrections import Asking, ask, close
from factcheck.services.decisions import Decision, decide
from factcheck.services.flags import flag
from factcheck.services.intake import Source
from factcheck.services.lookup import find
from factcheck.services.values import ValueInput
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from factcheck.storage.unit_of_work import write

TODAY = date.today()
URL = "https://example.org/bridge"

FEST = """Das Stadtfest | Mara Winter. 21.10.2026.

Im Rathaus rechnet man mit vielen Gästen. Wir stehen im Oktober 2025 vor der größten Feier des Jahrzehnts.
„Es werden 7.000 Besucher kommen“, sagte Jana Feld am Abend. Übrigens ist der Eintritt frei.
"""

BRIDGE = """Bridge opens early

By Tom Field

The new bridge opens in May. At the ceremony 9,000 visitors were counted, said Jana Feld.
It cost forty million.
"""

BRIDGE_REVISED = """Bridge opens early

By Tom Field

After a long delay the new bridge opens in May. At the ceremony many visitors were counted, said Jana Feld.
It cost forty million.
"""


def fill(target: Target) -> None:
    """Two articles (one revised), claims of every kind, links, verdicts, evidence, and their history."""
    steps: list[tuple[str, str, Callable[[Session], None]]] = [
        ("anna", "article add fest.txt", lambda s: _article(s, "fest.txt", FEST, outlet="Beispielzeitung")),
        ("anna", "article add bridge.txt", lambda s: _article(s, "bridge.txt", BRIDGE, url=URL)),
        ("anna", "claim add", _claims),
        ("ben", "scale add Plain", _scales),
        ("ben", "rate", _work),
        ("anna", "flag", _links),
        ("anna", "article add bridge.txt", lambda s: _article(s, "bridge.txt", BRIDGE_REVISED, url=URL)),
        ("anna", "correction ask", _public),
        ("ben", "tag C2 --remove brücke", _afterwards),
    ]
    for actor, command, work in steps:
        write(target, work, actor=actor, command=command)


def copy(source: Target, goal: Target) -> None:
    """The same rows, with the same numbers and times, in another empty database."""
    with write_engine(source).begin() as old, write_engine(goal).begin() as new:
        for table in Base.metadata.sorted_tables:
            rows = [dict(row) for row in old.execute(select(table).order_by(*table.primary_key)).mappings()]
            if rows:
                new.execute(table.insert(), rows)


def _article(session: Session, name: str, text: str, **given: str) -> None:
    add_article(session, Source(name, "text/plain", normalise(text)), _given(**given), actor="anna")


def _given(**given: str) -> Given:
    nothing: dict[str, object] = dict.fromkeys(("title", "byline", "outlet", "published", "url", "language"))
    return Given(**{**nothing, **given}, new_names=True)  # type: ignore[arg-type]


def _claims(session: Session) -> None:
    """C1 is the printed date; C2 to C4 stand in A1, C5 to C7 in A2, C8 in no article, C9 is a candidate."""
    present = ClaimInput(values=[ValueInput("text", "present", "2025-10")])
    cost = ClaimInput(text="The bridge cost 40 million", values=[ValueInput("bridge", "cost", "40")])
    wanted = [
        (1, "Wir stehen im Oktober 2025", present),
        (1, "7.000 Besucher", _jana("7.000 visitors will come", "fest", "7000")),
        (1, "Übrigens ist der Eintritt frei", ClaimInput(text="Entry is free | for all")),
        (2, "9,000 visitors were counted", _jana("9,000 came", "fest", "9000")),
        (2, "bridge opens in May", ClaimInput()),
        (2, "It cost forty million", cost),
    ]
    for article, quote, given in wanted:
        add_from_article(session, Ref(Kind.ARTICLE, article), Where(quote=quote), given, actor="anna")
    heard = ClaimInput(
        text="The mayor resigns", claimant="Radio Nord", said="2026-10-01", seen_at=["https://example.org/r"],
        new_names=True,
    )  # fmt: skip
    add_without_article(session, None, heard, actor="anna")
    opened = ClaimInput(values=[ValueInput("bridge", "opened", "2025-05")])
    place = Where(quote="At the ceremony")
    found = add_from_article(session, Ref(Kind.ARTICLE, 2), place, opened, actor="reader")
    candidate = session.get_one(Claim, found.claim_id)
    candidate.status, candidate.origin, candidate.origin_version = ClaimStatus.CANDIDATE, "reader", "1"


def _jana(text: str, subject: str, value: str) -> ClaimInput:
    return ClaimInput(
        text=text, claimant="Jana Feld", speech=Speech.DIRECT, said="21.10.2026",
        values=[ValueInput(subject, "visitors", value)], seen_at=["https://example.org/tv"], new_names=True,
    )  # fmt: skip


def _scales(session: Session) -> None:
    scale = RatingScale(uid=new_uid(), name="Plain", homepage="https://example.org", note="for tests")
    session.add(scale)
    session.flush()
    for place, (label, kind, value) in enumerate(
        [("true", "true", 1.0), ("half", "mixture", 0.5), ("false", "false", 0.0), ("odd", None, None)]
    ):
        session.add(
            RatingLabel(scale_id=scale.id, label=label, label_key=label, language="en", rating_class=kind,
                        value=value, position=place)
        )  # fmt: skip


def _work(session: Session) -> None:
    """What checkers do: V1 false on C3, changed to V2 half; V3 true on C6, retracted by V4; V5 odd on C5."""
    version = session.scalars(select(ArticleVersion.id).where(ArticleVersion.article_id == 2)).one()
    sources = [
        Evidence(claim_id=3, stance="refutes", url="https://example.org/a", title="Count", publisher="Town"),
        Evidence(claim_id=6, stance="supports", url="https://example.org/b", archived_url="https://example.net/b",
                 quote="opened in May"),
        Evidence(claim_id=6, stance="context", note="seen on site"),
    ]  # fmt: skip
    for source in sources:
        source.uid, source.made_by = new_uid(), "ben"
        session.add(source)
        session.flush()
    verdicts = [
        SimpleNamespace(claim=3, label=3, version=1, before=None, action="rate"),
        SimpleNamespace(claim=3, label=2, version=1, before=1, action="rate"),
        SimpleNamespace(claim=6, label=1, version=version, before=None, action="rate"),
        SimpleNamespace(claim=6, label=None, version=None, before=3, action="retract"),
        SimpleNamespace(claim=5, label=4, version=version, before=None, action="rate"),
    ]
    for given in verdicts:
        session.add(
            Verdict(uid=new_uid(), claim_id=given.claim, action=given.action, label_id=given.label,
                    justification=f"because of {given.claim}", article_version_id=given.version,
                    supersedes_id=given.before, decided_by="ben")
        )  # fmt: skip
        session.flush()
    session.add(
        ImportedRecord(
            uid=new_uid(), claim_id=3, format="claimreview", source="feed.json", data="{}", made_by="anna"
        )
    )
    session.add(VerdictEvidence(verdict_id=1, evidence_id=1))
    session.add(VerdictEvidence(verdict_id=2, evidence_id=1))
    session.add(
        Annotation(uid=new_uid(), claim_id=3, motivation="questioning", body="Which feast?", made_by="ben")
    )
    for place, name in enumerate(("brücke", "fest"), 1):
        session.add(Tag(id=place, name=name))
        session.flush()
        session.add(ClaimTag(claim_id=2, tag_id=place))
    given_to = {
        2: ("anna", TODAY - timedelta(days=2), 1),
        3: ("ben", TODAY + timedelta(days=3), None),
        7: ("anna", None, 2),
    }
    for number, (name, due, priority) in given_to.items():
        claim = find(session, Ref(Kind.CLAIM, number), Claim)
        claim.assignee, claim.due_on, claim.priority = name, due, priority
    set_status(session, [Ref(Kind.CLAIM, 2)], ClaimStatus.CHECKING)
    set_status(session, [Ref(Kind.CLAIM, 6)], ClaimStatus.PUBLISHED)


def _links(session: Session) -> None:
    """L1 within A1, L2 open again, L3 dismissed, L4 an update from right to left."""
    flag(
        session,
        Ref(Kind.CLAIM, 1),
        Ref(Kind.CLAIM, 2),
        "printed a year after its own present",
        None,
        actor="anna",
    )
    flag(session, Ref(Kind.CLAIM, 3), Ref(Kind.CLAIM, 5), "two counts", None, actor="scan")
    flag(session, Ref(Kind.CLAIM, 4), Ref(Kind.CLAIM, 7), "free and dear", Relation.DISPUTES, actor="anna")
    flag(session, Ref(Kind.CLAIM, 7), Ref(Kind.CLAIM, 6), "newer", Relation.UPDATES, actor="anna")
    decide(session, [Ref(Kind.LINK, 2)], Decision(Judgement.REOPENED, note="look again"), actor="ben")
    decide(
        session, [Ref(Kind.LINK, 3)], Decision(Judgement.DISMISSED, Reason.OTHER, note="satire"), actor="ben"
    )


def _public(session: Session) -> None:
    """V2 on C3 is public; K1 asked on L1 was answered, K2 on C3 waits."""
    session.add(
        Publication(
            uid=new_uid(), verdict_id=2, url="https://example.org/check", published_at=utc_now(),
            made_by="anna",
        )
    )  # fmt: skip
    session.flush()
    ask(session, Ref(Kind.LINK, 1), Asking("Redaktion"), today=TODAY, actor="anna")
    close(session, Ref(Kind.CORRECTION, 1), Outcome.CORRECTED, on=TODAY, version=1, note="angerufen")
    ask(session, Ref(Kind.CLAIM, 3), Asking("Redaktion"), today=TODAY, actor="anna")


def _afterwards(session: Session) -> None:
    """A tag is taken off and a value removed again; the log must still tell of both."""
    session.delete(session.scalars(select(ClaimTag).where(ClaimTag.tag_id == 1)).one())
    session.delete(session.scalars(select(ClaimValue).where(ClaimValue.claim_id == 7)).one())
