from __future__ import annotations

import pytest

from factcheck.reading.language import recognise_language

GERMAN = [
    "Der Hafen ist zu teuer.",
    "Die Stadt erhöht die Gebühren, und niemand hat es gewusst.",
    "Er sagte nichts, aber sie wusste es schon.",
    "Das Gesetz gilt nicht für Schiffe aus dem Ausland.",
]
ENGLISH = [
    "The port is too expensive.",
    "He said nothing, but she knew it already.",
    "The law does not apply to ships from abroad.",
    "It was over before they could ask what had happened.",
]
NEITHER = [
    "",
    "Hafen",
    "12.345,67 %",
    "https://hafen.example/2025",
    "Le port est trop cher et personne ne le savait.",
    "El puerto es demasiado caro para los barcos de la ciudad.",
    "Il porto è troppo caro e nessuno lo sapeva.",
    "Le film The Lord of the Rings semble trop long pour les enfants fatigués qui aiment dormir tôt le soir",
    "Порт слишком дорогой для города.",
    "De haven van de stad werd gisteren opnieuw duurder gemaakt door het bestuur.",
    "Port miejski jest zbyt drogi, ale nikt o tym nie wiedział.",
]


@pytest.mark.parametrize("text", GERMAN)
def test_german_is_known_by_its_function_words(text: str) -> None:
    assert recognise_language(text) == "de"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_known_by_its_function_words(text: str) -> None:
    assert recognise_language(text) == "en"


@pytest.mark.parametrize("text", NEITHER)
def test_an_unsure_language_is_none(text: str) -> None:
    assert recognise_language(text) is None


def test_a_text_half_german_half_english_is_none() -> None:
    assert recognise_language("Der Hafen ist zu teuer. The port is too expensive.") is None
