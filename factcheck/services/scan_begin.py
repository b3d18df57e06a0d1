"""The beginning of a scan: what people know, and which claims it has to look at."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from factcheck.detectors import Detector
from factcheck.domain.calibration import Counts
from factcheck.reading.claim_keys import VERSION as KEYS
from factcheck.reading.frames import READER
from factcheck.services.calibrating import reviewed
from factcheck.services.rulings import Rulings, rulings_in_force
from factcheck.services.scan_compare import detectors_named
from factcheck.services.scan_hotness import strong_limit
from factcheck.services.scan_marks import Mark, begun_anew, changed_since, read_mark
from factcheck.services.scan_options import Options
from factcheck.services.scan_prepare import (
    Wanted,
    claims_among,
    claims_gone,
    claims_of,
    count_claims,
    count_scanned,
    scanned_among,
    take_out,
)


class Begun(NamedTuple):
    """What people know, what a claim must be scanned with, the claims to look at, and how far scans saw."""

    rulings: Rulings
    reviewed: Counts
    wanted: Wanted
    numbers: array[int]
    mark: Mark


def begin(
    articles: Sequence[int] | None, options: Options, detectors: Sequence[Detector], session: Session
) -> Begun:
    """Take out what takes part no more, and tell which claims to look at: those that changed since a scan of
    everything wanted the same, else all there are. `articles` None is all of them."""
    known, mark = (rulings_in_force(session), reviewed(session)), read_mark(session)
    named = frozenset(detectors_named(detectors))
    if (few := _changed(session, mark, named, options)) is not None:
        return Begun(*known, *few, mark)
    gone = claims_gone(session)
    wanted = Wanted(named, options.floor, strong_limit(count_claims(session)))
    take_out(session, gone, wanted.limit)
    if mark.wanted != (text := _made_sure_of(wanted, options)):
        mark = begun_anew(session, mark, text)
    return Begun(*known, wanted, claims_of(session, articles, options.since), mark)


def _changed(
    session: Session, mark: Mark, named: frozenset[str], options: Options
) -> tuple[Wanted, array[int]] | None:
    """What is wanted of the claims that changed, and which they are; None where it may be any."""
    if options.part or options.full or options.lexicon is not None or mark.change is None:
        return None
    changed = changed_since(session, mark.change)
    if changed is None:
        return None
    numbers, known = claims_among(session, changed), scanned_among(session, changed)
    gone = known.difference(numbers)
    claims = count_scanned(session) + len(set(numbers) - known) - len(gone)
    wanted = Wanted(named, options.floor, strong_limit(claims))
    if _made_sure_of(wanted, options) != mark.wanted:
        return None
    take_out(session, gone, wanted.limit)
    return wanted, numbers


def _made_sure_of(wanted: Wanted, options: Options) -> str:
    """What holds of every claim after a scan; a desk's own words may change at any time."""
    return f"{wanted.text()}, {KEYS}, {READER}, {options.lexicon or ''}"
