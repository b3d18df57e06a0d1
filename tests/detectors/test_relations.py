"""What a finding is called: a conflict, an update, a dispute; and what people and context answer for it."""

from __future__ import annotations

import datetime
from dataclasses import replace

from factcheck.detectors import attribution, boolean, quantity
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import THRESHOLD, Finding
from factcheck.domain.people import people_of
from factcheck.domain.vocabulary import Relation
from factcheck.reading.events import read_event
from factcheck.reading.frames import read_claim
from factcheck.services.comparing import Comparison, Side, compare_texts

EARLY, LATE = "Bei dem Beben starben 40 Menschen.", "Bei dem Beben starben 90 Menschen."
DAY, NEXT = datetime.date(2025, 3, 3), datetime.date(2025, 3, 5)
HEAD = "Rat in Wesselburg: Konferenz von Bürgermeisterin Holtkamp und Landrat Brennecke über den Deich"


def compared(a: str, b: str, first: datetime.date | None, second: datetime.date | None) -> Comparison:
    """Two texts with the days they were printed on."""
    return compare_texts(Side(a, "de", first), Side(b, "de", second))


def test_a_later_report_of_more_dead_is_an_update_and_no_alarm() -> None:
    found = compared(EARLY, LATE, DAY, NEXT)

    assert (found.relation, found.label) == (Relation.UPDATES, "none")


def test_a_later_report_of_fewer_dead_and_two_of_one_day_are_conflicts() -> None:
    assert compared(LATE, EARLY, DAY, NEXT).label == "contradicts"
    assert compared(EARLY, LATE, DAY, DAY).label == "contradicts"


def test_what_does_not_grow_is_a_conflict_whenever_it_was_printed() -> None:
    found = compared("Der Turm ist 40 Meter hoch.", "Der Turm ist 90 Meter hoch.", DAY, NEXT)

    assert found.relation is Relation.CONTRADICTS


def test_a_plan_reported_as_moved_is_an_update() -> None:
    found = compared(
        "Das Konzert war für den 3. Mai geplant.", "Das Konzert wurde auf den 9. Mai verschoben.", None, None
    )

    assert (found.relation, found.label) == (Relation.UPDATES, "none")


def test_two_sources_dispute() -> None:
    found = compared(
        "Die Polizei sprach von 800 Teilnehmern der Demo.",
        "Die Veranstalter sprachen von 3.000 Teilnehmern der Demo.",
        None,
        None,
    )

    assert (found.relation, found.label) == (Relation.DISPUTES, "contradicts")


def written(a: str, b: str, keys: tuple[str, str], others: tuple[str, str]) -> Comparison:
    """Two texts with the subject and the attribute that somebody wrote down for each."""
    left, right = Side(a, "de", None, *keys), Side(b, "de", None, *others)
    return compare_texts(left, right)


def test_one_written_subject_and_attribute_join_what_the_words_do_not() -> None:
    a, b, keys = "Im Tal leben 900 Menschen.", "Die Gegend zählt 1.400 Seelen.", ("Tal", "Einwohner")

    assert written(a, b, keys, ("tal", "einwohner")).label == "contradicts"
    assert written(a, b, ("", ""), ("", "")).label == "none"


def test_two_written_subjects_or_attributes_keep_apart_what_the_words_join() -> None:
    a, b = "Im Tal leben 900 Menschen.", "Im Tal leben 1.400 Menschen."

    assert written(a, b, ("Tal", "Einwohner"), ("Tal", "Einwohner")).label == "contradicts"
    assert written(a, b, ("Tal", "Einwohner"), ("Nachbartal", "Einwohner")).label == "none"
    assert written(a, b, ("Tal", "Einwohner"), ("Tal", "Sommergäste")).label == "none"


def test_written_keys_let_a_denial_meet_what_it_denies_in_other_words() -> None:
    keys = ("Ministerin", "Steuer erwähnt")
    said, unsaid = "Sie kam auf die Steuer zu sprechen.", "Mit keinem Wort ging sie auf die Abgabe ein."

    assert written(said, unsaid, keys, keys).detector == boolean.ID
    assert written(said, "Auch die Abgabe war ihr Thema.", keys, keys).label == "none"


def view(quote: str, context: str = "", day: datetime.date | None = None) -> ClaimView:
    """A claim in an article that begins with `context`."""
    read = read_claim(quote, "de", day)
    return replace(read, event=read_event(context, "de", (day, day))) if day else read


def strongest(pair: Pair) -> float:
    """The confidence of the strongest finding of two detectors, 0 for none."""
    answers = [*boolean.detect(pair), *quantity.detect(pair)]
    return max((one.confidence for one in answers if isinstance(one, Finding)), default=0.0)


SAID = "Die Bürgermeisterin erwähnte den Deich."
UNSAID = "Die Bürgermeisterin erwähnte den Deich mit keinem Wort."


