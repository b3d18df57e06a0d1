"""English words around numbers."""

from __future__ import annotations

from factcheck.reading.languages.en.counted import IRREGULAR, PEOPLE, SUFFIXES
from factcheck.reading.quantity_words import Hedge, QuantityWords

_HEDGES: dict[Hedge, str] = {
    "almost": "almost|nearly|close to|just under|not quite|virtually|approaching",
    "good": "a good|well over",
    "about": "about|some|around|roughly|approximately|circa|ca.|an estimated|estimated|or so|~|≈|in the "
    "region of|"
    "somewhere around|on the order of|more or less|approx.|approx",
    "at least": "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|≥|"
    ">=|> =|"
    "greater than or equal to|more than or equal to|bigger or equal than|higher or equal than|greater or "
    "equal than|"
    "larger or equal than|at least or equal to|equal to or more than|equal to or greater than|as few as|"
    "upwards of",
    "more": "more than|over|greater than|larger than|bigger than|higher than|above|exceeding|exceed|"
    "exceeds|surpass|"
    "surpasses|surpassing|exceeded|surpassed|in excess of|longer than|older than|far more than|much more "
    "than|"
    "just over|slightly more than|well above|>",
    "at most": "up to|at most|no more than|not more than|a maximum of|maximum|as many as|as much as|≤|<=|< =|"
    "less than or equal to|smaller or equal than|less or equal than|lower or equal than|equal to or less "
    "than|"
    "fewer than or equal to|not exceeding",
    "less": "less than|fewer than|under|below|smaller than|lower than|shorter than|younger than|far fewer "
    "than|"
    "well below|slightly less than|just below|<",
    "exactly": "exactly|precisely|equal to|equals|equals to|equaling to",
}
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth"

