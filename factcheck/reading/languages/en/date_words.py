"""English words of the calendar: class, value, forms. A form with a capital is read only with it."""

from __future__ import annotations

from factcheck.reading.date_rules.lexicon import Value

ENDINGS = "s"

WORDS: dict[str, dict[Value, str]] = {
    "article": {"the": "the"},
    "number": {
        1: "a an one",
        2: "two both",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
    },
    "preposition": {
        "in": "in inside",
        "at": "at on",
        "from": "from starting",
        "since": "since",
        "to": "by",
        "for": "for",
        "around": "around",
        "over": "over",
        "within": "within during throughout",
        "aged": "aged age ages",
        "with": "with as between under into",
    },
    "beside": {"after": "after", "before": "before"},
    "month": {
        1: "january jan",
        2: "february feb",
        3: "Mar",
        4: "april Apr",
        6: "june Jun",
        7: "july Jul",
        8: "August Aug AUGUST",
        9: "september sept sep",
        10: "october oct",
        11: "november nov",
        12: "december dec",
    },
    "shy": {3: "March MARCH", 5: "May MAY"},
    "weekday": {
        1: "monday Mon mondays",
        2: "tuesday Tue Tues tuesdays",
        3: "wednesday Wed wednesdays",
        4: "thursday Thu Thur Thurs thursdays",
        5: "friday Fri fridays",
        6: "saturday saturdays",
        7: "sunday sundays",
    },
    "part": {"MO": "morning", "MI": "midday lunchtime", "AF": "afternoon", "EV": "evening", "NI": "night"},
    "part_adverb": {"MO": "mornings", "AF": "afternoons", "EV": "evenings"},
    "season": {
        "SP": "spring springtime",
        "SU": "summer summertime",
        "FA": "autumn fall",
        "WI": "winter wintertime",
    },
    "holiday": {
        "02-14": "Valentine",
        "easter+0": "Easter",
        "11/4/4": "Thanksgiving",
        "10-31": "Halloween",
        "12-25": "Christmas",
        "easter+49": "Pentecost Whitsun",
    },
    "feast_head": {
        "01-01": "New",
        "5/1/-1": "Memorial",
        "07-04": "Independence",
        "9/1/1": "Labor Labour",
        "11-11": "Veterans Armistice Remembrance",
        "12-26": "Boxing",
        "10/1/2": "Columbus",
        "2/1/3": "Presidents",
        "easter-46": "Ash",
        "easter-7": "Palm",
        "easter-3": "Maundy Holy",
        "easter-2": "Good",
        "11/4/4+1": "Black",
    },
    "feast_tail": {"12-31": "Eve"},
    "spell": {"P1D": "daylong", "P1W": "weeklong", "P1M": "monthlong", "P1Y": "yearlong"},
    "weekend": {"WE": "weekend"},
    "unit": {
        "Y": "year",
        "Y*": "years yrs",
        "M": "month",
        "M*": "months",
        "W": "week",
        "W*": "weeks wks",
        "FN": "fortnight",
        "FN*": "fortnights",
        "D": "day",
        "D*": "days",
        "DE": "decade",
        "DE*": "decades",
        "CE": "century",
        "CE*": "centuries",
        "L": "millennium",
        "L*": "millennia",
        "TH": "hour",
        "TH*": "hours hrs hr",
        "TM": "minute",
        "TM*": "minutes mins",
        "TS*": "seconds secs",
        "TNI*": "nights",
        "Q*": "quarters",
        "YN": "fiscal",
    },
    "day_word": {
        0: "today",
        (0, "NI"): "tonight",
        (-1, "NI"): "lastnight",
        -1: "yesterday",
        1: "tomorrow tmrw tmr",
    },
    "relative": {
        -1: "last",
        31: "past",
        -11: "previous preceding prior",
        1: "next coming upcoming",
        11: "following",
        0: "this current these",
        10: "same that corresponding comparable",
        -99: "recent",
    },
    "edge": {"START": "early", "MID": "mid", "END": "late"},
    "edge_noun": {
        "START": "beginning start outset",
        "MID": "middle midpoint",
        "END": "end close rest remainder",
    },
    "each": {1: "every each"},
    "set": {
        "XXXX-WXX-WE": "weekends",
        "P1D": "daily",
        "P1W": "weekly",
        "P1M": "monthly",
        "P1Y": "annually yearly annual",
        "P1Q": "quarterly",
        "PT1H": "hourly",
        "P2W": "biweekly fortnightly",
        "P2Y": "biennial biennially",
        "XXXX-XX-XXTNI": "nightly",
    },
    "early": {"near": "near distant foreseeable"},
    "reference": {
        "PRESENT_REF": "now currently nowadays presently",
        "PAST_REF": "recently lately formerly previously",
        "FUTURE_REF": "soon someday",
    },
    "year_mark": {"moment": "moment", "PRESENT_REF": "present", "PAST_REF": "past", "FUTURE_REF": "future"},
    "oclock": {0: "clock oclock"},
    "clock_word": {"T12:00": "noon", "T00:00": "midnight"},
    "after": {1: "later afterwards thereafter", -1: "earlier before previously"},
    "ago": {-1: "ago"},
    "and": {"and": "and or"},
    "until": {"to": "to", "through": "through", "until": "until till"},
    "half": {0.5: "half"},
    "times": {1: "once twice times thrice"},
    "whole": {"whole": "whole entire full all another"},
    "some": {"X": "few several many couple some dozen dozens scores hundreds thousands"},
    "about": {"APPROX": "about nearly almost roughly approximately around some exactly"},
    "compare": {"MORE_THAN": "more", "LESS_THAN": "less fewer"},
    "bound": {"EQUAL_OR_MORE": "least", "EQUAL_OR_LESS": "up most"},
    "than": {"than": "than"},
    "of": {"of": "of"},
    "meridian": {"m": "m"},
    "daytime": {"PM": "p pm", "AM": "am"},
    "timezone": {
        "zone": "GMT UTC BST EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST EET MSK IST JST AEST"
    },
    "christ": {"bc": "BC BCE", "ad": "AD CE"},
    "daybreak": {"MO": "dawn daybreak sunrise", "EV": "dusk nightfall sunset"},
    "span": {"period": "period"},
    "overnight": {"NI": "overnight"},
    "label": {"age": "old", "reading": "read reading"},
    "said": {"v": "said says say told announced reported added wrote testified confirmed"},
    "past": {
        "v": "was were had has have did died hurt went came took made gave got saw knew found "
        "left led met won "
        "lost fell rose grew began broke brought bought built caught chose cut drew drove felt fought "
        "flew forgot held "
        "hit kept laid lay meant paid put ran read rode sent shot shut sold spoke spent stood "
        "struck swore taught "
        "thought threw wore wrote became been sank sought shook slid"
    },
    "future": {
        "w": "will would shall can could may might plans plan planned planning poised scheduled "
        "expects expected slated due tomorrow begins starts opens closes runs expires ends meets "
        "returns votes comes goes takes postponed stay stays remain remains payable effective "
        "adjourned delayed extended rescheduled deferred"
    },
    "measure": {
        "u": "percent per dollars dollar euros pounds people miles kilometers kilometres km meters "
        "metres feet tons "
        "tonnes cents points shares jobs workers employees students troops soldiers men women copies "
        "pages votes times "
        "million billion trillion homes houses barrels acres members patients cases units bytes words"
    },
    "quarter": {"Q": "quarter", "HALF": "half"},
    "per": {"per": "per"},
    "name": {
        "n": "no number page article chapter room flight route highway section bill psalm boeing airbus route"
    },
}

TENS = {
    "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
NUMBERS = {
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100,
}  # fmt: skip
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
