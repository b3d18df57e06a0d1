"""German words around numbers. Sources of the readings: the table in docs and Duden's entries of the "
"words."""

from __future__ import annotations

from factcheck.reading.languages.de.counted import HEADS, IRREGULAR, PEOPLE, SUFFIXES
from factcheck.reading.quantity_words import Hedge, QuantityWords

_HEDGES: dict[Hedge, str] = {
    "almost": "fast|knapp|beinahe|nahezu|annähernd|bald|schier|knappe|knappen|nicht ganz|praktisch",
    "good": "gut|gute|guten|reichlich|gut und gern|gut und gerne",
    "about": "rund|etwa|circa|ca.|ca|zirka|ungefähr|um die|an die|gegen|grob|schätzungsweise|in etwa|so "
    "um die|geschätzt|"
    "geschätzte|geschätzten|~|≈|in der größenordnung von|vielleicht|gerundet|überschlägig",
    "at least": "mindestens|wenigstens|zumindest|minimum|nicht weniger als|nicht unter|≥|>=|gleich oder "
    "mehr als|"
    "mindestens rund|ab|min.",
    "more": "mehr als|über|größer als|weit über|knapp über|deutlich über|deutlich mehr als|weit mehr als|"
    "oberhalb von|>|"
    "etwas mehr als|etwas über|länger als|höher als|älter als|schwerer als|noch über|jenseits von",
    "at most": "bis zu|höchstens|maximal|allenfalls|nicht mehr als|nicht über|≤|<=|max.|im besten fall|"
    "bestenfalls|"
    "längstens|maximum|bis maximal",
    "less": "weniger als|unter|kleiner als|weit unter|knapp unter|deutlich unter|deutlich weniger als|"
    "weit weniger als|"
    "unterhalb von|<|etwas weniger als|etwas unter|kürzer als|jünger als|geringer als|niedriger als|"
    "binnen weniger als",
    "exactly": "genau|exakt|präzise|punktgenau|auf den punkt",
}
_ORDINALS = (
    "zweite:2 dritte:3 vierte:4 fünfte:5 sechste:6 siebte:7 siebente:7 achte:8 neunte:9 zehnte:10 zwölfte:12 "
    "zwanzigste:20 hundertste:100 tausendste:1000"
)


def _ordinals() -> dict[str, int]:
    pairs = (entry.split(":") for entry in _ORDINALS.split())
    return {word + ending: int(value) for word, value in pairs for ending in ("", "n", "r", "s", "m")}


