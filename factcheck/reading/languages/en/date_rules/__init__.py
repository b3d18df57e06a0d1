"""English rules of the calendar, as patterns over word classes. Longer matches win, then earlier rules."""

from __future__ import annotations

from factcheck.reading.languages.en.date_rules import clock, days, lengths, periods, relative

RULES = days.RULES + periods.RULES + relative.RULES + lengths.RULES + clock.RULES
