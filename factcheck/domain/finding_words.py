"""The sentences in which findings are told to people, German and English."""

from __future__ import annotations

_SENTENCES = {
    "de": {
        "quantity": "{left} nennt {a}, {right} nennt {b}; beides kann nicht zugleich stimmen.",
        "growth": "{left} nennt {a}, {right} nennt {b}; die Zahl kann seither gestiegen sein.",
        "move": "{left} sagt {a}, {right} sagt {b}; der Termin wurde verlegt.",
        "date": "{left} sagt {a}, {right} sagt {b}; beides kann nicht zugleich stimmen.",
        "dateline": "Gedruckt ist {a} ({left}), der Text selbst spricht von {b} als Gegenwart ({right}).",
        "publication": "Gedruckt ist {a} ({left}), daneben steht für denselben Artikel {b} ({right}).",
        "weekday": "{left} sagt {a}; jener Tag war kein {b}.",
        "boolean": "{left} sagt „{a}“, {right} verneint es: „{b}“.",
        "antonym": "{left} sagt „{a}“, {right} das Gegenteil: „{b}“.",
        "existence": "{left} sagt „{a}“, {right} sagt „{b}“; es kann nicht beides geben.",
        "attribution": "{left} schreibt dieselben Worte {a} zu, {right} schreibt sie {b} zu.",
        "entity": "{left} nennt {a}, {right} nennt {b}; es kann nur einer sein.",
        "location": "{left} nennt als Ort {a}, {right} nennt {b}.",
        "ratio": "{left} sagt {a}, {right} sagt {b}; beides kann nicht zugleich stimmen.",
    },
    "en": {
        "quantity": "{left} says {a}, {right} says {b}; both cannot be true.",
        "growth": "{left} says {a}, {right} says {b}; the count may have grown since.",
        "move": "{left} says {a}, {right} says {b}; the date was moved.",
        "date": "{left} says {a}, {right} says {b}; both cannot be true.",
        "dateline": "The printed date is {a} ({left}), the text itself calls {b} the present ({right}).",
        "publication": "The printed date is {a} ({left}); beside it the same article has {b} ({right}).",
        "weekday": "{left} says {a}; that day was no {b}.",
        "boolean": "{left} says “{a}”, {right} denies it: “{b}”.",
        "antonym": "{left} says “{a}”, {right} the opposite: “{b}”.",
        "existence": "{left} says “{a}”, {right} says “{b}”; both cannot be.",
        "attribution": "{left} gives the same words to {a}, {right} gives them to {b}.",
        "entity": "{left} names {a}, {right} names {b}; it can only be one.",
        "location": "{left} names {a} as the place, {right} names {b}.",
        "ratio": "{left} says {a}, {right} says {b}; both cannot be true.",
    },
}
_WHOLE = frozenset(("boolean", "antonym", "existence"))
"""Quoted here are whole sentences: their full stop is left to the sentence they stand in."""
_UNLESS = {
    "de": {
        "quantity": "es sei denn, zwei verschiedene Zählungen oder Zeitpunkte sind gemeint",
        "growth": "es sei denn, beide nennen die Zahl für dieselbe Stunde",
        "move": "es sei denn, der alte Termin galt nie",
        "date": "es sei denn, zwei verschiedene Ereignisse sind gemeint",
        "dateline": "es sei denn, der Text ist älter und wurde neu veröffentlicht",
        "publication": "es sei denn, der Artikel wurde neu veröffentlicht",
        "weekday": "es sei denn, das Jahr oder der Kalender ist ein anderer",
        "boolean": "es sei denn, die Verneinung gilt nur unter einer Bedingung oder für eine andere Zeit",
        "antonym": "es sei denn, zwei verschiedene Zeiten oder Gegenstände sind gemeint",
        "existence": "es sei denn, sie sprechen von verschiedenen Zeitpunkten",
        "attribution": "es sei denn, beide haben dieselben Worte gesagt",
        "entity": "es sei denn, beide Namen meinen dieselbe Person oder zwei Zeiten sind gemeint",
        "location": "es sei denn, ein Ort liegt im anderen oder zwei Ereignisse sind gemeint",
        "ratio": "es sei denn, zwei verschiedene Vergleiche sind gemeint",
    },
    "en": {
        "quantity": "unless two different counts or times are meant",
        "growth": "unless both give the count for the same hour",
        "move": "unless the old date was never set",
        "date": "unless two different events are meant",
        "dateline": "unless the text is older and was published again",
        "publication": "unless the article was published again",
        "weekday": "unless another year or calendar is meant",
        "boolean": "unless the denial holds only under a condition or for another time",
        "antonym": "unless two different times or things are meant",
        "existence": "unless they speak of different times",
        "attribution": "unless both said the same words",
        "entity": "unless both names mean one person, or two times are meant",
        "location": "unless one place lies in the other, or two events are meant",
        "ratio": "unless two different comparisons are meant",
    },
}


def sentence_for(kind: str, language: str, left: str, right: str) -> str:
    """One sentence with {left} and {right} where the claims are named; English for other languages."""
    template = _SENTENCES.get(language, _SENTENCES["en"])[kind]
    words = [_plain(one).removesuffix(".") if kind in _WHOLE else _plain(one) for one in (left, right)]
    return template.replace("{a}", words[0]).replace("{b}", words[1])


def unless_for(kind: str, language: str) -> str:
    """What would make it no conflict."""
    return _UNLESS.get(language, _UNLESS["en"])[kind]


def _plain(text: str) -> str:
    """Braces in quoted words must not look like places for names."""
    return " ".join(text.replace("{", "(").replace("}", ")").split())
