"""What a scan of articles by two outlets shows, as a desk gets it: on stories of our own, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.services.articles import Given, Source, add_article
from factcheck.settings import Target
from tests.scanning.stores import Store

STORIES = Path(__file__).parents[2] / "benchmarks" / "stories"


def conflicts(template: Path, folder: Path, *names: str) -> set[str]:
    """The sentences of what a scan of these articles suggests."""
    path = folder / "stories.db"
    path.write_bytes(template.read_bytes())
    store = Store(Target(path=path))
    nothing: dict[str, object] = dict.fromkeys(("title", "byline", "outlet", "published", "url", "language"))
    for name in names:
        text = next(STORIES.glob(f"*/{name}.txt")).read_text(encoding="utf-8")
        source, given = Source(name, "text/plain", text), Given(**nothing, new_names=True)  # type: ignore[arg-type]
        store.do(lambda session, s=source, g=given: add_article(session, s, g, actor="anna"))
    store.scan(extract=True)
    return {store.sentence(link) for link in store.links() if link.relation.value != "updates"}


def test_the_dead_the_damage_and_nothing_else_of_one_fire_differ(
    sqlite_template: Path, tmp_path: Path
) -> None:
    found = conflicts(sqlite_template, tmp_path, "01a", "01b")

    assert any("Mindestens fünf" in sentence for sentence in found)
    assert any("neun Millionen Euro" in sentence for sentence in found)
    assert not any("120" in sentence or "Elf" in sentence for sentence in found)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("08a", "08b"), id="two fires in one town in one week"),
        pytest.param(("09a", "10a", "10b"), id="games of one day and of one team"),
        pytest.param(("13a", "13b"), id="two quakes in one valley"),
        pytest.param(("14a", "14b"), id="two trials in one court"),
        pytest.param(("17a", "17b"), id="the fair of another year"),
        pytest.param(("20a", "20b"), id="a reprint and a comparison with another town"),
        pytest.param(("23a", "23b"), id="the weather of the next day"),
        pytest.param(("25a", "25b"), id="fires in two towns, one told beside the other"),
        pytest.param(("29a", "29b"), id="two robberies of one day in one town"),
    ],
)
def test_two_events_are_not_held_against_each_other(
    sqlite_template: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert conflicts(sqlite_template, tmp_path, *names) == set()
