"""Quantities of a claim as values: unit, intervals, what is counted and what is measured."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.claim_view import ViewValue, Word
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import ValueKind
from factcheck.reading.frame_derived import moved, with_majority
from factcheck.reading.frame_ranks import rank, ranks
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.quantity_find import QuantityFind

_SECONDS = {"month": 30.4375 * 86400, "year": 365.25 * 86400}
_GROUPS = {
    "count": "effects",
    "currency": "money",
    "length": "measures",
    "mass": "measures",
    "area": "measures",
    "speed": "measures",
}
_STANDINGS = ("employ", "attend", "displace")
"""What people are called by, whatever happens to them."""
_WEAK = ("cost",)
"""What any sum may be called, whatever it is paid for: a fine costs as well."""
_SAME, _NEAR = 4, 30
"""Letters by which a word is known again, and how far behind the figure it stands."""
_SCALES = {"hundert": 100.0, "tausend": 1000.0, "hundred": 100.0, "thousand": 1000.0}
_FIXED = {"age": "age", "temperature": "temperature", "score": "score", "magnitude": "magnitude"}


def quantity_values(
    text: str, finds: list[QuantityFind], tokens: list[FrameToken], found: tuple[Word, ...], words: FrameWords
) -> list[ViewValue]:
    """One value for each quantity; spans of time all in seconds, so that days and years can be compared."""
    values = [
        value for find in finds for value in with_majority(find, _value(text, find, tokens, found, words))
    ]
    values += moved(text, values)
    behind = [False, *(value.rule == "part" for value in values)]
    return [
        replace(value, rule="whole") if whole else value for value, whole in zip(values, behind, strict=False)
    ]


def _value(
    text: str, find: QuantityFind, tokens: list[FrameToken], found: tuple[Word, ...], words: FrameWords
) -> ViewValue:
    factor = _SECONDS.get(find.unit, 1.0)
    unit = "second" if find.unit in _SECONDS and find.dimension == "duration" else find.unit
    if unit == find.unit:
        factor = 1.0
    said, wide = _scaled(find.said, factor), _scaled(find.wide, factor)
    if several := _several(find, tokens, words):
        said = wide = several
    counted: tuple[str, ...] = ()
    if find.counted:
        named = tuple(f"c:{name}" for name in words.names(find.counted))
        if not named or words.language == "en":
            named = tuple(dict.fromkeys((*named, *_named_beside(find, found))))
        named = (*named, *_members(find, found))
        heads = () if named else tuple(f"h:{name}" for name in words.head(find.counted.lower()))
        counted = (words.stem(find.counted), *named, *heads)
        if words.has("lives", find.counted.lower()):
            counted = (words.stem(find.counted), "c:die", "people")
        if (
            find.counted.lower() in words.listed["people"]
            or _men_and_women(text, find)
            or {"c:die", "c:injure", "c:victim"} & set(counted)
        ):
            counted = (*counted, "people")
    dimension = find.dimension.split(":")[0]
    before = [token.low for token in tokens if token.end <= find.start]
    if dimension == "duration" and find.unit == "year" and _is_age(find, before, tokens, words):
        dimension, unit = "age", "year"
        said = wide = Interval.point(float(round(((find.said.lo or 0.0) + (find.said.hi or 0.0)) / 2)))
    if find.rule == "bare" and _magnitude(find, tokens, words):
        dimension, unit, counted = "magnitude", "magnitude", ()
    if find.rule == "bare" and _bare_age(find, tokens, words):
        dimension, unit = "age", "year"
    attribute = _FIXED.get(dimension, "")
    bound = ""
    if dimension == "duration" and before and words.has("since", before[-1]):
        attribute = "since"
    elif dimension == "duration" and before and before[-1] in ("alle", "every"):
        attribute = "every"
    elif dimension == "duration" and before and words.has("after", before[-1]):
        bound = "after"
    elif dimension == "duration" and _lasting(find, tokens, words):
        attribute = "last"
    elif dimension == "count" and _can_carry(find, tokens, found):
        attribute = "hold"
    elif dimension == "age" and any(words.has("at an age", low) for low in before[-_AGED:]):
        bound = "at"
    change, direction = find.change == "change", find.direction or ""
    if dimension == "percent" and not change and _of_it_lost(text, find):
        change, direction = True, "down"
    if change and _no_loss(dimension, counted, words) and _LOST.search(text[: find.start].lower()):
        change, direction, attribute = False, "", "die"
    if change and dimension == "length" and _LEAPT.search(text[: find.start].lower()):
        change, direction = False, ""
    return ViewValue(
        ValueKind.QUANTITY, dimension, unit, said, wide, find.text, find.start, find.end, 0, find.rule,
        attribute=attribute, counted=counted, change=change, direction=direction,
        bound=bound, kinds=words.general(counted),
    )  # fmt: skip


def _lasting(find: QuantityFind, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether so long something was done: "drei Stunden lang", "for three hours", "the three-hour talks",
    "spent three hours"."""
    behind = [token for token in tokens if token.start >= find.end][:2]
    before = [token for token in tokens if token.end <= find.start][-3:]
    if any(words.has("spent", token.low) for token in before):
        return True
    if not behind:
        return False
    long = words.has("so long", behind[0].low) or words.has("so long", find.text.rsplit(None, 1)[-1].lower())
    adjective = (
        find.text.lower().rstrip("snrme").endswith(("stündig", "tägig", "minütig", "wöchig", "-hour", "-day"))
    )
    noun = next((token for token in behind if words.names(token.text)), None)
    return long or (adjective and noun is not None and _event(noun, words))


