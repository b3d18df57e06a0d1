"""The alphabet of the grammar: every word and every gap of a text becomes one letter.

Rules are then regular expressions over a few dozen letters instead of over all words of a language.
"""

from __future__ import annotations

import re

WORD_CLASSES = {
    "article": "a",
    "preposition": "p",
    "number": "N",  # cardinal in words
    "ordinal": "O",
    "some": "F",  # einige, mehrere, several
    "about": "J",  # rund, genau, about
    "month": "M",
    "weekday": "W",
    "weekday_part": "X",  # Montagabend
    "part": "T",  # Abend, morning
    "part_adverb": "t",  # abends
    "season": "S",
    "holiday": "H",
    "weekend": "K",
    "unit": "U",
    "day_word": "Y",  # heute, gestern
    "period_word": "B",  # Vorjahr, heuer
    "relative": "L",  # letzte, next
    "edge": "E",  # Anfang, Ende
    "each": "Q",
    "set": "Z",  # täglich
    "reference": "R",  # derzeit, damals
    "decade": "G",  # neunziger, 90er
    "oclock": "h",
    "clock_word": "k",  # halb, viertel
    "spell": "D",  # tagelang, langjährig
    "long": "l",  # lang, over
    "after": "A",  # später, ago
    "and": "c",
    "until": "b",
    "half": "f",
    "times": "m",  # dreimal, twice
    "whole": "g",
    "early": "e",  # frühen, late
    "past": "v",
    "future": "w",
    "participle": "V",
    "measure": "u",  # Euro, Prozent: a number before it counts something
    "quarter": "q",  # Quartal, Jahreshälfte
    "per": "o",
    "dawn": "C",  # früh, only beside a day
    "label": "P",  # what makes a length an age or a reading time: alt, lesen
    "daytime": "r",  # a.m., p.m.
    "shy": "I",  # a month that is also a word: May, March
    "ago": "α",
    "back": "η",
    "short_weekday": "θ",  # Mo, Di: only before a date
    "feast_head": "ι",
    "feast_tail": "κ",
    "compare": "β",  # more, less
    "than": "γ",
    "of": "δ",
    "meridian": "ε",  # the m of p.m.
    "hour_mark": "ζ",  # 8pm
    "name": "s",  # a word that makes the next one a name
    "year_mark": "j",
    "earlier": "λ",  # früher: then, or sooner
    "lasting": "μ",  # einjährig: a length beside "Pause", an age beside "Kind"
    "lasts": "ν",  # Pause, Haft
    "timezone": "π",
    "daybreak": "ρ",  # dawn, dusk
    "overnight": "σ",
    "span": "τ",  # period
    "beside": "φ",  # after, before: the day after Christmas
    "bound": "ξ",  # at least, up to
    "edge_noun": "ω",  # the end, the start: only with "of"
    "said": "ψ",  # a verb that reports what was said on a day
    "christ": "χ",  # the Chr. of v. Chr.
    "minute_mark": "υ",  # the 30pm of 2.30pm
    "other": "x",
}

DIGIT_CLASSES = {
    "zero": "0",  # 00
    "nil": "i",  # 0: an hour, a goal, no minute
    "small": "1",  # 1 to 9
    "ten": "d",  # 10 to 12
    "padded": "z",  # 01 to 09
    "middle": "2",  # 13 to 24
    "large": "3",  # 25 to 31
    "minute_only": "5",  # 32 to 59
    "high": "6",  # 60 to 99
    "year": "y",  # 1000 to 2199
    "count": "n",  # any other number
}

GAP_CLASSES = {
    "space": "_",
    "tight_dot": ".",
    "loose_dot": ";",
    "comma": ",",
    "tight_comma": "~",
    "dash": "-",
    "slash": "/",
    "colon": ":",
    "quote": "'",
    "open": "(",
    "sign": "#",  # §, $: what follows is a number
    "break": "|",
}

GROUPS = {
    "any_month": "MI",
    "day": "1zd23",
    "month_number": "1zd",
    "hour": "0i1zd2",
    "minutes": "0zd235",
    "digits": "0i1zd2356yn",
    "two_digits": "0zd2356",
    "amount": "0i1zd2356ynN",
    "integer": "0i1zd2356n",
}

GAPS = {
    "dot": ".;",
    "dot?": ".;_",
    "short?": ".;_,",
    "comma?": ",_",
    "dash?": "-_",
    "slash?": "/_",
    "gap": "_,-(;.'",
    "list": "-/,",
    "stop": ".;,:|",
    "apostrophe": "'",
    "spaced_colon": ":",
}

LETTERS = {**WORD_CLASSES, **DIGIT_CLASSES, **GROUPS}
_ITEM = re.compile(r"(?:(\w+)=)?([\w|]+)(\?)?")


def class_letters(names: str) -> str:
    """Letters of word classes parted by `|`. Raises KeyError for a class that does not exist."""
    return "".join(LETTERS[name] for name in names.split("|"))


def gap_letters(item: str) -> str | None:
    """Letters of a gap class or a group of them; None for an item that is no gap."""
    return GAPS.get(item) or GAP_CLASSES.get(item)


def _gap_pattern(item: str) -> str | None:
    letters = gap_letters(item)
    if letters is None:
        return None
    return re.escape(letters) if len(letters) == 1 else f"[{re.escape(letters)}]"


def compile_pattern(pattern: str) -> str:
    """Regular expression over class letters for a pattern such as `d=day dot? m=month y=year?`.

    Items are word classes, `|` between alternatives, with an optional name and an optional `?`; between two
    of them stands one space unless a gap class is written. `( … )?` groups; `>>` begins what must follow
    but stays outside the find, `<<` ends what must stand before it (of fixed length).
    Raises KeyError for a class that does not exist.
    """
    behind, mark, pattern = pattern.rpartition("<<")
    seam = "" if behind.split()[-1:] and _gap_pattern(behind.split()[-1]) else "_"
    out = [f"(?<={compile_pattern(behind)}{seam})"] if mark else []
    glue = ""
    ahead = False
    for item in pattern.split():
        if item == ">>":
            out.append("(?=")
            ahead = True
        elif item == "(":
            out.append("(?:")
        elif item.startswith(")"):
            out.append(item)
        elif (gap := _gap_pattern(item)) is not None:
            out.append(gap)
            glue = ""
            continue
        else:
            match = _ITEM.fullmatch(item)
            if match is None:
                raise KeyError(item)
            name, classes, optional = match.groups()
            body = "[" + class_letters(classes) + "]"
            if name:
                body = f"(?P<{name}>{body})"
            out.append(f"(?:{glue}{body})?" if optional else f"{glue}{body}")
            glue = "_"
            continue
    return "".join(out) + (")" if ahead else "")