def test_two_articles_on_one_occasion_answer_for_subject_and_time() -> None:
    alone = Pair(view(SAID), view(UNSAID), bare=False)
    together = Pair(view(SAID, HEAD, DAY), view(UNSAID, HEAD, NEXT), bare=False)

    assert strongest(alone) < THRESHOLD <= strongest(together)


def test_months_apart_or_other_names_are_another_occasion() -> None:
    other = "Konferenz in Tarnow: Minister Falkenrath und Senatorin Ostermann sprechen über den Deich"

    assert strongest(Pair(view(SAID, HEAD, DAY), view(UNSAID, other, NEXT), bare=False)) < THRESHOLD
    later = datetime.date(2025, 6, 3)
    assert strongest(Pair(view(SAID, HEAD, DAY), view(UNSAID, HEAD, later), bare=False)) < THRESHOLD


def _quoted(speaker: str) -> ClaimView:
    return read_claim(f"„Wir werden diesen Weg gemeinsam zu Ende gehen“, sagte {speaker}.", "de")


def test_one_quotation_of_two_names_is_a_conflict_unless_people_call_them_one() -> None:
    pair = _quoted("Olena Holst"), _quoted("Olena Kamp")
    one = people_of([(("Olena Holst", "Olena Kamp"), True)])

    assert isinstance(attribution.detect(Pair(*pair))[0], Finding)
    assert not isinstance(attribution.detect(Pair(*pair, people=one))[0], Finding)


def test_two_spellings_of_one_name_are_no_conflict() -> None:
    pair = _quoted("Olena Selenska"), _quoted("Olena Zelenska")

    assert not isinstance(attribution.detect(Pair(*pair))[0], Finding)


def test_an_office_may_be_anybody_unless_people_say_who_it_is_not() -> None:
    pair = _quoted("der Sprecher"), _quoted("Paul Brandt")
    speakers = [view.spoken[0].speaker or "" for view in pair]
    two = people_of([((speakers[0], speakers[1]), False)])

    assert not isinstance(attribution.detect(Pair(*pair))[0], Finding)
    assert isinstance(attribution.detect(Pair(*pair, people=two))[0], Finding)


def test_two_sources_that_people_call_one_do_not_dispute() -> None:
    sides = [
        replace(read_claim(words, "de"), claimant=name) for words, name in ((EARLY, "Berg"), (LATE, "Holm"))
    ]
    one = people_of([(("Anna Berg", "Anna Holm"), True)])

    assert Pair(*sides).conflict is Relation.DISPUTES
    assert Pair(*sides, people=one).conflict is Relation.CONTRADICTS


def test_two_people_by_name_dispute_and_one_contradicts_himself() -> None:
    told = "Der Vertrag ist unterzeichnet, sagte Brinkmann."

    other = compared(told, "Holtorf sagte, der Vertrag sei nicht unterzeichnet.", None, None)
    same = compared(told, "Paul Brinkmann sagte, der Vertrag sei nicht unterzeichnet.", None, None)

    assert (other.relation, other.label) == (Relation.DISPUTES, "contradicts")
    assert (same.relation, same.label) == (Relation.CONTRADICTS, "contradicts")


def test_figures_of_two_people_dispute_in_both_languages() -> None:
    german = compared(
        "Brinkmann sprach von 80 Gästen beim Stadtfest in Lemgo.",
        "Laut Anna Holtorf kamen 300 Gäste zum Stadtfest in Lemgo.",
        None,
        None,
    )
    english = compare_texts(
        Side("According to Paul Miller, 30 people died in the flood in Ashford.", "en"),
        Side("In the flood in Ashford 90 people died, said Anna Berg.", "en"),
    )

    assert (german.relation, english.relation) == (Relation.DISPUTES, Relation.DISPUTES)


def test_whoever_only_speaks_of_something_is_no_source_of_it() -> None:
    assert read_claim("Brinkmann sprach nicht über neue Zölle.", "de").claimant is None
    assert read_claim("Am Abend sprach Brinkmann vor 30 Gästen.", "de").claimant is None


def test_a_count_of_what_has_long_been_so_does_not_leap_within_days() -> None:
    days = datetime.date(2024, 5, 2), datetime.date(2024, 5, 3)
    still = (
        "Fast 20.000 entführte Kinder bleiben im Lager.",
        "Mehr als 35.000 entführte Kinder sind noch immer im Lager.",
    )
    fresh = "Fast 20.000 Kinder wurden entführt.", "Mehr als 35.000 Kinder wurden entführt."

    for (a, b), relation in ((still, Relation.CONTRADICTS), (fresh, Relation.UPDATES)):
        found = compare_texts(Side(a, "de", days[0]), Side(b, "de", days[1]))
        assert found.findings[0].relation is relation
