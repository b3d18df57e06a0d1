"""Whatever a desk does: the audit gives back every earlier state, and undo the last one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import ClaimStatus, Judgement, Reason, Stance
from factcheck.errors import FactcheckError
from factcheck.models import Evidence, Operation
from factcheck.services.annotations import annotate
from factcheck.services.articles import Given, add_article
from factcheck.services.assignments import assign
from factcheck.services.claim_status import set_status
from factcheck.services.claimants import merge_claimants
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.decisions import Decision, decide
from factcheck.services.editing import edit as edit_
from factcheck.services.evidence import EvidenceInput, add_evidence
from factcheck.services.flags import flag
from factcheck.services.intake import Source
from factcheck.services.lookup import CLASSES
from factcheck.services.removing import remove
from factcheck.services.tags import tag
from factcheck.services.undoing import Undone, undo
from factcheck.services.values import ValueInput
from factcheck.services.verdicts import rate, retract
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.dumps import Dump, changes, content, dump, replay_backwards, session_on

HEAD = "Das Fest | Mara Winter. 21.10.2026.\n\n"
TEXTS = [
    HEAD + "Zum Fest kamen 7.000 Menschen. Es war das größte seit Jahren.\n",
    HEAD + "Zum Fest kamen 9.000 Menschen. Es war das größte seit Jahren. Niemand klagte.\n",
    "Ein anderer Text ohne Kopf. Es war das größte seit Jahren.\n",
]
QUOTES = ["7.000 Menschen", "Es war das größte seit Jahren", "Niemand klagte"]
URLS = [None, "https://example.org/fest", "https://example.org/anderes"]
EDITS = [
    (Kind.CLAIM, "text", "Die Brücke ist halb offen"),
    (Kind.CLAIM, "claimant", "Ben Muster"),
    (Kind.CLAIM, "claimant", ""),
    (Kind.CLAIM, "said", "2025-10"),
    (Kind.CLAIM, "said", "2025-10-31"),
    (Kind.ARTICLE, "published", "Oktober 2025"),
    (Kind.ARTICLE, "published", "31.10.2025"),
    (Kind.ARTICLE, "url", "https://example.org/neu"),
    (Kind.ARTICLE, "outlet", "Anzeiger"),
    (Kind.EVIDENCE, "note", "veraltet"),
    (Kind.LINK, "sentence", "passt nicht"),
]
WORK = ["note", "tag", "untag", "evidence", "assign", "True", "False", "retract"]
ACTORS = st.sampled_from(["anna", "ben"])
SOME = st.integers(min_value=0, max_value=30)


class Desk(RuleBasedStateMachine):
    """Two people at work; `target` is set by the test."""

    target: Target

    @initialize()
    def open(self) -> None:
        self.before: list[tuple[int, Dump]] = []
        self.now = dump(self.target)
        self.add_article("anna", TEXTS[0], URLS[1])
        self.add_claim("anna", 0, QUOTES[0], "7000")
        self.hear_claim("ben", "Die Brücke ist zu")
        self.edit("ben", 2, (Kind.CLAIM, "claimant", "Ben Muster"))
        self.flag("anna", 1, 2)
        self.annotate("ben", 1, "evidence")

    def do(self, actor: str, work: Callable[[Session], object]) -> Any:
        """One operation; a refused one must change nothing."""
        try:
            done = write(self.target, work, actor=actor, command="test")
        except FactcheckError:
            assert dump(self.target) == self.now
            return None
        if done.operation is not None:
            self.before.append((done.operation, self.now))
            self.now = dump(self.target)
        return done

    def pick(self, kind: Kind, number: int) -> Ref:
        """Some row of that kind; an unknown id where there is none."""
        with session_on(self.target) as session:
            ids = sorted(session.scalars(select(CLASSES[kind].__table__.c.id)))
        return Ref(kind, ids[number % len(ids)] if ids else 999)

    @rule(actor=ACTORS, text=st.sampled_from(TEXTS), url=st.sampled_from(URLS))
    def add_article(self, actor: str, text: str, url: str | None) -> None:
        source = Source("fest.txt", "text/plain", text)
        self.do(actor, lambda s: add_article(s, source, Given(url=url, outlet="Blatt"), actor=actor))

    @rule(
        actor=ACTORS, number=SOME, quote=st.sampled_from(QUOTES), value=st.sampled_from(["7000", "9000", ""])
    )
    def add_claim(self, actor: str, number: int, quote: str, value: str) -> None:
        article = self.pick(Kind.ARTICLE, number)
        values = [ValueInput("fest", "gäste", value)] if value else []
        given = ClaimInput(values=values, claimant="Anna Beispiel", seen_at=["https://example.org/tv"])
        self.do(actor, lambda s: add_from_article(s, article, Where(quote=quote), given, actor=actor))

    @rule(actor=ACTORS, text=st.sampled_from(["Die Brücke ist zu", "Die Brücke ist offen"]))
    def hear_claim(self, actor: str, text: str) -> None:
        self.do(actor, lambda s: add_without_article(s, None, ClaimInput(text=text), actor=actor))

    @rule(actor=ACTORS, one=SOME, other=SOME)
    def flag(self, actor: str, one: int, other: int) -> None:
        left, right = self.pick(Kind.CLAIM, one), self.pick(Kind.CLAIM, other)
        self.do(actor, lambda s: flag(s, left, right, "geht nicht zusammen", None, actor=actor))

    @rule(actor=ACTORS, number=SOME, judgement=st.sampled_from(Judgement))
    def decide(self, actor: str, number: int, judgement: Judgement) -> None:
        link = self.pick(Kind.LINK, number)
        reason = Reason.OPINION if judgement is Judgement.DISMISSED else None
        self.do(actor, lambda s: decide(s, [link], Decision(judgement, reason), actor=actor))

    @rule(actor=ACTORS, number=SOME, status=st.sampled_from(ClaimStatus))
    def set_status(self, actor: str, number: int, status: ClaimStatus) -> None:
        claim = self.pick(Kind.CLAIM, number)
        self.do(actor, lambda s: set_status(s, [claim], status))

    @rule(actor=ACTORS, number=SOME, edit=st.sampled_from(EDITS))
    def edit(self, actor: str, number: int, edit: tuple[Kind, str, str]) -> None:
        kind, field, value = edit
        ref = self.pick(kind, number)
        self.do(actor, lambda s: edit_(s, ref, {field: value}, actor=actor, new=True))

    @rule(actor=ACTORS, number=SOME, what=st.sampled_from(WORK))
    def annotate(self, actor: str, number: int, what: str) -> None:
        claim = self.pick(Kind.CLAIM, number)
        self.do(actor, lambda s: _annotate(s, claim, what, actor))

    @rule(actor=ACTORS, names=st.permutations(["Anna Beispiel", "Ben Muster"]))
    def merge(self, actor: str, names: list[str]) -> None:
        self.do(actor, lambda s: merge_claimants(s, *names))

    @rule(
        actor=ACTORS, kind=st.sampled_from([Kind.CLAIM, Kind.ARTICLE, Kind.EVIDENCE, Kind.LINK]), number=SOME
    )
    def remove(self, actor: str, kind: Kind, number: int) -> None:
        ref = self.pick(kind, number)
        self.do(actor, lambda s: remove(s, [ref], actor=actor))

    @rule(actor=ACTORS)
    def undo_last(self, actor: str) -> None:
        self.do(actor, lambda s: undo(s, None, actor=actor))

    @rule(actor=ACTORS, number=SOME)
    def undo_any(self, actor: str, number: int) -> None:
        ref = self.pick(Kind.OPERATION, number)
        self.do(actor, lambda s: undo(s, ref, actor=actor))

    @rule(actor=ACTORS)
    def undo_at_once_and_redo(self, actor: str) -> None:
        """Nobody built on the last operation yet: all of it goes, and all of it comes back."""
        with session_on(self.target) as session:
            last = session.scalars(select(Operation).order_by(Operation.id.desc()).limit(1)).one()
        number, before = self.before[-1]
        assert number == last.id
        after = self.now
        done = self.do(actor, lambda s: undo(s, Ref(Kind.OPERATION, number), actor=actor))
        if done is None or _kept(done.result):
            return
        assert content(self.now) == content(before)
        again = self.do(actor, lambda s: undo(s, Ref(Kind.OPERATION, done.operation), actor=actor))
        assert again is not None and not _kept(again.result)
        assert content(self.now) == content(after)

    @invariant()
    def one_rating_holds_on_a_scale(self) -> None:
        """All ratings here are on one scale."""
        verdicts = {key.id: row for key, row in getattr(self, "now", {}).items() if key.table == "verdict"}
        superseded = {row["supersedes_id"] for row in verdicts.values()}
        standing = [
            row["claim_id"]
            for number, row in verdicts.items()
            if number not in superseded and row["action"] == "rate"
        ]
        assert len(standing) == len(set(standing))

    def teardown(self) -> None:
        """Walk back from the end: before each operation everything was as it was seen then."""
        state, made = self.now, changes(self.target)
        for number, then in reversed(getattr(self, "before", [])):
            state = replay_backwards(state, [change for change in made if change.operation_id == number])
            assert state == then


def _kept(done: Undone) -> list[Any]:
    return [outcome for outcome in done.outcomes if outcome.result == "kept"]


def _annotate(session: Session, claim: Ref, what: str, actor: str) -> None:
    match what:
        case "note":
            annotate(session, [claim], "fraglich", actor=actor)
        case "tag":
            tag(session, [claim], ["fest"], [])
        case "untag":
            tag(session, [claim], [], ["fest"])
        case "evidence":
            given = EvidenceInput(title="Statistik", stance=Stance.REFUTES)
            add_evidence(session, [claim], given, actor=actor)
        case "assign":
            assign(session, [claim], actor, due="2026-12-24")
        case "retract":
            retract(session, [claim], because="verrechnet", scale=None, actor=actor)
        case label:
            query = select(Evidence.id).where(Evidence.claim_id == claim.number).order_by(Evidence.id)
            evidence = [Ref(Kind.EVIDENCE, number) for number in session.scalars(query)]
            rate(session, [claim], label, scale="Snopes", because="gezählt", evidence=evidence, actor=actor)


SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def test_every_earlier_state_can_be_told_from_the_changes(sqlite_template: Path, tmp_path: Path) -> None:
    """Long histories, on SQLite."""
    files = iter(range(10_000))

    class OnSqlite(Desk):
        def __init__(self) -> None:
            path = tmp_path / f"{next(files)}.db"
            shutil.copyfile(sqlite_template, path)
            self.target = Target(path=path)
            super().__init__()

    run_state_machine_as_test(
        OnSqlite,
        settings=settings(
            max_examples=3, stateful_step_count=40, deadline=None, suppress_health_check=SLOW, database=None
        ),
    )


def test_postgresql_tells_them_as_well(request: pytest.FixtureRequest) -> None:
    """A short history, on PostgreSQL."""
    made = []

    class OnPostgres(Desk):
        def __init__(self) -> None:
            self.target = request.getfixturevalue("postgres_target")
            made.append(self.target)
            super().__init__()

    run_state_machine_as_test(
        OnPostgres,
        settings=settings(
            max_examples=1, stateful_step_count=20, deadline=None, suppress_health_check=SLOW, database=None
        ),
    )
