"""What a person's key asks of a claim, and what the claim answers besides figures and dates."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import Modality


@dataclass(frozen=True, slots=True)
class NamedOne:
    """Somebody named at code points `start` to `end`: `name` as written, `keys` the sounds of its last part,
    `parts` all its parts in lower case. `fits` says how well the title before it is what was asked for: 2 the
    very words, 1 as a part of them, 0 not at all, 3 that the claim itself says he is it. `people` are the
    surnames of those whom an office or byname may mean; a name of no `keys` is an office alone."""

    name: str
    start: int
    end: int
    keys: frozenset[str]
    parts: frozenset[str]
    fits: int = 0
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something, and the longer words of what stands in quotation marks beside the verb of saying,
    empty where nothing does."""

    sayer: NamedOne
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stance:
    """What one clause says: yes or no. `word` says so itself ("lehnte ab", "not"), "" when nothing does;
    `denied` is the cue that negates it, `narrow` an adjective that makes it deny but a part ("keine
    schweren Mängel"), `turn` a word that tells of a state before or after another one ("später"), `so_far`
    one that tells of a state up to now, `open` one that leaves open whether it is so ("prüft"). `topics`
    counts the words of the key in it; `said` are the keys of each other content word; `plain` says that
    beside the key's it holds no verb but such as "gab", "war", "fand". `subjects` counts the words of the
    key's subject; `nouns` are the keys of its nouns, `none` of those it says there are none of; `intro` says
    that it only opens what the next one tells ("machte klar, dass …"). `verbs` are the keys of its verbs,
    `against` those of what they exclude. `doer` is "own" where the key's subject is the subject of the
    clause, "other" where somebody else is; `poles` are the ends of scales it names ("+alike", "-change");
    `verbless` says that it tells nothing, `some` is a word that makes it true of some ("einzelne"),
    `promises` says that an infinitive behind it is only promised or threatened, `asks` that a verb of it is
    a word of the key. `doers` are the keys of the people by name and of the lands
    ("l:…") that do it, `about` those of the nouns that name the key's subject; `stage` is "before" or "now"
    for a state that another one may have followed, or gone before. `marks` are "nothing said" (that
    something was not spoken of) and "saying" (that something was).
    """

    clause: int
    start: int
    end: int
    yes: bool
    word: str
    denied: str
    topics: int
    said: tuple[frozenset[str], ...]
    plain: bool
    narrow: str
    turn: str
    so_far: str
    open: str
    modality: Modality
    subjects: int = 0
    nouns: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    intro: bool = False
    verbs: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    doer: str = ""
    poles: frozenset[str] = frozenset()
    verbless: bool = False
    some: str = ""
    promises: bool = False
    asks: bool = False
    marks: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something with a place in an order: `keys` are those of its words; `named` says that it is
    a name rather than a description ("der Gastgeber"); `people` are the surnames of those whom an office or
    a byname may mean."""

    name: str
    keys: frozenset[str]
    named: bool
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Order:
    """What came first and what came then; None for all the others."""

    first: Party | None
    then: Party | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much more of one `dimension` ("long", "much") one has than another, in the words `told`: `ratio` is
    `own`'s to `standard`'s, the keys of the words of both, empty where they are not said, with the surnames
    of those who may be meant as `p:trump`."""

    dimension: str
    ratio: Interval
    own: frozenset[str]
    standard: frozenset[str]
    told: str
    clause: int


@dataclass(frozen=True, slots=True)
class Land:
    """A land named at code points `start` to `end`, by a noun or an adjective; `lands` are all it may be."""

    name: str
    start: int
    end: int
    lands: frozenset[str]
    clause: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words of a written attribute ask for.

    `kinds` are "date", "duration", "count", "money", "share", "rating", "event", "person", "speaker",
    "place", "order" and "plan", empty when the attribute names no kind of value; `keys` what its words are
    compared by, `concepts` what they name; `names` and `stances` are read only for such claims. `sayings`
    tell who says what of what the claim quotes or reports, for a key that asks for a speaker; `orders` what
    came before what; `comparisons` how much more one has than another; `lands` are those named beside the
    subject, for a key that asks for a land.
    """

    kinds: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    concepts: frozenset[str] = frozenset()
    names: tuple[NamedOne, ...] = ()
    stances: tuple[Stance, ...] = ()
    sayings: tuple[Saying, ...] = ()
    orders: tuple[Order, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    lands: tuple[Land, ...] = ()
