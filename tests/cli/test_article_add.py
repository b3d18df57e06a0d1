"""Taking in articles: once, again, revised, and what cannot be taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

FIRST = """Neue Brücke über die Elbe | Mara Winter. 21.10.2026.

Die Stadt plant eine Brücke. Sie soll zwölf Millionen kosten.

„Das wird teuer“, sagte die Bürgermeisterin am Montag.
"""
SECOND = FIRST.replace("zwölf", "fünfzehn").replace("Die Stadt plant", "Überraschend: Die Stadt plant")
URL = "https://example.org/bruecke"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A file with the first text."""
    path = tmp_path / "bruecke.txt"
    path.write_text(FIRST, encoding="utf-8")
    return path


def add(run: Run, *words: str, input: str | bytes | None = None) -> list[dict[str, object]]:
    """Add and read the JSON that comes back."""
    result = run("article", "add", *words, "--format", "json", input=input)
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def test_title_author_and_printed_date_are_read_from_the_head(run: Run, text: Path) -> None:
    [article] = add(run, str(text))

    assert article["status"] == "added"
    assert article["title"] == "Neue Brücke über die Elbe"
    assert article["published_raw"] == "21.10.2026"
    assert (article["published_earliest"], article["published_latest"]) == ("2026-10-21", "2026-10-21")


def test_a_printed_date_becomes_a_claim_that_reads_as_a_sentence(run: Run, text: Path) -> None:
    add(run, str(text))

    [claim] = json.loads(run("claim", "list", "--format", "json").stdout)

    assert (claim["zone"], claim["quote"]) == ("dateline", "21.10.2026")
    assert claim["text"] == "Artikel „Neue Brücke über die Elbe“ ist auf den 21.10.2026 datiert"
    assert FIRST[claim["start"] : claim["end"]] == "21.10.2026"


def test_the_same_text_again_changes_nothing_and_says_so(run: Run, text: Path) -> None:
    add(run, str(text))

    again = run("article", "add", str(text), "--format", "json")

    assert json.loads(again.stdout)[0]["status"] == "unchanged"
    assert again.stderr == ""  # no operation: nothing was written


def test_line_ends_and_unicode_forms_do_not_make_another_text(run: Run, text: Path) -> None:
    add(run, str(text))
    windows = FIRST.replace("ü", "u\u0308").replace("\n", "\r\n").encode("utf-8-sig")

    [article] = add(run, "-", input=windows)

    assert (article["article"], article["status"]) == ("A1", "unchanged")


def test_new_text_for_a_known_address_is_a_new_version_with_every_claim_looked_for(
    run: Run, text: Path
) -> None:
    add(run, str(text), "--url", URL + "?utm_source=mail")
    for quote in ("Das wird teuer", "zwölf Millionen"):
        assert run("claim", "add", "A1", "--quote", quote).exit_code == 0
    text.write_text(SECOND, encoding="utf-8")

    [article] = add(run, str(text), "--url", URL)

    assert (article["article"], article["version"], article["status"]) == ("A1", 2, "revised")
    assert (article["claims_exact"], article["claims_moved"], article["claims_lost"]) == ("C1", "C2", "C3")


def test_a_claim_whose_words_come_back_is_found_again(run: Run, text: Path) -> None:
    add(run, str(text), "--url", URL)
    run("claim", "add", "A1", "--quote", "zwölf Millionen")
    add(run, "-", "--url", URL, input=SECOND)

    [article] = add(run, "-", "--url", URL, input=FIRST + "\nNachtrag.\n")

    assert (article["claims_exact"], article["claims_lost"]) == ("C1 C2", None)


def test_a_publisher_may_go_back_to_an_earlier_text(run: Run, text: Path) -> None:
    add(run, str(text), "--url", URL)
    add(run, "-", "--url", URL, input=SECOND)

    [article] = add(run, str(text), "--url", URL)

    assert (article["version"], article["status"]) == (3, "revised")


def test_two_addresses_with_one_text_are_two_articles(run: Run, text: Path) -> None:
    first = add(run, str(text), "--url", URL)
    second = add(run, str(text), "--url", "https://example.net/agentur")

    assert [first[0]["article"], second[0]["article"]] == ["A1", "A2"]


def test_a_folder_is_added_in_the_order_of_its_names(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "notes.pdf"):
        (tmp_path / name).write_text(f"Meldung aus {name}\n\nEs folgt der Text.\n", encoding="utf-8")

    assert [article["file"] for article in add(run, str(tmp_path))] == ["a.md", "b.txt"]


