"""Import, export, import: whatever a ClaimReview says comes back, field by field, and adds nothing twice."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.exchange.claim_review_write import safe_json
from factcheck.exchange.review_files import read_reviews, wrapping
from factcheck.services.exporting_reviews import claim_reviews
from factcheck.services.importing_reviews import ImportedReviews, import_reviews
from factcheck.settings import Target
from factcheck.storage.reader import open_reader

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | TEXT
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(TEXT, below, max_size=3),
    max_leaves=6,
)  # fmt: skip
ADDRESS = st.builds("https://{}.example/{}".format, st.sampled_from("abc"), st.integers(0, 99))
DATE = st.sampled_from(
    ["2026-05-12", "31-10-2020", "2021-7-16", "20T0-10-31", "", "May 2026", "2020-01-02T03:04:05Z"]
)
RATING = st.fixed_dictionaries(
    {},
    optional={
        "@type": st.just("Rating"), "alternateName": TEXT | ANYTHING,
        "ratingValue": ANYTHING | st.integers(0, 5),
        "bestRating": st.integers(0, 5), "worstRating": st.integers(0, 5), "ratingExplanation": TEXT,
    },
)  # fmt: skip
ITEM = st.fixed_dictionaries(
    {},
    optional={
        "author": ANYTHING | st.fixed_dictionaries({"@type": st.just("Person"), "name": TEXT}),
        "appearance": ANYTHING | ADDRESS | st.lists(ADDRESS, max_size=3),
        "datePublished": DATE | ANYTHING, "x": ANYTHING,
    },
)  # fmt: skip
REVIEW = st.fixed_dictionaries(
    {"@type": st.just("ClaimReview"), "claimReviewed": TEXT, "url": ADDRESS | ANYTHING},
    optional={
        "author": ANYTHING | st.fixed_dictionaries({"name": TEXT, "url": ADDRESS}),
        "datePublished": DATE | ANYTHING,
        "reviewRating": RATING | ANYTHING, "itemReviewed": ITEM | ANYTHING,
        "inLanguage": TEXT, "x y": ANYTHING,
    },
)  # fmt: skip


def take_in(target: Target, records: list[dict[str, Any]]) -> ImportedReviews:
    raw = json.dumps(records).encode()
    found = read_reviews(io.BytesIO(raw), "generated", wrapping(raw))
    done = ImportedReviews()
    for so_far in import_reviews(
        target, found, "generated", strict=False, dry_run=False, actor="anna", command="import"
    ):
        done = so_far
    return done


def written(target: Target) -> list[dict[str, Any]]:
    with open_reader(target) as reader:
        return [json.loads(safe_json(one.record)) for one in claim_reviews(reader, None, strict=False)]


def canonical(records: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(record, sort_keys=True) for record in records)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    records=st.lists(
        REVIEW, min_size=1, max_size=4, unique_by=lambda one: (one["claimReviewed"], str(one["url"]))
    )
)
def test_what_comes_in_goes_out_and_comes_in_again_as_nothing_new(
    sqlite_template: Path, tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    path = tmp_path / "reviews.db"
    shutil.copyfile(sqlite_template, path)
    for ending in ("-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    target = Target(path=path)

    done = take_in(target, records)
    out = written(target)

    left = done.counts["left out"] + done.counts["changed"] + done.counts["held"]
    assert len(out) + left == len(records)
    assert set(canonical(out)) <= set(canonical(records))
    again = take_in(target, out)
    assert again.counts["claims"] == again.counts["ratings"] == again.counts["changed"] == 0
    assert canonical(written(target)) == canonical(out)


def test_both_databases_write_the_same(sqlite_target: Target, postgres_target: Target) -> None:
    records = [
        {"@type": "ClaimReview", "claimReviewed": f"Claim {n}", "url": f"https://a.example/{n}", "n": n,
         "reviewRating": {"alternateName": ("wahr", "größtenteils falsch")[n % 2]},
         "author": {"name": f"Desk {n % 3}"},
         "itemReviewed": {"author": {"name": f"Person {n % 2}"}, "appearance": "https://b.example"}}
        for n in range(7)
    ]  # fmt: skip

    for target in (sqlite_target, postgres_target):
        take_in(target, records)

    assert written(sqlite_target) == written(postgres_target) == records


@pytest.mark.parametrize("size", [1, 7, 65_536])
def test_a_feed_is_read_the_same_in_pieces_of_any_size(size: int) -> None:
    records = [{"@type": "ClaimReview", "claimReviewed": "é" * 50 + str(n), "n": n} for n in range(40)]
    raw = json.dumps({"dataFeedElement": [{"item": one} for one in records]}, ensure_ascii=False).encode()

    class Slow(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(size)

    found = list(read_reviews(Slow(raw), "slow", wrapping(raw)))

    assert [one.record for one in found[:-1]] == records
    assert found[-1].around == {"dataFeedElement": []}