def _event(token: FrameToken, words: FrameWords) -> bool:
    keys = tuple(f"c:{name}" for name in words.names(token.text))
    return "c:event" in words.general(keys) or "c:talk" in keys


def _named_beside(find: QuantityFind, found: tuple[Word, ...]) -> tuple[str, ...]:
    """The concepts of what is counted, from the word as it stands there: "36 politische Gefangene"."""
    first = (find.counted or "")[:_SAME].lower()
    for word in found:
        if word.noun and 0 <= word.start - find.end <= _NEAR and word.text.lower().startswith(first):
            return tuple(key for key in word.keys if key.startswith("c:"))
    return ()


def _of_it_lost(text: str, find: QuantityFind) -> bool:
    """ "Verlor sechs Prozent seines Volumens": it is smaller by so much."""
    behind = _OF_ITS.match(text[find.end :].lower())
    return behind is not None and _LOSES.search(text.lower()) is not None


def _no_loss(dimension: str, counted: tuple[str, ...], words: FrameWords) -> bool:
    """Whether living beings are counted, of whom who loses some has them dead."""
    kinds = {*counted, *words.general(counted)}
    return dimension == "count" and bool({"people", "c:animal", "c:group", "c:man", "c:soldier"} & kinds)


_OF_ITS = re.compile(r" (?:sein|ihr|of (?:its|their|his|her))")
_LOSES = re.compile(r"\b(?:verl(?:or|ier)|verlieren|eingebüßt|büßte|lost|loses|lose|losing|shed)")
_LOST = re.compile(r"\b(?:lost|loses|verlor(?:en)?)(?: [\w-]+){0,3} $")
_LEAPT = re.compile(r"\b(?:jumped|leapt|leaped|sprang)(?: (?:over|about|nearly|almost|exactly|more than))? $")


def _men_and_women(text: str, find: QuantityFind) -> bool:
    """Whether men and women, or children, are counted together, who are people."""
    return _BOTH_SEXES.match(text[find.end :].lower().lstrip()) is not None


_BOTH_SEXES = re.compile(
    r"(?:männer(?:n)?|frauen|men|women|jungen|mädchen|boys|girls)(?: und | and |, )"
    r"(?:männer(?:n)?|frauen|men|women|jungen|mädchen|boys|girls|kinder(?:n)?|children)"
)


