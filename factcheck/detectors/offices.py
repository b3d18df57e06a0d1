"""Offices with the name of who holds them: "UN-Generalsekretär Paul Lindner"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.domain.claim_view import ClaimView, Word

OFFICES = frozenset(
    (
        "president", "chancellor", "minister", "foreign minister", "mayor", "prime minister", "director",
        "government",
    )
)  # fmt: skip
_OFFICE = re.compile(
    r"(?:minister|präsident|kanzler|generalsekretär|bürgermeister|gouverneur|botschafter|kommissionschef"
    r"|zentralbankchef|notenbankchef|vorstandschef|generalstaatsanwalt)(?:in)?$"
    r"|^(?:president|chancellor|governor|ambassador|secretary-general)$",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"(?:^|-)(?:vize|ex-|alt|stellv|vor)")
_OTHERS = re.compile(
    r"\b(?:ehemalig|früher|einstig|damalig|künftig|designiert|stellvertretend|neu)\w* (?:[\w-]+ )?$"
    r"|\b(?:former|then|deputy|vice|acting|future) (?:[\w-]+ )?$"
)
_SEVERAL = frozenset(("minister", "botschafter", "gouverneur", "ambassador", "governor"))
_PARTIES = frozenset(
    (
        "cdu",
        "csu",
        "spd",
        "fdp",
        "afd",
        "grünen",
        "linke",
        "linken",
        "bsw",
        "övp",
        "spö",
        "fpö",
        "svp",
        "unions",
    )
)
"""Parties have many ministers and mayors, and one secretary-general."""
_OF_PARTIES = ("generalsekretär", "vorstandschef")


class Holder(NamedTuple):
    """An office as the keys of what it is and whose it is, and the name behind it."""

    office: Word
    which: frozenset[str]
    name: tuple[Word, ...]


def holders(view: ClaimView) -> list[Holder]:
    """Every office that says whose it is and stands right before a name."""
    found: list[Holder] = []
    for at, word in enumerate(view.words):
        which = _which(view, at)
        if _OFFICE.search(word.text) and which and not _other(view, word):
            name = _name(view, at)
            if name:
                found.append(Holder(word, which, name))
    return found


def _other(view: ClaimView, word: Word) -> bool:
    """Whether it is a former or deputy one, or one of several."""
    low = word.text.lower()
    first, _, title = low.rpartition("-")
    several = title.removesuffix("in") in _SEVERAL or (
        first in _PARTIES and not title.startswith(_OF_PARTIES)
    )
    before = view.quote[: word.start].lower()
    return several or _DEPUTY.search(low) is not None or _OTHERS.search(before) is not None


def _which(view: ClaimView, at: int) -> frozenset[str]:
    """Whose office it is: the part before a hyphen, or the adjective of a country before it."""
    word = view.words[at]
    title = next((match[0] for match in [_OFFICE.search(word.text)] if match), "").lower().removesuffix("in")
    before = view.words[at - 1] if at else None
    if "-" in word.text:
        return frozenset((word.text.lower().rpartition("-")[0], title))
    if (
        before is not None
        and before.end + 1 == word.start
        and re.search(r"isch\w{0,2}$|ish$|ian$", before.text)
    ):
        return frozenset((before.keys[0], title))
    return frozenset()


def _name(view: ClaimView, at: int) -> tuple[Word, ...]:
    run: list[Word] = []
    end = view.words[at].end
    for word in view.words[at + 1 :]:
        if word.start != end + 1 or not word.text[0].isupper() or _OFFICE.search(word.text):
            break
        run.append(word)
        end = word.end
    return tuple(run)


def names_office(word: Word) -> bool:
    """Whether it names somebody by an office, as its last part as well: "Kremlchef"."""
    return any(key[2:] in OFFICES for key in word.keys if key.startswith(("c:", "h:")))


def without_holders(side: list[Word], others: list[Word]) -> list[Word]:
    """What is left when each office of the other side has taken one name: "der US-Präsident", "Trump"."""
    offices = sum(names_office(word) for word in others)
    names = [word for word in side if word.text[0].isupper() and word.lies_in is None and not word.concepts]
    runs = [word for at, word in enumerate(names) if at == 0 or word.start > names[at - 1].end + 1]
    taken = {word.start for word in runs[:offices]}
    for word, following in pairwise(names):
        if word.start in taken and following.start <= word.end + 1:
            taken.add(following.start)
    return [word for word in side if word.start not in taken]


def known(word: Word) -> bool:
    """Whether it names somebody of whom it is known who that is, by name or office."""
    return any(key.startswith("p:") for key in word.keys)
