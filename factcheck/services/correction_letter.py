"""The letter that asks a publisher to put something right, in German or English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.services.dossier_words import Words


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article as they were printed, and the copy in which they can be looked up.

    `before` and `after` are the rest of its sentence; `zone` and `span` (code points) say where they stand in
    the desk's copy, `archived` is the address of a public copy.
    """

    quote: str
    article: str
    url: str | None
    printed: str | None
    captured_on: date | None
    sha256: str | None
    zone: str | None
    span: tuple[int, int] | None
    archived: str | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that speaks against the claim or explains it."""

    title: str
    url: str | None
    archived: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be put right: one claim with its rating, or two passages that cannot both be true.

    `why` may call several passages [1], [2] in their order.
    """

    to: str
    title: str
    passages: Sequence[Passage]
    why: str
    label: str | None
    sources: Sequence[Source]
    published: str | None
    due: date
    sender: str


_WORDS = {
    "de": {
        "to": "An: {to}",
        "subject": "Betreff: Bitte um Richtigstellung – {title}",
        "greeting": "Guten Tag,",
        "claim": "in Ihrem Beitrag „{title}“ steht eine Angabe, die nach unserer Prüfung nicht stimmt:",
        "conflict": "in Ihrem Beitrag „{title}“ stehen Angaben, die nicht zugleich stimmen können:",
        "elsewhere": "eine Angabe in Ihrem Beitrag „{title}“ verträgt sich nicht mit einer anderen:",
        "rated": "Unser Urteil: „{label}“. {why}",
        "why": "{why}",
        "sources": "Worauf wir uns stützen:",
        "published": "Unsere Prüfung ist veröffentlicht: {url}",
        "ask": "Bitte prüfen Sie das und teilen Sie uns bis zum {due} mit, ob Sie die Stelle richtigstellen.",
        "copy": "Kopie vom {day}, SHA-256 {sha}",
        "archived": "archiviert: {url}",
        "printed": "Datum im Beitrag: {printed}",
        "span": "Zeichen {0}–{1}",
        "closing": "Mit freundlichen Grüßen",
        "day": "%d.%m.%Y",
    },
    "en": {
        "to": "To: {to}",
        "subject": "Subject: Request for correction – {title}",
        "greeting": "Hello,",
        "claim": "your article “{title}” makes a statement that we found not to be correct:",
        "conflict": "your article “{title}” makes statements that cannot both be true:",
        "elsewhere": "a statement in your article “{title}” is at odds with another one:",
        "rated": "Our rating: “{label}”. {why}",
        "why": "{why}",
        "sources": "What we rely on:",
        "published": "Our check is published: {url}",
        "ask": "Please look into this and tell us by {due} whether you will correct it.",
        "copy": "copy of {day}, SHA-256 {sha}",
        "archived": "archived: {url}",
        "printed": "date printed: {printed}",
        "span": "characters {0}–{1}",
        "closing": "Kind regards",
        "day": "%Y-%m-%d",
    },
}

LANGUAGES = tuple(_WORDS)


def write_letter(matter: Matter, language: str) -> str:
    """The letter as Markdown, ending in a line break; `language` is one of LANGUAGES."""
    words = _WORDS[language]
    paragraphs = [
        f"{words['to'].format(to=matter.to)}\n{words['subject'].format(title=matter.title)}",
        words["greeting"],
        words[_opening(matter)].format(title=matter.title),
        *(
            _passage(passage, language, f"[{number}] " if len(matter.passages) > 1 else "")
            for number, passage in enumerate(matter.passages, 1)
        ),
        words["rated" if matter.label else "why"].format(label=matter.label, why=matter.why).strip(),
    ]
    if matter.sources:
        listed = "\n".join(f"- {_source(source, words)}" for source in matter.sources)
        paragraphs.append(f"{words['sources']}\n\n{listed}")
    if matter.published:
        paragraphs.append(words["published"].format(url=matter.published))
    paragraphs.append(words["ask"].format(due=matter.due.strftime(words["day"])))
    paragraphs.append(f"{words['closing']}\n{matter.sender}")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _opening(matter: Matter) -> str:
    if len(matter.passages) == 1:
        return "claim"
    return "conflict" if len({(one.article, one.url) for one in matter.passages}) == 1 else "elsewhere"


def _passage(passage: Passage, language: str, number: str) -> str:
    words = _WORDS[language]
    words_themselves = f"**{passage.quote}**" if passage.before or passage.after else passage.quote
    sentence = f"{passage.before}{words_themselves}{passage.after}"
    quoted = "\n".join(f"> {line}" for line in sentence.splitlines())
    copy = None
    if passage.captured_on and passage.sha256:
        copy = words["copy"].format(day=passage.captured_on.strftime(words["day"]), sha=passage.sha256)
    facts = (
        passage.article,
        passage.printed and words["printed"].format(printed=passage.printed),
        passage.zone and Words(language).of(passage.zone),
        passage.span and words["span"].format(*passage.span),
        passage.url,
        copy,
        passage.archived and words["archived"].format(url=passage.archived),
    )
    return f"{quoted}\n\n({number}{'; '.join(fact for fact in facts if fact)})"


def _source(source: Source, words: dict[str, str]) -> str:
    quote = " ".join(source.quote.split()) if source.quote else None
    parts = (
        source.title,
        quote and f"„{quote}“",
        source.url,
        source.archived and words["archived"].format(url=source.archived),
    )
    return ", ".join(part for part in parts if part)
