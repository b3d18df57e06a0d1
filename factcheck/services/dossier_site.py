"""All dossiers as a small site: one page an article, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.domain.ids import Kind, Ref
from factcheck.render.sheet import Badge, Inline, Items, Jump, Line, Paragraph, Said, Section, Sheet
from factcheck.services.dossier import chosen_language, make_dossier, sheet_words
from factcheck.services.dossier_conflicts import TONES, link_sentence
from factcheck.services.dossier_words import Words, printed_day
from factcheck.services.reports import listing, run_file
from factcheck.services.showing_parts import Record, flat
from factcheck.storage.reader import Reader

HOME = "index.html"


def article_numbers(reader: Reader) -> list[int]:
    """Every article there is."""
    rows = reader.run("SELECT article_id FROM articles ORDER BY article_id").rows
    return [int(number or 0) for (number,) in rows]


def site_pages(
    reader: Reader, numbers: Sequence[int], *, language: str | None, today: date
) -> Iterator[tuple[str, Sheet]]:
    """The pages by the names of their files, the list of all last."""
    for number in numbers:
        yield (
            page_name(f"A{number}"),
            make_dossier(reader, Ref(Kind.ARTICLE, number), language=language, today=today, home=HOME),
        )
    yield HOME, _home(reader, language, today)


def page_name(article: str) -> str:
    """The file of an article's page."""
    return f"{article}.html"


def _home(reader: Reader, language: str | None, today: date) -> Sheet:
    articles = flat(run_file(reader, listing("articles"), {}).rows)
    first = next((row["language"] for row in articles), None)
    words = Words(chosen_language(language, first))
    conflicts = [
        row for row in flat(run_file(reader, listing("conflicts"), {}).rows) if row["status"] != "dismissed"
    ]
    conflicts.sort(key=lambda row: (row["status"] != "confirmed", int(str(row["link"])[1:])))
    sections = (
        Section(
            (f"{words['conflicts']} ({len(conflicts)})",),
            (Items(tuple(_conflict(row, words) for row in conflicts)),)
            if conflicts
            else (Paragraph((words["none"],)),),
            "conflicts",
        ),
        Section(
            (f"{words['articles']} ({len(articles)})",),
            (Items(tuple(_article(row, words) for row in articles)),)
            if articles
            else (Paragraph((words["none"],)),),
            "articles",
        ),
    )
    foot: Line = (f"{words['passages']} {words['made_on']} {today.isoformat()}, factcheck.",)
    return Sheet(words["all"], words.language, (), sections, foot, sheet_words(words), searchable=True)


def _conflict(row: Record, words: Words) -> Line:
    status = str(row["status"])
    line: list[Inline] = [Badge(words.of(status), TONES.get(status, "quiet"))]
    pages = list(
        dict.fromkeys(str(row[f"{side}.article"]) for side in ("left", "right") if row[f"{side}.article"])
    )
    if pages:
        line.append(Jump(str(row["link"]), str(row["link"]), page_name(pages[0])))
    else:
        line.append(str(row["link"]))
    sentence = link_sentence(row)
    quotes = [str(row[f"{side}.quote"]) for side in ("left", "right")]
    told = all(quote.rstrip(".!?") in sentence for quote in quotes)
    return (*line, f" {sentence}", *(() if told else map(Said, quotes)))


def _article(row: Record, words: Words) -> Line:
    name = str(row["article"])
    printed = printed_day(row["published_raw"], row["published_earliest"], row["published_latest"])
    claims = f"{row['claims']} {words['claim' if row['claims'] == 1 else 'claims']}"
    told = [str(part) for part in (row["outlet"], printed, claims) if part]
    return (Jump("", f"{name} {row['title']}", page_name(name)), f" · {' · '.join(told)}")
