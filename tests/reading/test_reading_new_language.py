"""A language is a folder: one that the program has never seen is read without a change of the program."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).parent / "example_language"
TEXT = (
    "Het dorp kreeg op 3 maart 2021 een brug van bijna 40 meter. Dr. Bakker vertrok gisteren. "
    "Drie jaar geleden was er niets."
)
PROGRAM = """
import datetime, json, sys
from factcheck.reading import languages
languages.__path__.append(sys.argv[1])
from factcheck.reading.dates import find_dates
from factcheck.reading.language import recognise_language
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import split_sentences
text = sys.argv[2]
day = datetime.date(2024, 5, 8)
print(json.dumps({
    "language": recognise_language(text),
    "dates": [[find.text, find.value] for find in find_dates(text, day)],
    "amounts": [[find.text, find.lo, find.hi, find.said_unit] for find in find_quantities(text)],
    "sentences": [text[s.start : s.end] for s in split_sentences(text, "nl")],
    "german": [find.value for find in find_dates("Am 3. Mai kam er.", day, "de")],
}))
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a new process reads with the Dutch folder laid beside the others."""
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(EXAMPLE / "nl", folder / "nl")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), TEXT], capture_output=True, text=True, check=True
    )
    return dict(json.loads(done.stdout))


def test_a_new_folder_is_recognised_as_a_language(read: dict[str, Any]) -> None:
    assert read["language"] == "nl"


def test_dates_of_a_new_folder_are_read(read: dict[str, Any]) -> None:
    assert read["dates"] == [
        ["3 maart 2021", "2021-03-03"],
        ["gisteren", "2024-05-07"],
        ["Drie jaar geleden", "2021"],
    ]


def test_quantities_of_a_new_folder_are_read(read: dict[str, Any]) -> None:
    assert ["bijna 40 meter", 36.0, 40.0, "m"] in read["amounts"]


def test_abbreviations_of_a_new_folder_end_no_sentence(read: dict[str, Any]) -> None:
    assert len(read["sentences"]) == 3


def test_the_other_languages_stay_as_they_are(read: dict[str, Any]) -> None:
    assert read["german"] == ["2024-05-03"]
