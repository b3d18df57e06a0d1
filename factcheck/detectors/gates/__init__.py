"""The questions that must be answered before two values may be held against each other.

Each returns a gate: passed, assumed (two bare sentences about one situation), unknown, or failed. The list
is that of what made false alarms in other systems: another subject, attribute, time, part, place, modality.
"""

from __future__ import annotations

from factcheck.detectors.gates.close_by import near
from factcheck.detectors.gates.only_one import no_overlap, repeated, single_valued
from factcheck.detectors.gates.other_thing import rivals, slots, told, untranslated
from factcheck.detectors.gates.part_of_it import scope
from factcheck.detectors.gates.retold import authority, retold, single
from factcheck.detectors.gates.same_event import converse, predicate
from factcheck.detectors.gates.same_thing import anchored, open_question, subject
from factcheck.detectors.gates.same_time import another_time, time
from factcheck.detectors.gates.told_as import claimant, modality
from factcheck.detectors.gates.which_one import ordinals
from factcheck.detectors.gates.written import given, keyed, keys, settled, typed

__all__ = [
    "anchored",
    "another_time",
    "authority",
    "claimant",
    "converse",
    "given",
    "keyed",
    "keys",
    "modality",
    "near",
    "no_overlap",
    "open_question",
    "ordinals",
    "predicate",
    "repeated",
    "retold",
    "rivals",
    "scope",
    "settled",
    "single",
    "single_valued",
    "slots",
    "subject",
    "time",
    "told",
    "typed",
    "untranslated",
]