QUANTITIES = QuantityWords(
    hedges={phrase: hedge for hedge, line in _HEDGES.items() for phrase in line.split("|")},
    after={
        "or more": "at least", "and more": "at least", "or less": "at most", "or fewer": "at most",
        "or greater": "at least",
        "and above": "at least", "or above": "at least", "or below": "at most", "or older": "at least",
        "and older": "at least", "or younger": "at most", "or so": "about", "or higher": "at least",
        "plus": "at least",
    },
    soft_over=frozenset({"over"}),
    of_groups=frozenset({"over", "under"}),
    from_year=frozenset({"around", "about", "circa", "over"}),
    over_verbs=(
        "presid", "rule", "rules", "ruled", "reign", "command", "watch", "fight", "fought", "argu",
        "negotiat", "talk",
        "spread", "stretch", "extend", "row", "disput", "took over", "take over", "taken over", "deal",
        "contract",
    ),
    between=frozenset({"between", "from"}),
    between_and="and",
    onto=frozenset(),
    from_=frozenset({"from"}),
    either=frozenset({"or"}),
    of=frozenset({"of"}),
    one_of=frozenset(),
    some_day=frozenset(),
    definite=frozenset({"the", "a"}),
    rare_share=frozenset({"of", "in"}),
    to=frozenset({"to", "through", "or"}),
    vague={
        "dozens": 24, "hundreds": 200, "thousands": 1000, "millions": 10**6, "billions": 10**9,
        "trillions": 10**12,
        "scores": 40,
    },
    several=frozenset({"several", "many", "few", "some"}),
    none=frozenset({"no", "zero"}),
    nobody=frozenset({"nobody", "no-one"}),
    people=PEOPLE,
    predicates={
        "injured": "injured", "killed": "dead", "died": "dead", "hurt": "injured", "wounded": "injured",
        "arrested": "arrested", "missing": "missing", "evacuated": "evacuated", "harmed": "injured",
    },
    each=frozenset({"every"}),
    ordinals={word: value + 3 for value, word in enumerate(_ORDINALS.split())},
    halves=frozenset(),
    majority=frozenset({"majority"}),
    changes=("increase", "rise", "decline", "drop", "fall", "decrease", "growth", "cut", "jump", "surge"),
    came_to=("was", "is", "amounted to", "amounts to", "came to", "comes to", "reached"),
    red=("loss", "losses", "deficit"),
    part_of=("of the", "of its", "of his", "of her", "of their", "of these", "out of", "out of the", "of"),
    share=("of", "in", "out of"),
    change=frozenset({"by"}),
    change_nouns=frozenset({
        "increase", "rise", "decline", "drop", "fall", "decrease", "growth", "gain", "loss", "cut", "jump",
        "surge", "up",
        "down", "rose", "fell", "grew", "dropped", "increased", "decreased", "jumped", "surged", "declined",
        "climbed", "gained",
        "lost", "slipped",
    }),
    change_of=frozenset({"of", "by"}),
    up=("rise", "rising", "rose", "increas", "grew", "grow", "up", "climb", "jump", "gain", "surg", "hike",
    "soar"),
    down=("fall", "fell", "drop", "declin", "decreas", "down", "shrank", "shrunk", "cut", "loss", "lost",
    "slip", "reduc", "tumbl"),
    more_less={"more": "up", "higher": "up", "less": "down", "lower": "down", "fewer": "down"},
    by_name=frozenset({
        "number", "no.", "nr.", "nrs.", "page", "pages", "p.", "pp.", "chapter", "article", "section", "§",
        "paragraph",
        "room", "line", "platform", "version", "day", "part", "episode", "season", "round", "rank", "class",
        "level", "stage",
        "phase", "volume", "vol.", "windows", "ios", "android", "agenda", "formula", "channel", "group",
        "category", "act",
        "highway", "route", "exit", "flight", "gate", "figure", "table", "appendix", "step", "question",
        "type", "model", "phone",
        "tel.", "fax", "isbn", "interstate", "apollo", "grade", "lot", "boeing", "airbus", "iphone", "ipad",
        "playstation", "xbox", "leopard", "abrams", "soyuz", "ariane", "artemis", "falcon", "resolution",
        "psalm", "terminal",
    }),
    phones=frozenset({"tel.", "tel", "phone", "fax", "call", "mobile"}),
    clock=frozenset({"o'clock", "o’clock", "am", "pm", "a.m", "p.m", "a.m.", "p.m."}),
    months=(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ),
    ordinal_before=frozenset(),
    years_before=frozenset({"in", "year", "since", "until", "by", "during", "of", "summer", "winter",
    "spring", "autumn", "fall"}),
    rhythm=frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "time",
    "morning", "night", "summer", "step"]),
    labels=frozenset({"read", "reading"}),
    run_times=("time of", "times of", "best of", "record of", "clocked", "clocking", "ran", "clock of"),
    score=("win", "won", "beat", "lost", "lead", "led", "draw", "drew", "defeat", "victory", "score", "goal",
    "half-time", "thrash", "edged", "final", "match", "cup", "overcame", "triumph", "triumphed", "derby"),
    street=("street", "avenue", "road", "lane", "drive", "boulevard", "terrace", "crescent"),
    not_nouns=frozenset(
        ["the", "a", "an", "of", "in", "on", "at", "to", "and", "or", "but", "for", "with", "from", "by",
        "as", "is", "was", "were", "are", "be", "been", "has", "had", "have", "his", "her", "its", "their",
        "this", "that", "these", "those", "who", "which", "when", "where", "while", "than", "then", "it",
        "he", "she", "they", "we", "you", "i", "not", "per", "after", "before", "since", "during", "until",
        "into", "over", "under", "against", "more", "less", "some", "was", "will", "would", "could", "should",
        "years"]
    ),
    irregular=IRREGULAR,
    heads={},
    suffixes=SUFFIXES,
    adjective_endings=(),
    capital_nouns=False,
    function_words=frozenset(["the", "and", "is", "not", "with", "of", "for", "a", "to", "in", "that", "was",
    "on", "it", "as", "by", "be", "are", "this", "have", "has"]),
    joins=frozenset({"", "and", "but"}),
    before_places=frozenset({"in", "at", "from", "on", "near", "across"}),
    one_in=frozenset({"in"}),
    groups_of=(
        "crew", "team", "staff", "group", "party", "delegation", "workforce", "squad", "jury", "panel",
        "cast", "choir", "class", "convoy", "family", "fleet",
    ),
    votes=(
        "to|against",
        "vot(?:e|es|ed|ing)|(?:passed|approved|rejected|confirmed|ratified) the [a-z]+|ruled|upheld",
    ),
    millions_of=frozenset(["homes", "jobs", "households", "users", "customers", "tonnes", "tons", "barrels",
    "viewers", "voters", "doses", "workers", "visitors", "passengers", "copies", "refugees", "pensioners",
    "families", "adults", "vehicles", "listeners", "readers", "migrants", "taxpayers", "followers"]),
)  # fmt: skip
