"""What a claim says as a whole, who it comes from and how it is meant, without its words and values.

It is all that is needed to hold values against each other that people gave, and costs a tenth of reading.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from factcheck.domain.claim_view import ClaimView
from factcheck.domain.interval import Interval
from factcheck.reading.frame_sources import source_of
from factcheck.reading.frame_tokens import frame_tokens
from factcheck.reading.frame_words import frame_words
from factcheck.reading.frames import NOWHERE, Place
from factcheck.reading.modality import read_modality


def read_whole(
    quote: str,
    language: str,
    published: datetime.date | None = None,
    *,
    place: Place = NOWHERE,
    lexicon: Path | None = None,
) -> ClaimView:
    """The view that `read_claim` gives, as far as it is about the claim as a whole."""
    source = source_of(frame_tokens(quote, []), frame_words(language, lexicon))
    return ClaimView(
        quote,
        language,
        claimant=source.name,
        modality=read_modality(quote, language).modality,
        published=None if published is None else Interval.point(float(published.toordinal())),
        article=place.article,
        zone=place.zone,
        start=place.start,
        end=place.start + len(quote),
    )
