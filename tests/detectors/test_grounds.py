"""A detector that finds something has a ground for it: what the grounds leave out finds nothing."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import pytest

from factcheck.detectors import DETECTORS
from factcheck.detectors.context import Pair
from factcheck.detectors.grounds import Grounds, grounds_of, speakers, speakers_of
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding
from factcheck.domain.vocabulary import ValueKind
from factcheck.reading.events import read_event
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.frames import read_claim
from tests.detectors.test_chances import OPEN, TEMPLATES
from tests.reading.test_frame_outline import PAIRS

MORE = (
    "Am Montag, dem {number}. März 2024, begann in {town} der Prozess gegen {other}.",
    "{other} wurde in {town} Zweiter.",
    "{other} gewann in {town} vor Berg und Holm.",
    "{other} gewann in {town} mit 3:{number} gegen Seeburg.",
    "{other} verlor in {town} mit 1:{number} gegen Seeburg.",
    "Vor dem Gipfel in {town} trat {other} zurück.",
    "Nach dem Gipfel in {town} trat {other} zurück.",
    "In {town} gab es mehrere Verletzte, sagte {other}.",
    "In {town} gab es keine Verletzten, sagte {other}.",
    "Die Zahl der Arbeitslosen in {town} stieg um {number} Prozent, sagte {other}.",
    "Die Zahl der Arbeitslosen in {town} sank um {number} Prozent, sagte {other}.",
    "Die EZB, sagte der Außenminister Frankreichs, {other}, sei in {town} vertreten.",
    "NATO-Generalsekretär {other} reiste am {number}. Mai nach {town}.",
    "Das Treffen in {town} dauerte {number} Stunden, sagte {other}.",
    "Das Treffen in {town} fand nicht statt, sagte {other}.",
)
TOWNS, OTHERS = ("Altdorf", "Paris", "Neustadt"), ("Petra Lang", "Norbert Quast")


class Read(NamedTuple):
    """A claim as it is read, and its grounds."""

    view: ClaimView
    grounds: Grounds


@lru_cache(maxsize=4096)
def one(text: str, language: str = "") -> Read:
    """View and grounds of a sentence."""
    view = read_claim(text, language or likelier_language(text))
    return Read(view, grounds_of(view))


@lru_cache(maxsize=1)
def made() -> list[Read]:
    """What the templates make."""
    texts = (
        template.format(town=town, other=other, number=number)
        for template, town, other, number in product((*TEMPLATES, *MORE), TOWNS, OTHERS, (2, 3))
    )
    return [one(text, "de") for text in dict.fromkeys(texts)]


def given() -> Iterator[tuple[Read, Read]]:
    """The pairs the detectors are tried on."""
    for path in sorted(PAIRS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line[:2] in ("+ ", "- ") and "##" in line:
                left, right = line[2:].split("##")[:2]
                yield one(left.strip()), one(right.strip())


def without_ground(left: Read, right: Read, **known: object) -> list[str]:
    """The detectors that find something though the grounds say that they cannot; must be none."""
    pair = Pair(left.view, right.view, **known)  # type: ignore[arg-type]
    able = speakers(pair, left.grounds, right.grounds)
    silent = [detector for detector in DETECTORS if detector.id not in able]
    return [one.id for one in silent if any(isinstance(a, Finding) for a in one.detect(pair))]


def found(left: Read, right: Read, **known: object) -> list[str]:
    """The detectors that find something, all of them asked."""
    pair = Pair(left.view, right.view, **known)  # type: ignore[arg-type]
    return [one.id for one in DETECTORS if any(isinstance(a, Finding) for a in one.detect(pair))]


def test_a_pair_told_as_a_conflict_has_its_ground() -> None:
    seen: Counter[str] = Counter()
    for left, right in given():
        for same_article in (False, True):
            known = {"same_article": same_article, "bare": not same_article, "settled": OPEN}
            assert without_ground(left, right, **known) == [], (left.view.quote, right.view.quote)
        seen.update(found(left, right))
    assert len(seen) > 4, "the pairs make most detectors speak"


def test_any_two_sentences_that_clash_have_their_ground() -> None:
    chance = random.Random(11)
    seen: Counter[str] = Counter()
    left_out = 0
    for _ in range(4_000):
        left, right = chance.sample(made(), 2)
        known = {"same_article": chance.random() < 0.3, "bare": False, "settled": OPEN}
        assert without_ground(left, right, **known) == [], (left.view.quote, right.view.quote)
        left_out += not speakers(Pair(left.view, right.view, **known), left.grounds, right.grounds)  # type: ignore[arg-type]
        if chance.random() < 0.2:
            seen.update(found(left, right, **known))
    assert len(seen) > 4
    assert left_out > 1_000


def test_what_articles_of_one_event_tell_has_its_ground_too() -> None:
    """The event passes gates that the words do not: figures of one fire need no name in common."""
    days = datetime.date(2024, 3, 4), datetime.date(2024, 3, 4)
    texts = (
        "Brand in Altdorf\n\nBei einem Brand in Altdorf wurden am Montag zwölf Menschen verletzt.",
        "Feuer in Altdorf\n\nEin Brand zerstörte am Montag in Altdorf ein Haus, Menschen wurden verletzt.",
        "Rat in Neustadt\n\nDer Stadtrat in Neustadt lehnte am Montag den Haushalt ab.",
    )
    events = [read_event(text, "de", days) for text in texts]
    chance = random.Random(12)
    spoke = 0
    for _ in range(2_000):
        one_, other = chance.sample(made(), 2)
        sides = []
        for read in (one_, other):
            view = ClaimView(**{
                **{name: getattr(read.view, name) for name in ClaimView.__dataclass_fields__},
                "event": chance.choice(events), "aside": chance.random() < 0.1,
            })  # fmt: skip
            sides.append(Read(view, grounds_of(view)))
        assert without_ground(*sides, bare=False) == [], (one_.view.quote, other.view.quote)
        spoke += bool(speakers(Pair(sides[0].view, sides[1].view, bare=False), *(s.grounds for s in sides)))
    assert spoke > 100


@pytest.mark.parametrize(
    ("left", "right", "able"),
    [
        ("In Altdorf starben 12 Menschen.", "In Altdorf starben 15 Menschen.", {"quantity"}),
        ("In Altdorf starben 12 Menschen.", "In Altdorf starben 12 Menschen.", set()),
        ("In Altdorf starben 12 Menschen.", "In Altdorf starben mehr als zehn Menschen.", set()),
        ("In Altdorf starben 12 Menschen.", "In Altdorf wurden 15 Menschen verletzt.", set()),
        ("Der Turm ist 12 Meter hoch.", "Der Turm wiegt 15 Tonnen.", set()),
        ("Der Rat lehnte den Plan ab.", "Der Rat stimmte dem Plan zu.", {"antonym"}),
        ("Der Turm stürzte ein.", "Der Turm stürzte nicht ein.", {"boolean"}),
        ("Der Turm stürzte ein.", "Das Rathaus brannte nicht.", set()),
        ("Der Vertrag wurde im März 2024 geschlossen.", "Der Vertrag wurde 2025 geschlossen.", {"date"}),
        ("Der Vertrag wurde im März 2024 geschlossen.", "Der Vertrag wurde 2024 geschlossen.", set()),
        ("Der Turm steht.", "Die Brücke steht.", set()),
    ],
)  # fmt: skip
def test_who_can_speak_is_told_by_what_stands_against_each_other(
    left: str, right: str, able: set[str]
) -> None:
    sides = one(left, "de"), one(right, "de")
    pair = Pair(sides[0].view, sides[1].view)

    assert speakers(pair, sides[0].grounds, sides[1].grounds) == able


def test_of_two_typed_values_the_kind_tells() -> None:
    assert speakers_of(ValueKind.QUANTITY) == {"quantity", "duration_ratio"}
    assert speakers_of(ValueKind.ENTITY) is None


@pytest.mark.parametrize(
    ("left", "right", "able"),
    [
        (
            "„Wir haben in Altdorf alles versucht und nichts erreicht“, sagte Petra Lang.",
            "„Wir haben in Altdorf alles versucht und nichts erreicht“, sagte Norbert Quast.",
            "attribution",
        ),
        ("Der Pakt wurde in Berlin unterzeichnet.", "Der Pakt wurde in Paris unterzeichnet.", "location"),
        (
            "Anna Keller ist die Bürgermeisterin von Altdorf.",
            "Petra Stein ist die Bürgermeisterin von Altdorf.",
            "entity",
        ),
        ("Es gab keine Verletzten in Altdorf.", "Es gab mehrere Verletzte in Altdorf.", "existence"),
    ],
)  # fmt: skip
def test_a_detector_that_is_rarely_asked_is_asked_where_it_finds_something(
    left: str, right: str, able: str
) -> None:
    sides = one(left, "de"), one(right, "de")

    assert able in found(*sides)
    assert without_ground(*sides) == []
