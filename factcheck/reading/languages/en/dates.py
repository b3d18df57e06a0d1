"""What the date reader needs to know of English."""

from __future__ import annotations

from factcheck.reading.languages.en.date_morphology import analyse, more_words
from factcheck.reading.languages.en.date_rules import RULES
from factcheck.reading.languages.en.date_words import ENDINGS, WORDS

__all__ = ["ENDINGS", "RULES", "WORDS", "analyse", "more_words"]
