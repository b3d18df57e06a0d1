"""Listings with the filters people expect; a name nobody bears is met with the nearest known one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.nearest import nearest
from factcheck.errors import NotFound
from factcheck.services.likely_claimants import with_likely_claimants
from factcheck.services.reports import Listed, count_rows, listing, run_file
from factcheck.storage.reader import Reader

_KNOWN = {
    "claimant": "SELECT name FROM claimant_names",
    "outlet": "SELECT name FROM outlets",
    "tag": "SELECT DISTINCT tag FROM claim_tags",
    "assignee": "SELECT DISTINCT assignee FROM claims WHERE assignee IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class ClaimsListed:
    """Claims, and how many candidates the same filters leave waiting below."""

    listed: Listed
    candidates: int


def list_articles(
    reader: Reader, filters: Mapping[str, str | None], *, sort: str | None = None, limit: int | None = None
) -> Listed:
    """Articles that pass all filters. Raises NotFound for an unknown name, BadInput for a wrong date."""
    return _list(reader, "articles", filters, sort, limit)


@dataclass(frozen=True, slots=True)
class ConflictsListed:
    """Conflicts, and how many more the same filters would show at any confidence."""

    listed: Listed
    unsure: int


def list_conflicts(
    reader: Reader,
    filters: Mapping[str, str | None],
    *,
    min_confidence: float | None = None,
    suppressed: bool = False,
    sort: str | None = None,
    limit: int | None = None,
) -> ConflictsListed:
    """Conflicts that pass all filters: what was dismissed before it was found, only if `suppressed`.

    Raises as `list_articles` does.
    """
    file, given = listing("conflicts"), dict[str, object](_given(reader, filters))
    if suppressed:
        given["suppressed"] = "yes"
    if min_confidence is not None:
        given["min_confidence"] = min_confidence
    listed = run_file(reader, file, given, sort=sort, limit=limit)
    shown = count_rows(reader, file, given)
    return ConflictsListed(listed, count_rows(reader, file, {**given, "min_confidence": 0.0}) - shown)


def list_claims(
    reader: Reader, filters: Mapping[str, str | None], *, sort: str | None = None, limit: int | None = None
) -> ClaimsListed:
    """Claims that pass all filters, and the number of candidates that do. Raises as `list_articles` does."""
    listed = _list(reader, "claims", filters, sort, limit)
    listed = replace(listed, rows=with_likely_claimants(reader, listed.rows))
    if filters.get("status"):
        return ClaimsListed(listed, 0)
    waiting = _given(reader, {**filters, "status": "candidate"})
    return ClaimsListed(listed, count_rows(reader, listing("claims"), waiting))


def _list(
    reader: Reader, name: str, filters: Mapping[str, str | None], sort: str | None, limit: int | None
) -> Listed:
    return run_file(reader, listing(name), _given(reader, filters), sort=sort, limit=limit)


def cleaned_filters(reader: Reader, filters: Mapping[str, str | None]) -> dict[str, str]:
    """The filters that were given, as queries take them. Raises as `list_articles` does."""
    return _given(reader, filters)


def _given(reader: Reader, filters: Mapping[str, str | None]) -> dict[str, str]:
    return {key: _cleaned(reader, key, value) for key, value in filters.items() if value is not None}


def _cleaned(reader: Reader, key: str, value: str) -> str:
    """Dates as typed by people become ISO days; names must be borne by somebody."""
    if key in ("since", "until"):
        from factcheck.domain.partial_date import parse_date  # its patterns take their time

    if key == "since":
        return parse_date(value).first.isoformat()
    if key == "until":
        return parse_date(value).last.isoformat()
    if key in _KNOWN:
        require_known(reader, key, value)
    return value


def require_known(reader: Reader, noun: str, value: str) -> None:
    """Raise NotFound, with the nearest known name, unless some claimant, outlet, tag or assignee has it."""
    known = [str(name) for (name,) in reader.run(_KNOWN[noun]).rows]
    if value.lower() in {name.lower() for name in known}:
        return
    close = nearest(value, known)
    hint = f"{close[0]}?" if close else _nobody(noun, known)
    raise NotFound(f"There is no {noun} '{value}'.", hint)


def _nobody(noun: str, known: list[str]) -> str:
    return f"There are: {', '.join(sorted(known)[:8])}." if known else f"There is no {noun} yet."


def claims_by_number(reader: Reader, numbers: Sequence[int]) -> Listed:
    """These claims, whatever their status, as `claim list` shows them."""
    return _by_number(reader, "claims", numbers)


def links_by_number(reader: Reader, numbers: Sequence[int]) -> Listed:
    """These links, conflicts or not, as `conflict list` shows them."""
    return _by_number(reader, "links", numbers)


def _by_number(reader: Reader, name: str, numbers: Sequence[int]) -> Listed:
    return run_file(reader, listing(name), {"ids": ",".join(str(number) for number in numbers)})
