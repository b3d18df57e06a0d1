"""ClaimReview in and out of a desk, on both databases, through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.settings import Target
from tests.conftest import Run, runner
from tests.exchange.test_review_defects import URL, a_review
from tests.filled import raw


def rows(run: Run, sql: str) -> list[dict[str, Any]]:
    result = run("sql", sql, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def written(path: Path, value: object) -> str:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return str(path)


def exported(run: Run, *words: str) -> list[dict[str, Any]]:
    result = run("export", "claimreview", *(words or ("--all",)))
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_a_file_is_recognised_taken_in_and_a_second_time_adds_nothing(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "r.json", [a_review()])

    first = run("import", file)
    again = run("import", file)

    assert first.exit_code == again.exit_code == 0, first.stderr + again.stderr
    assert "1 records, 1 new claims, 1 ratings" in first.stderr
    assert "0 new claims, 0 ratings, 1 here already" in again.stderr
    assert " R" not in again.stderr
    [claim] = rows(run, "select text, claimant, status, origin, rating, said_earliest, article from claims")
    assert claim == {
        "text": "The old bridge was closed in May", "claimant": "Jana Feld", "status": "checked",
        "origin": "claimreview", "rating": "Mostly true", "said_earliest": "2026-05-10", "article": None,
    }  # fmt: skip


def test_the_rating_is_its_publishers_on_a_scale_of_its_own_and_unmapped(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))

    [verdict] = rows(run, "select scale, label, rating_class, decided_by, decided_at from verdicts")
    assert verdict == {
        "scale": "Desk", "label": "Mostly true", "rating_class": None, "decided_by": "Desk",
        "decided_at": "2026-05-12T00:00:00Z",
    }  # fmt: skip


def test_a_publisher_whose_scale_we_know_rates_on_it_whatever_the_hyphens(run: Run, tmp_path: Path) -> None:
    author = {"@type": "Organization", "name": "POLITIFACT", "url": "https://www.politifact.com"}
    rating = {"@type": "Rating", "alternateName": "half-TRUE"}
    run("import", written(tmp_path / "r.json", [a_review(author=author, reviewRating=rating)]))

    [verdict] = rows(run, "select scale, label, value from verdicts")
    assert verdict == {"scale": "PolitiFact", "label": "Half True", "value": 0.5}


@pytest.mark.parametrize("label", ["True, but old", "Half", "Pants", "Trueish", "Not true", "4.5", "1/5"])
def test_a_label_that_only_begins_or_ends_like_a_known_one_means_nothing_yet(
    run: Run, tmp_path: Path, label: str
) -> None:
    """Neither does a number: it is kept as the label it is."""
    author = {"@type": "Organization", "name": "PolitiFact", "url": "https://www.politifact.com"}
    rating = {"@type": "Rating", "alternateName": label}
    run("import", written(tmp_path / "r.json", [a_review(author=author, reviewRating=rating)]))

    [verdict] = rows(run, "select scale, label, rating_class, value from verdicts")
    assert verdict == {"scale": "PolitiFact", "label": label, "rating_class": None, "value": None}
    assert label in run("scale", "list", "--unmapped").stdout


def test_every_field_comes_back_also_those_nobody_knows(run: Run, tmp_path: Path) -> None:
    odd = a_review(
        x={"deep": [1, 2.5, None, "</script>"]}, datePublished="1-9-2020", nul="a\u0000b", half="\ud800",
        claimReviewed="Caf&eacute; closed",
        itemReviewed={"appearance": "https://a.example/1, https://b.example/2"},
    )  # fmt: skip
    file = tmp_path / "r.json"
    file.write_text(json.dumps([odd]), encoding="utf-8")
    assert run("import", str(file)).exit_code == 0

    out = run("export", "claimreview", "--all").stdout

    assert json.loads(out) == [odd]
    assert "<" not in out


def test_a_feed_goes_out_with_what_it_says_around_its_items(run: Run, tmp_path: Path) -> None:
    feed = {
        "@context": "https://schema.org", "@type": "DataFeed", "name": "<Nord>", "license": "CC BY 4.0",
        "dataFeedElement": [
            {"@type": "DataFeedItem", "dateCreated": "2026-05-12", "item": a_review(sdLicense="CC BY")},
            {"@type": "DataFeedItem", "item": a_review(url=f"{URL}/2", claimReviewed="Other")},
        ],
        "dateModified": "2026-06-01", "x": {"y": [1, None]},
    }  # fmt: skip
    file = written(tmp_path / "feed.json", feed)
    assert "2 records" in run("import", file).stderr
    assert "2 here already" in run("import", file).stderr
    run("import", written(tmp_path / "other.json", [a_review(url=f"{URL}/3", claimReviewed="Third")]))
    run("rate", "C1", "false", "--because", "our own")

    out = tmp_path / "out.json"
    assert run("export", "claimreview", "--feed", "feed.json", "-o", str(out)).exit_code == 0

    text = out.read_text(encoding="utf-8")
    assert (json.loads(text), list(json.loads(text))) == (feed, list(feed))
    assert "<" not in text
    assert len(rows(run, "select source from imported_feeds")) == 1
    other = runner(Target(path=tmp_path / "again.db"))
    other("init")
    assert "2 new claims" in other("import", "claimreview", str(out)).stderr
    assert other("export", "claimreview", "--feed", "out.json").stdout == text


def test_a_feed_that_did_not_come_in_is_told(run: Run, tmp_path: Path) -> None:
    answer = {"pages": [], "nextPageToken": "t"}
    run("import", "claimreview", written(tmp_path / "api.json", answer))

    for name in ("feed.json", "api.json"):
        refused = run("export", "claimreview", "--feed", name)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert f"No feed came in from a file called {name}" in refused.stderr
    assert run("export", "claimreview", "--feed", "api.json", "--all").exit_code == 2
    assert rows(run, "select data from imported_feeds") == [{"data": '{"pages":[],"nextPageToken":"t"}'}]


def test_an_answer_of_the_api_goes_out_with_all_that_it_said(run: Run, tmp_path: Path) -> None:
    def reviewed(publisher: object, number: int, **more: object) -> dict[str, object]:
        return {"publisher": publisher, "url": f"{URL}/{number}", "title": "No", "reviewDate": "2026-05-12",
                "textualRating": "False", "languageCode": "en", **more}  # fmt: skip

    answer = {
        "kind": "<answer>", "claims": [
            {"text": "The bridge is closed", "claimant": "Jana Feld", "claimDate": "2026-05-10T00:00:00Z",
             "inside": {"a": [1, None]}, "claimReview": [
                reviewed({"name": "Desk", "site": "desk.example"}, 1, x=1),
                reviewed({"site": "other.example", "country": "de"}, 2, title=None),
             ]},
            {"text": "The tower leans", "claimant": None, "claimReview": [reviewed({"name": "Ätt"}, 3)]},
            {"text": "The lake is deep", "claimReview": [reviewed("odd", 4)]},
        ], "nextPageToken": "t", "around": {"y": [2]},
    }  # fmt: skip
    assert "4 records" in run("import", written(tmp_path / "api.json", answer)).stderr

    out = run("export", "claimreview", "--feed", "api.json")

    assert (out.exit_code, json.loads(out.stdout)) == (0, answer)
    assert list(json.loads(out.stdout)) == list(answer) and "<" not in out.stdout
    run("edit", "C1", "--set", "text=The old bridge is closed")
    changed = json.loads(run("export", "claimreview", "--feed", "api.json").stdout)
    assert changed["claims"][0]["text"] == "The old bridge is closed" and changed["around"] == {"y": [2]}
    (tmp_path / "api.json").write_text(out.stdout, encoding="utf-8")
    again = runner(Target(path=tmp_path / "again.db"))
    again("init")
    assert "4 records" in again("import", str(tmp_path / "api.json")).stderr
    assert json.loads(again("export", "claimreview", "--feed", "api.json").stdout) == answer


def test_what_was_changed_here_goes_out_and_the_rest_as_it_came(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review(own=1)]))
    assert run("edit", "C1", "--set", "text=The bridge was shut", "--set", "claimant=Ole Nord").exit_code == 0
    assert run("claim", "seen", "C1", "https://more.example/").exit_code == 0

    [review] = exported(run)

    assert (review["claimReviewed"], review["own"]) == ("The bridge was shut", 1)
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ole Nord"}
    assert [work["url"] for work in review["itemReviewed"]["appearance"]] == [
        "https://seen.example/post",
        "https://more.example/",
    ]
    again = run("import", written(tmp_path / "again.json", [review]))
    assert "0 new claims" in again.stderr
    assert "1 here already" in again.stderr


def test_a_changed_rating_takes_the_place_of_the_imported_one(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))
    rating = {"@type": "Rating", "alternateName": "False"}
    second = run("import", written(tmp_path / "s.json", [a_review(reviewRating=rating)]))

    assert "0 new claims, 1 ratings, 1 changed since" in second.stderr
    assert rows(run, "select label from current_verdicts") == [{"label": "False"}]
    assert [one["reviewRating"] for one in exported(run)] == [rating]
    assert (
        "2 here already"
        in run("import", written(tmp_path / "t.json", [a_review(), a_review(reviewRating=rating)])).stderr
    )


def test_two_contents_under_one_name_in_one_file_are_both_kept(run: Run, tmp_path: Path) -> None:
    ratings = [{"@type": "Rating", "alternateName": label} for label in ("True", "False", "True")]
    file = written(tmp_path / "r.json", [a_review(reviewRating=one, n=n) for n, one in enumerate(ratings)])

    assert "3 records, 1 new claims, 3 ratings, 2 changed since" in run("import", file).stderr
    assert rows(run, "select label from current_verdicts") == [{"label": "True"}]
    assert len(rows(run, "select record_id from imported_records")) == 3


def test_what_the_desk_decided_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))
    run("scale", "map", "Desk", "False", "--class", "false", "--value", "0")
    run("rate", "C1", "False", "--scale", "Desk", "--because", "seen")

    run(
        "import",
        written(tmp_path / "s.json", [a_review(reviewRating={"@type": "Rating", "alternateName": "True"})]),
    )

    held = {
        (one["label"], one["decided_by"])
        for one in rows(run, "select label, decided_by from current_verdicts")
    }
    assert ("False", "anna") in held


def test_a_claim_that_stands_in_an_article_of_ours_is_anchored_there(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(
        "Bridge\n\nThe mayor said: the old bridge was closed in May. More follows.\n", encoding="utf-8"
    )
    run("article", "add", str(text), "--url", "https://seen.example/post")
    review = a_review(claimReviewed="the old bridge was closed in May")

    run("import", written(tmp_path / "r.json", [review]))

    [claim] = [
        one for one in rows(run, "select quote, article, anchor_state, origin from claims") if one["quote"]
    ]
    assert claim == {
        "quote": "the old bridge was closed in May", "article": "A1", "anchor_state": "exact",
        "origin": "claimreview",
    }  # fmt: skip


def test_a_review_without_a_rating_is_a_claim_to_be_checked(run: Run, tmp_path: Path) -> None:
    bare = a_review(reviewRating=None)
    run("import", written(tmp_path / "r.json", [bare]))

    assert rows(run, "select status, rating from claims") == [{"status": "new", "rating": None}]
    assert exported(run) == [bare]


def test_undo_of_an_import_withdraws_the_claims_whose_ratings_stay_in_the_history(
    run: Run, tmp_path: Path
) -> None:
    bare = a_review(url=f"{URL}/2", claimReviewed="Other", reviewRating=None)
    run("import", written(tmp_path / "r.json", [a_review(), bare]))

    undone = json.loads(run("undo", "--format", "json").stdout)

    told = {(one["result"], one["id"]): one["because"] for one in undone}
    assert told["withdrawn", "C1"] == "its rating stays in its history"
    assert ("removed", "C2") in told
    assert rows(run, "select status, rating from claims") == [{"status": "withdrawn", "rating": None}]
    assert "C1" not in run("claim", "list").stdout

    last = rows(run, "select max(operation_id) as n from operations")[0]["n"]
    assert run("undo", f"R{last}").exit_code == 0
    assert rows(run, "select status, rating from claims order by claim_id") == [
        {"status": "checked", "rating": "Mostly true"},
        {"status": "new", "rating": None},
    ]


def test_after_an_undo_the_same_file_brings_the_reviews_back_as_they_came(run: Run, tmp_path: Path) -> None:
    bare = a_review(url=f"{URL}/2", claimReviewed="Other", reviewRating=None)
    file = written(tmp_path / "r.json", [a_review(), bare])
    run("import", file)
    for _ in range(2):
        assert run("undo").exit_code == 0
        assert exported(run) == []

        again = run("import", file)

        assert "1 of them brought back" in again.stderr and "1 new claims" in again.stderr
        assert rows(run, "select status, rating from claims order by claim_id") == [
            {"status": "checked", "rating": "Mostly true"},
            {"status": "new", "rating": None},
        ]
        assert exported(run) == [a_review(), bare]
    assert "brought back" not in run("import", file).stderr


@pytest.mark.parametrize("again", [0, 1, 2])
def test_a_changed_review_takes_the_place_of_one_that_was_taken_back(
    run: Run, tmp_path: Path, again: int
) -> None:
    file = written(tmp_path / "r.json", [a_review()])
    run("import", file)
    assert run("undo").exit_code == 0
    for _ in range(again):
        run("import", file)
        assert again < 2 or run("undo").exit_code == 0
    changed = a_review()
    changed["reviewRating"] |= {"alternateName": "False", "ratingValue": "1"}

    told = run("import", written(tmp_path / "changed.json", [changed]))

    assert told.exit_code == 0, told.stderr
    assert rows(run, "select status, rating from claims") == [{"status": "checked", "rating": "False"}]
    assert rows(run, "select label, decided_by, disputed from current_verdicts") == [
        {"label": "False", "decided_by": "Desk", "disputed": "no"}
    ]


def test_a_changed_review_leaves_what_the_desk_itself_said_after_an_undo(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))
    assert run("undo").exit_code == 0
    rated = run("rate", "C1", "Mostly true", "--scale", "Desk", "--because", "our own")
    assert rated.exit_code == 0, rated.stderr
    changed = a_review()
    changed["reviewRating"] |= {"alternateName": "False", "ratingValue": "1"}

    run("import", written(tmp_path / "changed.json", [changed]))

    held = rows(run, "select label, decided_by from current_verdicts order by label")
    assert {"label": "Mostly true", "decided_by": "anna"} in held


def test_a_review_that_an_undone_undo_brought_back_is_still_its_publishers(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))
    for _ in range(4):
        last = rows(run, "select max(operation_id) as n from operations")[0]["n"]
        assert run("undo", f"R{last}").exit_code == 0

    assert exported(run) == [a_review()]
    before, after = rows(
        run, "select decided_by, decided_at, justification from verdicts where label is not null"
    )[::2]
    assert before == after


def test_a_review_of_a_claim_that_somebody_withdrew_stays_out(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "r.json", [a_review()])
    run("import", file)
    run("claim", "status", "C1", "withdrawn")

    assert "brought back" not in run("import", file).stderr
    assert rows(run, "select status from claims") == [{"status": "withdrawn"}]


def test_undo_of_an_import_leaves_a_claim_that_somebody_worked_on(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review()]))
    number = rows(run, "select max(operation_id) as n from operations")[0]["n"]
    run("evidence", "add", "C1", "--url", "https://source.example/", "--stance", "refutes")

    run("undo", f"R{number}")

    assert rows(run, "select status from claims") == [{"status": "checked"}]


def test_a_dry_run_changes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("import", "claimreview", written(tmp_path / "r.json", [a_review()]), "--dry-run")

    assert "1 new claims" in done.stderr
    assert "Nothing was changed." in done.stderr
    assert rows(run, "select claim from claims") == []


def test_a_strict_import_refuses_the_first_thing_wrong_with_its_place(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "r.json", [a_review(), a_review(url="x", claimReviewed="Other")])

    refused = run("import", "claimreview", file, "--strict")

    assert refused.exit_code == 2
    assert "line 1 /1/url" in refused.stderr
    assert rows(run, "select claim from claims") == []


def test_a_file_cut_off_keeps_whole_batches_and_goes_on_where_it_stopped(run: Run, tmp_path: Path) -> None:
    reviews = [a_review(url=f"{URL}/{n}", claimReviewed=f"Bridge {n} is closed") for n in range(1100)]
    whole = json.dumps(reviews)
    file = tmp_path / "r.json"
    file.write_text(whole[: int(len(whole) * 0.99)], encoding="utf-8")

    cut = run("import", str(file))
    assert cut.exit_code == 2
    assert "cut off" in cut.stderr
    assert "1000 claims before it were taken in" in cut.stderr
    assert rows(run, "select count(*) as n from claims") == [{"n": 1000}]

    file.write_text(whole, encoding="utf-8")
    assert "100 new claims, 100 ratings, 1000 here already" in run("import", str(file)).stderr
    assert rows(run, "select count(*) as n from claims") == [{"n": 1100}]


def test_every_oddity_goes_to_the_report(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "odd.jsonl"
    file = written(
        tmp_path / "r.json", [a_review(url=f"{URL}/{n}", datePublished="20T0-10-31") for n in range(3)]
    )

    shown = run("import", "claimreview", file, "--report", str(report), "--format", "json")

    assert [(one["rule"], one["times"]) for one in json.loads(shown.stdout)] == [("date", 3)]
    places = [json.loads(line)["place"] for line in report.read_text(encoding="utf-8").splitlines()]
    assert places == [f"line 1 /{n}/datePublished" for n in range(3)]


def test_our_own_rating_is_signed_and_what_is_missing_named_with_its_command(run: Run) -> None:
    run("config", "set", "desk_name", "Nordblick")
    run("claim", "add", "--text", "The </script> bridge", "--claimant", "Jana Feld", "--said", "May 2026")
    run("rate", "C1", "mostly true", "--because", "seen")

    result = run("export", "claimreview", "C1")

    [review] = json.loads(result.stdout)
    assert review["author"] == {"@type": "Organization", "name": "Nordblick"}
    assert review["itemReviewed"]["datePublished"] == "2026-05"
    assert review["reviewRating"]["ratingValue"] == 4
    assert "requires url: factcheck publish C1 --url" in result.stderr
    assert "desk_url" in result.stderr
    assert "desk_name" not in result.stderr
    strict = run("export", "claimreview", "C1", "--strict")
    assert (strict.exit_code, strict.stdout) == (2, "")


def test_a_label_off_the_scale_has_no_number(run: Run) -> None:
    run("claim", "add", "--text", "The bridge")
    run("rate", "C1", "unproven", "--because", "seen")

    assert "ratingValue" not in exported(run, "C1")[0]["reviewRating"]


def test_links_between_claims_stand_under_a_name_of_our_own(run: Run) -> None:
    for text in ("The bridge is closed", "The bridge is open"):
        run("claim", "add", "--text", text)
    run("rate", "C1", "false", "--because", "seen")
    run("flag", "C1", "C2", "--because", "both cannot be")

    [review] = exported(run)

    [link] = review["factcheck:links"]
    assert link["factcheck:relation"] == "contradicts"
    assert link["factcheck:claim"]["text"] == "The bridge is open"
    assert {"factcheck": "urn:factcheck:"} in review["@context"]


def test_an_export_names_its_claims_or_says_all(run: Run) -> None:
    assert run("export", "claimreview").exit_code == 2
    assert run("export", "claimreview", "C1", "--all").exit_code == 2
    assert "no claim C9" in run("export", "claimreview", "C9").stderr
    assert exported(run) == []


RECORD = {
    "claim": "The bridge was closed", "required_reannotation": False, "label": "Refuted",
    "justification": "It was open.",
    "claim_date": "5-10-2020", "speaker": "Jana Feld", "original_claim_url": "https://seen.example/1",
    "cached_original_claim_url": None, "fact_checking_article": URL, "reporting_source": "x",
    "location_ISO_code": "DE",
    "claim_types": ["Event/Property Claim"], "fact_checking_strategies": ["Written Evidence"],
    "phase_1_label": "own",
    "questions": [{"question": "Was it open?", "answers": [{"answer": "Yes", "answer_type": "Boolean",
        "boolean_explanation": "seen", "source_url": "https://source.example/1", "source_medium": "Web text"},
        {"answer": "It was", "answer_type": "Abstractive", "source_url": "javascript:alert(1)"}]}],
}  # fmt: skip


def test_averitec_records_go_in_and_come_out_with_every_field(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path / "dev.json", [RECORD])

    assert "1 new claims, 1 ratings" in run("import", file).stderr
    assert "1 here already" in run("import", "averitec", file).stderr

    assert json.loads(run("export", "averitec", "--all").stdout) == [RECORD]
    [verdict] = rows(run, "select scale, label, justification, evidence from verdicts")
    assert verdict == {
        "scale": "AVeriTeC",
        "label": "Refuted",
        "justification": "It was open.",
        "evidence": "E1, E2",
    }
    urls = [one["url"] for one in rows(run, "select url from evidence_items order by evidence_id")]
    assert urls == ["https://source.example/1", None]
    assert rows(run, "select said_earliest from claims") == [{"said_earliest": "2020-10-05"}]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"claim": None}, "/0/claim"),
        ({"questions": "none"}, "/0/questions"),
        ({"claim_date": "20T0-10-31"}, "/0/claim_date"),
    ],
)
def test_a_broken_averitec_record_is_told_with_its_place(
    run: Run, tmp_path: Path, change: dict[str, Any], place: str
) -> None:
    shown = run(
        "import", "averitec", written(tmp_path / "dev.json", [{**RECORD, **change}]), "--format", "json"
    )

    assert [one["first"] for one in json.loads(shown.stdout)] == [f"line 1 {place}"]


def test_our_own_ratings_on_the_scale_go_out_as_averitec(run: Run) -> None:
    run("claim", "add", "--text", "The bridge is closed", "--said", "2026-10-05")
    run("rate", "C1", "Supported", "--scale", "AVeriTeC", "--because", "seen")

    [record] = json.loads(run("export", "averitec", "C1").stdout)
    assert (record["label"], record["claim_date"]) == ("Supported", "5-10-2026")


def test_labels_that_came_in_are_listed_with_what_they_may_mean_and_mapped(run: Run, tmp_path: Path) -> None:
    names = ("Mostly-True", "Verdict pending")
    file = written(tmp_path / "r.json", [
        a_review(url=f"{URL}/{name}", reviewRating={"@type": "Rating", "alternateName": name})
        for name in names
    ])  # fmt: skip
    run("import", file)

    listed = json.loads(run("scale", "list", "--unmapped", "--format", "json").stdout)
    assert {(one["label"], one["like"], one["value"]) for one in listed} == {
        ("Mostly-True", "five-point", 0.75),
        ("Verdict pending", None, None),
    }
    assert run("scale", "map", "Desk", "--like", "five-point").exit_code == 0
    listed = json.loads(run("scale", "list", "Desk", "--unmapped", "--format", "json").stdout)
    assert [one["label"] for one in listed] == ["Verdict pending"]
    assert run("scale", "map", "Desk", "x", "--like", "five-point").exit_code == 2
    assert run("scale", "map", "Desk").exit_code == 2


def test_a_dump_holds_the_records(run: Run, tmp_path: Path) -> None:
    run("import", written(tmp_path / "r.json", [a_review(own=1)]))
    out = run("export", "jsonl").stdout
    other = runner(Target(path=tmp_path / "other.db"))
    (tmp_path / "d.jsonl").write_text(out, encoding="utf-8")

    assert other("import", str(tmp_path / "d.jsonl")).exit_code == 0
    assert exported(other) == [a_review(own=1)]


HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "'; DROP TABLE claim; --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "\x1b[31m",
    "%n%s",
)


def test_text_from_outside_is_data(run: Run, target: Target, tmp_path: Path) -> None:
    reviews = [
        a_review(url=f"{URL}/{n}", claimReviewed=text, author={"@type": "Person", "name": text},
                 reviewRating={"@type": "Rating", "alternateName": text, "ratingExplanation": text},
                 itemReviewed={"author": {"name": text}})
        for n, text in enumerate(HOSTILE)
    ]  # fmt: skip
    file = written(tmp_path / "r.json", reviews)

    assert f"{len(HOSTILE)} new claims" in run("import", file).stderr
    assert exported(run) == reviews
    with raw(target) as query:
        assert query("SELECT count(*) FROM claim")[0][0] == len(HOSTILE)
