"""The content words of a claim: nouns told from other words, phrases and parted verbs read as one."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.claim_view import Word
from factcheck.reading.action_stems import action_stem
from factcheck.reading.frame_actions import action_key, parted_verbs
from factcheck.reading.frame_roles import role_of
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.lands import land_key
from factcheck.reading.languages.de.past_tense import STRONG
from factcheck.reading.names import name_keys

_SHORTEST_NAME = 5
_CONCEPTS = 3
_IN_A_NAME = re.compile(r"(?:isch|lich|ional|ativ|ar)(?:e[nrms]?)$|ig(?:e[nrms])$")


def content_words(
    tokens: list[FrameToken],
    taken: list[tuple[int, int]],
    skipped: frozenset[int],
    words: FrameWords,
    counts: frozenset[str] = frozenset(("count",)),
    aside: frozenset[int] = frozenset(),
) -> tuple[Word, ...]:
    """The words that name something, without those of `taken` spans and `skipped` tokens.

    `counts` are the dimensions of its quantities, beside which "reached" only tells a value; `aside` are
    tokens that only say where the news comes from.
    """
    phrases = _phrases(tokens, words)
    parted = parted_verbs(tokens, words)
    found: list[Word] = []
    trends = _trends(tokens, taken, words)
    for at, token in enumerate(tokens):
        if at in trends:
            found.append(replace(_word(at, tokens, (trends[at],), words, False), noun=False, adjective=False))
            continue
        if not token.word or at in skipped or any(start <= token.start < end for start, end in taken):
            continue
        concepts = phrases[at] if at in phrases else words.names(token.text)
        told = at in phrases or (at in parted and action_stem(parted[at] + token.low) in words.actions)
        if counts == {"duration"} and words.has("so long", token.low):
            continue
        if (at in phrases and not concepts) or (not told and _passed(at, tokens, words, counts)):
            continue
        thing = _thing(at, tokens, words)
        action = "" if at in phrases else action_key(at, tokens, parted, thing, words)
        if counts and action[2:] in words.light:
            continue
        if at in parted and at not in phrases:
            concepts = ()
        if action and not thing:
            concepts = tuple(dict.fromkeys((*concepts, *words.actions.get(action[2:], ()))))
            if action[2:] in words.siding and (side := _side(token.clause, tokens, words)):
                concepts = (*concepts, side)
        first: tuple[str, ...] = (words.stem(token.text),)
        if at in parted or words.has("passed over", token.low) or words.has("particles", token.low):
            first = ()
        keys = (*first, *((action,) if action else ()), *(f"c:{concept}" for concept in concepts))
        if not keys:
            continue
        found.append(_word(at, tokens, keys, words, at in aside, at in phrases))
    return tuple(found)


def _side(clause: int, tokens: list[FrameToken], words: FrameWords) -> str:
    """Whether somebody is for or against it: "sprachen sich für … aus", "voted against"."""
    low = [token.low for token in tokens if token.clause == clause]
    sides = [any(words.has(f"stance {side}", one) for one in low) for side in ("for", "against")]
    return "" if sides[0] == sides[1] else "support" if sides[0] else "reject"


def _trends(tokens: list[FrameToken], taken: list[tuple[int, int]], words: FrameWords) -> dict[int, str]:
    """The places of "more" and "fewer" that compare with another time: "weniger … als im Vorjahr"."""
    found: dict[int, str] = {}
    for at, token in enumerate(tokens):
        way = "rise" if words.has("more", token.low) else "fall" if words.has("less", token.low) else ""
        if not way or at + 1 == len(tokens) or words.has("compared", tokens[at + 1].low):
            continue
        than = next(
            (
                ahead
                for ahead in range(at + 2, len(tokens))
                if tokens[ahead].clause == token.clause and words.has("compared", tokens[ahead].low)
            ),
            None,
        )
        if than is not None and any(
            words.has("earlier", one.low) or any(start <= one.start < end for start, end in taken)
            for one in tokens[than + 1 : than + 5]
        ):
            found[at] = f"c:{way}"
    return found


@lru_cache(maxsize=10_000)
def _spellings(text: str) -> tuple[str, ...]:
    """Keys that the spellings of one name share: "Selenskyj", "Zelensky"."""
    if len(text) < _SHORTEST_NAME:
        return ()
    bare = text[:-1] if text.endswith("s") else text
    return tuple(key for key in name_keys(bare) if key.startswith("n:"))


def _word(
    at: int,
    tokens: list[FrameToken],
    keys: tuple[str, ...],
    words: FrameWords,
    aside: bool,
    phrase: bool = False,
) -> Word:
    token = tokens[at]
    initial = at == 0 or (tokens[at - 1].clause != token.clause and not token.text[0].isupper())
    capital = token.text[0].isupper()
    english = words.language == "en"
    adjective = not english and (
        not phrase and _in_a_name(at, tokens) if capital else _adjective(at, tokens, words)
    )
    noun = capital and not adjective and not (at == 0 and token.low.endswith(("lich", "weise")))
    if noun and not english and at == 0 and (token.low in words.small or words.has("adverbs", token.low)):
        noun = False  # "Gekommen sind 180 Gäste": only the sentence gives it its capital
    noun = noun or (english and _noun_by_place(at, tokens, words))
    if capital and noun and not any(key.startswith("c:") for key in keys):
        keys = (*keys, *_spellings(token.text))
    if capital and noun and "-" in token.text[1:-1]:
        keys = (*keys, *(words.stem(part) for part in token.text.split("-")[:-1] if len(part) > 2))
    parts: tuple[str, ...] = ()
    if capital and noun and not any(key.startswith("c:") for key in keys):
        keys = (*keys, *(f"h:{concept}" for concept in words.head(token.low)))
        parts = tuple(f"c:{concept}" for concept in words.first(token.low))
    if noun and not any(key.startswith("c:") for key in keys):
        keys = (*keys, *(f"c:who {concept}" for concept in words.agent(token.low)))
    if land := land_key(at, tokens, words):
        keys = (*keys, land)
    town = capital and at > 0 and words.has("towns", tokens[at - 1].low) and len(keys) < _CONCEPTS
    return Word(
        token.text, keys, token.start, token.end, token.clause, noun,
        name=english and capital and not initial,
        place=noun and (town or _in_place(at, tokens, words)),
        adjective=adjective,
        against=tuple(sorted({other for key in keys for other in words.opposites.get(key, ())})),
        amount=_amount(at, tokens, words) if noun or english else _told_of(at, tokens, words),
        lies_in=next((words.places[key] for key in keys if key in words.places), () if town else None)
        if noun
        else None,
        other=noun and words.other(token.low),
        role=role_of(at, tokens, words) if noun else "",
        aside=aside,
        kinds=(*words.general(keys), *(("people",) if words.has("people", token.low) else ())),
        seat_of=words.seats.get(token.low, ()) if noun else (),
        parts=parts,
    )  # fmt: skip


def _noun_by_place(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether a determiner, preposition or number stands before the word, or one word before that."""
    if at and tokens[at].clause == tokens[at - 1].clause and words.has("before nouns", tokens[at - 1].low):
        return not (
            tokens[at].low.endswith("ly") or (_behind_that(at, tokens) and _verb_like(at, tokens, words))
        )
    if tokens[at].low.endswith(("ed", "ing", "ly")) or tokens[at].low in words.verbs:
        return False
    if at and words.has("before nouns too", tokens[at - 1].low):
        return True
    for back in (at - 1, at - 2):
        if back < 0 or tokens[back].clause != tokens[at].clause:
            return False
        if not tokens[back].word or words.has("before nouns", tokens[back].low):
            return True
        if words.has("passed over", tokens[back].low) or words.has("neutral verbs", tokens[back].low):
            return False
    return False


