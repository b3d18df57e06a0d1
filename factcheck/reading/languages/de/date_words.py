"""German words of the calendar: class, value, forms. `~` stands for the adjective endings."""

from __future__ import annotations

from factcheck.reading.date_rules.lexicon import Value

ENDINGS = "e en er es em"

WORDS: dict[str, dict[Value, str]] = {
    "article": {"the": "der die das den dem des"},
    "preposition": {
        "in": "in im ins",
        "at": "am an ans",
        "from": "von vom ab",
        "since": "seit",
        "to": "zum zur zu",
        "ago": "vor",
        "after": "nach",
        "for": "für",
        "around": "um gegen",
        "over": "über",
        "within": "binnen innerhalb während",
        "aged": "mit",
        "near": "auf bei unter",
        "with": "aus zwischen durch ohne trotz wegen beim wider gegenüber laut",
    },
    "month": {
        1: "januar jänner jan januars jänners",
        2: "februar feber feb febr februars",
        3: "märz maerz mär mrz märzes",
        4: "april apr aprils",
        5: "mai maien mais",
        6: "juni juno jun junis",
        7: "juli jul julei julis",
        8: "august aug augusts",
        9: "september sept sep septembers",
        10: "oktober okt oktobers",
        11: "november nov novembers",
        12: "dezember dez dezembers",
    },
    "weekday": {
        1: "montag",
        2: "dienstag",
        3: "mittwoch",
        4: "donnerstag",
        5: "freitag",
        6: "samstag sonnabend",
        7: "sonntag",
    },
    "part": {
        "MO": "Morgen morgenstunden frühe",
        "FM": "vormittag vormittagsstunden vormittagszeit",
        "MI": "mittag mittagszeit mittagsstunden",
        "AF": "nachmittag nachmittagsstunden spätnachmittag",
        "EV": "abend abendstunden vorabend spätabend",
        "NI": "nacht nachtstunden",
    },
    "part_adverb": {
        "MO": "morgens frühmorgens",
        "FM": "vormittags",
        "MI": "mittags",
        "AF": "nachmittags spätnachmittags",
        "EV": "abends spätabends",
        "NI": "nachts mitternachts",
    },
    "season": {
        "SP": "frühling frühjahr frühlings frühjahrs frühlinge",
        "SU": "sommer sommers sommermonaten sommermonate",
        "FA": "herbst herbstes herbsts",
        "WI": "winter winters wintermonaten wintermonate",
    },
    "holiday": {
        "01-01": "neujahr neujahrstag",
        "01-06": "dreikönigstag dreikönig dreikönige epiphanias",
        "02-14": "valentinstag",
        "03-08": "frauentag weltfrauentag",
        "easter-48": "rosenmontag",
        "easter-47": "faschingsdienstag fastnachtsdienstag",
        "easter-50": "fastnachtssamstag faschingssamstag",
        "easter-49": "fastnachtssonntag faschingssonntag",
        "easter-52": "weiberfastnacht",
        "easter-46": "aschermittwoch",
        "easter-7": "palmsonntag",
        "easter-3": "gründonnerstag",
        "easter-2": "karfreitag",
        "easter-1": "karsamstag ostersamstag",
        "easter+0": "ostern ostersonntag",
        "easter+1": "ostermontag",
        "05-01": "maifeiertag",
        "easter+39": "christihimmelfahrt vatertag",
        "easter+49": "pfingsten pfingstsonntag",
        "easter+50": "pfingstmontag",
        "easter+60": "fronleichnam",
        "06-24": "johannistag",
        "09-20": "weltkindertag",
        "10-31": "reformationstag halloween",
        "11-01": "allerheiligen",
        "11-02": "allerseelen",
        "11-11": "martinstag martini",
        "advent-14": "volkstrauertag",
        "advent-11": "bettag",
        "advent-7": "totensonntag ewigkeitssonntag",
        "12-04": "barbaratag",
        "12-06": "nikolaustag nikolo",
        "12-24": "heiligabend weihnachtsabend",
        "12-25": "weihnachten christtag weihnachtsfeiertag weihnachtstag",
        "12-26": "stephanstag stefanstag stephanitag stefanitag",
        "12-31": "silvester silvesterabend silvesternacht jahreswechsel jahreswende",
        "10/7/1": "erntedankfest erntedank",
        "5/7/2": "muttertag",
    },
    "weekend": {"WE": "wochenende wochenendes"},
    "unit": {  # a star marks the plural
        "Y": "jahr jahres jahrs",
        "Y*": "jahre jahren",
        "M": "monat monats monates",
        "M*": "monate monaten",
        "W": "woche",
        "W*": "wochen",
        "D": "tag tages tags",
        "D*": "tage tagen",
        "DE": "jahrzehnt jahrzehnts dekade",
        "DE*": "jahrzehnte jahrzehnten dekaden",
        "CE": "jahrhundert jahrhunderts",
        "CE*": "jahrhunderte jahrhunderten",
        "L": "jahrtausend jahrtausends",
        "L*": "jahrtausende jahrtausenden",
        "SN": "saison spielzeit",
        "TH": "stunde std",
        "TH*": "stunden h",
        "TM": "minute",
        "TM*": "minuten min",
        "TS": "sekunde",
        "TS*": "sekunden sek",
        "H": "halbjahr halbjahres halbjahrs",
        "H*": "halbjahre halbjahren",
        "Q": "quartal quartals",
        "Q*": "quartale quartalen",
        "TNI*": "nächte nächten",
        "TQ": "viertelstunde viertelstunden",
        "T3Q": "dreiviertelstunde dreiviertelstunden",
        "Q3": "vierteljahr vierteljahre vierteljahren",
        "M9": "dreivierteljahr",
    },
    "day_word": {
        0: "heute",
        -1: "gestern",
        -2: "vorgestern",
        1: "morgen",
        100: "heutig~",
        99: "gestrig~",
        98: "vorgestrig~",
        101: "morgig~",
        2: "übermorgen",
    },
    "period_word": {
        ("Y", 0): "heuer heurig~ diesjährig~",
        ("Y", -1): "vorjahr vorjahres vorjahrs vorjahreszeitraum vorjahreszeitraums vorjährig~ letztjährig~",
        ("M", -1): "vormonat vormonats vormonates",
        ("W", -1): "vorwoche",
        ("Q", -1): "vorquartal vorquartals",
        ("D", -1): "vortag vortages vortags vorabend",
        ("M", -12): "vorjahresmonat vorjahresmonats",
        ("Q", -4): "vorjahresquartal vorjahresquartals",
        ("Y", 1): "folgejahr folgejahres nächstjährig~",
        ("D", 1): "folgetag folgetages",
    },
    "relative": {
        -1: "letzt~ vergangen~ vorig~ verflossen~ abgelaufen~ zurückliegend~",
        -11: "vorhergehend~ vorangegangen~ vorausgegangen~",
        -2: "vorletzt~",
        1: "nächst~",
        21: "kommend~ bevorstehend~",
        11: "folgend~ darauffolgend~ nachfolgend~",
        2: "übernächst~",
        0: "dies~ laufend~ aktuell~ jetzig~",
        10: "selb~ gleich~",
        -99: "jüngst~",
    },
    "edge": {
        "START": "anfang beginn anfangs",
        "MID": "mitte",
        "END": "ende rest",
    },
    "each": {1: "jed~ alle"},
    "set": {
        "XXXX-WXX-1": "Montagen",
        "XXXX-WXX-2": "Dienstagen",
        "XXXX-WXX-4": "Donnerstagen",
        "XXXX-WXX-5": "Freitagen",
        "XXXX-WXX-6": "Samstagen",
        "XXXX-WXX-7": "Sonntagen",
        "XXXX-WXX-WE": "Wochenenden",
        "P1D": "täglich alltäglich tagtäglich",
        "P1W": "wöchentlich allwöchentlich",
        "P1M": "monatlich allmonatlich",
        "P1Y": "jährlich alljährlich",
        "PT1H": "stündlich",
        "P1Q": "vierteljährlich",
        "P6M": "halbjährlich",
        "P2W": "vierzehntäglich zweiwöchentlich",
    },
    "reference": {
        "PRESENT_REF": "jetzt derzeit zurzeit heutzutage gegenwärtig momentan",
        "PAST_REF": "damals kürzlich neulich einst einstmals",
        "FUTURE_REF": "demnächst",
    },
    "earlier": {"PAST_REF": "früher"},
    "compare": {"MORE_THAN": "mehr länger", "LESS_THAN": "weniger kürzer"},
    "than": {"than": "als"},
    "year_mark": {
        "PRESENT_REF": "gegenwart",
        "moment": "Moment Augenblick",
        "PAST_REF": "vergangenheit",
        "FUTURE_REF": "zukunft",
        "time": "zeit",
    },
    "oclock": {0: "uhr"},
    "clock_word": {
        -30: "halb",
        -45: "viertel",
        "T24:00": "mitternacht",
        -15: "dreiviertel",
    },
    "spell": {
        "PXY": "jahrelang jahrelang~ langjährig~ mehrjährig~",
        "PXM": "monatelang monatelang~ mehrmonatig~",
        "PXW": "wochenlang wochenlang~ mehrwöchig~",
        "PXD": "tagelang tagelang~ mehrtägig~",
        "PTXH": "stundenlang stundenlang~ mehrstündig~",
        "PTXM": "minutenlang minutenlang~",
        "PXDE": "jahrzehntelang jahrzehntelang~",
        "PXCE": "jahrhundertelang jahrhundertelang~",
    },
    "long": {"long": "lang hindurch über"},
    "after": {
        1: "später danach darauf drauf",
        -1: "zuvor davor vorher",
    },
    "back": {0: "her zurück"},
    "short_weekday": {1: "Mo", 2: "Di", 3: "Mi", 4: "Do", 5: "Fr", 6: "Sa", 7: "So"},
    "feast_head": {
        "12-24": "heilig~",
        "easter+7": "weiß~",
        "easter-52": "unsinnig~",
        "advent+0": "advent adventsonntag adventssonntag",
        "easter+39": "christi",
        "08-15": "mariä maria",
    },
    "feast_tail": {"05-01": "Arbeit", "10-03": "Einheit", "08-15": "Himmelfahrt"},
    "decade": {200: "zweitausender nullerjahre nullerjahren"},
    "and": {"and": "und oder sowie beziehungsweise"},
    "until": {"until": "bis"},
    "half": {
        0.5: "halb~",
        1.5: "anderthalb eineinhalb",
        2.5: "zweieinhalb",
        3.5: "dreieinhalb",
        4.5: "viereinhalb",
    },
    "times": {1: "einmal zweimal dreimal viermal fünfmal sechsmal zehnmal mehrmals mal"},
    "whole": {"whole": "ganz~ gesamt~ voll~"},
    "early": {"START": "früh~ beginnend~", "END": "spät~ ausgehend~"},
    "some": {
        "X": "einig~ mehrer~ wenig~ viel~ etlich~ zahlreich~ paar dutzende hunderte tausende zig "
        "unzählig~ manch~"
    },
    "about": {
        "APPROX": "rund etwa circa ca genau ziemlich fast knapp gut ungefähr exakt guten gutes gutem "
        "knappe knappen knappes knappem",
    },
    "past": {
        "v": "hat haben hatte hatten habe war waren wurde wurden kam kamen ging gingen gab gaben sprach "
        "sprachen lag lagen stand standen fand fanden begann begannen blieb blieben fiel fielen hielt "
        "hielten ließ "
        "ließen nahm nahmen sah sahen schrieb schrieben trat traten traf trafen zog zogen gewann "
        "gewannen verlor "
        "verloren starb starben konnte konnten musste mussten durfte wollte brach stieg stiegen rief "
        "riefen bekam "
        "erhielt erhielten betrug verließ entschied unterlag schlug schoss gelang bat lief liefen wäre "
        "wären hätte hätten"
    },
    "participle": {
        "v": "worden gewesen geworden erhalten verlassen gestorben begonnen entschieden verloren entgleist "
        "verunglückt verletzt verhaftet verurteilt verstorben ertrunken zerstört entdeckt explodiert"
    },
    "future": {
        "w": "wird werden soll sollen will wollen werde planen plant dürfte dürften beginnt "
        "startet stattfinden stattfindet steigt endet öffnet schließt tritt gilt bleibt bleiben"
    },
    "measure": {
        "u": "euro dollar prozent mark franken meter metern kilometer kilometern km m kilo kilogramm "
        "tonnen menschen "
        "personen einwohner einwohnern stück mal grad quadratmeter hektar liter seiten zuschauer "
        "zuschauern besucher "
        "besuchern mitglieder mitgliedern lire schilling pfund kronen rubel watt ps teilnehmer "
        "exemplare exemplaren "
        "arbeitsplätze arbeitsplätzen mitarbeiter mitarbeitern mann tote toten soldaten millionen "
        "milliarden "
        "höhenmeter höhenmetern fälle fällen schüler schülern studenten studierende kinder kindern "
        "punkte punkten "
        "bürger bürgern polizisten fans worte wörter zeichen jobs stellen wohnungen haushalte "
        "haushalten firmen "
        "unternehmen Betriebe Betrieben gäste gästen betten flüchtlinge flüchtlingen stimmen leute "
        "leuten frauen "
        "männer männern cent stunden bände bänden bücher"
    },
    "quarter": {
        "Q": "quartal quartals trimester",
        "H": "halbjahr halbjahres jahreshälfte",
        "HALF": "hälfte",
        "DEH": "jahrzehnthälfte",
    },
    "name": {
        "n": "art artikel paragraf paragraph § nr nummer alter seite S platz rang tel telefon fax zimmer "
        "kapitel absatz abs abschnitt ziffer version release az aktenzeichen drucksache norm iso din "
        "resolution verordnung richtlinie airbus boeing bmw windows"
    },
    "daytime": {},
    "christ": {"christ": "Chr Christus"},
    "per": {"per": "pro je"},
    "dawn": {"MO": "früh"},
    "label": {"age": "alt alt~ jung", "reading": "lesen lesezeit lesedauer"},
}

EDGES = {
    "anfang": "START",
    "beginn": "START",
    "start": "START",
    "mitte": "MID",
    "ende": "END",
    "schluss": "END",
}
"""Second halves of compounds such as Jahresende; the first half is a unit or a season."""

NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "eins": 1, "zwei": 2, "zweier": 2,
    "beiden": 2, "beide": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16, "siebzehn": 17,
}  # fmt: skip
TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7,
    "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12,
}  # fmt: skip
