"""German words of the calendar that no list can hold: compounds, number words, past tenses."""

from __future__ import annotations

import re

from factcheck.reading.date_rules.lexicon import Word
from factcheck.reading.languages.de.date_words import EDGES, NUMBERS, ORDINALS, TENS
from factcheck.reading.languages.de.past_tense import STRONG, is_past

_LASTS = re.compile(
    r"(?:\w+(?:zeit|strafe|haft|frist|pause|krieg|vertrag|phase|ausbildung|dauer|studium|sperre|verbot))|"
    r"Pause|Haft|Zeit|Frist|Krieg|Vertrag|Phase|Ausbildung|Studium|Sperre|Verhandlung\w*|Herrschaft|Arbeit|Suche|"
    r"Vorbereitung\w*|Planung\w*|Sanierung\w*|Streit\w*|Prozess\w*|Verfahren\w*|Aufenthalt\w*|Abwesenheit"
)
_UNIT_ADJECTIVES = {
    "tägig": "D", "wöchig": "W", "monatig": "M", "stündig": "TH", "minütig": "TM", "sekündig": "TS",
    "jährig": "Y",
}  # fmt: skip
_ENDS = [
    "tag",
    "tags",
    "einhalb",
    "abend",
    "abends",
    "morgen",
    "morgens",
    "mittag",
    "mittags",
    "nacht",
    "nachts",
    "früh",
    "zig",
    "ßig",
    "zehn",
    "undert",
    "ausend",
    "er",
    "ern",
    "erjahre",
    "erjahren",
    "ste",
    "sten",
    "stes",
    "ster",
    "stem",
    "te",
    "ten",
    "tes",
    "ter",
    "tem",
    "ende",
    "endes",
    "beginn",
    "anfang",
    "mitte",
    "start",
    "schluss",
    "hälfte",
    "jahr",
    "jahres",
    "jahre",
    "semester",
    "semesters",
    "monat",
    "monats",
    "monats",
    "woche",
    "frühling",
    "herbst",
    "sommer",
    "winter",
    "sommers",
    "herbstes",
    "winters",
]
_LAST = frozenset(end[-3:] for end in _ENDS) | {"te", "en", "er", "ge", "gem"}
_DECADE = re.compile(r"(?:(1\d|20)?(\d0)|(\w+zig|\w+ßig))er(?:n|jahren?|jahr)?")
_TEENS = re.compile(r"(drei|vier|fünf|sech|sieb|acht|neun)zehn")
_COMPOUND_TENS = re.compile(r"(?:(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(\w+[zß]ig)")
_ORDINAL = re.compile(r"(\w+?)(?:s?t)e[nrsm]?")
_WEEKDAY_PART = re.compile(
    r"(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
    r"(frühmorgen|früh|morgen|vormittag|mittag|spätnachmittag|nachmittag|spätabend|vorabend|abend|nacht)s?"
)
_EDGE = re.compile(r"(jahres|monats|wochen|quartals|jahrhundert|sommer|herbst|winter|frühlings)(\w+)")
_SEASON = re.compile(r"(früh|spät|hoch)(sommer|herbst|winter)(?:s|es)?")
_EDGE_UNITS = {"jahres": "Y", "monats": "M", "wochen": "W", "quartals": "Q", "jahrhundert": "CE"}
_SEASON_STEMS = {"sommer": "SU", "herbst": "FA", "winter": "WI", "frühlings": "SP"}
_PARTICIPLE = re.compile(
    r"(?:ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|um|vor|weg|zu|zurück)?ge(?!gen)\w{3,}(?:t|en)"
)
_YEAR_NOUN = re.compile(
    r"(?:gesamt|kalender|geschäfts|haushalts|wirtschafts|kriegs|rekord|krisen|schul)jahr(?:e?s|e|en)?|(?:winter|sommer)semesters?"
)


def cardinal(word: str) -> int | None:
    """Number a German word names, up to 999; None for any other word."""
    if word in NUMBERS:
        return NUMBERS[word]
    if match := _TEENS.fullmatch(word):
        digits = {"sech": 6, "sieb": 7}
        stem = match[1]
        return 10 + (digits.get(stem) or NUMBERS[stem])
    if (match := _COMPOUND_TENS.fullmatch(word)) and match[2] in TENS:
        return TENS[match[2]] + (NUMBERS[match[1]] if match[1] else 0)
    head, hundred, rest = word.partition("hundert")
    if hundred and (not head or head in NUMBERS):
        tail = cardinal(rest) if rest else 0
        return None if tail is None or tail > 99 else 100 * NUMBERS.get(head, 1) + tail
    return 1000 if word in ("tausend", "eintausend") else None


