"""The words by which a language says who speaks, read from `languages/<code>/speech.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.word_lists import Lists, joined_lists, known_languages, read_lists

Particles = dict[str, frozenset[str]]
"""Finite verb to the words one of which must follow it in its clause; "" is none."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Lower-case words of one language; `titles`, `speakers` and `not_names` keep their case.

    `plain` verbs report a clause of any form, `clause` verbs only one that shows it is reported, `nominal`
    verbs an object. `source_heads` are the first words of all source phrases.
    A sentence is read when it holds one of `sure_cues`, or one of `particles` with a word it needs.
    """

    plain: Particles
    clause: Particles
    nominal: Particles
    opinion: frozenset[str]
    denial: frozenset[str]
    titles: frozenset[str]
    title_ends: tuple[str, ...]
    speakers: frozenset[str]
    speaker_ends: tuple[str, ...]
    not_names: frozenset[str]
    adjective_endings: tuple[str, ...]
    lists: dict[str, frozenset[str]]
    cues: frozenset[str]
    sure_cues: frozenset[str]
    particles: Particles
    comma_cues: tuple[str, ...]
    source_heads: frozenset[str]
    verb_second: bool
    lower_nouns: bool
    bare_clauses: bool

    def has(self, section: str, word: str) -> bool:
        """Whether a section lists the word; case is not looked at."""
        return word.lower() in self.lists[section]


_WORD_SECTIONS = (
    "object marks", "participles", "auxiliaries", "passives", "conjunctions", "clause openers", "relays",
    "subjunctives", "subjunctives of doubt", "subjunctive blockers", "first person", "pronouns masculine",
    "pronouns feminine", "pronouns plural", "pronouns other", "determiners", "links", "links of a name",
    "name particles", "noun links",
    "object determiners", "subordinators", "main clause openers", "openers", "skipped",
    "skipped phrases", "coordinators", "infinitive mark", "outsiders",
)  # fmt: skip
_PHRASE_SECTIONS = (
    "source prepositions",
    "source phrases",
    "own phrases",
    "source postpositions",
    "source words between commas",
    "source nouns",
    "opinion phrases",
    "subjunctive idioms",
)


@lru_cache(maxsize=16)
def speech_words(language: str | None) -> SpeechWords:
    """The words of a language (BCP 47 code); all languages' together when it is None or not known."""
    code = (language or "").split("-")[0].lower()
    lists = read_lists(code, "speech") if code in known_languages() else joined_lists("speech")
    plain, clause, nominal = (
        _particles(lists, "verbs", "verbs with a particle"),
        _particles(lists, "verbs with a clause only"),
        _particles(lists, "verbs with an object"),
    )
    titles, speakers = frozenset(lists.get("titles", ())), frozenset(lists.get("speakers", ()))
    words = {
        name: frozenset(map(str.lower, lists.get(name, ()))) for name in (*_WORD_SECTIONS, *_PHRASE_SECTIONS)
    }
    tables = (plain, clause, nominal)
    cues = {*plain, *clause, *nominal, *words["participles"], *words["subjunctives"]}
    cues |= _source_cues(lists)
    return SpeechWords(
        plain=plain,
        clause=clause,
        nominal=nominal,
        opinion=frozenset(_expanded(lists, "opinion verbs")),
        denial=frozenset(_expanded(lists, "denial verbs")),
        titles=titles,
        title_ends=tuple(sorted(title.lower() for title in titles if len(title) > 3)),
        speakers=speakers,
        speaker_ends=tuple(sorted(word.lower() for word in speakers if len(word) > 3)),
        not_names=frozenset(lists.get("not names", ())),
        adjective_endings=lists.get("adjective endings", ()),
        lists=words,
        cues=frozenset(cues),
        sure_cues=frozenset(cue for cue in cues if not _needs_particle(cue, tables)),
        particles={
            cue: frozenset().union(*(table.get(cue, frozenset()) for table in tables))
            for cue in cues
            if _needs_particle(cue, tables)
        },
        comma_cues=tuple(
            f"{mark} {word} " for word in words["source words between commas"] for mark in ',–“"'
        ),
        source_heads=frozenset(
            entry.split()[0] for section in _PHRASE_SECTIONS[:5] for entry in words[section]
        ),
        verb_second="verb second" in lists,
        lower_nouns="lower nouns" in lists,
        bare_clauses="bare clauses" in lists,
    )


def _source_cues(lists: Lists) -> set[str]:
    """One word of each source phrase: its noun, else the longest, which is the rarest."""
    return {
        max(entry.split(), key=lambda word: (word[0].isupper(), len(word)))
        for section in ("source prepositions", "source phrases", "source postpositions", "own phrases")
        for entry in lists.get(section, ())
    }


def _needs_particle(cue: str, tables: tuple[Particles, ...]) -> bool:
    found = [table[cue] for table in tables if cue in table]
    return bool(found) and all("" not in particles for particles in found)


def _particles(lists: Lists, *sections: str) -> Particles:
    """Verbs with their particles; "fügte hinzu" also gives "hinzufügte", as it stands at a clause's end."""
    found: dict[str, set[str]] = {}
    for entry in (entry for section in sections for entry in _expanded(lists, section)):
        verb, _, particle = entry.partition(" ")
        found.setdefault(verb, set()).add(particle.lower())
        if particle and particle[0].islower() and "verb second" in lists:
            found.setdefault(particle + verb, set()).add("")
    return {verb: frozenset(particles) for verb, particles in found.items()}


def _expanded(lists: Lists, section: str) -> list[str]:
    """The entries, each "stem+" as its forms."""
    endings = lists.get("endings", ())
    return [
        form
        for entry in lists.get(section, ())
        for form in ([entry[:-1] + ending for ending in endings] if entry.endswith("+") else [entry])
    ]