def _magnitude(find: QuantityFind, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether it is how strong an earthquake was: "Stärke 6,1", "magnitude-5.2", "a magnitude of about 7"."""
    before = [token for token in tokens if token.end <= find.start][-3:]
    return 0 < (find.value or 0.0) < _STRONGEST and any(
        "magnitude" in words.names(one.text) for one in before
    )


_STRONGEST = 10


def _members(find: QuantityFind, found: tuple[Word, ...]) -> tuple[str, ...]:
    """The concepts of the group whose members are counted: "sixteen crew members"."""
    if (find.counted or "").lower() not in ("member", "mitglied"):
        return ()
    group = next((word for word in found if 0 <= word.start - find.end <= 1), None)
    return tuple(key for key in group.keys if key.startswith("c:")) if group else ()


def _is_age(find: QuantityFind, before: list[str], tokens: list[FrameToken], words: FrameWords) -> bool:
    """ "Die 34-jährige Pilotin", "mit 41 Jahren ist sie …", "at 41, she …"."""
    following = next((token for token in tokens if token.start >= find.end), None)
    if "jährig" in find.text or find.text.endswith("-year-old"):
        if following is None:
            return False
        keys = tuple(f"c:{name}" for name in (words.names(following.text) or words.head(following.low)))
        ends = ("in", "innen", *(words.listed["person endings"] if (find.value or 0.0) >= _OLDER else ()))
        return bool(_PERSON & set(words.general(keys))) or following.low.endswith(ends)
    return bool(before) and before[-1] == "mit" and (following is None or following.text[0].islower())


def _bare_age(find: QuantityFind, tokens: list[FrameToken], words: FrameWords) -> bool:
    """ "Er ist 43", "the actor, who was 73, …": of somebody, behind a form of "to be" with nothing behind."""
    before = [token for token in tokens if token.end <= find.start]
    following = next((token for token in tokens if token.start >= find.end), None)
    said = " ".join(token.low for token in before[-2:])
    young = _YOUNGEST <= (find.value or 0.0) <= _OLDEST
    if young and any(f" {said}".endswith(f" {phrase}") for phrase in words.listed["before an age"]):
        return True
    if not before or not words.has("turns an age", before[-1].low):
        return False
    ends = following is None or following.clause != before[-1].clause or words.has("when", following.low)
    who = any(
        words.has("he", token.low)
        or words.has("she", token.low)
        or token.low in ("who", "der", "die")
        or _PERSON & set(words.general(tuple(f"c:{name}" for name in words.names(token.text))))
        for token in tokens
        if token.clause == before[-1].clause or token.end < before[-1].start
    )
    return ends and who and young


def _several(find: QuantityFind, tokens: list[FrameToken], words: FrameWords) -> Interval | None:
    """Two to ten times the scale word behind "mehrere", "several"; None for other finds."""
    before = [token.low for token in tokens if token.end <= find.start]
    scale = _SCALES.get(find.text.lower())
    if scale is None or not before or before[-1] == "some" or not words.has("many", before[-1]):
        return None
    return Interval(2.0 * scale, 10.0 * scale)


def _scaled(interval: Interval, factor: float) -> Interval:
    if factor == 1.0:
        return interval
    lo, hi = interval.lo, interval.hi
    return Interval(lo and lo * factor, hi and hi * factor, interval.bounds)


def places_and_ratios(tokens: list[FrameToken], words: FrameWords) -> list[ViewValue]:
    """Ranks by numeral, and by the sections `rank N` and `ratio N` those by other words ("gewann") and ratios
    ("doppelt so viele")."""
    values: list[ViewValue] = ranks(tokens, words)
    for at, token in enumerate(tokens):
        for parts, name, number in words.standings.get(token.low, ()):
            run = tokens[at : at + len(parts)]
            if tuple(one.low for one in run) == parts and not _held(token.start, values):
                values.append(replace(rank(run, number), dimension=name, unit=name, rule=name))
                values += _as_change(values[-1])
                break
    return values


def _as_change(ratio: ViewValue) -> list[ViewValue]:
    """ "Verdoppelt" is up by a hundred percent; what is "doubly so" is compared with something else."""
    if ratio.dimension != "ratio" or " " in ratio.raw:
        return []
    share = (ratio.said.lo or 0.0) * 100 - 100
    about = Interval(abs(share) * 0.9, abs(share) * 1.1)
    return [
        replace(
            ratio, dimension="percent", unit="percent", said=about, wide=about, rule="ratio as change",
            change=True, direction="up" if share > 0 else "down",
        )
    ]  # fmt: skip


def _held(start: int, values: list[ViewValue]) -> bool:
    return any(value.start <= start < value.end for value in values)


def none_values(found: tuple[Word, ...], values: list[ViewValue]) -> list[ViewValue]:
    """Zero of what "kein" or "no" stands before, where the reader of quantities has not said so itself."""
    zero = Interval.point(0.0)
    return [
        ViewValue(
            ValueKind.QUANTITY, "count", "1", zero, zero, word.text, word.start, word.end, word.clause,
            "none", counted=("people",) if word.text.lower() in _ANYONE else word.keys,
        )
        for word in found
        if word.amount == "none" and not any(set(value.counted) & set(word.keys) for value in values)
    ]  # fmt: skip


_JOBS = frozenset(("people", "c:job", "c:employ", "c:worker", "c:group", "c:member", "c:soldier", "c:police"))
_OVER = frozenset(("end", "stop", "cancel", "dissolve", "divorce", "lift"))
_ANYONE = ("one", "einziger", "einzige")
_HAPPENS = frozenset(("die", "injure", "arrest", "miss", "rescue", "kidnap", "drown"))
_PERSON = frozenset(("c:group", "c:employ", "c:person"))
_AGED = 4
"""Words that "im Alter von" and "at the age of" take."""
_YOUNGEST, _OLDEST = 5, 115
_OLDER = 14
"""Years from which on a noun in "-er" behind "-jährig" names somebody, and no contract or course."""


def one_values(found: tuple[Word, ...], values: list[ViewValue], words: FrameWords) -> list[ViewValue]:
    """One of those people "a" stands before, where the clause tells what happened: "ein Fahrer starb"."""
    one = Interval.point(1.0)
    told = {word.clause for word in found if _HAPPENS & set(word.concepts) and not word.noun}
    told -= {value.clause for value in values if value.dimension == "count"}
    return [
        ViewValue(
            ValueKind.QUANTITY, "count", "1", one, one, word.text, word.start, word.end, word.clause,
            "one", counted=(*word.keys, "people"), kinds=word.kinds,
        )
        for word in found
        if word.amount == "one"
        and word.role == ""
        and word.clause in told
        and (_PERSON & set(word.kinds) or word.text.lower() in words.listed["people"])
    ]  # fmt: skip


def _can_carry(find: QuantityFind, tokens: list[FrameToken], found: tuple[Word, ...]) -> bool:
    """Whether so many can be carried or put up there: "kann 900 Passagiere befördern"."""
    before = [token for token in tokens if token.end <= find.start]
    if not before or not any(token.low in _CAN and token.clause == before[-1].clause for token in before):
        return False
    return any(_CARRY & set(word.concepts) and word.clause == before[-1].clause for word in found)


_ONLY_DONE = ("take in", "strand")
"""What English nouns with the letters of the verb do not tell."""
_CAN = ("kann", "können", "can")
_CARRY = frozenset(("carry", "transport", "accommodate", "take in", "lodge"))


def _of_another(word: Word, value: ViewValue, found: tuple[Word, ...]) -> bool:
    """Whether an adjective is told of somebody not counted: "80 Helfer … nach dem vermissten Jungen"."""
    if not word.adjective or value.dimension != "count" or not value.counted:
        return False
    noun = next((one for one in found if one.noun and 0 <= one.start - word.end <= _BESIDE), None)
    return noun is not None and not set(noun.keys) & set(value.counted) and word.start > value.end


_BESIDE = 1


def attribute_near(value: ViewValue, clause: int, found: tuple[Word, ...], words: FrameWords) -> str:
    """What a value measures, from the nearest word of its clause that says so; "" when none does."""
    group = words.groups.get(_GROUPS.get(value.dimension, ""), frozenset())
    if value.dimension == "date":
        return ""
    if value.dimension == "duration":
        group = frozenset(("last", "sentence", "age"))
    standing = ""
    for key in value.counted:
        if key[2:] in group and key != "c:live":
            if key[2:] not in _STANDINGS:
                return key[2:]
            standing = key[2:]
    best: tuple[tuple[bool, int], str] | None = None
    for word in found:
        named = [concept for concept in word.concepts if concept in group]
        if "job cut" in named and value.counted and not _JOBS & {*value.counted, *value.kinds}:
            named.remove("job cut")  # flights are cut as well
        if value.dimension == "duration" and value.bound == "after" and _OVER & set(word.concepts):
            named = ["last"]  # "ended after three days": it lasted three days
        if standing and "hold" not in named and (word.noun or standing in named):
            continue  # "will 3.000 Mitarbeiter entlassen": what happens to them, not what they are
        if word.noun and words.language == "en":
            named = [one for one in named if one not in _ONLY_DONE]  # a shelter, a beach
        if not named or word.clause != clause or _of_another(word, value, found):
            continue
        if set(named) <= set(_STANDINGS) and set(word.keys) & set(value.counted):
            standing = standing or named[0]  # "three workers were killed": what they are called
            continue
        weak = named[0] in _WEAK
        gap = max(value.start - word.end, word.start - value.end, 0)
        if best is None or (weak, gap) < best[0]:
            best = ((weak, gap), named[0])
    return best[1] if best else standing
