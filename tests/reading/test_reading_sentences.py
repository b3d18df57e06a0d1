"""Each case is a text with `|` where a sentence ends; a text without one is a single sentence."""

from __future__ import annotations

import pytest

from factcheck.reading.sentences import split_sentences

ONE_SENTENCE = [
    "Sie treffen sich am 23. Oktober in Wien.",
    "Der Vertrag vom 21. Okt. 2025 gilt noch.",
    "Der Umsatz sank im 3. Quartal deutlich.",
    "Das Schloss stammt aus dem 17. Jahrhundert und steht leer.",
    "Im 2. Halbjahr steigen die Preise.",
    "Er wurde am 12. erwartet und kam nicht.",
    "Am 21. 10. 2025 begann die Messe.",
    "Der Verein spielt in der 3. Liga.",
    "Die Feier zum 80. Geburtstag fiel aus.",
    "Das gilt z. B. Bremen und Kiel.",
    "Das gilt z.B. für Bremen.",
    "Betroffen sind u. a. Bremen und Kiel.",
    "Dr. Erika Muster und Prof. Hans Beispiel kamen.",
    "Die Stadt zahlt 3 Mio. Euro und bekommt 2 Mrd. Kronen.",
    "Auch J. D. Muster und J.D. Beispiel waren da.",
    "Tische, Stühle usw. wurden verkauft.",
    "Die Kinder bzw. Eltern klagen.",
    "Georg W. Muster schwieg.",
    "König Friedrich II. starb im Bett.",
    "„Kommst du?“ fragte er.",
    "„Nie wieder!“, rief sie laut.",
    'Auf die Frage "Wann?" gab es keine Antwort.',
    "Das Amt (Az. 3 K 12/20.) schwieg.",
    "Er nannte das (sic!) Erfolg.",
    "Er wartete … und ging.",
    "Die Sitzung begann um 20.30 Uhr im Rathaus.",
    "Es kostete 3.480,50 Euro pro Stück.",
    "Siehe Nr. 5 der Liste.",
    "Sie wohnt in der Hafenstr. 12 in Kiel.",
    "Mehr steht auf https://hafen.example/a.b?c=1.2 bereit.",
    "Um 44 v. Chr. Geborene gab es viele.",
    "Die Regel endet mit 31. Dezember.",
    "Bis zum 31.12. Mitternacht gilt die Regel.",
    "DIE MESSE VOM 21. BIS 27. FEBRUAR",
    "Die Abg. Erika Muster fehlte.",
    "1. Die Lage im Hafen ist ernst.",
    "Das ist ca. 30 Jahre her, vgl. Abb. 3 im Anhang.",
    "Mr. Smith met Mrs. Jones in St. Ives.",
    "The U.S. Army moved at 5 a.m. Eastern time.",
    "Many fruits, e.g. Apples, are cheap.",
    "She won the No. 5 prize.",
    "On Oct. 3, 2025 the port closed.",
    'He asked "why?" and left.',
    "George W. Smith said nothing.",
]

