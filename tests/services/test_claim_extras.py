"""Evidence, notes, tags and who has which claim; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Motivation, Stance
from factcheck.errors import Ambiguous, BadInput, FactcheckError, NotFound
from factcheck.models import Annotation, Claim, Evidence
from factcheck.services.annotations import LONGEST, annotate
from factcheck.services.assignments import assign
from factcheck.services.claims import ClaimInput, add_without_article
from factcheck.services.evidence import EvidenceInput, add_evidence, retrieved_at
from factcheck.services.tags import similar_tags, tag
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")
C1, C2, C99 = (Ref(Kind.CLAIM, number) for number in (1, 2, 99))
URL = "https://example.org/zahl#satz"


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


@pytest.fixture(autouse=True)
def claims(target: Target) -> None:
    for words in ("Es fehlen 70", "Es fehlen 90"):
        done(
            target, lambda s, words=words: add_without_article(s, None, ClaimInput(text=words), actor="anna")
        )


def test_a_source_is_put_to_each_claim_with_all_that_was_said(target: Target) -> None:
    given = EvidenceInput(
        url=URL, archived_url="https://archive.example/1", title="Zahlen", publisher="Beispielamt",
        quote=" 70 Menschen ", stance=Stance.SUPPORTS, retrieved="20.10.2026", note="am Telefon bestätigt",
    )  # fmt: skip

    assert done(target, lambda s: add_evidence(s, [C2, C1], given, actor="berta")) == [1, 2]
    row = done(target, lambda s: s.get_one(Evidence, 1))
    assert (row.claim_id, row.url, row.quote, row.stance, row.made_by) == (
        2,
        URL,
        "70 Menschen",
        "supports",
        "berta",
    )
    assert row.retrieved_at == datetime(2026, 10, 20, tzinfo=UTC)


def test_the_same_source_is_not_added_again_and_another_stance_is(target: Target) -> None:
    given = EvidenceInput(url=URL, quote="70", stance=Stance.SUPPORTS, retrieved="2026-10-20")

    assert done(target, lambda s: add_evidence(s, [C1], given, actor="anna")) == [1]
    assert done(target, lambda s: add_evidence(s, [C1, C2], given, actor="berta")) == [1, 2]
    other = EvidenceInput(url=URL, quote="70", stance=Stance.CONTEXT, retrieved="2026-10-20")
    assert done(target, lambda s: add_evidence(s, [C1], other, actor="anna")) == [3]


@pytest.mark.parametrize(
    "given",
    [
        EvidenceInput(),
        EvidenceInput(publisher="Beispielamt", url="  "),
        EvidenceInput(url="example.org"),
        EvidenceInput(url="https://exa mple.org"),
        EvidenceInput(url=URL, archived_url="file:///etc/passwd"),
        EvidenceInput(url=URL, retrieved="2026-02-30"),
        EvidenceInput(url=URL, retrieved="2025-10"),
    ],
)
def test_a_source_that_cannot_be_is_refused(target: Target, given: EvidenceInput) -> None:
    with pytest.raises(BadInput):
        done(target, lambda s: add_evidence(s, [C1], given, actor="anna"))

    assert done(target, lambda s: s.scalars(select(Evidence)).all()) == []


def test_an_unknown_claim_among_others_leaves_all_without(target: Target) -> None:
    for work in (
        lambda s: add_evidence(s, [C1, C99], EvidenceInput(url=URL), actor="anna"),
        lambda s: annotate(s, [C1, C99], "x", actor="anna"),
        lambda s: tag(s, [C1, C99], ["x"], []),
        lambda s: assign(s, [C1, C99], "anna"),
    ):
        before = done(target, lambda s: s.execute(text("SELECT count(*) FROM changes")).scalar_one())
        with pytest.raises(NotFound, match="no C99"):
            done(target, work)
        assert done(target, lambda s: s.execute(text("SELECT count(*) FROM changes")).scalar_one()) == before


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2025-10-20", datetime(2025, 10, 20, tzinfo=UTC)),
        ("2025-10-20T14:30", datetime(2025, 10, 20, 14, 30, tzinfo=UTC)),
        ("2025-10-20T14:30+02:00", datetime(2025, 10, 20, 12, 30, tzinfo=UTC)),
        ("2025-10-20 14:30:05Z", datetime(2025, 10, 20, 14, 30, 5, tzinfo=UTC)),
    ],
)
def test_a_day_or_a_time_can_be_given(raw: str, moment: datetime) -> None:
    assert retrieved_at(raw) == moment


def test_a_source_was_not_looked_at_tomorrow() -> None:
    with pytest.raises(BadInput, match="still to come"):
        retrieved_at((datetime.now(UTC) + timedelta(days=3)).date().isoformat())
    with pytest.raises(BadInput, match="no time"):
        retrieved_at("25:00")
    with pytest.raises(Ambiguous):
        retrieved_at("03/04/2025")


def test_a_note_is_kept_as_written(target: Target) -> None:
    words = "# Frage\r\n\nWer hat gezählt?  \n"
    assert done(target, lambda s: annotate(s, [C1, C2], words, Motivation.QUESTIONING, actor="berta")) == [
        1,
        2,
    ]

    row = done(target, lambda s: s.get_one(Annotation, 1))
    assert (row.body, row.motivation, row.made_by) == ("# Frage\n\nWer hat gezählt?", "questioning", "berta")


def test_two_people_may_note_the_same(target: Target) -> None:
    for actor in ("anna", "anna", "berta"):
        done(target, lambda s, actor=actor: annotate(s, [C1], "gesehen", actor=actor))

    assert len(done(target, lambda s: s.scalars(select(Annotation)).all())) == 3


@pytest.mark.parametrize("body", ["", " \n ", "\x00", "x" * (LONGEST + 1)])
def test_a_note_without_words_or_end_is_refused(target: Target, body: str) -> None:
    with pytest.raises(BadInput, match="note"):
        done(target, lambda s: annotate(s, [C1], body, actor="anna"))


def tags(target: Target, claim: int = 1) -> list[str]:
    query = text("SELECT tag FROM claim_tags WHERE claim_id = :claim ORDER BY tag")
    return list(done(target, lambda s: s.execute(query, {"claim": claim}).scalars().all()))


def test_tags_are_put_on_and_taken_off(target: Target) -> None:
    assert done(target, lambda s: tag(s, [C1, C2], ["Flut", " die  Zahl "], [])) == 4
    assert done(target, lambda s: tag(s, [C1, C2], ["flut", "neu"], ["DIE ZAHL"])) == 4

    assert tags(target) == tags(target, 2) == ["Flut", "neu"]


def test_tagging_as_it_is_changes_nothing(target: Target) -> None:
    done(target, lambda s: tag(s, [C1], ["flut"], []))
    done(target, lambda s: tag(s, [C2], ["zahl"], []))

    again = write(target, lambda s: tag(s, [C1], ["FLUT"], ["zahl"]), actor="anna", command="test")
    assert (again.result, again.operation) == (0, None)


def test_a_tag_close_to_one_in_use_is_named_and_still_added(target: Target) -> None:
    done(target, lambda s: tag(s, [C1], ["hochwasser", "zahl"], []))

    assert done(target, lambda s: similar_tags(s, ["hochwaser", "Zahl", "brücke"])) == [
        ("hochwaser", "hochwasser")
    ]
    done(target, lambda s: tag(s, [C1], ["hochwaser"], []))
    assert "hochwaser" in tags(target)


def test_a_tag_nobody_uses_any_more_is_neither_near_nor_known(target: Target) -> None:
    done(target, lambda s: tag(s, [C1], ["hochwaser"], []))
    done(target, lambda s: tag(s, [C1], [], ["hochwaser"]))

    assert done(target, lambda s: similar_tags(s, ["hochwasser"])) == []
    with pytest.raises(NotFound, match="No claim has the tag"):
        done(target, lambda s: tag(s, [C1], [], ["hochwaser"]))


def test_taking_off_a_mistyped_tag_names_the_nearest(target: Target) -> None:
    done(target, lambda s: tag(s, [C1], ["hochwasser"], []))

    with pytest.raises(NotFound, match=r"'hochwaser'. hochwasser\?"):
        done(target, lambda s: tag(s, [C1], [], ["hochwaser"]))


@pytest.mark.parametrize(("add", "remove"), [(["a"], ["A"]), ([" "], []), (["a,b"], []), ([], [""])])
def test_tags_that_cannot_be_are_refused(target: Target, add: list[str], remove: list[str]) -> None:
    done(target, lambda s: tag(s, [C1], ["a"], []))

    with pytest.raises(BadInput):
        done(target, lambda s: tag(s, [C1], add, remove))
    assert tags(target) == ["a"]


def given_to(target: Target, claim: int = 1) -> tuple[str | None, date | None, int | None]:
    row = done(target, lambda s: s.get_one(Claim, claim))
    return row.assignee, row.due_on, row.priority


def test_a_claim_is_given_and_taken_and_its_date_stays(target: Target) -> None:
    assert done(target, lambda s: assign(s, [C1, C2], "Berta", due="2026-12", priority=1)) == [1, 2]
    assert given_to(target) == ("Berta", date(2026, 12, 31), 1)

    assert done(target, lambda s: assign(s, [C1], None)) == [1]
    assert given_to(target) == (None, date(2026, 12, 31), 1)


def test_giving_as_it_is_changes_nothing(target: Target) -> None:
    done(target, lambda s: assign(s, [C1], "Berta", priority=2))

    again = write(target, lambda s: assign(s, [C1], "berta", priority=2), actor="anna", command="test")
    assert (again.result, again.operation) == ([], None)


def test_a_name_close_to_a_known_one_is_met_with_it(target: Target) -> None:
    with pytest.raises(BadInput, match=r"no assignee 'ana' yet: anna\?"):
        done(target, lambda s: assign(s, [C1], "ana"))
    assert given_to(target)[0] is None

    done(target, lambda s: assign(s, [C1], "ana", new=True))
    done(target, lambda s: assign(s, [C2], "ANNA"))
    assert (given_to(target)[0], given_to(target, 2)[0]) == ("ana", "anna")


@pytest.mark.parametrize(
    ("name", "due", "priority"),
    [
        (" ", None, None),
        ("17", None, None),
        ("Berta", "31.02.2026", None),
        ("Berta", "03/04/2026", None),
        ("Berta", None, 6),
        ("Berta", None, 0),
    ],
)
def test_an_assignment_that_cannot_be_is_refused(
    target: Target, name: str, due: str | None, priority: int | None
) -> None:
    with pytest.raises(FactcheckError):
        done(target, lambda s: assign(s, [C1], name, due=due, priority=priority))

    assert given_to(target) == (None, None, None)
