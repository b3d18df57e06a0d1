"""The words frames are read with: concepts, cues and attributes of a language, and a desk's own additions."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from factcheck.reading.action_stems import action_stem
from factcheck.reading.word_lists import Lists, parse_lists, read_lists

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a"})
_SECOND_ENDINGS = ("te", "er", "in", "e", "t")
_GERMAN_ENDINGS = (
    "erin",
    "innen",
    "ern",
    "ens",
    "ten",
    "tet",
    "te",
    "en",
    "er",
    "es",
    "em",
    "et",
    "e",
    "n",
    "s",
    "t",
)
_ENGLISH_ENDINGS = ("ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y", "d")
_GERMAN_AGENTS = ("erinnen", "erin", "ers", "ern", "er")
_ENGLISH_AGENTS = ("ers", "er", "ors", "or")
_SPLIT = re.compile(r"[\s]+")
_WITH_ZU = re.compile(
    r"(ab|an|auf|aus|bei|ein|fest|her|heraus|hin|los|mit|nach|teil|vor|weg|zuruck|zusammen|um|durch|nieder"
    r"|wieder|statt|bekannt|frei|fort|weiter|uber)zu([a-z]{3,}n)"
)
_PARTICIPLE = re.compile(
    r"(ab|an|auf|aus|bei|ein|fest|los|mit|nach|teil|vor|weg|zu|zurück|zusammen|um|statt)(?:zu|ge)(\w{3,})"
)
_LONG_ENOUGH, _SHORTEST_FIRST, _SHORTEST_LAST = 9, 3, 4
"""Letters of a compound, of its first part and of its last."""
_SHORTEST = {"de": 4, "en": 3}
_KEPT = 20_000
"""Words whose concepts are remembered: those of many texts, not all that were ever read."""


class FrameWords:
    """`forms` and `stems` map a lower-case form or a stem to the concepts it names, `phrases` and `separable`
    the same for several words, `idioms` the first word beside a verb to all of them, its stem and a concept;
    `parts_of` the first parts that stand apart from a verb's stem;
    `small` are the forms listed without a capital; `listed` has the sections of
    `frames.txt`, `groups` those of `attributes.txt`, `opposites` and `places` what excludes or holds what,
    `seats` whose government a capital stands for, `ordinals` and `numerals` the numbers of numerals."""

    def __init__(self, language: str, lexicon: Path | None = None) -> None:
        self.language = language
        self.lexicon = lexicon
        self.listed = _sections(language, "frames", lexicon)
        self.groups = _sections(language, "attributes", lexicon, lower=False)
        self._padded = {
            section: tuple((entry, f" {entry} ") for entry in sorted(entries))
            for section, entries in self.listed.items()
        }
        self._others = tuple(sorted(self.listed.get("other by prefix", ())))
        self._ends = tuple(self.listed.get("compound heads", ()))
        self._compounds: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._named: dict[str, tuple[str, ...]] = {}
        self.small: set[str] = set()
        places = _lists(language, "places", lexicon)
        self._place_names = frozenset(name.lower() for row in places.items() for name in (row[0], *row[1]))
        self.forms: dict[str, tuple[str, ...]] = {}
        self.stems: dict[str, tuple[str, ...]] = {}
        self.noun_forms: dict[str, tuple[str, ...]] = {}
        self.noun_stems: dict[str, tuple[str, ...]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.separable: dict[tuple[str, str], tuple[str, ...]] = {}
        self.actions: dict[str, tuple[str, ...]] = {}
        self.idioms: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for name in ("concepts", "actions", "things"):
            for concept, entries in _lists(language, name, lexicon).items():
                for entry in entries:
                    self._learn(entry, concept)
                    if name == "actions" and " " in entry:
                        self._learn_idiom(entry, concept)
                    if entry.islower():
                        self.small.add(entry)
        self.light = frozenset(action_stem(entry) for entry in self.listed.get("light actions", ()))
        self.siding = frozenset(action_stem(entry) for entry in self.listed.get("taking sides", ()))
        self.kinds = self._kinds(_lists(language, "kinds", lexicon))
        self.verbs = self._verbs()
        self.standings = self._standings()
        endings = self.listed.get("ordinal endings", frozenset()) or frozenset(("",))
        raw = _lists(language, "frames", lexicon)
        self.ordinals = {
            f"{stem}{end}": at + 1 for at, stem in enumerate(raw["ordinals in order"]) for end in endings
        }
        self.numerals = {word: at + 1 for at, word in enumerate(raw["cardinals in order"])}
        self.roles = self._roles()
        antonyms = _lists(language, "antonyms", lexicon)
        self.opposites = self._opposites(antonyms.get("pairs", ()), "")
        for key, others in self._opposites(antonyms.get("in turn", ()), "~").items():
            self.opposites[key] = (*self.opposites.get(key, ()), *others)
        self.seats = {
            capital.lower(): self.keys(of)
            for of, capitals in _lists(language, "capitals", lexicon).items()
            for capital in capitals
        }
        self.places = self._places(places)
        for found in self.phrases.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair))
        self.parts_of: dict[str, set[str]] = {}
        for stem, part in self.separable:
            self.parts_of.setdefault(stem, set()).add(part)
        self._named.clear()  # by lists that were not whole yet

    def _learn(self, entry: str, concept: str) -> None:
        parts = tuple(_SPLIT.split(entry.lower()))
        if len(parts) == 1:
            _put(self.noun_forms if self._noun(entry) else self.forms, entry.lower(), concept)
            if len(entry) > 3:
                _put(self.noun_stems if self._noun(entry) else self.stems, self.stem(entry), concept)
            if entry.islower():
                _put(self.actions, action_stem(entry), concept)
        elif len(parts) == 2 and (self.has("particles", parts[1]) or self.has("verb parts", parts[1])):
            key = (self.stem(parts[0]), parts[1])
            self.separable[key] = tuple(dict.fromkeys((*self.separable.get(key, ()), concept)))
        else:
            self.phrases.setdefault(parts[0], []).append((parts, concept))

    def _learn_idiom(self, entry: str, concept: str) -> None:
        """A verb with words of its own, in all its forms: "in Rente gehen", "go up"."""
        parts = entry.split()
        verb, rest = (parts[0], parts[1:]) if self.language == "en" else (parts[-1], parts[:-1])
        if verb[0].islower() and (self.language == "en" or verb.endswith("n")):
            low = tuple(part.lower() for part in rest)
            self.idioms.setdefault(low[0], []).append((low, action_stem(verb), concept))

    def _standings(self) -> dict[str, list[tuple[tuple[str, ...], str, float]]]:
        """First word to the phrases of the sections `rank N` and `ratio N`, the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        for section, entries in self.listed.items():
            name, _, number = section.partition(" ")
            if name in ("rank", "ratio"):
                for entry in entries:
                    parts = tuple(entry.split())
                    found.setdefault(parts[0], []).append((parts, name, float(number)))
        for phrases in found.values():
            phrases.sort(key=lambda one: (-len(one[0]), one))
        return found

    def _noun(self, word: str) -> bool:
        """Whether a German word has the capital of a noun, whose stem no verb shares: "Flieger", "fliegt"."""
        return self.language == "de" and word[:1].isupper()

    @staticmethod
    def _kinds(lists: Lists) -> dict[str, tuple[str, ...]]:
        """Concept to the more general concepts it is one of."""
        found: dict[str, tuple[str, ...]] = {}
        for general, concepts in lists.items():
            for concept in concepts:
                _put(found, concept, general)
        return found

    def _verbs(self) -> frozenset[str]:
        """English forms that are verbs unless a word for nouns stands before them: "represents", "went"."""
        told = {form.removesuffix("d").removesuffix("e") for form in self.forms if form.endswith("ed")}
        made = {f"{form}s" for form in told} | {f"{form}es" for form in told}
        return self.listed.get("verbs", frozenset()) | made

    def _roles(self) -> dict[str, str]:
        """Preposition to what it makes of the noun behind it, by the sections `role NAME`."""
        return {
            entry: section.removeprefix("role ")
            for section, entries in self.listed.items()
            if section.startswith("role ")
            for entry in entries
        }

    def _opposites(self, pairs: tuple[str, ...], mark: str) -> dict[str, tuple[str, ...]]:
        """Key to the keys it excludes, both ways, each with the mark before it."""
        found: dict[str, tuple[str, ...]] = {}
        for pair in pairs:
            one, _, other = (part.strip() for part in pair.partition("/"))
            for left, right in ((one, other), (other, one)):
                for key in self.keys(left):
                    found[key] = tuple(
                        dict.fromkeys(
                            (*found.get(key, ()), *(f"{mark}{other}" for other in self.keys(right)))
                        )
                    )
        return found

    def _places(self, lists: Lists) -> dict[str, tuple[str, ...]]:
        """Key of a known place to the keys of what it lies in, at any remove."""
        found: dict[str, set[str]] = {}
        for whole, parts in lists.items():
            found.setdefault(self._place_key(whole), set())
            for part in parts:
                found.setdefault(self._place_key(part), set()).update(
                    (self._place_key(whole), *self.keys(whole))
                )
        for inner in found.values():
            for key in tuple(inner):
                inner |= found.get(key, set())
        return {key: tuple(sorted(inner)) for key, inner in found.items()}

    def _place_key(self, name: str) -> str:
        """What a place is known by; one of several words by the concept of the whole: "Den Haag"."""
        parts = tuple(name.lower().split())
        told = (concept for listed, concept in self.phrases.get(parts[0], ()) if listed == parts)
        whole = next(told, "") if len(parts) > 1 else ""
        return f"c:{whole}" if whole else self.keys(name)[0]

    def keys(self, word: str) -> tuple[str, ...]:
        """What a word is compared by: its concepts if it has any, else its stem."""
        named = self.names(word)
        return tuple(f"c:{name}" for name in named) or (self.stem(word),)

    def has(self, section: str, word: str) -> bool:
        """Whether a section of `frames.txt` lists the lower-case word."""
        return word in self.listed.get(section, ())

    def names(self, word: str) -> tuple[str, ...]:
        """The concepts of a word: by its form, else by its stem."""
        known = self._named.get(word)
        if known is None:
            if len(self._named) >= _KEPT:
                self._named.clear()
            known = self._named[word] = self._names(word)
        return known

    def _names(self, word: str) -> tuple[str, ...]:
        low = word.lower()
        if low.endswith(("'s", "’s")):
            word, low = word[:-2], low[:-2]
        named: tuple[str, ...] = ()
        if word[:1].isupper() and low in self._place_names:  # no kin of "Wal" is Wales
            return self.noun_forms.get(low, ()) if self._noun(word) else self.forms.get(low, ())
        if self._noun(word):
            if self.has("nouns apart", low):
                return ()
            named = self.noun_forms.get(low) or self.noun_stems.get(self.stem(word), ())
        named = named or self.forms.get(low) or self.stems.get(self.stem(low), ()) or self._parted(low)
        if not named and not self._noun(word):
            named = self.noun_forms.get(low, ())
        if not named and word[:1].isupper() and low.endswith(self._ends):
            head = max(
                (end for end in self.listed.get("compound heads", ()) if low.endswith(end)),
                key=len,
                default="",
            )
            if head and len(low) > len(head) + 2:
                return self.names(head.capitalize())
        if (
            not named
            and "-" in low
            and not (self.language == "en" and low.endswith(("ed", "born")))
            and low.partition("-")[0] not in self.listed.get("other by prefix", ())
        ):
            return self.names(word.rpartition("-")[2])  # "US-Präsident" is a president
        return named

    def _parted(self, low: str) -> tuple[str, ...]:
        """The concepts of a verb whose first part was read apart elsewhere: "zuzustimmen", "zugestimmt"."""
        if self.language != "de" or (match := _PARTICIPLE.fullmatch(low)) is None:
            return ()
        return self.separable.get((self.stem(match[2]), match[1]), ())

    def head(self, low: str) -> tuple[str, ...]:
        """The concepts of the last part of a German compound: "schulbusunfall" is an accident."""
        return self._compound(low)[1]

    def first(self, low: str) -> tuple[str, ...]:
        """The concepts of its first part: "ölpreis" is about oil."""
        return self._compound(low)[0]

    def _compound(self, low: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The concepts of the first and the last part; a short word has to have two known ones."""
        if self.language != "de" or len(low) < _SHORTEST_FIRST + _SHORTEST_LAST - 1 or self.other(low):
            return (), ()
        if low not in self._compounds:
            if len(self._compounds) >= _KEPT:
                self._compounds.clear()
            self._compounds[low] = ((), ())
            for start in range(_SHORTEST_FIRST - 1, len(low) - _SHORTEST_LAST + 1):
                if low[start:] not in self.noun_forms:
                    continue
                first = next(filter(None, map(self._first_part, _joints(low[:start]))), ())
                if first or (len(low) >= _LONG_ENOUGH and start >= _SHORTEST_FIRST):
                    self._compounds[low] = (first, self.noun_forms[low[start:]])
                    break
        return self._compounds[low]

    def agent(self, low: str) -> tuple[str, ...]:
        """What those do whom a noun made of a verb names: "Entführer", "kidnappers"."""
        endings = _GERMAN_AGENTS if self.language == "de" else _ENGLISH_AGENTS
        if not low.endswith(endings):
            return ()
        for ending in endings:
            if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_LAST:
                bare = low[: -len(ending)]
                made = (f"{bare}en",) if self.language == "de" else (bare, f"{bare}e")
                return next((found for verb in made if (found := self.actions.get(action_stem(verb)))), ())
        return ()

    def _first_part(self, low: str) -> tuple[str, ...]:
        return self.noun_forms.get(low) or self.noun_forms.get(f"{low}e", ())

    def general(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of the more general concepts that the concepts of some keys are."""
        named = (key[2:] for key in keys if key.startswith(("c:", "h:")))
        return tuple(dict.fromkeys(f"c:{kind}" for name in named for kind in self.kinds.get(name, ())))

    def other(self, low: str) -> bool:
        """Whether the first part makes another thing of what the last part names: "stichwahl"."""
        return low.startswith(self._others) and any(
            len(low) - len(part) >= _SHORTEST_LAST for part in self._others if low.startswith(part)
        )

    def spoken(self, section: str, padded: str) -> list[str]:
        """The entries of a section of `frames.txt` in lower-case words joined and padded with blanks."""
        return [entry for entry, framed in self._padded.get(section, ()) if framed in padded]

    def stem(self, word: str) -> str:
        """A word without its endings: good enough to join forms of one word, no more."""
        return stem(word, self.language)


def _joints(first: str) -> tuple[str, ...]:
    """The first part of a compound with and without what may join it to the last."""
    return (first, *(first[: -len(joint)] for joint in ("s", "n", "en", "es") if first.endswith(joint)))


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """The lower-case stem; umlauts are folded, the "ge" of a participle goes."""
    low = word.lower().translate(_UMLAUTS)
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    if language == "de" and low.endswith("n") and (parted := _WITH_ZU.fullmatch(low)):
        low = parted[1] + parted[2]  # "abzulehnen" is a form of "ablehnen"
    endings = _ENGLISH_ENDINGS if language == "en" else _GERMAN_ENDINGS
    shortest = _SHORTEST.get(language, 4)
    for last in (endings, _SECOND_ENDINGS if language != "en" else ("e", "s")):
        cut = ""
        if low.endswith(last):
            cut = next((end for end in last if low.endswith(end) and len(low) - len(end) >= shortest), "")
        if cut == "s" and low.endswith("ss"):
            cut = ""
        low = low[: len(low) - len(cut)]
    if language == "de" and word[:1].islower() and low.startswith("ge") and len(low) >= 6:
        low = low[2:]
    return low


@lru_cache(maxsize=8)
def frame_words(language: str, lexicon: Path | None = None) -> FrameWords:
    """The words of "de" or "en"; `lexicon` is a folder of a desk's own lists, laid out in the same way."""
    return FrameWords("en" if language.startswith("en") else "de", lexicon)


@lru_cache(maxsize=4096)
def likelier_language(text: str) -> str:
    """German or English, by the small words of both, then by all that are listed; German when they do not
    tell. For texts too short to be sure of."""
    found = re.findall(r"[^\W\d_]+", text.lower())
    for known in (_small, _known):  # most are told by small words, and the other lists take long to read
        german, english = (sum(map(known(language).__contains__, found)) for language in ("de", "en"))
        if german != english:
            return "en" if english > german else "de"
    return "de"


@lru_cache(maxsize=2)
def _small(language: str) -> frozenset[str]:
    return frozenset(entry.lower() for entry in read_lists(language, "frames")["passed over"])


@lru_cache(maxsize=2)
def _known(language: str) -> frozenset[str]:
    words = frame_words(language)
    return words.listed["passed over"] | words.forms.keys() | words.noun_forms.keys()


def _lists(language: str, name: str, lexicon: Path | None) -> Lists:
    lists = dict(read_lists(language, name))
    own = lexicon / language / f"{name}.txt" if lexicon else None
    if own and own.is_file():
        for section, entries in parse_lists(own.read_text(encoding="utf-8")).items():
            lists[section] = (*lists.get(section, ()), *entries)
    return lists


def _sections(
    language: str, name: str, lexicon: Path | None, lower: bool = True
) -> dict[str, frozenset[str]]:
    lists = _lists(language, name, lexicon)
    return {
        key: frozenset(entry.lower() if lower else entry for entry in entries)
        for key, entries in lists.items()
    }


def _put(table: dict[str, tuple[str, ...]], key: str, concept: str) -> None:
    table[key] = tuple(dict.fromkeys((*table.get(key, ()), concept)))
