"""Anything in full: as a page for people, as a JSON object for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from factcheck.domain.ids import Kind, Ref, parse_ref
from factcheck.errors import NotFound
from factcheck.services.listed_by import LISTED_BY
from factcheck.services.showing_article import bare_text, show_article_page, show_article_text
from factcheck.services.showing_claim import show_claim
from factcheck.services.showing_correction import show_correction
from factcheck.services.showing_link import show_link
from factcheck.services.showing_parts import Shown
from factcheck.services.showing_rest import show_evidence, show_operation, show_verdict
from factcheck.storage.reader import Reader

_BY_KIND: dict[Kind, Callable[[Reader, int], Shown | None]] = {
    Kind.ARTICLE: show_article_page,
    Kind.CLAIM: show_claim,
    Kind.EVIDENCE: show_evidence,
    Kind.VERDICT: show_verdict,
    Kind.CORRECTION: show_correction,
    Kind.OPERATION: show_operation,
}


def show_all(reader: Reader, refs: Iterable[Ref], *, why: bool = False) -> Iterator[Shown]:
    """Each of these things, one after the other; what is not there is told at the end. `why` opens the
    whole reasoning behind a link.

    Raises NotFound after the last one when some are not there: a range may have gaps, for numbers are
    never given out twice.
    """
    missing: list[Ref] = []
    found = 0
    for ref in refs:
        show = partial(show_link, why=why) if ref.kind is Kind.LINK else _BY_KIND.get(ref.kind)
        shown = show(reader, ref.number) if show else None
        if shown is None:
            missing.append(ref)
        else:
            found += 1
            yield shown
    if missing:
        raise _not_there(missing, found)


def show_article(reader: Reader, word: str, *, numbered: bool, version: int | None = None) -> Shown:
    """An article with its text, its sentences numbered as `claim add --sentence` counts them.

    Raises NotFound for an article or version that is not there, BadInput for what is no id.
    """
    ref = parse_ref(word, Kind.ARTICLE)
    shown = show_article_text(reader, ref.number, version, numbered=numbered)
    if shown is None:
        raise _not_there([ref], 0)
    return shown


def article_text(reader: Reader, word: str, *, version: int | None = None) -> str:
    """The text of an article, letter for letter. Raises as `show_article` does."""
    ref = parse_ref(word, Kind.ARTICLE)
    text = bare_text(reader, ref.number, version)
    if text is None:
        raise _not_there([ref], 0)
    return text


def _not_there(missing: list[Ref], found: int) -> NotFound:
    shown = [str(ref) for ref in missing]
    names = ", ".join(shown if len(shown) <= 5 else [*shown[:4], f"… {shown[-1]} ({len(shown)} in all)"])
    rest = " The others are shown." if found else ""
    hint = LISTED_BY.get(missing[0].kind)
    return NotFound(f"There is no {names}.{rest}", f"See: {hint}" if hint else None)
