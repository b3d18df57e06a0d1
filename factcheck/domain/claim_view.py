"""What a detector sees of one claim: its words, values and frames, never a row of a database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.asked import Asked
from factcheck.domain.event import Event
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import Modality, Speech, ValueKind, Zone


@dataclass(frozen=True, slots=True)
class ArticleIdentity:
    """The article a claim stands in, the same in every database; "" for text that is in none."""

    version_sha256: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word at code points `start` to `end` of the quote.

    `keys` are what it is compared by: its stem first, then the concepts it names (`c:die`). `noun` is told
    by its capital or by its place, `name` says that it names one person or place. `place` says that a
    preposition of place stands before it. `clause` counts from 0. `against` are the keys of what it
    excludes ("stieg": `c:fall`; `~` marks what may follow it in time),
    `amount` is "none", "many" or "one" by the word before it, `lies_in` the keys of the places
    around a known place, None for what is no known place. `other` says that the first part makes another
    thing of what the last part names ("Stichwahl", "Halbfinale", "Vizepräsident"). `role` is what a noun
    is to its clause by the preposition before it ("place", "of", "for"), "" for subject and object; `aside`
    says that it only tells where the news comes from ("laut einem Bericht der Behörde"). `kinds` are the
    keys of the more general things it is one of: a fire is a disaster. `seat_of`
    are the keys of the country or union whose government a capital stands for, `parts` those of the first
    part of a compound ("Ölpreis": `c:oil`).
    """

    text: str
    keys: tuple[str, ...]
    start: int
    end: int
    clause: int
    noun: bool
    name: bool = False
    place: bool = False
    adjective: bool = False
    against: tuple[str, ...] = ()
    amount: str = ""
    lies_in: tuple[str, ...] | None = None
    other: bool = False
    role: str = ""
    aside: bool = False
    kinds: tuple[str, ...] = ()
    seat_of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts it names, without their mark."""
        return _concepts(self.keys)


@lru_cache(maxsize=16384)
def _concepts(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key[2:] for key in keys if key.startswith("c:"))


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words quoted in a claim, and the last part of the name of who said them, None if unsaid.

    `role` is what stands before the name. `person` is whom the list of holders knows by name or office, else
    ""; `sounds` are the keys of the name. `named` is false for a noun ("eine Sprecherin", "der Minister"),
    `outsider` true for one who holds no office ("ein Reporter"), `official` for one with a title. `woman`
    is None when nothing tells. `repeats` says that somebody else's words may be quoted ("zitierte den
    Satz"). `speaks_for` are the people for whose land or body a spokesman speaks, None for no spokesman.
    """

    words: str
    speaker: str | None
    role: str | None = None
    person: str = ""
    sounds: frozenset[str] = frozenset()
    named: bool = True
    outsider: bool = False
    official: bool = False
    woman: bool | None = None
    repeats: bool = False
    speaks_for: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a claim names together with who holds it; `start` and `clause` are those of its title.

    `office` is what it is and whose ("head / nato"), `sounds` are the keys of each part of the name. `person`
    is whom the list of holders knows by that name, else ""; `tenure` is "now" for who holds it by that list
    when the claim was published, "once" for who held it at another time, "" for anybody else. `woman` is None
    when nothing tells.
    """

    office: str
    name: str
    start: int
    clause: int
    sounds: tuple[frozenset[str], ...] = ()
    person: str = ""
    tenure: str = ""
    woman: bool | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One clause: its predicates (concepts or stems), the word that negates it, and how it is meant.

    `parts` are where the parts of a clause begin that have a verb of their own without a comma before it:
    "stimmte zu und forderte …", "there was no truce when …"; empty for a clause of one part.
    """

    clause: int
    start: int
    end: int
    predicates: tuple[str, ...]
    negated: bool
    cue: str
    modality: Modality
    parts: tuple[int, ...] = ()

    def part(self, at: int) -> int:
        """Which part the code point `at` is in."""
        return sum(start <= at for start in self.parts)


@dataclass(frozen=True, slots=True)
class ViewValue:
    """A value of a claim. `said` and `wide` are in `unit`; dates in "day" (ordinals), without a year in
    "yearday" (1 to 366, as of a leap year), "weekday" (1 to 7), times of day in "minute".

    `attribute` is what it measures, "" when unknown; `bound` how a date limits ("at latest", "since"…),
    `kinds` the more general things that what is counted is one of, `misfit` the weekday named beside a day of
    the calendar that was another one.
    """

    kind: ValueKind
    dimension: str
    unit: str
    said: Interval
    wide: Interval
    raw: str
    start: int
    end: int
    clause: int
    rule: str
    subject: str = ""
    attribute: str = ""
    counted: tuple[str, ...] = ()
    change: bool = False
    direction: str = ""
    bound: str = ""
    scope: str = ""
    negated: bool = False
    reference: Interval | None = None
    anchor: str = ""
    misfit: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim as the detectors see it. Offsets of words, values and frames are those of `quote`;
    `start` and `end` place the quote in its article. `published` is the article's own date, in days.
    `subject` and `attribute` are what a person has written down that it speaks of, "" for nothing; `asked`
    is what the attribute asks for and the claim answers, None without one.
    `names` are the keys of the people and places it names, `event` is what its article tells of; `aside` says
    that the claim itself looks back or elsewhere. `held` are the offices it names with who holds them,
    `reported` what it reports partly in quotation marks."""

    quote: str
    language: str
    words: tuple[Word, ...] = ()
    values: tuple[ViewValue, ...] = ()
    frames: tuple[Frame, ...] = ()
    cues: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    claimant: str | None = None
    speech: Speech = Speech.AUTHOR
    modality: Modality = Modality.ASSERTED
    published: Interval | None = None
    article: ArticleIdentity = ArticleIdentity()
    zone: Zone = Zone.BODY
    start: int = 0
    end: int = 0
    spoken: tuple[Spoken, ...] = ()
    subject: str = ""
    attribute: str = ""
    asked: Asked | None = None
    names: frozenset[str] = frozenset()
    event: Event | None = None
    aside: bool = False
    held: tuple[Held, ...] = ()
    reported: tuple[Spoken, ...] = ()

    def order(self) -> tuple[str, str, int, int, str]:
        """What claims are sorted by: content, so that the order of insertion makes no difference."""
        return (self.article.version_sha256, self.article.uid, self.start, self.end, self.quote)