QUANTITIES = QuantityWords(
    hedges={phrase: hedge for hedge, line in _HEDGES.items() for phrase in line.split("|")},
    after={
        "oder mehr": "at least", "und mehr": "at least", "oder weniger": "at most",
        "oder darüber": "at least",
        "oder darunter": "at most", "und darüber": "at least", "oder älter": "at least",
        "und älter": "at least",
        "oder jünger": "at most", "plus": "at least",
    },
    soft_over=frozenset({"über"}),
    of_groups=frozenset({"unter", "über"}),
    from_year=frozenset({"ab", "gegen", "um die", "etwa"}),
    over_verbs=(
        "verfüg", "erstreck", "bericht", "verhandel", "diskutier", "sprech", "sprich", "sprach", "gesproch",
        "entscheid", "entschied", "abstimm", "stimm", "einig", "gebiet", "geboten", "gebot", "regier",
        "herrsch", "führ",
        "reich", "informier", "streit", "stritt", "debatt", "berat", "beriet", "urteil", "zog", "zieh",
        "verteil",
        "kredit", "darlehen", "vertrag", "verträge", "rechnung", "scheck", "auftrag", "aufträge",
        "haftbefehl", "antrag",
        "deal", "abkommen", "wacht", "nachdenk", "klag", "dehn", "läuft", "lief", "vereinbar", "wissen",
        "weiß",
    ),
    between=frozenset({"zwischen", "von"}),
    between_and="und",
    onto=frozenset({"auf"}),
    from_=frozenset({"von"}),
    either=frozenset({"oder"}),
    of=frozenset({"von"}),
    one_of=frozenset({"toter", "verletzter", "vermisster", "schwerverletzter", "leichtverletzter"}),
    some_day=frozenset({"eines"}),
    definite=frozenset({"die", "der", "eine", "einer"}),
    rare_share=frozenset(),
    to=frozenset({"bis", "bis zu", "oder", "bis hin zu", "beziehungsweise"}),
    vague={
        "dutzende": 24, "dutzenden": 24, "dutzender": 24, "hunderte": 200, "hunderten": 200, "hunderter": 200,
        "aberhunderte": 200, "tausende": 1000, "tausenden": 1000, "tausender": 1000, "abertausende": 1000,
        "zehntausende": 10**4, "zehntausenden": 10**4, "zehntausender": 10**4, "hunderttausende": 10**5,
        "hunderttausenden": 10**5, "hunderttausender": 10**5, "millionen": 10**6, "abermillionen": 10**6,
        "milliarden": 10**9,
    },
    several=frozenset({"mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "viele", "vielen",
    "vieler", "paar"}),
    none=frozenset({"kein", "keine", "keinen", "keiner", "keinem", "keines", "keinerlei"}),
    nobody=frozenset({"niemand", "niemanden", "niemandem"}),
    people=PEOPLE,
    predicates={
        "verletzt": "Verletzte", "getötet": "Tote", "gestorben": "Tote", "starb": "Tote",
        "vermisst": "Vermisste",
        "festgenommen": "Festgenommene", "verhaftet": "Verhaftete", "infiziert": "Infizierte",
        "entführt": "Entführte",
        "ums leben": "Tote", "verhungert": "Tote", "evakuiert": "Evakuierte", "erkrankt": "Erkrankte",
    },
    each=frozenset({"jeder", "jede", "jedes", "jeden", "jedem"}),
    ordinals=_ordinals(),
    halves=frozenset({"hälfte", "hälften"}),
    majority=frozenset({"mehrheit", "großteil", "mehrzahl"}),
    share=("von",),
    changes=(
        "anstieg", "zuwachs", "rückgang", "zunahme", "abnahme", "wachstum", "steigerung", "erhöhung",
        "senkung", "einbruch", "kürzung",
    ),
    came_to=("betrug", "beträgt", "betrage", "lag bei", "liegt bei", "belief sich auf", "beläuft sich auf"),
    red=("minus", "verlust", "verlusten", "defizit", "fehlbetrag"),
    part_of=(
        "der", "der insgesamt", "von", "von insgesamt", "von den", "aus den", "dieser", "seiner", "ihrer",
    ),
    change=frozenset({"um"}),
    change_nouns=frozenset({
        "plus", "minus", "anstieg", "zuwachs", "rückgang", "zunahme", "abnahme", "wachstum", "steigerung",
        "erhöhung",
        "senkung", "einbruch", "verlust", "abfall", "aufschlag", "abschlag", "kürzung",
    }),
    change_of=frozenset({"von", "um"}),
    up=(
        "stieg", "steig", "gestiegen", "wuchs", "wachs", "wächst", "gewachsen", "zunahm", "zugenommen",
        "zunehm", "erhöh",
        "klett", "zulegen", "zugelegt", "legt", "anstieg", "zuwachs", "plus", "verteuer", "angehoben",
        "anheb", "hoch",
    ),
    down=(
        "sank", "sinken", "sinkt", "gesunken", "fiel", "fällt", "fallen", "gefallen", "schrumpf", "rückgang",
        "minus",
        "abnahm", "abgenommen", "verringer", "reduzier", "kürz", "gekürzt", "senk", "gesenkt", "zurückging",
        "zurückgegangen",
        "verbillig", "verlor", "einbruch", "brach",
    ),
    more_less={"mehr": "up", "höher": "up", "teurer": "up", "größer": "up", "weniger": "down",
    "niedriger": "down",
               "billiger": "down", "geringer": "down", "kleiner": "down"},
    by_name=frozenset({
        "nummer", "nr", "nr.", "nummern", "seite", "seiten", "s.", "kapitel", "artikel", "art.", "art",
        "paragraph",
        "paragraf", "paragraphen", "paragrafen", "§", "§§", "absatz", "abs.", "ziffer", "zimmer", "raum",
        "linie", "gleis",
        "version", "tag", "teil", "folge", "staffel", "runde", "platz", "rang", "klasse", "stufe", "phase",
        "band", "bd.",
        "halle", "windows", "ios", "android", "agenda", "formel", "kanal", "gruppe", "kategorie", "bahnsteig",
        "satz",
        "haus", "block", "punkt", "frage", "szene", "akt", "etappe", "gang", "abschnitt", "anhang", "anlage",
        "pegida",
        "hausnummer", "postleitzahl", "plz", "telefon", "tel.", "tel", "fax", "konto", "aktenzeichen", "az.",
        "isbn", "op.", "opus", "referat", "postfach", "apt.", "apartment", "stock", "etage", "tür", "iso",
        "din", "en", "kv", "bwv",
        "boeing", "airbus", "iphone", "ipad", "playstation", "xbox", "leopard", "sojus", "ariane", "artemis",
        "apollo", "falcon", "resolution", "un-resolution", "psalm", "terminal",
        "level", "typ", "modell", "baureihe", "bundesstraße", "autobahn", "startnummer", "rückennummer",
        "woche",
    }),
    phones=frozenset({"tel.", "tel", "telefon", "fax", "handy", "mobil", "telefonnummer", "rufnummer"}),
    clock=frozenset({"uhr"}),
    months=(
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober",
        "november", "dezember", "jan.", "feb.", "mär.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.",
        "okt.", "nov.",
        "dez.",
    ),
    ordinal_before=frozenset({
        "der", "die", "das", "den", "dem", "des", "am", "im", "zum", "zur", "vom", "beim", "ihr", "ihre",
        "ihrem", "ihren",
        "sein", "seine", "seinem", "seinen", "seiner", "ihrer", "ins", "ein", "eine", "einen", "einem",
        "jeder", "jeden",
    }),
    years_before=frozenset({"jahr", "jahre", "jahres", "jahren", "anno", "seit", "sommer", "herbst", "winter",
    "frühjahr", "frühling"}),
    rhythm=frozenset({
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mal",
        "morgen", "abend",
        "nacht", "sommer", "winter", "absatz", "satz", "schritt",
    }),
    labels=frozenset({"lesen", "lesezeit", "lesedauer"}),
    run_times=("zeit von", "siegerzeit von", "bestzeit von", "rekordzeit von", "laufzeit von", "zeit:"),
    score=("sieg", "gewann", "gewonn", "verlor", "verlier", "niederlage", "unentschieden", "endstand",
           "besieg", "schlug", "setzte sich", "durchgesetzt", "durchsetz", "bezwang", "bezwung",
           "unterlag", "unterleg", "triumph", "finale", "endspiel", "partie", "heimspiel", "auswärts",
           "derby", "match", "satz", "remis", "führ", "traf", "tor", "halbzeit", "spiel", "ausgleich",
           "pokal"),
    street=("straße", "strasse", "str.", "allee", "weg", "platz", "gasse", "damm", "ufer", "ring",
    "chaussee"),
    not_nouns=frozenset({
        "die", "eine", "keine", "seine", "ihre", "oder", "ohne", "über", "unter", "aber", "wurden", "waren",
        "haben", "werden",
        "sollen", "können", "sind", "der", "den", "dem", "des", "er", "es", "einen", "einem", "einer",
        "diese", "diesen",
        "hatten", "hätten", "wären", "würden", "konnten", "mussten", "sollten", "starben", "kamen", "bei",
        "wegen",
        "gegen", "neben", "zwischen", "pro", "als", "sondern", "dieser", "dieses", "jene", "wenn", "wer",
        "sie",
        "später", "früher", "immer", "wieder", "sogar", "zusammen", "welche", "welcher", "sein", "gewesen",
        "worden",
        "alle", "alles", "andere", "anderen", "beide", "beiden", "sowie", "lebten", "leben", "deren",
        "dessen", "seiner",
        "ihrer", "seinen", "ihren", "mehr", "weniger", "besser", "höher", "teurer", "billiger", "jeder",
        "jede",
    }),
    irregular=IRREGULAR,
    heads=HEADS,
    suffixes=SUFFIXES,
    adjective_endings=("e", "en", "er", "es", "em", "isch", "lich"),
    capital_nouns=True,
    function_words=frozenset(["der", "die", "das", "und", "ist", "nicht", "mit", "von", "auf", "für", "ein",
    "eine", "zu", "im", "den", "des", "dem", "sich", "auch", "wird"]),
    before_names=frozenset({"ein", "eine", "einen", "einem", "einer", "eines"}),
    joins=frozenset({"", "und", "aber", "doch"}),
    groups_of=(
        "besatzung", "mannschaft", "crew", "team", "gruppe", "belegschaft", "delegation", "kommando", "jury",
        "chor", "orchester", "seilschaft", "reisegruppe", "einheit", "stab", "truppe", "eskorte",
    ),
    votes=("zu|gegen", "stimmen"),
)  # fmt: skip