def _thing(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether it is a noun, of which the verbs that share its stem tell nothing: "tower"."""
    if words.language == "de":
        return tokens[at].text[0].isupper()
    return _noun_by_place(at, tokens, words)


def _behind_that(at: int, tokens: list[FrameToken]) -> bool:
    return tokens[at - 1].low == "that"


def _verb_like(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    return tokens[at].low.endswith("ed") or tokens[at].low in words.verbs


def _adjective(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether it is told of the noun behind it; "rollte Trump" begins with a verb."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.clause != tokens[at].clause or not following.text[0].isupper():
        return False
    first = at == 0 or tokens[at - 1].clause != tokens[at].clause
    if tokens[at].low.endswith(("te", "ten")) and (first or not words.has("passed over", tokens[at - 1].low)):
        return False
    if tokens[at].low in STRONG and not (at and words.has("articles", tokens[at - 1].low)):
        return False
    return tokens[at].low.endswith(("e", "en", "er", "es", "em"))


def _in_a_name(at: int, tokens: list[FrameToken]) -> bool:
    """Whether a capital begins an adjective of a name: "Internationaler Gerichtshof"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None
        and following.clause == tokens[at].clause
        and following.text[0].isupper()
        and _IN_A_NAME.search(tokens[at].low) is not None
    )


def _amount(at: int, tokens: list[FrameToken], words: FrameWords) -> str:
    """ "none", "many" or "one", by the small word before the noun; up to two adjectives may stand between."""
    if at and tokens[at - 1].low in ("weder", "neither"):
        return "none"
    if at and tokens[at - 1].low == "noch" and any(token.low == "weder" for token in tokens[:at]):
        return "none"
    for back in range(at - 1, max(-1, at - 4), -1):
        low = tokens[back].low
        for amount in ("none", "many"):
            if words.has(amount, low):
                return amount
        if low in ("ein", "eine", "einen", "einem", "einer", "a", "an"):
            return "one"
        if tokens[back].clause != tokens[at].clause or not tokens[back].low.endswith(
            ("e", "en", "er", "es", "em", "ed")
        ):
            return ""
    return ""


