"""What changed between two versions of an article, and what that does to claims, conflicts and verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.ids import Kind, parse_ref
from factcheck.domain.span import Span
from factcheck.domain.text_diff import Changed, changes_between
from factcheck.errors import BadInput, NotFound
from factcheck.render.documents import Json
from factcheck.render.page import Block, Fields, Gap, Heading, Note
from factcheck.services.showing_parts import (
    Record,
    Shown,
    commands,
    first,
    flat,
    listed,
    moment,
    read_part,
    words,
)
from factcheck.storage.reader import Reader

REMOVED, ADDED = ("[-", "-]"), ("{+", "+}")
"""Marks around words that went and came, as `git diff --word-diff` has them."""

_AROUND = 60
"""Code points shown on each side of a change."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two texts of one article."""

    article: Record
    old: Record
    new: Record


def show_diff(reader: Reader, word: str, *, old: int | None = None, new: int | None = None) -> Shown:
    """The changes from version `old` to `new`; left out, the newest and the one before it.

    Raises NotFound for an article or version there is none of, BadInput for one with a single version.
    """
    pair = _versions(reader, word, old, new)
    texts = str(pair.old["text"]), str(pair.new["text"])
    changes = changes_between(*texts)
    number = int(str(pair.article["article"])[1:])
    places = [_change(texts, one) for one in changes]
    states = flat(read_part(reader, "anchor-states", article=number, version=int(pair.new["version"] or 0)))
    lost = [str(row["claim"]) for row in states if row["state"] == "lost"]
    links = [row for row in flat(read_part(reader, "links", article=number)) if _touches(row, lost)]
    stale = flat(read_part(reader, "stale", article=number))
    blocks = [*_head(pair), *_changes(places)]
    blocks += listed("Claims", [(state, claims) for state, claims in _by_state(states)])
    blocks += listed(
        "Conflicts whose words are gone", [(str(row["link"]), words(row["sentence"])) for row in links]
    )
    blocks += listed(
        "Verdicts on an earlier text",
        [
            (str(row["verdict"]), f"{row['label']} on {row['claim']}, judged version {row['version']}")
            for row in stale
        ],
    )
    blocks += commands(*_next(str(pair.article["article"]), lost, stale))
    document: dict[str, Json] = {
        "article": pair.article["article"],
        "old_version": pair.old["version"],
        "new_version": pair.new["version"],
        "changes": [dict(place) for place in places],
        "claims": [dict(row) for row in states],
        "conflicts": [row["link"] for row in links],
        "verdicts": [row["verdict"] for row in stale],
    }
    return Shown(blocks, document)


def _versions(reader: Reader, word: str, old: int | None, new: int | None) -> Versions:
    ref = parse_ref(word, Kind.ARTICLE)
    article = first(read_part(reader, "article", article=ref.number))
    if article is None:
        raise NotFound(f"There is no {ref}.", "See: factcheck article list")
    latest = int(article["version"] or 1)
    if latest == 1:
        raise BadInput(
            f"{ref} has one version only.", "A new text for its address makes another: factcheck article add"
        )
    newer = new or latest
    older = old or newer - 1
    if older == newer or older < 1:
        raise BadInput(f"Versions {older} and {newer} are no pair.", f"{ref} has versions 1 to {latest}.")
    found = [
        first(read_part(reader, "text", article=ref.number, version=number)) for number in (older, newer)
    ]
    if found[0] is None or found[1] is None:
        raise NotFound(f"{ref} has versions 1 to {latest}.", f"See: factcheck show {ref}")
    return Versions(article, found[0], found[1])


def _change(texts: tuple[str, str], change: Changed) -> dict[str, Json]:
    """One change with the zone it stands in, and the words around it."""
    from factcheck.reading.zones import find_zones, zone_at

    old, new = change.old.cut(texts[0]), change.new.cut(texts[1])
    kind = "changed" if old and new else "added" if new else "removed"
    side = 0 if kind == "removed" else 1
    span = (change.old, change.new)[side]
    zone = zone_at(find_zones(texts[side]), span.start)
    before, after = _around(texts[side], span)
    return {
        "zone": zone.value, "change": kind, "old": old or None, "new": new or None,
        "old_start": change.old.start, "old_end": change.old.end,
        "new_start": change.new.start, "new_end": change.new.end, "before": before, "after": after,
    }  # fmt: skip


def _around(text: str, span: Span) -> tuple[str, str]:
    """The words of the same paragraph on each side, cut at word borders."""
    before = text[max(0, span.start - _AROUND) : span.start].rsplit("\n", 1)[-1]
    after = text[span.end : span.end + _AROUND].split("\n", 1)[0]
    if len(before) == _AROUND:
        before = f"… {before.split(' ', 1)[-1]}"
    if len(after) == _AROUND:
        after = f"{after.rsplit(' ', 1)[0]} …"
    return before, after


def _head(pair: Versions) -> list[Block]:
    dates = f"{moment(pair.old['captured_at'])} → {moment(pair.new['captured_at'])}"
    title = f"{pair.article['article']}  {pair.article['title']}"
    return [
        Heading(title),
        Fields((("versions", f"{pair.old['version']} → {pair.new['version']}"), ("taken in", dates))),
    ]


def _changes(places: Sequence[dict[str, Json]]) -> Iterator[Block]:
    if not places:
        yield from (Gap(), Note("Only white space differs."))
    for place in places:
        yield from (Gap(), Heading(str(place["zone"])), Note(_marked(place)))


def _marked(place: dict[str, Json]) -> str:
    gone = f"{REMOVED[0]}{place['old']}{REMOVED[1]}" if place["old"] else ""
    came = f"{ADDED[0]}{place['new']}{ADDED[1]}" if place["new"] else ""
    return f"{place['before']}{gone}{came}{place['after']}"


def _by_state(states: Sequence[Record]) -> Iterator[tuple[str, str]]:
    for state in ("exact", "moved", "lost"):
        claims = [str(row["claim"]) for row in states if row["state"] == state]
        if claims:
            yield state, " ".join(claims)


def _touches(link: Record, lost: Sequence[str]) -> bool:
    conflict = str(link["relation"]) in ("contradicts", "disputes", "inconsistent_within")
    return conflict and (str(link["left.claim"]) in lost or str(link["right.claim"]) in lost)


def _next(article: str, lost: Sequence[str], stale: Sequence[Record]) -> list[str]:
    lines = [f"factcheck show {' '.join(lost)}"] if lost else []
    lines += [f"factcheck rate {row['claim']} …" for row in stale[:1]]
    return [*lines, f"factcheck article show {article}"]
