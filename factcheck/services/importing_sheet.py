"""The checks of a spreadsheet into the database: new ones are added, held ones compared, none overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import canonical_url
from factcheck.errors import Ambiguous, FactcheckError, NotFound
from factcheck.exchange.sheet_check import Check
from factcheck.models import Article
from factcheck.services.bringing_back import bring_back
from factcheck.services.claims import Where, held_at, locate
from factcheck.services.desk_settings import get_setting
from factcheck.services.lookup import latest_version
from factcheck.services.reading_sheet import Refusal
from factcheck.services.scales import find_scale
from factcheck.services.sheet_held import claims_by_uid, differences, load_held
from factcheck.services.sheet_names import Claimants, Labels, articles_at
from factcheck.services.sheet_writing import NewClaim, Place, write_claims


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """`scale` None is the desk's default; `unmapped` adds labels that are not on it; `file` is its name."""

    file: str
    scale: str | None = None
    unmapped: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: added, back (an undo had taken it out), held (nothing to do) or differs (told,
    not taken)."""

    row: int
    outcome: str
    claim_id: int
    text: str
    note: str | None = None


@dataclass(slots=True)
class SheetTaken:
    """What became of all rows; `missing` counts the rows of each label that is not on the scale."""

    scale: str
    outcomes: list[Outcome] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    missing: Mapping[str, int] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, outcome: str) -> int:
        """How many rows had this outcome."""
        return sum(item.outcome == outcome for item in self.outcomes)


def import_checks(
    session: Session, checks: Sequence[Check], options: SheetOptions, *, actor: str
) -> SheetTaken:
    """Take in what is new. A check the desk holds is compared and left as it is, whoever changed it.

    Rows that cannot be taken are told, the rest goes in. Raises NotFound for an unknown scale.
    """
    return _Import(session, checks, options, actor).run()


class _Import:
    def __init__(self, session: Session, checks: Sequence[Check], options: SheetOptions, actor: str) -> None:
        self.session, self.checks, self.options, self.actor = session, checks, options, actor
        scale = find_scale(session, options.scale or str(get_setting(session, "default_scale")))
        self.labels = Labels(session, scale, options.language, add=options.unmapped)
        self.claimants = Claimants(session)
        self.articles = articles_at(session, checks)
        self.taken = SheetTaken(scale.name)

    def run(self) -> SheetTaken:
        held = claims_by_uid(self.session, [check.key for check in self.checks])
        first: dict[str, Check] = {}
        new: list[NewClaim] = []
        notes: dict[int, str] = {}
        again: list[tuple[Check, int]] = []
        twice: list[tuple[Check, Check]] = []
        for check in self.checks:
            try:
                label = self.labels.find(check.rating)
                if check.claimant:
                    self.claimants.known(check.claimant)
            except FactcheckError as error:
                self.taken.refused.append(Refusal(check.row, str(error)))
                continue
            if check.key in held:
                again.append((check, held[check.key]))
            elif check.key in first:
                twice.append((check, first[check.key]))
            else:
                place, note, known = self._place(check)
                if known is not None:
                    again.append((check, known))
                    continue
                if note:
                    notes[check.row] = note
                first[check.key] = check
                claimant = self.claimants.number(check.claimant) if check.claimant else None
                new.append(NewClaim(check, claimant, label, place))
        self._compare(again)
        self._write(new, notes, twice)
        self.taken.missing = dict(self.labels.missing)
        self.taken.unmapped = self.labels.added
        self.taken.notes = self.claimants.doubts()
        self.taken.outcomes.sort(key=lambda item: item.row)
        self.taken.refused.sort(key=lambda item: item.row)
        return self.taken

    def _place(self, check: Check) -> tuple[Place | None, str | None, int | None]:
        """Where the quote stands in an article we hold; else why not; or the claim that is there already."""
        if not check.quote:
            return None, None, None
        for url in map(canonical_url, check.seen_at):
            if url not in self.articles:
                continue
            number = self.articles[url]
            article = self.session.get_one(Article, number)
            version = latest_version(self.session, number)
            name = str(Ref(Kind.ARTICLE, number))
            try:
                span = locate(version.text, article.language, Where(quote=check.quote), name)
            except NotFound:
                return None, f"the quote is not in {name}; taken without the article", None
            except Ambiguous:
                return None, f"the quote is in {name} several times; taken without the article", None
            known = held_at(self.session, version, span, check.text if check.text != check.quote else None)
            return Place(version, span, url), None, known
        return None, None, None

    def _compare(self, again: Sequence[tuple[Check, int]]) -> None:
        back = bring_back(self.session, (number for _, number in again), self.actor)
        held = load_held(self.session, {number for _, number in again}, self.labels.scale.id)
        for check, number in again:
            claimant = self.claimants.known(check.claimant) if check.claimant else None
            found = differences(held[number], check, claimant, self.labels.find(check.rating))
            outcome = "differs" if found else "back" if number in back else "held"
            self.taken.outcomes.append(
                Outcome(check.row, outcome, number, check.text, "; ".join(found) or None)
            )

    def _write(
        self, new: Sequence[NewClaim], notes: Mapping[int, str], twice: Sequence[tuple[Check, Check]]
    ) -> None:
        numbers = write_claims(self.session, new, file=self.options.file, actor=self.actor)
        by_row = dict(zip((item.check.row for item in new), numbers, strict=True))
        self.taken.outcomes += [
            Outcome(row, "added", number, item.check.text, notes.get(row))
            for (row, number), item in zip(by_row.items(), new, strict=True)
        ]
        for check, earlier in twice:
            same = replace(check, row=earlier.row) == earlier
            note = f"the same as row {earlier.row}" + ("" if same else ", with other details")
            outcome = "held" if same else "differs"
            self.taken.outcomes.append(Outcome(check.row, outcome, by_row[earlier.row], check.text, note))