def _told_of(at: int, tokens: list[FrameToken], words: FrameWords) -> str:
    """ "many" for a German verb whose clause speaks of many: "viele Punkte seien vereinbart worden"."""
    clause = [token.low for token in tokens if token.clause == tokens[at].clause]
    if any(words.has("none", low) or words.has("negation", low) for low in clause):
        return ""
    return "many" if any(words.has("many", low) for low in clause) else ""


def _in_place(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    for back in range(at - 1, max(-1, at - 4), -1):
        if words.has("in place", tokens[back].low) and tokens[back + 1].low not in ("least", "most"):
            return True
        if tokens[back].text[0].isupper() and back:
            return False
    return False


def _passed(at: int, tokens: list[FrameToken], words: FrameWords, counts: frozenset[str]) -> bool:
    low = tokens[at].low
    if words.has("adverbs", low) and not words.names(low) and (at == 0 or low == tokens[at].text):
        return True
    if words.has("titles", low) and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper():
        return True
    if low == "höhe" and not (at and tokens[at - 1].low == "in"):
        return False  # only "in Höhe von" tells no more than that there is a value
    if "duration" in counts and "last" in words.names(low) and not words.has("passed over", low):
        return False  # "took nine hours": so long it lasted
    if not counts and words.has("neutral verbs", low) and not words.has("passed over", low):
        return not {"arrive", "demand"} & set(words.names(low))
    return (
        words.has("passed over", low)
        or (words.has("neutral verbs", low) and not tokens[at].text[0].isupper())
        or words.has("negation", low)
        or (words.has("particles", low) and not tokens[at].text[0].isupper())
        or words.has("scope", low)
        or words.has("many", low)
    )


def _phrases(tokens: list[FrameToken], words: FrameWords) -> dict[int, tuple[str, ...]]:
    """The concepts of phrases and of verbs whose first part stands at the end, by the token they hang on."""
    found: dict[int, tuple[str, ...]] = {}
    lows = {token.low for token in tokens}
    for at, token in enumerate(tokens):
        longest: tuple[str, ...] = ()
        for parts, concept in words.phrases.get(token.low, ()):
            if longest and parts != longest:
                break
            if tuple(one.low for one in tokens[at : at + len(parts)]) == parts:
                longest = parts
                found[at] = (*found.get(at, ()), concept)
                for inner in range(at + 1, at + len(parts)):
                    found.setdefault(inner, ())
        if at not in found and (parted := _parted(at, tokens, words, lows)):
            found[at] = parted
        if at not in found:
            _put_idiom(at, tokens, words, found, lows)
        if token.text[0].islower() or at == 0:
            stem = words.stem(token.text)
            if lows.isdisjoint(words.parts_of.get(stem, ())):
                continue
            for ahead in range(at + 1, len(tokens)):
                if tokens[ahead].clause != token.clause:
                    continue  # an inserted phrase; a later clause has another number
                named = words.separable.get((stem, tokens[ahead].low))
                if named and not _before_thing(ahead, tokens, words):
                    found[at] = named
                    found.setdefault(ahead, ())
                    break
    return found


def _put_idiom(
    at: int,
    tokens: list[FrameToken],
    words: FrameWords,
    found: dict[int, tuple[str, ...]],
    lows: set[str],
) -> None:
    """A verb whose own words begin at `at`: "geht nach 30 Jahren in Rente", "went up"."""
    for rest, stem, concept in words.idioms.get(tokens[at].low, ()):
        if not lows.issuperset(rest):
            continue
        inside = tokens[at : at + len(rest)]
        if tuple(one.low for one in inside) != rest or inside[-1].clause != tokens[at].clause:
            continue
        places = range(at - 1, at) if words.language == "en" else range(len(tokens))
        for verb in places:
            if verb < 0 or at <= verb < at + len(rest) or tokens[verb].clause != tokens[at].clause:
                continue
            if tokens[verb].word and action_stem(tokens[verb].low) == stem and found.get(verb) != ():
                found[verb] = (*found.get(verb, words.names(tokens[verb].text)), concept)
                for inner in range(at, at + len(rest)):
                    found.setdefault(inner, ())
                return


def _before_thing(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether what may be the first part of a verb stands before a noun: "kamen auf der Insel … an"."""
    if at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause:
        return False
    following = tokens[at + 1]
    return following.text[0].isupper() or words.has("articles", following.low)


def _parted(at: int, tokens: list[FrameToken], words: FrameWords, lows: set[str]) -> tuple[str, ...]:
    """The concept of a phrase whose verb stands at `at` and whose rest closes the clause: kamen … ums Leben.

    Phrases of two words are left out: too many a noun stands somewhere behind a verb.
    """
    for parts, concept in words.phrases.get(tokens[at].low, ()):
        rest = parts[1:]
        if not lows.issuperset(rest):
            continue
        for ahead in range(at + 2, len(tokens) - len(rest) + 1) if len(rest) > 1 else ():
            if tokens[ahead].clause != tokens[at].clause:
                break
            if tuple(one.low for one in tokens[ahead : ahead + len(rest)]) == rest:
                return (concept,)
    return ()
