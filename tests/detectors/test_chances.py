"""What outlines rule out finds nothing, whatever is known beside the words."""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import product

import pytest

from factcheck.detectors import DETECTORS
from factcheck.detectors.chances import can_clash
from factcheck.detectors.context import Pair
from factcheck.domain.claim_outline import Outline
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding
from factcheck.reading.frame_outline import outline_of
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.frames import read_claim
from tests.reading.test_frame_outline import sentences

OPEN = frozenset(("subject", "time", "scope", "single_valued"))
"""The questions that words may leave open."""

TEMPLATES = (
    "In {town} zählte man {number} Gäste bei {other}.",
    "Bei der Flut in {town} starben {number} Menschen, sagte {other}.",
    "{other} lehnte den Haushalt von {town} ab.",
    "{other} stimmte dem Haushalt von {town} zu.",
    "Der Vertrag mit {other} wurde in {town} nicht unterzeichnet.",
    "Der Vertrag mit {other} wurde am {number}. März in {town} unterzeichnet.",
    "Präsident von {town} ist {other}.",
    "{other} traf den Kanzler in {town}.",
    "{number} {other} gewannen in {town} kein Spiel.",
    "„Wir haben in {town} alles versucht und nichts erreicht“, sagte {other}.",
)
TOWNS = ("Altdorf", "Berlin", "Paris", "Neustadt am Wald")
OTHERS = ("Petra Lang", "Norbert Quast", "die Feuerwehr", "das Turbinenwerk")

Read = tuple[ClaimView, Outline]


def one(text: str) -> Read:
    """View and outline of a sentence."""
    language = likelier_language(text)
    return read_claim(text, language), outline_of(text, language)


@lru_cache(maxsize=1)
def everything() -> list[Read]:
    """The sentences of the pairs, and what the templates make."""
    made = [
        template.format(town=town, other=other, number=number)
        for template, town, other, number in product(TEMPLATES, TOWNS, OTHERS, (3, 40))
    ]
    return [one(text) for text in (*sentences(), *dict.fromkeys(made))]


def found(left: Read, right: Read, same_article: bool) -> list[Finding]:
    """What the detectors find when every open question is answered in their favour."""
    pair = Pair(left[0], right[0], False, same_article, OPEN)
    answers = (answer for detector in DETECTORS for answer in detector.detect(pair))
    return [answer for answer in answers if isinstance(answer, Finding)]


def test_what_is_ruled_out_finds_nothing() -> None:
    chance = random.Random(5)
    ruled_out = 0
    for _ in range(20_000):
        left, right = chance.sample(everything(), 2)
        same_article = chance.random() < 0.3
        if not can_clash(left[1], right[1], same_article):
            ruled_out += 1
            assert found(left, right, same_article) == [], (left[0].quote, right[0].quote)
    assert ruled_out > 200


def test_what_is_found_is_not_ruled_out() -> None:
    chance = random.Random(6)
    some = everything()[-len(TEMPLATES) * 32 :]
    seen = 0
    for _ in range(1_500):
        left, right = chance.sample(some, 2)
        if found(left, right, False):
            seen += 1
            assert can_clash(left[1], right[1], False), (left[0].quote, right[0].quote)
    assert seen > 5


@pytest.mark.parametrize(
    ("left", "right", "can"),
    [
        ("In Altdorf zählte man 40 Gäste.", "In Altdorf zählte man 90 Gäste.", True),
        ("In Altdorf zählte man 40 Gäste.", "In Neustadt zählte man 90 Gäste.", False),
        ("In Altdorf zählte man 40 Gäste.", "Neustadt zählte 90 Gäste.", True),
        ("Lang lehnte den Vertrag mit Altdorf ab.", "Lang stimmte dem Vertrag mit Altdorf zu.", True),
        ("Lang lehnte den Vertrag mit Altdorf ab.", "Quast stimmte dem Vertrag mit Neustadt zu.", False),
        ("Er kam am 3. Mai in Altdorf an.", "Er kam am 4. Mai in Altdorf an.", True),
        ("Lang wurde Präsidentin von Altdorf.", "Quast wurde Präsident von Altdorf.", True),
        ("Lang traf sich in Berlin mit Quast.", "Lang traf sich in Paris mit Quast.", True),
        ("Der Turm in Altdorf brannte.", "The tower in Neustadt burnt down.", True),
    ],
)
def test_names_on_either_side_rule_out_what_they_stop(left: str, right: str, can: bool) -> None:
    assert can_clash(one(left)[1], one(right)[1], same_article=False) is can


def test_a_weekday_in_the_same_article_is_always_looked_at() -> None:
    left, right = one("Am Montag brannte der Turm in Altdorf.")[1], one("In Neustadt fiel Schnee.")[1]

    assert can_clash(left, right, same_article=True)
    assert not can_clash(left, right, same_article=False)
