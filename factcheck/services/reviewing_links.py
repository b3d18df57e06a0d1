"""Suggested conflicts that wait for a decision, each as a screen with both passages side by side."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.render.page import Beside, Block, Fields, Gap, Heading, Note, Quote
from factcheck.render.rows import Cell
from factcheck.services.explaining import earlier, hits, read_explanation, two_names, unless, why_blocks
from factcheck.services.reports import part, run_file
from factcheck.services.showing_claim import passage_quote
from factcheck.services.showing_parts import Record, days, first, joined, phrase, read_part
from factcheck.storage.reader import Reader

CONTEXT = 240
"""Code points shown on each side of a passage; a third on a screen of few lines."""


_SHORT_TITLE = 30
"""Characters of a title on a screen of few lines: one line beside the other in 80 columns."""


def open_suggestions(reader: Reader, article: int | None, min_confidence: float) -> list[int]:
    """The numbers of the links that wait, the surest first."""
    given = {"article": article, "min_confidence": min_confidence}
    return [int(row[0] or 0) for row in run_file(reader, part("suggestions"), given).rows.rows]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggested conflict; `link` is the row of its part, as `show` reads it."""

    number: int
    link: Record
    left: tuple[Heading | Quote | Note, ...]
    right: tuple[Heading | Quote | Note, ...]

    @property
    def names(self) -> tuple[str, str] | None:
        """The two names the link holds against each other, left and right; None where there are none."""
        return two_names(self.link["conflict_kind"], read_explanation(self.link))

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided on the pair, under this link or a reprint."""
        return self.link["status"] == "open"

    def page(self, place: int, total: int, *, why: bool, roomy: bool) -> list[Block]:
        """The screen: both passages, the sentence, and with `why` the whole reasoning, in place of the
        passages where the screen is not `roomy`."""
        link = self.link
        found = read_explanation(link)
        head = (
            f"L{self.number}",
            link["relation"],
            phrase("{:.2f}", link["confidence"]),
            f"{place} of {total}",
        )
        blocks: list[Block] = [Heading(" · ".join(str(one) for one in head if one)), Gap()]
        blocks += [Beside(self.left, self.right), Gap()] if roomy or not why else []
        blocks += [Note(str(link["sentence"]))]
        blocks += [Note(unless_said)] if (unless_said := unless(found)) else []
        blocks += [Fields((("decided before", earlier(link)),))] if earlier(link) else []
        if why and found:
            blocks += [Gap(), *why_blocks(found, brief=not roomy)]
        return blocks


def load_suggestion(reader: Reader, number: int, context: int = CONTEXT) -> Suggestion | None:
    """The link of that number with both its passages; None when it is gone."""
    link = first(read_part(reader, "links", link=number))
    if link is None:
        return None
    left, right = (_side(reader, link, side, context) for side in ("left", "right"))
    return Suggestion(number, link, left, right)


def _side(reader: Reader, link: Record, side: str, context: int) -> tuple[Heading | Quote | Note, ...]:
    claim = str(link[f"{side}.claim"])
    quote = passage_quote(reader, int(claim[1:]), link[f"{side}.quote"], context)
    quote = Quote(
        quote.before, quote.exact, quote.after, hits=hits(read_explanation(link), side, quote.exact)
    )
    where = joined(link[f"{side}.article"], link[f"{side}.title"], by=" ") or "in no article"
    if context < CONTEXT and len(where) > _SHORT_TITLE:
        where = f"{where[: _SHORT_TITLE - 1].rstrip()}…"
    return (Heading(f"{claim} · {where}"), Note(_about(link, side)), quote)


def _about(link: Record, side: str) -> str:
    date = days(None, link[f"{side}.published_earliest"], link[f"{side}.published_latest"])
    facts: tuple[Cell, ...] = (
        link[f"{side}.outlet"],
        date,
        link[f"{side}.zone"],
        link[f"{side}.claimant"],
    )
    return " · ".join(str(fact) for fact in facts if fact) or "nothing more is known"
