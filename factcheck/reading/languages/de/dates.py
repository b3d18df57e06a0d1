"""What the date reader needs to know of German."""

from __future__ import annotations

from factcheck.reading.languages.de.date_morphology import analyse, more_words
from factcheck.reading.languages.de.date_rules import RULES
from factcheck.reading.languages.de.date_words import ENDINGS, WORDS

__all__ = ["DOT_MAKES_ORDINAL", "ENDINGS", "RULES", "WORDS", "analyse", "more_words"]

DOT_MAKES_ORDINAL = True
"""Whether "3." may be "third", so that no sentence need end there."""
