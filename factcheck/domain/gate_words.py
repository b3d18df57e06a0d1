"""The questions of a waterfall in German: their names, their answers and what was seen.

Detectors answer in English, the same bytes for everybody; where the articles are German, what people read
is said in German. Quoted words stay as they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAMES = {
    "subject": "Gegenstand",
    "written subject": "Gegenstand, von Hand",
    "written attribute": "Angabe, von Hand",
    "attribute": "was angegeben wird",
    "question": "Frage, auf die beide antworten",
    "about": "worum es geht",
    "asked": "wonach gefragt ist",
    "answer": "Antwort",
    "slot": "andere Namen und Dinge",
    "names": "Namen",
    "name": "Name",
    "who": "wer",
    "doer": "wer es tut",
    "occasion": "Anlass",
    "near": "Nähe im Satz",
    "predicate": "was geschah",
    "opposed": "Gegenteil",
    "polarity": "bejaht oder verneint",
    "denied": "nicht mehr verneint als gesagt",
    "exclusive": "schließen einander aus",
    "shares": "Anteile",
    "side": "von welcher Seite gesehen",
    "holder": "wessen Platz",
    "whole": "ganz oder teils",
    "order": "Reihenfolge",
    "once": "nur einmal gesagt",
    "amount": "Menge",
    "which": "welcher von mehreren",
    "time": "Zeit",
    "scope": "Teil oder Ganzes",
    "modality": "Tatsache oder Plan",
    "claimant": "wer es sagt",
    "single_valued": "nur ein Wert möglich",
    "overlap": "kein anderer Wert passt",
    "second figure": "zweite Zahl",
    "rest": "Rest eines Ganzen",
    "counted": "was gezählt wird",
    "kind": "Art oder Teil",
    "role": "Schritt des Ereignisses",
    "event": "Ereignis",
    "places": "Orte",
    "words": "Wortlaut",
    "patience": "Abstand",
    "printed": "gedruckt",
    "present": "Gegenwart des Textes",
    "url": "Datum der Adresse",
    "beside": "Datum daneben",
    "date": "Datum",
    "weekday": "Wochentag",
    "narrow": "Eingrenzung",
    "only one": "nur einer möglich",
}
_VERDICTS = {
    "passed": "erfüllt",
    "assumed": "angenommen",
    "unknown": "unbekannt",
    "failed": "nicht erfüllt",
}
_EVIDENCE = (
    ("no time is named", "keine Zeit genannt"),
    ("no word names the same thing", "kein Wort nennt dasselbe"),
    ("no thing is named in both", "beide nennen nichts Gemeinsames"),
    ("no other value fits", "kein anderer Wert passt"),
    ("the day it is set for", "der Tag, der angesetzt ist"),
    ("no part is marked", "kein Teil ist gemeint"),
    ("no single event is shared", "kein gemeinsames einzelnes Ereignis"),
    ("known to be one", "bekanntermaßen eines"),
    ("settled: a person gave both subject and attribute", "geklärt: Gegenstand und Angabe von Hand"),
    ("the office is held when it is told", "das Amt wird zur Zeit des Berichts ausgeübt"),
    ("both answer it: {}", "beide beantworten es: {}"),
    ("only one looks back: {}", "nur eines blickt zurück: {}"),
    ("settled: both answer one question", "geklärt: beide beantworten eine Frage"),
    ("what is denied is denied of all", "was verneint wird, ist für alle verneint"),
    ("what is counted is not said", "nicht gesagt, was gezählt wird"),
    ("what is measured is not said in both", "nicht in beiden gesagt, was gemessen wird"),
    ("what happened then is not said in both", "nicht in beiden gesagt, was da geschah"),
    ("the part is larger than the whole", "der Teil ist größer als das Ganze"),
    ("the date only tells when a figure was taken", "das Datum sagt nur, wann gezählt wurde"),
    ("two parts of one whole", "zwei Teile eines Ganzen"),
    ("both tell an end", "beide nennen ein Ende"),
    ("both tell it: {}", "beide sagen es: {}"),
    ("an end of the stretch", "ein Ende der Spanne"),
    ("an age", "ein Alter"),
    ("only one names a time: {}", "nur eines nennt eine Zeit: {}"),
    ("only one names a source: {}", "nur eines nennt eine Quelle: {}"),
    ("only one names {}", "nur eines nennt {}"),
    ("only one says who: {}", "nur eines sagt, wer: {}"),
    ("only one says on which: {}", "nur eines sagt, bei welchem Anlass: {}"),
    ("only one says of {}", "nur eines sagt, wovon: {}"),
    ("only one says {}", "nur eines sagt „{}“"),
    ("only one speaks of the past: {}", "nur eines spricht von früher: {}"),
    ("only one speaks of a stage of it: {}", "nur eines spricht von einem Zwischenstand: {}"),
    ("only one speaks of a {}", "nur eines spricht von: {}"),
    ("only one counts up to {}", "nur eines zählt bis {}"),
    ("only one counts {}", "nur eines zählt {}"),
    ("one speaks of before it, the other of after it: {}", "eines spricht von vorher, eines von nachher: {}"),
    ("only one tells of before it: {}", "nur eines spricht von der Zeit davor: {}"),
    ("only one tells of a wish: {}", "nur eines nennt einen Wunsch: {}"),
    ("{} may be a part of the whole", "{} kann ein Teil des Ganzen sein"),
    ("{} may hold the other figure", "{} kann die andere Zahl enthalten"),
    ("{} marks a part", "{} meint einen Teil"),
    ("{} may be one", "{} können eines sein"),
    ("{} beside {}", "{} neben {}"),
    ("{} fits {}", "{} passt zu {}"),
    ("{} alike", "{} gleich"),
    ("{}, given by a person", "{}, von Hand"),
    ("{} is told of in what is denied alone", "{} steht nur in dem, was verneint wird"),
    ("only {} is told of in both", "gemeinsam ist beiden nur {}"),
    ("{} is told elsewhere in the sentence", "{} steht anderswo im Satz"),
    ("{} is not the weekday of that day", "{} ist nicht der Wochentag dieses Tages"),
    ("{} days apart, more than {}", "{} Tage auseinander, mehr als {}"),
    ("one occasion: {}", "ein Anlass: {}"),
    ("both speak of {}", "beide sprechen von {}"),
    ("{}: taken to be the same for the attribute's sake", "{}: gilt der Angabe wegen als dasselbe"),
    ("{}, from {} decision", "{}, aus {} Entscheidung"),
    ("{}, from {} decisions", "{}, aus {} Entscheidungen"),
)
"""What detectors see, most specific first; `{}` stands for words of the texts."""
_KINDS = {
    "asserted": "behauptet",
    "opinion": "Meinung",
    "planned": "geplant",
    "forecast": "vorhergesagt",
    "denied": "bestritten",
    "hypothetical": "unter Bedingung",
    "question": "gefragt",
}


def gate_name(name: str, language: str) -> str:
    """What a question is called; `prior: quantity, high` is the step that all others are added to."""
    if language != "de":
        return name.replace("_", " ")
    if name.startswith("prior: "):
        return f"Ausgangswert: {name.removeprefix('prior: ')}"
    return _NAMES.get(name, name.replace("_", " "))


def verdict_word(verdict: str, language: str) -> str:
    """What a question is answered with."""
    return _VERDICTS.get(verdict, verdict) if language == "de" else verdict


def evidence_words(name: str, evidence: str, language: str) -> str:
    """What was seen; words of the texts stay as they are."""
    if language != "de" or not evidence:
        return evidence
    if name == "modality":
        return " / ".join(_KINDS.get(kind, kind) for kind in evidence.split(" / "))
    seen, mark, occasion = evidence.partition("; one occasion: ")
    if mark:
        return f"{evidence_words(name, seen, language)}; ein Anlass: {occasion}"
    for pattern, told in _patterns():
        if match := pattern.fullmatch(evidence):
            return told.format(*match.groups())
    return evidence


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile("(.+?)".join(re.escape(part) for part in english.split("{}")), re.DOTALL), german)
        for english, german in _EVIDENCE
    )
