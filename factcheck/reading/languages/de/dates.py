"""What the date reader needs to know of German."""

from __future__ import annotations

from factcheck.reading.languages.de.date_morphology import analyse, more_words
from factcheck.reading.languages.de.date_rules import RULES
from factcheck.reading.languages.de.date_words import ENDINGS, WORDS

__all__ = ["ENDINGS", "RULES", "WORDS", "analyse", "more_words"]
