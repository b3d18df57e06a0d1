"""Reads German and English news text: pure functions over a string, no database, no network, no model.

    from factcheck.reading import find_dates, find_quantities

Each reader loads with its first use, so importing this package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, whose import takes longer than all of this
if TYPE_CHECKING:
    from factcheck.reading.candidates import find_candidates
    from factcheck.reading.dates import find_dates
    from factcheck.reading.document import Document
    from factcheck.reading.head import read_head
    from factcheck.reading.modality import read_modality
    from factcheck.reading.names import match_name, name_keys
    from factcheck.reading.numbers import find_numbers
    from factcheck.reading.quantities import find_quantities
    from factcheck.reading.sentences import split_sentences
    from factcheck.reading.speech import find_speech
    from factcheck.reading.zones import find_zones

__all__ = [
    "Document",
    "find_candidates",
    "find_dates",
    "find_numbers",
    "find_quantities",
    "find_speech",
    "find_zones",
    "match_name",
    "name_keys",
    "read_head",
    "read_modality",
    "split_sentences",
]

_MODULES = {
    "Document": "document",
    "find_candidates": "candidates",
    "find_dates": "dates",
    "find_numbers": "numbers",
    "find_quantities": "quantities",
    "find_speech": "speech",
    "find_zones": "zones",
    "match_name": "names",
    "name_keys": "names",
    "read_head": "head",
    "read_modality": "modality",
    "split_sentences": "sentences",
}


def __getattr__(name: str) -> object:
    """The public names, from their modules, when first asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
