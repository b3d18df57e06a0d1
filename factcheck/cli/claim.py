"""factcheck claim add | list | seen | status | accept | reject"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.desk import Desk, pass_desk, row_limit, say
from factcheck.cli.options import Choice, format_option, listing_options, refs
from factcheck.domain.ids import Kind, Ref, parse_ref
from factcheck.domain.vocabulary import ClaimStatus, Modality, Speech
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.storage.reader import Reader


@click.group("claim")
def command() -> None:
    """Add, list and decide on claims."""


@command.command("add")
@click.argument("article", required=False, metavar="[A3]")
@click.option("--quote", help="The exact words; … stands for the words between.")
@click.option("--nth", type=int, metavar="N", help="Which one, where the words stand several times.")
@click.option("--sentence", type=int, metavar="N", help="The sentence article show --numbered counts as N.")
@click.option("--start", type=int, metavar="N", help="First code point of the words.")
@click.option("--end", type=int, metavar="N", help="Code point after the last.")
@click.option("--text", help="The claim in your own words.")
@click.option("--claimant", metavar="NAME", help="Who claims it.")
@click.option("--said", metavar="DATE", help="When it was said.")
@click.option("--seen-at", "seen_at", multiple=True, metavar="URL", help="Where it was seen as well.")
@click.option("--speech", type=Choice([*Speech]), help="Whose words they are.")
@click.option("--modality", type=Choice([*Modality]), help="How it is meant.  [default: asserted]")
@click.option(
    "--value",
    "values",
    nargs=3,
    multiple=True,
    metavar="SUBJECT ATTRIBUTE VALUE",
    help="What it states: a date (2025-10, 21.10.2026, 2025-08-15/2025-08-17) or a number, range, unit.",
)
@click.option("--derived-from", metavar="C12", help="The claim whose words were changed to make this one.")
@click.option(
    "--new", "new_names", is_flag=True, help="The claimant is new, though the name is like another's."
)
@format_option
@pass_desk
def add(desk: Desk, article: str | None, format_: Format, **given: Any) -> None:  # fmt: skip
    """Add a claim by its words in an article, or one heard elsewhere.

    White space and kinds of quotation marks may differ; what is stored is the
    text's own words. A passage already held answers with its claim.

    \b
    Examples:
      factcheck claim add A3 --quote "So befinden wir uns … 2025"
      factcheck claim add A3 --sentence 4 --claimant "Anna Beispiel"
      factcheck claim add A3 --quote "7.000 Menschen" --value brücke opfer 7000
      factcheck claim add --text "The bridge is closed" --claimant "Town hall" --said 2026-10-21
    """
    from factcheck.services.listings import claims_by_number

    work = _adding(desk, article, given)
    added = desk.write(work)
    if added.held:
        say(f"C{added.claim_id} holds these words already; nothing was added.")
    for note in added.notes:
        say(note)
    with desk.reading() as reader:
        listed = claims_by_number(reader, [added.claim_id])
        before = None if added.held else _held_before(reader, added.claim_id)
    desk.print_rows(listed.rows, format_)
    if before:
        say(before)


def _held_before(reader: Reader, number: int) -> str | None:
    """What we hold on this already, unless the desk does not want to be told."""
    from factcheck.services.matching import held_already
    from factcheck.services.setting_list import setting_value

    return held_already(reader, number) if setting_value(reader, "match_new_claims") == "yes" else None


def _adding(desk: Desk, article: str | None, given: dict[str, Any]) -> Any:
    """The service that is meant, with what it takes."""
    from factcheck.errors import BadInput
    from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
    from factcheck.services.values import ValueInput

    where = Where(**{name: given.pop(name) for name in ("quote", "nth", "sentence", "start", "end")})
    values = [ValueInput(*value) for value in given.pop("values")]
    earlier = given.pop("derived_from")
    given["derived_from"] = parse_ref(earlier, Kind.CLAIM) if earlier else None
    details = ClaimInput(values=values, **given)
    ways = [
        where.quote is not None,
        where.sentence is not None,
        where.start is not None or where.end is not None,
    ]
    if sum(ways) > 1:
        raise BadInput("Give one of --quote, --sentence, or --start with --end.")
    if article is None:
        if any(ways[1:]):
            raise BadInput(
                "--sentence, --start and --end need an article.", "factcheck claim add A3 --sentence 4"
            )
        return lambda session: add_without_article(session, where.quote, details, actor=desk.user)
    ref = parse_ref(article, Kind.ARTICLE)
    return lambda session: add_from_article(session, ref, where, details, actor=desk.user)


@command.command("list")
@click.option("--article", metavar="A3", help="Only of this article.")
@click.option("--claimant", metavar="NAME", help="Only by this claimant, under any spelling.")
@click.option("--status", type=Choice([*ClaimStatus]), help="Only of this status.")
@click.option("--tag", help="Only with this tag.")
@click.option("--assignee", metavar="NAME", help="Only given to this person.")
@click.option("--outlet", metavar="NAME", help="Only from this outlet.")
@click.option("--text", help="Only with these words in quote or text.")
@click.option("--since", metavar="DATE", help="Only added on or after this day.")
@click.option("--until", metavar="DATE", help="Only added on or before this day.")
@listing_options
@pass_desk
def list_(desk: Desk, format_: Format, sort: str | None, limit: int | None, **filters: str | None) -> None:
    """List claims; candidates, rejected and withdrawn ones only by --status.

    \b
    Examples:
      factcheck claim list --article A3
      factcheck claim list --claimant Beispiel --status checking --sort due_on
      factcheck claim list --status candidate --format ids
    """
    from factcheck.services.listings import list_claims

    limit = row_limit(limit, format_)
    with desk.reading() as reader:
        found = list_claims(reader, filters, sort=sort, limit=limit)
    desk.print_listed(found.listed, format_, limit)
    if found.candidates:
        say(f"{found.candidates} candidates wait: factcheck claim list --status candidate")


@command.command("seen")
@click.argument("claim", metavar="C1")
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@pass_desk
def seen(desk: Desk, claim: str, urls: tuple[str, ...]) -> None:
    """Note where a claim was seen as well.

    \b
    Example:
      factcheck claim seen C4 https://example.org/post/12
    """
    from factcheck.services.claims import seen_at

    ref = parse_ref(claim, Kind.CLAIM)
    added = desk.write(lambda session: seen_at(session, ref, urls))
    say(f"{ref} was seen at {added} more places." if added else f"{ref} holds these places already.")


@command.command("status")
@click.argument("claims", nargs=-1, required=True, metavar="C1… STATUS")
@pass_desk
def status(desk: Desk, claims: tuple[str, ...]) -> None:
    """Say where the desk stands with claims.

    \b
    Examples:
      factcheck claim status C4 checking
      factcheck claim status C4 C9-C12 not_checkable
    """
    *words, wanted = claims
    word = ClaimStatus(Choice([*ClaimStatus]).convert(wanted, None, click.get_current_context()))
    from factcheck.services.claim_status import set_status

    _change(desk, words, word, lambda session, found: set_status(session, found, word))


@command.command("accept")
@click.argument("claims", nargs=-1, required=True, metavar="C1…")
@click.option("--claimant", metavar="NAME", help="Who claims them, where their text names somebody alike.")
@click.option("--new", "new", is_flag=True, help="The names are new, though they are like known ones.")
@pass_desk
def accept_(desk: Desk, claims: tuple[str, ...], claimant: str | None, new: bool) -> None:
    """Take candidates as claims of the desk.

    The claimant their text names joins the one of exactly that name, or is
    made. Where the name is only like a known one you are asked; in scripts,
    --claimant says who it is and --new that it is another.

    \b
    Examples:
      factcheck claim accept C12 C14-C16
      factcheck claim accept C12 --claimant "Wolodymyr Selenskyj"
    """
    from factcheck.cli.asking import ask_names
    from factcheck.services.candidate_claimants import Who
    from factcheck.services.claim_status import accept

    wanted = refs(claims, Kind.CLAIM)
    who = Who(claimant, new) if claimant or new else ask_names(desk, wanted)
    done = desk.write(lambda session: accept(session, wanted, who))
    say(f"{len(done.changed)} of {len(wanted)} claims changed, now {ClaimStatus.NEW}.")
    for note in done.notes:
        say(note)


@command.command("reject")
@click.argument("claims", nargs=-1, required=True, metavar="C1…")
@pass_desk
def reject_(desk: Desk, claims: tuple[str, ...]) -> None:
    """Turn candidates down; they are not proposed again.

    \b
    Example:
      factcheck claim reject C13
    """
    from factcheck.services.claim_status import reject

    _change(desk, claims, ClaimStatus.REJECTED, reject)


def _change(
    desk: Desk, words: Sequence[str], wanted: ClaimStatus, service: Callable[[Session, list[Ref]], list[int]]
) -> None:
    claims = refs(words, Kind.CLAIM)
    changed = desk.write(lambda session: service(session, claims))
    say(f"{len(changed)} of {len(claims)} claims changed, now {wanted}.")
