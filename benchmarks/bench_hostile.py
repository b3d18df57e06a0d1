"""Times every reader on text made to be slow: twice the text must take about twice the time.

usage: python benchmarks/bench_hostile.py [CHARACTERS]     (default: 5000, and twice that)

Prints for each reader the text that grew most and the one that took longest; each line above the limit is
printed as well. What the readers find in such text is a matter of the tests.
"""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factcheck.reading.candidates import find_candidates
from factcheck.reading.dates import find_dates
from factcheck.reading.head import read_head
from factcheck.reading.modality import read_modality
from factcheck.reading.names import match_name, name_keys
from factcheck.reading.numbers import find_numbers
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import split_sentences
from factcheck.reading.speech import find_speech
from factcheck.reading.zones import find_zones

_DAY = datetime.date(2026, 10, 21)
_LIMIT = 2.6
"""Most times as long that twice the text may take: 2, and what a shared machine adds."""
_SHORTEST = 0.004
"""Seconds below which a time says nothing about growth."""

READERS: dict[str, Callable[[str, str], object]] = {
    "sentences": split_sentences,
    "head": lambda text, language: read_head(text),
    "zones": lambda text, language: find_zones(text),
    "dates": lambda text, language: find_dates(text, _DAY, language),
    "numbers": find_numbers,
    "quantities": find_quantities,
    "speech": find_speech,
    "modality": read_modality,
    "candidates": lambda text, language: find_candidates(text, _DAY, language),
    "names": lambda text, language: (name_keys(text), match_name(text, [text])),
}
PIECES = [
    *("a", "A", "ä", "9", "0", " ", "\n", "\r\n", "\u00a0"),
    *(".", ",", ":", "-", "–", "/", "'", "…", "\u0308", "#"),
    *("(", ")", "[", "„", "“", '"', "»", "«", "“„", '"a" '),
    *("„a", "„ein Wort ", "»„", '("', "[…] ", "<a", "*_"),
    *("a.", "a. ", "z. B. ", "1. ", "1.", "9,", "1/", "1:"),
    *("1-", "1 ", "0 ", "- ", "+49 ", "1.1.", "9.999.", "½"),
    *("und ", "and ", "von 3 ", "zwischen 1 und "),
    *("between 1 and ", "bis ", "rund ", "over ", "ein ", "a half "),
    *("zwei", "zwei ", "hundert ", "million ", "Millionen "),
    *("keine ", "no ", "every ", "$", "$1", "€ ", "% "),
    *("sagte ", "said ", "sagte er, ", "laut ", "so Muster, "),
    *("Er sagte, dass ", "habe ", "who said ", "X: "),
    *("Muster ", "Erika Muster ", "der ", "the ", "dass er "),
    *("wenn ", "if ", "wird ", "will ", "soll kommen, "),
    *("Mai ", "3. Mai ", "am Montag ", "on Monday ", "seit ", "5 ft ", '5" ', "3 Euro 5 ", "Dr. ", "Von "),
    *("Foto: ", "https://x9", "https://x.example/a ", "@a "),
    *("Title: ", "---\n", "- a\n", "a\n\n", "Lesen Sie auch "),
    *("a" * 45 + "\n", "x " * 40 + "\n", "aaa (aaa) – "),
    *("Von A B, ", "| ", "Uhr ", "?", "! ", "a" * 300 + " "),
]  # fmt: skip


def seconds(read: Callable[[str, str], object], text: str, language: str) -> float:
    best = 1e9
    for _ in range(2):
        start = time.process_time()
        read(text, language)
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def grown(read: Callable[[str, str], object], piece: str, size: int, language: str) -> tuple[float, float]:
    """How many times as long twice the text takes, and the seconds of the longer one."""
    half, whole = (piece * (length // len(piece)) for length in (size, 2 * size))
    one = seconds(read, half, language)
    two = seconds(read, whole, language)
    if two > _LIMIT * max(one, _SHORTEST):  # once more: a neighbour may have taken the processor
        one, two = max(one, seconds(read, half, language)), min(two, seconds(read, whole, language))
    return two / max(one, _SHORTEST), two


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    print(f"{'':12}{'most growth':>12}  {'with':24}{'slowest':>14}  with")
    over = 0
    for name, read in READERS.items():
        read("Rund 20 Boote, sagte Muster am 3. Mai.", "de")
        cells = [
            (*grown(read, piece, size, language), language, piece)
            for piece in PIECES
            for language in (("de",) if name in ("head", "zones", "names") else ("de", "en"))
        ]
        growth, slowest = max(cells), max(cells, key=lambda cell: cell[1])
        speed = 2 * size / slowest[1] / 1e6 if slowest[1] else 0.0
        print(f"{name:12}{growth[0]:>10.2f} x  {_said(growth):24}{speed:>9.2f} MB/s  {_said(slowest)}")
        for cell in cells:
            if cell[0] > _LIMIT:
                over += 1
                print(f"    OVER {cell[0]:.2f} x, {cell[1]:.2f} s: {_said(cell)}")
    print(f"{over} above {_LIMIT} x, of {len(PIECES)} texts for each reader and language")


def _said(cell: tuple[float, float, str, str]) -> str:
    piece = cell[3] if len(cell[3]) < 20 else f"{cell[3][:8]}… ({len(cell[3])})"
    return f"{cell[2]} {piece!r}"


if __name__ == "__main__":
    main()
