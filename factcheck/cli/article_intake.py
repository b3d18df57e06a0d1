"""factcheck article add | refetch"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.desk import Desk, pass_desk, say
from factcheck.cli.options import Choice, format_option, refs, web_options
from factcheck.domain.ids import Kind
from factcheck.errors import BadInput
from factcheck.render.formats import Format

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from factcheck.services.articles import Added
    from factcheck.services.intake import Source
    from factcheck.services.web_pages import Web


@click.command("add")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE|FOLDER|URL|-…", type=click.Path(allow_dash=True)
)
@click.option("--title", help="Its title, where the text does not begin with it.")
@click.option("--byline", help="Its author as printed.")
@click.option("--outlet", help="Who published it.")
@click.option("--published", metavar="DATE", help="Its date: 2026-10-21, 21.10.2026, October 2026 …")
@click.option("--url", help="Its address; new text for a known address makes a new version.")
@click.option("--language", metavar="CODE", help="de, en …; recognised if left out.")
@click.option(
    "--new", "new_names", is_flag=True, help="The outlet is new, though its name is like another's."
)
@click.option("--scan", "then_scan", is_flag=True, help="Extract claims at once, and look for conflicts.")
@web_options
@format_option
@pass_desk
def add(
    desk: Desk, files: tuple[str, ...], format_: Format, then_scan: bool, timeout: float,
    allow_private: bool, **given: Any,
) -> None:  # fmt: skip
    """Add articles from text, Markdown and HTML files, folders, web pages, or - for stdin.

    Title, author and date are read from the head of each file and can be
    given. The same text again changes nothing; new text for a known --url
    makes a new version, and every claim is looked for in it. Only for an
    address named here does the program use the network.

    \b
    Examples:
      factcheck article add articles/
      factcheck article add page.txt --outlet "Beispielzeitung" --published 21.10.2026
      factcheck article add https://example.org/page
      pbpaste | factcheck article add - --url https://example.org/page
      factcheck article add articles/ --scan
    """
    from factcheck.render.progress import progress
    from factcheck.services.article_rows import added_rows
    from factcheck.services.articles import Given, add_article
    from factcheck.services.intake import find_files, read_sources

    paths = find_files(files)
    _one_only(len(paths), given)
    stdin = sys.stdin.buffer
    named, unread = {Path(name) for name in files}, list[BadInput]()

    def pass_over(path: Path, error: BadInput) -> bool:
        """One bad file among those of a folder keeps nobody from taking in the others."""
        if path in named:
            return False
        unread.append(error)
        return True

    texts = read_sources(paths, stdin, _fetcher(timeout, allow_private), pass_over)
    sources = list(progress(texts, len(paths), "Reading", sys.stderr))
    if unread and not sources:
        raise unread[0]
    details = Given(**given)

    def work(session: Session) -> list[Added]:
        stored = progress(sources, len(sources), "Adding", sys.stderr)
        return [add_article(session, source, details, actor=desk.user) for source in stored]

    added = desk.write(work)
    desk.print_rows(added_rows(added), format_)
    for article in added:
        for note in article.notes:
            say(f"A{article.article_id}: {note}.")
    for error in unread:
        say(f"Not added: {error.message}")
    if then_scan:
        _scan(desk, [article.article_id for article in added], format_)
    if unread:
        click.get_current_context().exit(2)


@click.command("refetch")
@click.argument("articles", nargs=-1, metavar="A3…")
@click.option("--rated", is_flag=True, help="All articles with a claim that is rated.")
@click.option("--fail-on", type=Choice(("changed", "failed")), multiple=True, help="Exit 1 if that happened.")
@web_options
@format_option
@pass_desk
def refetch(
    desk: Desk, articles: tuple[str, ...], rated: bool, fail_on: tuple[str, ...], timeout: float,
    allow_private: bool, format_: Format,
) -> None:  # fmt: skip
    """Fetch articles again by their addresses; a changed text makes a new version.

    Every claim is looked for in the new text. A page that cannot be fetched
    is told, the others go on.

    \b
    Examples:
      factcheck article refetch A3
      factcheck article refetch --rated --fail-on changed
    """
    from factcheck.errors import FactcheckError
    from factcheck.render.progress import progress
    from factcheck.services.articles import Given, add_article
    from factcheck.services.refetching import Refetched, addresses_of, refetched_rows

    with desk.reading() as reader:
        wanted = addresses_of(reader, refs(articles, Kind.ARTICLE), rated=rated)
    fetch = _fetcher(timeout, allow_private)
    done: list[Refetched] = []
    for one in progress(wanted, len(wanted), "Fetching", sys.stderr):
        try:
            source = fetch(one.url)
        except FactcheckError as error:
            say(f"{one.article}: {error}")
            done.append(Refetched(one, "failed"))
            continue
        given = Given(url=one.url)
        added = desk.write(lambda session: add_article(session, source, given, actor=desk.user))  # noqa: B023
        done.append(Refetched(one, "changed" if added.status == "revised" else "unchanged", added))
        for note in added.notes:
            say(f"A{added.article_id}: {note}.")
    desk.print_rows(refetched_rows(done), format_)
    if any(one.status in fail_on for one in done):
        sys.exit(1)


def _scan(desk: Desk, articles: list[int], format_: Format) -> None:
    """Scan the articles just added; their conflicts follow in the same format."""
    from factcheck.cli.scan import run_scan, tell
    from factcheck.domain.ids import Ref
    from factcheck.services.scan_options import Options

    numbers = sorted(set(articles))
    tell(desk, run_scan(desk, Options(tuple(Ref(Kind.ARTICLE, number) for number in numbers))), format_)


def _fetcher(timeout: float, allow_private: bool) -> Callable[[str], Source]:
    """Gets pages; loads what it takes only when there is one to get."""
    webs: list[Web] = []

    def fetch(url: str) -> Source:
        from factcheck.services.web_pages import Web, fetch_source
        from factcheck.web.fetch import Limits

        if not webs:
            webs.append(Web.with_limits(Limits(seconds=timeout, allow_private=allow_private), say))
        return fetch_source(url, webs[0])

    return fetch


def _one_only(files: int, given: dict[str, Any]) -> None:
    """Title, author and address belong to one text; outlet, date and language may hold for a folder."""
    from factcheck.errors import BadInput

    for name in ("title", "byline", "url"):
        if files > 1 and given[name]:
            raise BadInput(f"--{name} can be given for one text only, not for {files}.", "Add it alone.")


COMMANDS = (add, refetch)
