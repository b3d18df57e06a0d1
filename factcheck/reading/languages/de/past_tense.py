"""German verbs in the past tense, made from their stems: what tells last Friday from next Friday."""

from __future__ import annotations

import re

_STRONG = """
aß band bat befahl begann bewies bewog blieb blies bog bot brach briet drang empfahl fand fing flog floh
floss fraß fuhr gab galt gelang genoss geschah gewann ging glich griff grub half hielt hieß hing hob kam
kroch lag las lief ließ litt log lud maß mied nahm pfiff pries rang rieb rief riet riss ritt sah sang
sank sann saß schied schien schlich schlief schloss schlug schmolz schnitt schob schor schoss schrie
schrieb schritt schuf schwamm schwand schwang schwieg schwor spann sprach sprang stach stahl stand starb
stieg stieß strich stritt tat traf trank trat trieb trug verdarb vergaß verlor verzieh wandt warb warf
wich wies wog wuchs wusch zog zwang
"""
_PREFIXES = ("", "be", "ent", "er", "ge", "miss", "über", "unter", "ver", "wider", "zer")
_AWAY = """
ab an auf aus bei durch ein fest frei her hin los mit nach statt teil um vor vorbei weg weiter zu zurück
zusammen
"""
STRONG = frozenset(
    first + stem + end
    for stem in _STRONG.split()
    for first in (*_PREFIXES, *_AWAY.split())
    for end in ("", "n" if stem.endswith("ie") else "en")
)
"""Strong verbs, singular and plural, with the prefixes that change no stem."""

_WEAK = re.compile(
    r"(?!(?:heu|könn|möch|müss|dürf|soll|leich|rech|bes|ers|letz|nächs|wei|gu|ge\w+|\w+s)te)"
    r"\w{2,}(?:(?:[^aeiou]|[dtmn]e|ffne|chne)te|(?:[bdfgkmnpz]|ch|ll|er|är|ier|hr|hl|el|et|ck|tz)ten)"
)


def is_past(low: str) -> bool:
    """Whether a lower-case word is a verb in the past tense; adjectives in -te are taken for one, too."""
    return low in STRONG or _WEAK.fullmatch(low) is not None
