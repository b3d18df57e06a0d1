from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.domain.vocabulary import Zone
from factcheck.reading.head import read_head
from factcheck.reading.sentences import split_sentences
from factcheck.reading.zones import find_zones, zone_at

ARTICLE = """\
Hafen wird teurer | Erika Muster. 21.10.2026.\xa0

4 Min lesen
Warum die Reeder klagen

Die Stadt erhöht die Gebühren für den Hafen. Niemand hat es gewusst.

Foto: Max Beispiel / Hafenblatt

Was der Senat sagt

Der Senat schweigt seit Wochen. Das ist neu und ärgert viele. Zuvor berichteten wir über die Werft.

https://hafen.example/2026-10-21/a

1 Kommentar

Kommentar verfassen
Netter Beitrag, der mir aus der Seele spricht.
"""


def _zone_of(words: str, text: str = ARTICLE) -> Zone:
    return zone_at(find_zones(text), text.index(words))


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Hafen wird", Zone.HEADLINE),
        ("Erika Muster", Zone.BYLINE),
        ("21.10.2026.\xa0", Zone.DATELINE),
        ("4 Min", Zone.BOILERPLATE),
        ("Warum die", Zone.SUBHEAD),
        ("Die Stadt", Zone.LEDE),
        ("Niemand", Zone.LEDE),
        ("Foto:", Zone.CAPTION),
        ("Was der", Zone.SUBHEAD),
        ("Der Senat schweigt", Zone.BODY),
        ("Zuvor", Zone.BOILERPLATE),
        ("https:", Zone.URL),
        ("1 Kommentar", Zone.BOILERPLATE),
        ("Netter", Zone.BOILERPLATE),
    ],
)
def test_each_part_of_an_article_has_its_zone(words: str, zone: Zone) -> None:
    assert _zone_of(words) is zone


LONG = "Die Stadt erhöht die Gebühren für den Hafen. Niemand hat es gewusst, auch der Senat nicht. "
FRAME = "Hafen wird teurer\n\n" + LONG + "\n\n{}\n\n" + LONG * 6


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Bild: Muster", Zone.CAPTION),
        ("(Quelle: Hafenblatt)", Zone.CAPTION),
        ("Photo: Jane Doe", Zone.CAPTION),
        ("Lesen Sie auch: Die Werft schließt", Zone.BOILERPLATE),
        ("Read also: The yard closes", Zone.BOILERPLATE),
        ("Mastodon: @hafen", Zone.BOILERPLATE),
        ("12 Kommentare", Zone.BOILERPLATE),
        ("Newsletter", Zone.BOILERPLATE),
        ("3 min read", Zone.BOILERPLATE),
        ("www.hafen.example/a", Zone.URL),
        ("## Was nun", Zone.SUBHEAD),
        ("Wie geht es weiter?", Zone.SUBHEAD),
        ("Das Team", Zone.SUBHEAD),
        ("Bilder einer Stadt", Zone.SUBHEAD),
        ("Und das war es.", Zone.BODY),
        ("Das Foto zeigt den Hafen bei Nacht.", Zone.BODY),
        ("Quelle des Streits war der Senat.", Zone.BODY),
        ("Newsletter sind im Hafen kein Thema.", Zone.BODY),
        ("Mehr dazu sagte er nicht.", Zone.BODY),
        ("Die Gebühr steigt. Mehr dazu war nicht zu hören.", Zone.BODY),
        ("3 Kommentare hat der Senat bisher abgegeben.", Zone.BODY),
        ("Am 21.10.2026 war der Hafen leer.", Zone.BODY),
        ("Lesen Sie die Verordnung, riet er.", Zone.BODY),
        ("- ein Punkt einer Liste", Zone.BODY),
    ],
)
def test_a_line_between_paragraphs(line: str, zone: Zone) -> None:
    assert _zone_of(line, FRAME.format(line)) is zone


def test_what_follows_an_author_box_near_the_end_is_not_the_article() -> None:
    text = FRAME.format(LONG) + "\n\nTeam\nErika – kennt den Hafen seit Jahren und schreibt gern."
    assert _zone_of("kennt den", text) is Zone.BOILERPLATE


def test_a_comment_link_above_the_text_closes_nothing() -> None:
    text = "Hafen wird teurer\n\nKommentar verfassen\n\n" + LONG
    assert _zone_of("Die Stadt", text) is Zone.LEDE


def test_a_short_line_with_nothing_below_is_no_subhead() -> None:
    assert _zone_of("Ein letzter Gruß", FRAME.format(LONG) + "\n\nEin letzter Gruß") is Zone.BODY


def test_front_matter_is_metadata_but_for_the_title() -> None:
    text = "---\ntitle: Hafen\ndate: 2026-10-21\n---\n\nDie Stadt zahlt."
    assert [(zone.zone, text[zone.start : zone.end].strip()) for zone in find_zones(text)] == [
        (Zone.METADATA, "---\ntitle:"),
        (Zone.HEADLINE, "Hafen"),
        (Zone.METADATA, "date: 2026-10-21\n---"),
        (Zone.LEDE, "Die Stadt zahlt."),
    ]


def test_text_behind_a_dateline_is_the_lede() -> None:
    text = "Hafen wird teurer\n\nBERLIN (dpa) – Die Stadt erhöht die Gebühren."
    assert _zone_of("BERLIN", text) is Zone.DATELINE
    assert _zone_of("Die Stadt", text) is Zone.LEDE


def test_an_empty_text_has_no_zones_and_an_outside_offset_no_zone() -> None:
    assert find_zones("") == []
    with pytest.raises(ValueError, match="no zone at 3"):
        zone_at(find_zones("ab"), 3)


ARTICLES = sorted((Path(__file__).parents[2].parent / "shared" / "articles").glob("*.txt"))


@pytest.mark.skipif(not ARTICLES, reason="the real articles are not kept with the code")
def test_real_articles_have_headline_lede_and_body() -> None:
    """Five of five have a title of their own words; three a printed date; none reads "10 von 10" as one."""
    heads = []
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8")
        heads.append(read_head(text))
        assert {Zone.HEADLINE, Zone.LEDE, Zone.BODY} <= {zone.zone for zone in find_zones(text)}
        assert len(split_sentences(text)) > 30
    assert all(head.title for head in heads)
    assert sum(head.printed is not None for head in heads) == 3
