"""Reviews of our own: out, into an empty database and out again, the same bytes; and back home."""

from __future__ import annotations

import io
import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.exchange.claim_review_write import safe_json
from factcheck.exchange.review_files import read_reviews, wrapping
from factcheck.services.exporting_reviews import claim_reviews
from factcheck.services.importing_reviews import import_reviews
from factcheck.settings import Target
from factcheck.storage.reader import open_reader
from tests.conftest import Run, runner
from tests.filled import raw
from tests.suggested import suggest

WORDS = st.text("abc äß<>&\"'{}[]=@\u200c", min_size=1, max_size=20).map(lambda text: f"x{text}".strip())
URLS = st.builds("https://{}.example/{}".format, st.sampled_from("abc"), st.integers(0, 30))
DAYS = st.builds(lambda days: date(2026, 1, 1) + timedelta(days), st.integers(0, 300))
SAID = st.one_of(
    st.none(),
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    st.tuples(DAYS, st.integers(1, 40)).map(lambda one: f"{one[0]}/{one[0] + timedelta(one[1])}"),
)
CLAIM = st.fixed_dictionaries(
    {
        "text": WORDS, "claimant": st.none() | st.sampled_from(["Jana Feld", "Ole Nord"]), "said": SAID,
        "seen": st.lists(URLS, max_size=2, unique=True), "sources": st.lists(URLS, max_size=2, unique=True),
        "label": st.none() | st.sampled_from(["true", "mostly false", "half true"]), "because": WORDS,
        "published": st.lists(URLS, max_size=2, unique=True),
    }
)  # fmt: skip
LINKS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(["contradicts", "updates", "supports"])),
    max_size=3,
    unique_by=lambda one: frozenset(one[:2]),
)


def did(run: Run, *words: str) -> str:
    done = run(*words)
    assert done.exit_code == 0, (words, done.stderr)
    return str(done.stdout)


def a_desk(run: Run, claims: list[dict[str, Any]], links: list[tuple[int, int, str]]) -> None:
    did(run, "config", "set", "desk_name", "Nordblick")
    did(run, "config", "set", "desk_url", "https://nordblick.example")
    for number, claim in enumerate(claims, 1):
        options = [f"--{key}={claim[key]}" for key in ("text", "claimant") if claim[key]]
        did(run, "claim", "add", *options)
        if claim["said"]:
            did(run, "edit", f"C{number}", "--set", f"said={claim['said']}")
        for url in claim["seen"]:
            did(run, "claim", "seen", f"C{number}", url)
        for url in claim["sources"]:
            did(run, "evidence", "add", f"C{number}", "--url", url, "--stance", "context")
        if claim["label"]:
            did(run, "rate", f"C{number}", claim["label"], "--because", claim["because"])
            for url in claim["published"]:
                did(run, "publish", f"C{number}", "--url", url, "--on", "2026-11-02")
    for one, other, relation in links:
        if one != other and max(one, other) < len(claims):
            words = ["--relation", relation, "--because", "both were read"]
            did(run, "flag", f"C{one + 1}", f"C{other + 1}", *words)


def exported(target: Target) -> list[str]:
    with open_reader(target) as reader:
        return [safe_json(one.record) for one in claim_reviews(reader, None, strict=False)]


def take_in(target: Target, records: list[str]) -> None:
    data = "\n".join(["[", ",\n".join(records), "]"]).encode()
    found = read_reviews(io.BytesIO(data), "ours.json", wrapping(data))
    strict = all(review.get("url") and "reviewRating" in review for review in map(json.loads, records))
    for _ in import_reviews(
        target, found, "ours.json", strict=strict, dry_run=False, actor="ben", command="import"
    ):
        pass


def fresh(template: Path, path: Path) -> Target:
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    shutil.copyfile(template, path)
    return Target(path=path)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(claims=st.lists(CLAIM, min_size=1, max_size=4), links=LINKS)
def test_a_desk_goes_out_as_claimreview_and_comes_back_the_same(
    sqlite_template: Path, tmp_path: Path, claims: list[dict[str, Any]], links: list[tuple[int, int, str]]
) -> None:
    """Also without the records as they came in: what they said is in the tables."""
    ours, theirs = (fresh(sqlite_template, tmp_path / name) for name in ("ours.db", "theirs.db"))
    a_desk(runner(ours), claims, links)
    out = exported(ours)
    if not out:
        return

    take_in(theirs, out)
    assert exported(theirs) == out

    there = runner(theirs)
    did(there, "config", "set", "desk_name", "Nordblick")
    did(there, "config", "set", "desk_url", "https://nordblick.example")
    with raw(theirs) as query:
        query("DELETE FROM imported_record")
        query.commit()
    here = {json.loads(one)["factcheck:claim"] for one in out}
    assert exported(theirs) == [_without_absent(one, here) for one in out]