def ordinal(word: str) -> int | None:
    """Number an ordinal names ("dritten", "einundzwanzigsten"), declined; None for any other word."""
    stem = word.rstrip("nrsm")
    if stem.endswith("e") and stem[:-1] in ORDINALS:
        return ORDINALS[stem[:-1]]
    match = _ORDINAL.fullmatch(word)
    number = cardinal(match[1]) if match else None
    return number if number and number > 12 else None


def _decade(low: str) -> Word | None:
    match = _DECADE.fullmatch(low)
    if match is None:
        return None
    century, digits, word = match.groups()
    tens = int(digits) if digits else TENS.get(word, -1)
    if tens < 0:
        return None
    # Decades without a century are those of the twentieth, but for the twenties still to be told apart.
    return Word("decade", int(century or 19) * 10 + tens // 10)


def _edge(low: str) -> Word | None:
    match = _EDGE.fullmatch(low)
    if match is None:
        return None
    if match[2] in ("hälfte", "hälften"):
        return Word("quarter", "H") if match[1] == "jahres" else None
    mod = EDGES.get(match[2].removesuffix("s"))
    if mod is None:
        return None
    if match[1] in _EDGE_UNITS:
        return Word("period_word", (_EDGE_UNITS[match[1]], 0, mod))
    return Word("season", (_SEASON_STEMS[match[1]], mod))


def _spell(low: str) -> Word | None:
    stem = low.rstrip("nrsm").removesuffix("e")
    for end, unit in _UNIT_ADJECTIVES.items():
        if stem.endswith(end):
            number = cardinal(stem.removesuffix(end))
            if unit == "Y":
                return Word("lasting", (number or 0, unit)) if number or stem == end else None
            return (
                Word("spell", (number, unit)) if number else Word("spell", (0, unit)) if stem == end else None
            )
    return None


def analyse(token: str, words: dict[str, Word]) -> Word | None:
    """What a word that is in no list is."""
    low = token.lower()
    if token[0].isdigit():
        return _decade(low)
    if token in STRONG:
        return Word("past", "v")
    if _LASTS.fullmatch(token):
        return Word("lasts", "y")
    if "ig" in low[-5:] and (found := _spell(low)):
        return found
    if low[-3:] not in _LAST and low[-2:] not in _LAST:
        if low[-1:] == "t" and token[0].islower() and _PARTICIPLE.fullmatch(low):
            return Word("participle", "v")
        return _weekday(low, words)
    for find in (_decade, _edge, _season, _number):
        if found := find(low):
            return found
    if found := _weekday(low, words):
        return found
    if _YEAR_NOUN.fullmatch(low):
        return Word("unit", "YN")
    return _verb(low) if token[0].islower() else None


def _verb(low: str) -> Word | None:
    if is_past(low):
        return Word("past", "v")
    return Word("participle", "v") if _PARTICIPLE.fullmatch(low) else None


def _season(low: str) -> Word | None:
    match = _SEASON.fullmatch(low)
    if match is None:
        return None
    mod = {"früh": "START", "hoch": "MID", "spät": "END"}[match[1]]
    return Word("season", (_SEASON_STEMS[match[2]], mod))


def _number(low: str) -> Word | None:
    if low.endswith("einhalb") and (whole := NUMBERS.get(low.removesuffix("einhalb"))):
        return Word("half", whole + 0.5)
    if (number := cardinal(low)) is not None:
        return Word("number", number)
    return Word("ordinal", number) if (number := ordinal(low)) else None


def _weekday(low: str, words: dict[str, Word]) -> Word | None:
    if (match := _WEEKDAY_PART.fullmatch(low)) is not None:
        part = "MO" if match[2] in ("morgen", "frühmorgen", "früh") else str(words[match[2]].value)
        return Word("weekday_part", (words[match[1]].value, part))  # type: ignore[arg-type]
    if low.endswith("s") and (found := words.get(low[:-1])) and found.kind == "weekday":
        return Word("set", f"XXXX-WXX-{found.value}")
    return None


def more_words() -> dict[str, Word]:
    """Short number words and ordinals, which the lists of forms leave to this module."""
    numbers = {form: Word("number", number) for form, number in NUMBERS.items()}
    ordinals = {
        stem + ending: Word("ordinal", number)
        for stem, number in ORDINALS.items()
        for ending in ("e", "en", "er", "es", "em")
    }
    return numbers | ordinals