SEVERAL = [
    "Er kam am 23. Oktober.| Dann ging er.",
    "Er kommt am 23.| Am 24. fährt er wieder.",
    "Das war im Jahr 2014.| Danach wurde es still.",
    "Es kamen mehr als 300.| Die Polizei zählte 200.",
    "Er wurde auf Platz 3.| Muster gewann.",
    "Es kostet 3 Mio.| Der Bund zahlt.",
    "Es gab Tische, Stühle usw.| Alles wurde verkauft.",
    "Es gab Tische, Stühle u. v. m.| Händler klagen.",
    "So regierte Friedrich II.| Er starb alt.",
    "Er lebte in den USA.| Trumpf war Herz.",
    "„Das ist vorbei.“| Er ging.",
    "„Kommst du?“| Sie schwieg.",
    "Er fragte: „Wann?“| Niemand antwortete.",
    "Ach ja?| Das glaube ich nicht!| Doch.",
    "Was?!| Das geht nicht.",
    "Er schwieg …| Dann sprach er.",
    "Er ging.| (Sie blieb.)| Danach war Ruhe.",
    "Der Zug fährt um 20.30 Uhr.| Er ist voll.",
    "Die Quote lag bei 3,5.| Muster war zufrieden.",
    "Das steht auf hafen.example.| Dort steht mehr.",
    "Der Bericht endet.[3]| Danach folgt nichts.",
    "Das gilt nicht.| 30 Leute klagen.",
    "Er ist da.| – Danach kam niemand.",
    "Plan A scheiterte, also Plan B.| Der half.",
    "Die Messe endet am 31.12.2025.| Muster kommt.",
    "He left the U.S.| The next day he was back.",
    "It opened at 5 p.m.| The crowd cheered.",
    "Did he win?| No.| He lost.",
    'She said: "It is over."| Then she left.',
    "They had 30.| Smith had 40.",
    "World War II ended.| Peace came.",
]


def _marked(text: str) -> str:
    """The text as the cases write it."""
    return "| ".join(sentence.cut(text) for sentence in split_sentences(text))


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert _marked(text) == text


@pytest.mark.parametrize("text", ONE_SENTENCE[:37])
def test_a_given_language_gives_the_same_as_a_recognised_one(text: str) -> None:
    assert len(split_sentences(text, "de-AT")) == 1


@pytest.mark.parametrize("case", SEVERAL)
def test_sentences_are_told_apart(case: str) -> None:
    assert _marked(case.replace("|", "")) == case


def test_a_number_with_a_stop_ends_an_english_sentence() -> None:
    assert len(split_sentences("They had 30. Smith had 40.", "en")) == 2


def test_a_heading_is_a_sentence_of_its_own() -> None:
    text = (
        "Hafen wird teurer\nDie Stadt erhöht die Gebühren zum dritten Mal in diesem Jahr.\n\nWas nun\nEnde."
    )
    assert [sentence.cut(text) for sentence in split_sentences(text)] == [
        "Hafen wird teurer",
        "Die Stadt erhöht die Gebühren zum dritten Mal in diesem Jahr.",
        "Was nun",
        "Ende.",
    ]


WRAPPED = """\
Die Stadt erhöht die Gebühren für den Hafen zum dritten Mal in diesem
Jahr, obwohl der Senat noch im Frühjahr das Gegenteil versprochen hatte.
Die Reeder klagen, dass ihnen niemand etwas gesagt habe, und drohen mit
Wegzug nach Rostock."""


def test_prose_wrapped_at_a_column_is_read_as_one_paragraph() -> None:
    assert [sentence.cut(WRAPPED)[:9] for sentence in split_sentences(WRAPPED)] == ["Die Stadt", "Die Reede"]


def test_lines_of_a_list_are_not_joined() -> None:
    text = "- Hafen und Werft sollen im nächsten Jahr wachsen\n- alle anderen sollen schrumpfen"
    assert len(split_sentences(text)) == 2


def test_handles_and_links_below_a_text_stay_apart() -> None:
    text = "Mastodon: @hafen\nThreads: @hafen\nhttps://hafen.example/2025-09-18/a\nTeam"
    assert len(split_sentences(text)) == 4


def test_a_long_line_that_goes_on_in_lower_case_is_joined() -> None:
    text = "Die Stadt erhöht die Gebühren für den Hafen zum dritten\nmal in diesem Jahr."
    assert len(split_sentences(text)) == 1


def test_a_short_line_is_not_joined_to_one_in_lower_case() -> None:
    assert len(split_sentences("Was nun\nund warum")) == 2


def test_a_long_heading_is_not_joined_to_the_text_below() -> None:
    assert len(split_sentences("Die Stadt erhöht die Gebühren für den Hafen\nDie Reeder klagen.")) == 2


def test_an_empty_text_has_no_sentences() -> None:
    assert split_sentences("") == [] == split_sentences(" \n\t ")