def test_a_claim_seen_at_the_address_of_its_check_comes_back_so(
    sqlite_template: Path, tmp_path: Path
) -> None:
    """Two claims of one thread, one of them checked in it: what the desk entered is not taken for a slip."""
    ours, theirs = (fresh(sqlite_template, tmp_path / name) for name in ("ours.db", "theirs.db"))
    here = "https://a.example/0"
    claim = {"text": "x", "claimant": None, "said": None, "seen": [here], "sources": [], "label": "true",
             "because": "y", "published": [here]}  # fmt: skip
    a_desk(runner(ours), [claim], [])
    out = exported(ours)

    take_in(theirs, out)

    assert exported(theirs) == out
    assert rows(runner(theirs), "select url from appearances") == [{"url": here}]


def _without_absent(record: str, here: set[str]) -> str:
    """Links to a claim nobody rated stay behind: it has no review to come in with."""
    found = json.loads(record)
    links = [one for one in found.pop("factcheck:links", []) if one["factcheck:claim"]["@id"] in here]
    if links:
        found["factcheck:links"] = links
    return safe_json(found)


@pytest.fixture
def desk(run: Run) -> Run:
    a_desk(
        run,
        [
            {"text": f"Bridge {n}", "claimant": "Jana Feld", "said": None, "seen": [], "sources": [],
             "label": "false", "because": "seen", "published": []}
            for n in range(2)
        ],
        [(0, 1, "contradicts")],
    )  # fmt: skip
    return run


