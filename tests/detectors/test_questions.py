"""Two passages without written keys are asked what both of them answer, and only that."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.detectors.context import Pair
from factcheck.detectors.questions import durations
from factcheck.domain.finding import Finding
from factcheck.domain.vocabulary import Relation
from factcheck.reading.frames import read_claim, with_key
from factcheck.services.comparing import Comparison, Side, compare_texts

ANSWERED: tuple[tuple[str, str], ...] = (
    (
        "Inhaltlich blieb nach dem Treffen der beiden Verkehrsminister in der Stadt Rostock vieles offen.",
        "Im Rathaus von Kiel haben sich die Verkehrsminister von Dänemark und Polen am Montag getroffen.",
    ),
    ("Die Behörde mit Sitz in Bonn prüft den Fall.", "Die Behörde in Wien prüft den Fall."),
    (
        "Am 4. Mai 2024 fand in Graz, im alten Zollamt, das Treffen von Anna Novak und Emil Kovacs statt.",
        "Emil Kovacs und Anna Novak kamen am 11. Mai 2024 in Graz zusammen, wo sie ihre Pläne zeigten.",
    ),
    (
        "Gegen den Reeder liegt seit März 2021 ein Haftbefehl des Gerichts vor.",
        "Der Haftbefehl gegen den Reeder wurde vom Gericht erst im Herbst 2022 erlassen.",
    ),
    (
        "Die Gespräche dauerten weniger als zwei Stunden in kleiner Runde.",
        "Fünf Stunden lang saßen die Minister in Wien zu Gesprächen hinter geschlossenen Türen.",
    ),
    (
        "Am Abend flogen etwa 20 fremde Drohnen über den Hafen von Danzig und zwangen die Wache zum Alarm.",
        "In den Hafen von Danzig drangen am Abend mehr als 50 fremde Drohnen ein.",
    ),
    (
        "Zwischen den Tarifparteien gab es weder Absprachen über die Löhne noch über die Arbeitszeit.",
        "Hinter verschlossenen Türen trafen die Tarifparteien gleich mehrere Absprachen über die Löhne.",
    ),
    (
        "Novak sprach doppelt so lang wie ihr Gast Kovacs.",
        "Auf dem Podium nahm sich Kovacs viel Zeit; Novak sprach nur halb so lang wie Kovacs.",
    ),
    (
        "Zuerst sprach Anna Novak vor der Presse, danach Emil Kovacs.",
        "Vor der Presse redete Emil Kovacs zuerst, Anna Novak war danach an der Reihe.",
    ),
)
ANSWERED += (
    (
        "Der Verband hat die Gebühr auf Kaffee nicht deshalb eingeführt, weil die Händler Kaffee aus"
        " Brasilien kaufen, sondern um Geld zu verdienen.",
        "Der Verband verhängte die Gebühr auf Kaffee als Strafe für den Kauf von Kaffee aus Brasilien.",
    ),
    (
        "Der Trainer gab dem Spiel die Note 10 von 10.",
        "Auf einer Skala von eins bis zehn vergab der Trainer für das Spiel lediglich eine Sechs.",
    ),
    (
        "Ursprünglich war das Treffen von Novak und Kovacs für den 23. Oktober geplant.",
        "Die nun geplatzte Zusammenkunft von Novak und Kovacs war einst für den 30. Oktober angesetzt.",
    ),
    (
        "In der Zwischenzeit bleiben fast 8.000 Kinder aus dem Tal entführt.",
        "Mehr als 15.000 Kinder aus dem Tal, die entführt wurden, warten bis heute.",
    ),
)
OTHER_MATTERS = (
    (
        "Der Verband hat die Gebühr auf Kaffee nicht deshalb eingeführt, weil die Händler Kaffee aus"
        " Brasilien kaufen, sondern um Geld zu verdienen.",
        "Der Verband verhängte die Gebühr auf Kaffee als Reaktion auf das Defizit seiner Kasse.",
    ),
    (
        "Im Landkreis Lüchow wurden in diesem Jahr 45 Schafe gerissen.",
        "Im Landkreis Verden wurden in diesem Jahr 80 Schafe gerissen.",
    ),
    (
        "In the study, the ointment was given to 1,200 nurses.",
        "In the study, a placebo was given to 600 nurses.",
    ),
    (
        "Der Trainer gab dem Spiel gegen Ulm die Note 8 von 10.",
        "Dem Spiel gegen Bonn gab der Trainer die Note 5 von 10.",
    ),
    (
        "Ursprünglich war das Treffen von Novak und Kovacs für den 23. Oktober geplant.",
        "Das Treffen von Lehr und Baum war ursprünglich für den 30. Oktober angesetzt.",
    ),
    (
        "Die Gespräche dauerten weniger als drei Stunden.",
        "Eine halbe Stunde lang wartete Macron in Evian auf Merz.",
    ),
    (
        "Am 4. Mai 2024 fand in Graz das Treffen von Anna Novak und Emil Kovacs statt.",
        "In Linz trafen sich am 11. Mai 2024 die Verleger zu ihrem Treffen.",
    ),
    (
        "Gegen den Reeder liegt seit März 2021 ein Haftbefehl vor.",
        "Gegen zwei Bankiers erließ das Gericht im Herbst 2022 Haftbefehle.",
    ),
    (
        "Die Gespräche dauerten weniger als zwei Stunden.",
        "Der Auftritt vor der Presse dauerte keine zwölf Minuten.",
    ),
    ("Die Gespräche dauerten drei Tage.", "Die Gespräche wurden für sechs Wochen unterbrochen."),
    (
        "Am Abend flogen etwa 20 fremde Drohnen über den Hafen von Danzig.",
        "Vier der Drohnen über dem Hafen von Danzig wurden abgeschossen.",
    ),
    (
        "Fast 8.000 Kinder aus dem Tal wurden verschleppt.",
        "Rund 600 der verschleppten Kinder aus dem Tal wurden inzwischen zurückgebracht.",
    ),
    (
        "Zwischen den Tarifparteien gab es weder Absprachen über die Löhne noch über die Arbeitszeit.",
        "Mehrere Absprachen über die Parkplätze trafen die Tarifparteien im Frühjahr.",
    ),
    (
        "Das Abkommen werde an diesem Tag nicht unterzeichnet, sagte Novak.",
        "Kovacs hofft, dass beide Seiten das Abkommen im nächsten Jahr unterzeichnen.",
    ),
    ("Novak lehnt die Reform ab.", "Kovacs unterstützt die Reform."),
    (
        "Der Bund kündigte keine Bundesmittel für die Brücke an.",
        "Mehrere Mittel für die Brücke kommen von der Stadt.",
    ),
    (
        "The mayor does not believe that the treaty will be signed on Friday.",
        "Should the two towns sign the treaty after all, the council would have to decide.",
    ),
    (
        "Zuerst sprach Anna Novak vor der Presse, danach Emil Kovacs.",
        "Am Flughafen war Emil Kovacs als Erster da, Anna Novak kam danach.",
    ),
    ("Novak sprach doppelt so lang wie Kovacs.", "Kovacs sprach nur halb so lang wie Novak."),
    ("Vor dem Umbau war die Halle 40 Meter lang.", "Nach dem Umbau ist die Halle 55 Meter lang."),
    (
        "Der Zug fuhr mit 50 Minuten Verspätung in Ulm ein.",
        "Der Zug fuhr mit 20 Minuten Verspätung in Passau ab.",
    ),
)


def compared(first: str, second: str) -> Comparison:
    return compare_texts(Side(first), Side(second))


def question_of(finding: Finding) -> str:
    return next((gate.evidence for gate in finding.gates if gate.name == "question"), "")


@pytest.mark.parametrize(("first", "second"), ANSWERED)
def test_two_answers_to_one_question_that_exclude_each_other_are_a_conflict(first: str, second: str) -> None:
    assert compared(first, second).label == "contradicts"
    assert compared(second, first).label == "contradicts"


@pytest.mark.parametrize(("first", "second"), OTHER_MATTERS)
def test_what_is_told_of_another_matter_raises_no_alarm(first: str, second: str) -> None:
    assert compared(first, second).label == "none"
    assert compared(second, first).label == "none"


def test_a_finding_says_which_question_was_taken_for_granted() -> None:
    best = compared(*ANSWERED[4]).findings[0]
    shown = {gate.name: (gate.verdict.value, gate.evidence) for gate in best.gates}

    assert question_of(best)
    assert shown["question"][0] == "assumed"
    assert "a person gave" not in " ".join(evidence for _, evidence in shown.values())


def test_a_dropped_question_says_what_stands_against_it() -> None:
    silences = compared(*OTHER_MATTERS[12]).silences

    assert any(one.detector == "question" and "Absprachen" in one.reason for one in silences)


def test_where_people_wrote_a_key_nothing_else_is_asked() -> None:
    first, second = ANSWERED[4]
    found = compare_texts(
        Side(first, subject="gespraeche", attribute="ort"),
        Side(second, subject="gespraeche", attribute="ort"),
    )

    assert found.label == "none"
    assert not any(question_of(one) for one in found.findings)


def test_a_later_count_is_told_as_one_and_no_question_is_asked() -> None:
    found = compare_texts(
        Side("Bei dem Brand starben nach ersten Angaben vier Menschen.", published=datetime.date(2024, 5, 1)),
        Side("Bei dem Brand starben inzwischen neun Menschen.", published=datetime.date(2024, 5, 3)),
    )

    assert found.label == "none"
    assert found.relation is Relation.UPDATES


@pytest.mark.parametrize(("number", "asked"), [("25", True), ("50", False)])
def test_of_two_numbered_days_it_is_not_asked_how_long_the_day_was(number: str, asked: bool) -> None:
    texts = (f"Der {number}. Jahrestag der Brücke dauerte drei Tage.", "Der 25. Jahrestag dauerte ein Jahr.")
    first, second = (read_claim(text, "de") for text in texts)

    assert (durations.ask(Pair(first, second)) is not None) is asked


SENTENCES = [sentence for pair in (*ANSWERED, *OTHER_MATTERS) for sentence in pair]


@given(
    st.sampled_from(SENTENCES),
    st.sampled_from(["Treffen", "Novak Kovacs", "es"]),
    st.sampled_from(["Ort", "Datum", "Dauer", "Reihenfolge", "Absprachen Löhne", "Zahl der Drohnen"]),
)
def test_a_key_read_later_is_read_as_one_that_was_there_at_first(
    quote: str, subject: str, attribute: str
) -> None:
    language = "en" if quote.startswith(("The ", "Should ")) else "de"
    day = datetime.date(2024, 6, 1)
    later = with_key(read_claim(quote, language, day), subject, attribute)
    at_first = read_claim(quote, language, day, subject=subject, attribute=attribute)

    assert later.asked == at_first.asked
    assert (later.words, later.frames, later.cues) == (at_first.words, at_first.frames, at_first.cues)
