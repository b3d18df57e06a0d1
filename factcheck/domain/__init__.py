"""Plain facts of the field: word lists, spans, intervals, dates, quotes. Standard library only."""