def rows(run: Run, sql: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(did(run, "sql", sql, "--format", "json"))
    return found


def review_of(run: Run, claim: str) -> dict[str, Any]:
    [found] = json.loads(did(run, "export", "claimreview", claim))
    assert isinstance(found, dict)
    return found


def test_a_published_rating_names_its_last_address_and_the_day(desk: Run) -> None:
    for day, url in (
        ("2026-11-02", "https://nordblick.example/a"),
        ("2026-11-05", "https://nordblick.example/b"),
    ):
        did(desk, "publish", "C1", "--url", url, "--archived-url", f"https://copy.example/{day}", "--on", day)

    review = review_of(desk, "C1")

    assert (review["url"], review["datePublished"]) == ("https://nordblick.example/b", "2026-11-05")
    assert (review["sameAs"], review["archivedAt"]) == (
        ["https://nordblick.example/a"],
        "https://copy.example/2026-11-05",
    )
    assert "url" not in review_of(desk, "C2")
    assert "requires url" not in desk("export", "claimreview", "C1").stderr


def test_a_review_of_ours_that_comes_back_with_an_address_is_published_there(
    desk: Run, tmp_path: Path
) -> None:
    """As the site's own software adds it to the markup."""
    review = review_of(desk, "C1") | {
        "url": "https://nordblick.example/check",
        "claimReviewed": "Changed there",
    }
    (tmp_path / "r.json").write_text(json.dumps([review]), encoding="utf-8")

    first, again = (desk("import", str(tmp_path / "r.json")) for _ in range(2))

    assert "0 new claims, 0 ratings, 1 here already, 1 places of publication" in first.stderr
    assert "publication" not in again.stderr
    [row] = rows(desk, "select verdict, url, made_by from publications")
    assert row == {"verdict": "V1", "url": "https://nordblick.example/check", "made_by": "anna"}
    assert rows(desk, "select text, status from claims where claim = 'C1'") == [
        {"text": "Bridge 0", "status": "published"}
    ]


def test_an_address_is_no_publication_of_a_rating_that_says_something_else(desk: Run, tmp_path: Path) -> None:
    review = review_of(desk, "C1") | {"url": "https://nordblick.example/check"}
    (tmp_path / "r.json").write_text(json.dumps([review]), encoding="utf-8")
    did(desk, "rate", "C1", "true", "--because", "looked again")

    did(desk, "import", str(tmp_path / "r.json"))

    assert rows(desk, "select url from publications") == []


def test_a_review_of_others_says_nothing_of_our_publications(run: Run, tmp_path: Path) -> None:
    review = {"@type": "ClaimReview", "claimReviewed": "x", "url": "https://a.example/1",
              "reviewRating": {"alternateName": "False"}, "sameAs": "https://a.example/2"}  # fmt: skip
    (tmp_path / "r.json").write_text(json.dumps([review]), encoding="utf-8")

    did(run, "import", str(tmp_path / "r.json"))

    assert rows(run, "select url from publications") == []
    assert rows(run, "select status from claims") == [{"status": "checked"}]


@pytest.fixture
def found_by_a_detector(run: Run, target: Target) -> str:
    """Two rated claims, which a detector holds against each other; the reviews of both."""
    common = {"claimant": "Jana Feld", "said": None, "seen": [], "sources": [], "label": "false",
              "because": "seen", "published": []}  # fmt: skip
    words = "Nach der Flut im Tal werden {} Menschen vermisst, steht in C2 und C1"
    a_desk(run, [common | {"text": words.format(many)} for many in ("fast 7.000", "mehr als 9.000")], [])
    assert suggest(target, 1, 2, confidence=0.8) == 1
    return did(run, "export", "claimreview", "--all")


def test_what_a_detector_found_keeps_its_reason_through_a_review(
    run: Run, found_by_a_detector: str, tmp_path: Path
) -> None:
    one, two = (
        [link] for [link] in (review["factcheck:links"] for review in json.loads(found_by_a_detector))
    )
    assert one[0]["factcheck:foundBy"] == "quantity 1" and one[0]["factcheck:confidence"] == 0.8
    told = [one[0]["factcheck:because"], two[0]["factcheck:because"]]
    assert told[0] == told[1].replace("[1]", "[x]").replace("[2]", "[1]").replace("[x]", "[2]")
    [sentence] = rows(run, "select sentence from links")
    assert sentence["sentence"] == told[0].replace("[1]", "C1").replace("[2]", "C2")

    (tmp_path / "r.json").write_text(found_by_a_detector, encoding="utf-8")
    other = runner(Target(path=tmp_path / "other.db"))
    did(other, "init")
    did(other, "import", str(tmp_path / "r.json"))

    [link] = rows(other, "select status, origin, origin_version, confidence, sentence from links")
    assert link == {
        "status": "open", "origin": "claimreview", "origin_version": "quantity 1", "confidence": 0.8,
        **sentence,
    }  # fmt: skip
    assert did(other, "export", "claimreview", "--all") == found_by_a_detector
    assert did(other, "report", "run", "detector-precision", "--format", "json") == "[]\n", (
        "nobody scanned here"
    )


def test_its_reason_goes_on_when_the_link_is_decided_elsewhere(
    found_by_a_detector: str, tmp_path: Path
) -> None:
    """The sentence names the claims by their places in the review, whatever their ids became."""
    (tmp_path / "r.json").write_text(found_by_a_detector, encoding="utf-8")
    other = runner(Target(path=tmp_path / "other.db"))
    did(other, "init")
    for text in ("x", "y"):
        did(other, "claim", "add", "--text", text)
    did(other, "import", str(tmp_path / "r.json"))
    did(other, "conflict", "confirm", "L1")

    before, after = (json.loads(text) for text in (
        found_by_a_detector, did(other, "export", "claimreview", "--all")
    ))  # fmt: skip

    for old, new in zip(before, after, strict=True):
        [was], [now] = old["factcheck:links"], new["factcheck:links"]
        assert "[1]" in was["factcheck:because"] and "[2]" in was["factcheck:because"]
        assert now == was | {"factcheck:status": "confirmed"}


def test_links_come_in_with_what_was_decided_and_leave_ours_alone(desk: Run, tmp_path: Path) -> None:
    out = did(desk, "export", "claimreview", "--all")
    (tmp_path / "r.json").write_text(out, encoding="utf-8")
    other = runner(Target(path=tmp_path / "other.db"))
    did(other, "init")

    assert "1 links" in other("import", str(tmp_path / "r.json")).stderr
    [link] = rows(other, "select relation, status, sentence, decided_by from links")
    assert tuple(link.values()) == ("contradicts", "confirmed", "both were read", "Nordblick")

    did(other, "conflict", "dismiss", "L1", "--reason", "misread")
    did(other, "import", str(tmp_path / "r.json"))
    assert rows(other, "select status from links") == [{"status": "dismissed"}]
    out = json.loads(did(other, "export", "claimreview", "--all"))
    assert [one["factcheck:links"] for one in out] == [[], []]


@pytest.mark.parametrize(
    "links",
    [
        "none", [None, 7, {}], [{"factcheck:relation": "hates", "factcheck:claim": {"@id": "urn:uuid:1"}}],
        [{"factcheck:relation": "contradicts", "factcheck:claim": {"@id": "urn:uuid:" + "f" * 32}}],
        [{"factcheck:relation": "contradicts", "factcheck:claim": "C1"}],
        [{"factcheck:relation": "contradicts", "factcheck:claim": {"@id": "urn:uuid:1"}}],
        [{"factcheck:relation": "hates", "factcheck:claim": {"@id": "urn:uuid:" + "f" * 32}}],
    ],
)  # fmt: skip
def test_links_that_say_nothing_are_passed_over_and_written_back(
    desk: Run, tmp_path: Path, links: Any
) -> None:
    review = review_of(desk, "C1") | {"factcheck:links": links}
    (tmp_path / "r.json").write_text(json.dumps([review]), encoding="utf-8")
    other = runner(Target(path=tmp_path / "other.db"))
    did(other, "init")

    did(other, "import", str(tmp_path / "r.json"))

    assert rows(other, "select link from links") == []
    assert review_of(other, "C1") == review


def test_a_link_of_an_unknown_relation_is_none_though_both_claims_are_here(desk: Run, tmp_path: Path) -> None:
    out = did(desk, "export", "claimreview", "--all").replace("contradicts", "hates")
    (tmp_path / "r.json").write_text(out, encoding="utf-8")
    other = runner(Target(path=tmp_path / "other.db"))
    did(other, "init")

    did(other, "import", str(tmp_path / "r.json"))

    assert "hates" in out
    assert rows(other, "select link from links") == []
    assert len(rows(other, "select claim from claims")) == 2
