"""What somebody decided is remembered: through scans, new versions and reprints, until something changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import factcheck.detectors as shipped
from factcheck.detectors.context import Pair
from factcheck.domain.finding import Finding, Silence
from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Answer, ClaimStatus, Judgement, Question, Reason
from factcheck.models import ClaimValue
from factcheck.models import Ruling as Known
from factcheck.services.claim_status import set_status
from factcheck.services.decisions import Decision, current_decision, decide
from factcheck.services.flags import flag
from factcheck.services.undoing import undo
from factcheck.services.values import ValueInput, add_value
from factcheck.settings import Target
from tests.scanning.stores import Report, Store, Told, fill

TWELVE = Report("Flut", (Told("Bei der Flut in Altdorf starben 12 Menschen."),), "2024-03-04")
FIFTEEN = Report("Trauer", (Told("In Altdorf kamen bei der Flut 15 Menschen ums Leben."),), "2024-03-04")
REPRINT = Report("Nachdruck", (Told("In Altdorf kamen bei der Flut 15 Menschen ums Leben."),), "2024-03-04")
BY_HAND = Report("", (Told("Zwölf", (("flut", "tote", "12"),)), Told("Zwanzig", (("flut", "tote", "20"),))))
DISMISSED = Decision(Judgement.DISMISSED, Reason.LATER_UPDATE, note="Stand vom Abend")


def dismiss(store: Store, number: int, decision: Decision = DISMISSED) -> None:
    """Decide on a link."""
    store.do(lambda session: decide(session, [Ref(Kind.LINK, number)], decision, actor="ben"))


@pytest.fixture
def store(target: Target) -> Store:
    """12 dead against 15 dead, as L1, dismissed."""
    store = fill(target, [TWELVE, FIFTEEN])
    assert store.scan().counts["new"] == 1
    dismiss(store, 1)
    return store


def newer(monkeypatch: pytest.MonkeyPatch, **changed: Callable[[Pair], list[Finding | Silence]]) -> None:
    """Every detector in its next version; those named do something else."""
    monkeypatch.setattr(
        shipped,
        "DETECTORS",
        tuple(
            one._replace(version=f"{one.version}.1", detect=changed.get(one.id, one.detect))
            for one in shipped.DETECTORS
        ),
    )


def test_a_dismissed_pair_stays_away(store: Store) -> None:
    again = store.scan(full=True)

    assert (again.counts["new"], again.counts["suppressed"]) == (0, 1)


def test_it_stays_away_from_the_next_version_of_the_detector(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(monkeypatch)

    again = store.scan()

    assert (again.counts["claims"], again.counts["new"]) == (store.taking_part(), 0)
    assert again.counts["suppressed"] == 1
    assert store.scan().counts["claims"] == 0


def test_a_reprint_of_the_same_words_is_not_shown_again(store: Store) -> None:
    store.add(REPRINT)

    again = store.scan()

    assert (again.counts["new"], again.counts["suppressed"]) == (0, 1)
    assert len({link.pair_key for link in store.links()}) == 1


def test_a_changed_value_brings_it_back_with_its_history(store: Store) -> None:
    store.do(lambda session: _value(session, store.claims[1], "15"))

    again = store.scan()

    assert (again.counts["new"], again.counts["returned"], again.returned) == (1, 1, [1])
    [row] = again.rows
    assert row[1] == "back"
    assert row[-4:] == ("dismissed", "later_update", "Stand vom Abend", "ben")
    [link] = store.links()
    assert link.earlier_key != link.pair_key
    assert store.do(lambda session: current_decision(session, link.pair_key)) is None


def test_what_came_back_and_is_dismissed_again_stays_away(store: Store) -> None:
    store.do(lambda session: _value(session, store.claims[1], "15"))
    store.scan()
    dismiss(store, 1, Decision(Judgement.DISMISSED, Reason.MISREAD))

    assert store.scan(full=True).counts["new"] == 0


def test_other_words_about_the_same_come_back_with_their_history(target: Target) -> None:
    """Changed words are a new claim derived from the old one."""
    store = fill(target, [TWELVE, FIFTEEN])
    store.scan()
    dismiss(store, 1)
    [number] = store.add(
        Report("Neu", (Told("In Altdorf kamen bei der Flut 16 Menschen ums Leben."),), "2024-03-04")
    )
    store.do(lambda session: _derive(session, number, store.claims[1]))

    again = store.scan()

    back = [link for link in store.links() if link.id in again.returned]
    assert [(link.left_id, link.right_id) for link in back] == [(store.claims[0], number)]
    assert back[0].earlier_key == store.links()[0].pair_key


def test_what_a_person_linked_is_not_suggested_again(target: Target) -> None:
    store = fill(target, [TWELVE, FIFTEEN])
    one, other = (Ref(Kind.CLAIM, number) for number in store.claims)
    store.do(lambda session: flag(session, one, other, "zwei Zahlen", None, actor="anna"))

    assert store.scan().counts["new"] == 0
    assert [link.origin for link in store.links()] == ["person"]


def test_an_undecided_suggestion_goes_with_what_it_rests_on(target: Target) -> None:
    store = fill(target, [BY_HAND])
    assert store.scan().counts["new"] == 1
    store.do(lambda session: _revalue(session, 2, 12.0))

    again = store.scan()

    assert again.counts["closed"] == 1
    assert store.links() == []


def test_a_finding_that_the_next_version_does_not_make_goes_too(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = fill(target, [TWELVE, FIFTEEN])
    store.scan()
    newer(monkeypatch, quantity=lambda pair: [])

    assert store.scan().counts["closed"] == 1
    assert store.links() == []


def test_a_decided_one_stays_when_the_next_version_does_not_make_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(monkeypatch, quantity=lambda pair: [])
    store.scan()

    assert [link.id for link in store.links()] == [1]


@pytest.mark.parametrize("status", [ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN])
def test_turning_a_claim_down_closes_what_was_suggested_about_it(target: Target, status: ClaimStatus) -> None:
    store = fill(target, [TWELVE, FIFTEEN])
    store.scan()

    before = store.taking_part()

    store.do(lambda session: set_status(session, [Ref(Kind.CLAIM, store.claims[0])], status))

    assert store.links() == []
    assert store.scan(full=True).counts["claims"] == before - 1


def test_what_is_decided_outlives_its_claim(store: Store) -> None:
    store.do(lambda session: set_status(session, [Ref(Kind.CLAIM, store.claims[0])], ClaimStatus.REJECTED))

    assert [link.id for link in store.links()] == [1]


def test_a_claim_taken_back_in_is_compared_again(target: Target) -> None:
    store = fill(target, [TWELVE, FIFTEEN])
    store.scan()
    claim = Ref(Kind.CLAIM, store.claims[0])
    for status, links in ((ClaimStatus.REJECTED, 0), (ClaimStatus.NEW, 1)):
        store.do(lambda session, s=status: set_status(session, [claim], s))  # type: ignore[misc]
        store.scan()
        assert len(store.links()) == links


def test_an_undone_scan_can_be_made_again(target: Target) -> None:
    store = fill(target, [TWELVE, FIFTEEN])
    store.scan()
    before = store.findings()
    store.do(lambda session: undo(session, None, actor="anna"))
    assert store.links() == []

    assert store.scan().counts["new"] == 1
    assert store.findings() == before


def test_two_subjects_that_people_told_apart_are_not_compared(target: Target) -> None:
    told = Told("A", (("flut", "tote", "12"),)), Told("B", (("sturm", "tote", "20"),))
    store = fill(target, [Report("", told)])
    assert store.scan().counts["new"] == 0
    store.do(lambda session: session.add(_known(Question.SAME_SUBJECT, "flut", "sturm", Answer.YES)))

    assert store.scan().counts["new"] == 1
    store.do(lambda session: session.add(_known(Question.SAME_SUBJECT, "flut", "sturm", Answer.NO)))
    store.scan()
    assert store.links() == []


def test_what_may_have_several_values_does_not_conflict(target: Target) -> None:
    store = fill(target, [BY_HAND])
    store.do(lambda session: session.add(_known(Question.SEVERAL_VALUES, "flut|tote", None, Answer.YES)))

    assert store.scan().counts["new"] == 0


KELLER = Report("Wahl", (Told("Anna Keller ist die Bürgermeisterin von Neustadt."),), "2024-03-04")
STEIN = Report("Amt", (Told("Petra Stein ist die Bürgermeisterin von Neustadt."),), "2024-03-04")
NAMES = ("name:Anna Keller", "name:Petra Stein")


def test_names_that_people_call_one_person_clash_no_more_and_two_people_clash_surer(target: Target) -> None:
    store = fill(target, [KELLER, STEIN])
    store.scan(floor=0.3)
    [unsure] = store.links()

    store.do(lambda session: session.add(_known(Question.SAME_SUBJECT, *NAMES, Answer.NO)))
    store.scan(floor=0.3)
    [surer] = store.links()
    assert (surer.confidence or 0) > (unsure.confidence or 1)

    store.do(lambda session: session.add(_known(Question.SAME_SUBJECT, *NAMES, Answer.YES)))
    store.scan(floor=0.3)
    assert store.links() == []


def _known(question: Question, left: str, right: str | None, answer: Answer) -> Known:
    from factcheck.domain.keys import new_uid

    return Known(
        uid=new_uid(), question=question, left_key=left, right_key=right, answer=answer, decided_by="ben"
    )


def _value(session: object, claim: int, number: str) -> None:
    from factcheck.models import Claim

    row = session.get_one(Claim, claim)  # type: ignore[attr-defined]
    add_value(session, row, ValueInput("flut", "tote", number), language="de", actor="anna")  # type: ignore[arg-type]


def _revalue(session: object, value: int, number: float) -> None:
    row = session.get_one(ClaimValue, value)  # type: ignore[attr-defined]
    row.lo = row.hi = row.wide_lo = row.wide_hi = number


def _derive(session: object, claim: int, before: int) -> None:
    from factcheck.models import Claim

    session.get_one(Claim, claim).derived_from_id = before  # type: ignore[attr-defined]
