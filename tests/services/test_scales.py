"""Rating scales as data, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import RatingClass
from factcheck.errors import BadInput, Clash, NotFound
from factcheck.models import RatingLabel, RatingScale
from factcheck.services.scales import (
    LabelInput,
    add_scale,
    add_shipped_scales,
    find_label,
    find_scale,
    labels_of,
    map_label,
)
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


def spellings(label: str) -> Iterable[str]:
    """How people and machines write one label."""
    yield from (label, label.upper(), label.lower(), label.title(), label.swapcase(), f"  {label} ")
    for mark in ("-", "_", "", "  ", "\u00a0", "‑", " - "):
        yield label.replace(" ", mark).replace("_", mark)


def test_every_shipped_label_is_found_as_itself_in_every_spelling(target: Target) -> None:
    def work(session: Session) -> int:
        count = 0
        for scale in session.scalars(select(RatingScale)):
            for row in labels_of(session, scale):
                for spelling in spellings(row.label):
                    assert find_label(session, scale, spelling) is row, (scale.name, spelling)
                    count += 1
        return count

    assert done(target, work) > 44 * 12


@pytest.mark.parametrize(
    "name", ["five-point", "Five Point", "FIVEPOINT", "politifact", "POLITIFACT", "averitec"]
)
def test_a_scale_is_found_whatever_its_case_and_hyphens(target: Target, name: str) -> None:
    assert done(target, lambda session: find_scale(session, name).name) in (
        "five-point",
        "PolitiFact",
        "AVeriTeC",
    )


def test_the_shipped_scales_are_added_once(target: Target) -> None:
    again = write(target, add_shipped_scales, actor="anna", command="init")

    assert again.operation is None


def test_what_a_desk_changed_stays_and_what_is_missing_comes_back(target: Target) -> None:
    def change(session: Session) -> None:
        scale = find_scale(session, "snopes")
        find_label(session, scale, "Legend").value = 0.1
        find_label(session, scale, "scam").rating_class = RatingClass.FALSE
        scale.note = "as we read it"
        session.delete(find_label(session, scale, "Outdated"))

    done(target, change)
    again = write(target, add_shipped_scales, actor="anna", command="init")

    def look(session: Session) -> list[object]:
        scale = find_scale(session, "snopes")
        legend, scam, outdated = (find_label(session, scale, name) for name in ("legend", "scam", "outdated"))
        return [legend.value, scam.rating_class, scale.note, outdated.rating_class, outdated.position]

    assert again.operation is not None
    assert done(target, look) == [0.1, RatingClass.FALSE, "as we read it", RatingClass.OTHER, 8]


def test_a_desks_own_scale_keeps_its_order_and_unmapped_labels(target: Target) -> None:
    given = [
        LabelInput("stimmt", "de", RatingClass.TRUE, 1.0),
        LabelInput("fraglich", "DE_at"),
        LabelInput("stimmt nicht", "de", RatingClass.FALSE, 0.0),
    ]
    done(target, lambda session: add_scale(session, " Haus  skala ", given, "https://example.org", "unsere"))

    def look(session: Session) -> list[tuple[object, ...]]:
        scale = find_scale(session, "haus-skala")
        assert (scale.name, scale.homepage, scale.note) == ("Haus skala", "https://example.org", "unsere")
        return [(row.label, row.language, row.rating_class, row.value) for row in labels_of(session, scale)]

    assert done(target, look) == [
        ("stimmt", "de", RatingClass.TRUE, 1.0),
        ("fraglich", "de-AT", None, None),
        ("stimmt nicht", "de", RatingClass.FALSE, 0.0),
    ]


@pytest.mark.parametrize(
    ("name", "labels", "error", "said"),
    [
        ("politi-fact", [LabelInput("a")], Clash, "There is a scale 'PolitiFact' already"),
        ("", [LabelInput("a")], BadInput, "empty"),
        ("neu", [], BadInput, "needs labels"),
        ("neu", [LabelInput(" - ")], BadInput, "empty"),
        ("neu", [LabelInput("halb wahr"), LabelInput("Halb-Wahr")], BadInput, "same label"),
        ("neu", [LabelInput("a", None, RatingClass.TRUE, 1.01)], BadInput, "between 0"),
        ("neu", [LabelInput("a", None, RatingClass.TRUE, float("nan"))], BadInput, "between 0"),
        ("neu", [LabelInput("a", None, RatingClass.OTHER, 0.5)], BadInput, "needs a class"),
        ("neu", [LabelInput("a", None, None, 0.5)], BadInput, "needs a class"),
        ("neu", [LabelInput("a", "deutsch")], BadInput, "language"),
    ],
)
def test_a_scale_that_cannot_be_is_refused_whole(
    target: Target, name: str, labels: list[LabelInput], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        done(target, lambda session: add_scale(session, name, labels))

    assert done(target, lambda session: len(session.scalars(select(RatingScale)).all())) == 11


def test_mapping_changes_a_known_label_and_adds_an_unknown_one(target: Target) -> None:
    known = done(
        target, lambda s: map_label(s, "check", LabelInput("In Progress", None, RatingClass.MIXTURE))
    )
    fresh = done(target, lambda s: map_label(s, "check", LabelInput("verifid", "en", RatingClass.TRUE, 0.9)))

    assert (known.added, fresh.added, fresh.near) == (False, True, "verified")
    rows = done(target, lambda s: [(r.label, r.rating_class) for r in labels_of(s, find_scale(s, "check"))])
    assert rows[3] == ("in_progress", RatingClass.MIXTURE)
    assert rows[-1] == ("verifid", RatingClass.TRUE)


def test_mapping_without_a_value_makes_the_truth_unknown(target: Target) -> None:
    mapped = done(target, lambda s: map_label(s, "snopes", LabelInput("mixture", None, RatingClass.MIXTURE)))

    assert done(target, lambda s: s.get_one(RatingLabel, mapped.label_id).value) is None


def test_mapping_a_label_as_it_is_changes_nothing(target: Target) -> None:
    given = LabelInput("pants-on-fire", None, RatingClass.FALSE, 0.0)

    assert (
        write(target, lambda s: map_label(s, "politifact", given), actor="a", command="x").operation is None
    )


def test_a_label_of_another_scale_is_named_with_that_scale(target: Target) -> None:
    with pytest.raises(NotFound) as caught:
        done(target, lambda s: find_label(s, find_scale(s, "five-point"), "Not enough evidence"))

    assert "It has: wahr, true, größtenteils wahr" in str(caught.value)
    assert "It is on AVeriTeC: add --scale 'AVeriTeC'." in str(caught.value)


def test_a_slip_in_a_label_or_scale_is_met_with_the_nearest(target: Target) -> None:
    with pytest.raises(NotFound, match=r"'halb wahrr' is not on the scale five-point. halb wahr\?"):
        done(target, lambda s: find_label(s, find_scale(s, "five-point"), "halb wahrr"))
    with pytest.raises(NotFound, match=r"no scale 'Snoeps'. Snopes\?"):
        done(target, lambda s: find_scale(s, "Snoeps"))


@pytest.mark.parametrize("label", ["tru", "not true", "false-ish", "wahrlich", ""])
def test_a_label_is_never_guessed_from_its_beginning(target: Target, label: str) -> None:
    with pytest.raises(NotFound):
        done(target, lambda s: find_label(s, find_scale(s, "five-point"), label))