def test_what_a_person_says_wins_over_the_head(run: Run, text: Path) -> None:
    [article] = add(run, str(text), "--title", "Brücke", "--published", "2025-10", "--outlet", "Elbbote")

    assert article["title"] == "Brücke"
    assert (article["published_earliest"], article["published_latest"]) == ("2025-10-01", "2025-10-31")
    [listed] = json.loads(run("article", "list", "--outlet", "elbbote", "--format", "json").stdout)
    assert listed["outlet"] == "Elbbote"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"%PDF-1.7 \x00\x01\x02", "PDF"),
        (bytes(range(256)) * 8, ""),
    ],
)
def test_a_file_that_holds_no_text_is_named_and_nothing_is_added(
    run: Run, tmp_path: Path, text: Path, content: bytes, said: str
) -> None:
    bad = tmp_path / "zz.txt"
    bad.write_bytes(content)

    result = run("article", "add", str(text), str(bad))

    assert result.exit_code == 2
    assert "zz.txt" in result.stderr
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert json.loads(run("article", "list", "--format", "json").stdout) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--published", "31.02.2026"], "31.02.2026"),
        (["--published", "03/04/2026"], "3 April 2026 or 4 March 2026"),
        (["--published", "gestern"], "is not a date"),
        (["--url", "ftp://example.org/x"], "http"),
        (["--language", "deutsch"], "'deutsch' is not a language code."),
        (["--outlet", " "], "The name is empty."),
    ],
)
def test_a_date_address_language_or_outlet_that_cannot_be_taken_is_told(
    run: Run, text: Path, words: list[str], said: str
) -> None:
    result = run("article", "add", str(text), *words)

    assert (result.exit_code, json.loads(run("article", "list", "--format", "json").stdout)) == (2, [])
    assert said in result.stderr


def test_a_language_is_kept_in_its_usual_spelling(run: Run, text: Path) -> None:
    add(run, str(text), "--language", "DE_at")

    [listed] = json.loads(run("article", "list", "--format", "json").stdout)
    assert listed["language"] == "de-AT"


def test_one_bad_file_in_a_folder_keeps_none_of_the_others_out(run: Run, tmp_path: Path) -> None:
    bad = {"b.txt": bytes((0, 129, 255)), "c.txt": b""}
    for name, raw in {"a.txt": b"Ein Satz.", "d.txt": b"Noch einer.", **bad}.items():
        (tmp_path / name).write_bytes(raw)

    result = run("article", "add", str(tmp_path), "--format", "json")

    assert result.exit_code == 2, "a script is to notice"
    assert [row["title"] for row in json.loads(result.stdout)] == ["Ein Satz.", "Noch einer."]
    assert result.stderr.count("Not added: ") == 2
    assert "b.txt" in result.stderr and "c.txt: This text is empty" in result.stderr


def test_a_bad_file_that_was_named_or_is_the_only_one_leaves_everything_as_it_was(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "texts").mkdir()
    good, bad = tmp_path / "a.txt", tmp_path / "texts" / "b.txt"
    good.write_bytes(b"Ein Satz.")
    bad.write_bytes(b"")

    for names in ([str(good), str(bad)], [str(tmp_path / "texts")], [str(tmp_path / "texts"), str(bad)]):
        result = run("article", "add", *names)
        assert (result.exit_code, result.stdout) == (2, "") and "b.txt: This text is empty" in result.stderr
    assert json.loads(run("article", "list", "--format", "json").stdout) == []


def test_a_missing_file_and_an_empty_folder_are_told(run: Run, tmp_path: Path) -> None:
    assert "There is no file nirgends.txt" in run("article", "add", "nirgends.txt").stderr
    (tmp_path / "leer").mkdir()
    assert "holds no texts" in run("article", "add", str(tmp_path / "leer")).stderr


def test_an_outlet_like_a_known_one_is_asked_back(run: Run, text: Path, tmp_path: Path) -> None:
    add(run, str(text), "--outlet", "Elbbote")
    (tmp_path / "two.txt").write_text("Anderes\n\nEin anderer Text.\n", encoding="utf-8")

    assert "Elbbote?" in run("article", "add", str(tmp_path / "two.txt"), "--outlet", "Elbote").stderr
    assert run("article", "add", str(tmp_path / "two.txt"), "--outlet", "Elbote", "--new").exit_code == 0


def test_a_title_is_given_for_one_text_only(run: Run, text: Path, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text("Anderes\n\nEin anderer Text.\n", encoding="utf-8")

    assert run("article", "add", str(tmp_path), "--title", "Brücke").exit_code == 2
