"""ClaimReview as it is found in the wild: each defect a sample of our own, read as meant and told."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from factcheck.errors import BadInput
from factcheck.exchange.claim_review import Review
from factcheck.exchange.oddity import Level
from factcheck.exchange.review_files import Found, read_reviews, refuse_oddities, wrapping

URL = "https://desk.example/check/1"


def a_review(**more: Any) -> dict[str, Any]:
    """One with nothing wrong in it."""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "The old bridge was closed in May",
        "url": URL,
        "datePublished": "2026-05-12",
        "author": {"@type": "Organization", "name": "Desk", "url": "https://desk.example"},
        "reviewRating": {
            "@type": "Rating", "alternateName": "Mostly true", "ratingValue": 4, "bestRating": 5,
            "worstRating": 1,
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Jana Feld"},
            "datePublished": "2026-05-10",
            "appearance": [{"@type": "CreativeWork", "url": "https://seen.example/post"}],
        },
        **more,
    }  # fmt: skip


def item(**more: Any) -> dict[str, Any]:
    return a_review(itemReviewed={**a_review()["itemReviewed"], **more})


def rating(**fields: Any) -> dict[str, Any]:
    return a_review(reviewRating={"@type": "Rating", **fields})


def read(given: Any) -> list[Found]:
    raw = given if isinstance(given, bytes) else json.dumps(given).encode()
    return list(read_reviews(io.BytesIO(raw), "sample", wrapping(raw)))


def one(given: Any) -> tuple[Review, dict[str, str]]:
    """The only review, and its oddities: rule to place."""
    [found] = [found for found in read(given) if found.review is not None]
    assert found.review is not None
    return found.review, {odd.rule: odd.place.path for odd in found.odd}


def told(given: Any) -> dict[str, str]:
    """Every oddity, also of what could not be taken."""
    return {odd.rule: str(odd.place) for found in read(given) for odd in found.odd}


def test_a_review_with_nothing_wrong_is_read_without_a_word() -> None:
    review, odd = one(a_review())

    assert odd == {}
    assert (review.claim, review.url, review.publisher) == ("The old bridge was closed in May", URL, "Desk")
    assert review.claimant == "Jana Feld"
    assert review.appearances == ("https://seen.example/post",)


SEEN = ("https://a.example/1", "https://b.example/2?x=1,2")


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        (f"{SEEN[0]}, {SEEN[1]}", "several-addresses"),
        (f"{SEEN[0]} and {SEEN[1]}", "several-addresses"),
        (f"{SEEN[0]}   {SEEN[1]}", "several-addresses"),
        ([SEEN[0], *SEEN[1].split(",")], "split-address"),
        (json.dumps(SEEN), "list-in-text"),
        (list(SEEN), None),
        ([{"@type": "CreativeWork", "url": address} for address in SEEN], None),
        ([SEEN[0], SEEN[1], URL], "own-address"),
        ([SEEN[0], SEEN[1], "javascript:alert(1)"], "address"),
        ([SEEN[0], SEEN[1], {"@type": "CreativeWork", "name": "a leaflet"}], "no-address"),
    ],
)
def test_an_appearance_is_text_list_or_object_and_holds_all_its_addresses(
    given: Any, rule: str | None
) -> None:
    review, odd = one(item(appearance=given))

    assert review.appearances == SEEN
    assert set(odd) == ({rule} if rule else set())
    assert all(place.startswith("/itemReviewed/appearance") for place in odd.values())


@pytest.mark.parametrize(
    ("fields", "label", "rule", "place"),
    [
        ({"properties": {"alternateName": "False"}}, "False", "properties", "/reviewRating/properties"),
        ({"alternateName": "False", "ratingValue": -1, "bestRating": -1, "worstRating": -1}, "False",
         "flat-scale", "/reviewRating/bestRating"),
        ({"alternateName": "False", "ratingValue": 5, "bestRating": 1, "worstRating": 5}, "False",
         "inverted-scale", "/reviewRating/bestRating"),
        ({"alternateName": "False", "ratingValue": 5, "bestRating": 0, "worstRating": 5}, "False",
         "inverted-scale", "/reviewRating/bestRating"),
        ({"alternateName": "False", "ratingValue": 0, "bestRating": 5, "worstRating": 1}, "False",
         "off-scale", "/reviewRating/ratingValue"),
        ({"alternateName": "False", "ratingValue": "2,5", "bestRating": "5", "worstRating": "1"}, "False",
         "number-form", "/reviewRating/ratingValue"),
        ({"ratingValue": "3/5"}, "3/5", "fraction", "/reviewRating/ratingValue"),
        ({"ratingValue": "Half true"}, "Half true", "label-in-value", "/reviewRating/ratingValue"),
        ({"ratingValue": 4.5, "bestRating": 5}, "4.5/5", "no-label", "/reviewRating/alternateName"),
        ({"alternateName": "Mixed &amp; old"}, "Mixed & old", "entities", "/reviewRating/alternateName"),
    ],
)  # fmt: skip
def test_a_rating_keeps_its_label_whatever_the_numbers_say(
    fields: dict[str, Any], label: str, rule: str, place: str
) -> None:
    review, odd = one(rating(**fields))

    assert review.rating is not None
    assert review.rating.label == label
    assert odd[rule] == place


@pytest.mark.parametrize("value", [4, "4", 4.0, "4.0", "4.5", 0])
def test_numbers_may_be_numbers_or_texts_with_decimals(value: object) -> None:
    review, odd = one(rating(alternateName="Right", ratingValue=value, bestRating=5, worstRating=0))

    assert review.rating is not None
    assert review.rating.value == float(str(value))
    assert odd == {}


@pytest.mark.parametrize(
    "given", [None, {}, {"@type": "Rating"}, {"ratingValue": 1, "bestRating": 1, "worstRating": 1}]
)
def test_no_rating_is_an_error_and_the_claim_is_taken_all_the_same(given: object) -> None:
    review, odd = one(a_review(reviewRating=given))

    assert review.rating is None
    assert "no-rating" in odd


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("31-10-2020", "2020-10-31"),
        ("1-9-2020", "2020-09-01"),
        ("10-31-2020", "2020-10-31"),
        ("2021-7-16", "2021-07-16"),
        ("Thu, 12 Mar 2020 10:00:00 +0000", "2020-03-12"),
        ("12 March 2020", "2020-03-12"),
        ("12.03.2020", "2020-03-12"),
    ],
)
def test_a_date_in_any_order_is_read_and_told(given: str, iso: str) -> None:
    review, odd = one(a_review(datePublished=given))

    assert review.published is not None
    assert review.published.iso == iso
    assert odd == {"date-form": "/datePublished"}


@pytest.mark.parametrize(
    "given", ["2020-10-31", "2020-10-31T08:00:00Z", "2020-10-31T08:00:00.000+02:00", "2020-10", "2020"]
)
def test_an_iso_date_is_read_without_a_word(given: str) -> None:
    review, odd = one(a_review(datePublished=given))

    assert review.published is not None
    assert odd == {}


@pytest.mark.parametrize(
    "given", ["20T0-10-31", "31-31-2020", "2020-02-30", "03/04/2020", "KW 12", "soon", 17, {}, "9" * 5000]
)
def test_what_is_no_date_is_refused_with_its_place_and_the_rest_is_taken(given: object) -> None:
    review, odd = one(a_review(datePublished=given))

    assert review.published is None
    assert odd["date"] == "/datePublished" if given != {} else odd


def test_the_date_of_the_claim_may_stand_in_its_author() -> None:
    author = {"@type": "Person", "name": "Jana Feld", "datePublished": "2026-05-01"}
    review, odd = one(a_review(itemReviewed={"@type": "Claim", "author": author}))

    assert review.said is not None
    assert review.said.iso == "2026-05-01"
    assert odd["date-in-author"] == "/itemReviewed/author"


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Caf&eacute; &quot;Nord&quot; burnt", 'Café "Nord" burnt', "entities"),
        ('""The bridge is closed""', "The bridge is closed", "quoted-twice"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            None,
        ),
        ("\u0d9a\u0dca\u200d\u0dbb", "\u0d9a\u0dca\u200d\u0dbb", None),
        ("@desk said so", "@desk said so", None),
        ('=cmd|" /C calc"!A1', '=cmd|" /C calc"!A1', None),
    ],
)
def test_words_are_kept_entities_and_doubled_quotation_marks_apart(
    text: str, words: str, rule: str | None
) -> None:
    review, odd = one(a_review(claimReviewed=text))

    assert review.claim == words
    assert set(odd) == ({rule} if rule else set())


@pytest.mark.parametrize("given", [None, "", "-", "–", "n/a", "   "])
def test_a_review_without_a_claim_is_left_out_with_its_place(given: object) -> None:
    assert told([a_review(claimReviewed=given)])["no-claim"] == "line 1 /0/claimReviewed"


def test_nothing_reviewed_is_told() -> None:
    bare = a_review()
    del bare["itemReviewed"]

    assert one(bare)[1] == {"no-item": "/itemReviewed"}


@pytest.mark.parametrize(
    ("wrapped", "rules"),
    [
        ({"@graph": [{"@type": "WebPage"}, a_review()]}, set()),
        ({"@context": "https://schema.org", "@graph": [a_review()]}, set()),
        ({"claim-review": {key: one_ for key, one_ in a_review().items() if key != "@type"}}, {"type"}),
        ({"@type": "WebPage", "mainEntity": {"review": [a_review()]}}, set()),
        ([[a_review()]], set()),
        (a_review(**{"@type": ["ClaimReview", "Review"]}), set()),
        (a_review(**{"@type": " ClaimReview"}), {"type"}),
        (a_review(**{"@type": "http://schema.org/ClaimReview"}), set()),
        ({"type": "ClaimReview", **{key: v for key, v in a_review().items() if key != "@type"}}, {"type"}),
        ({"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [a_review()]}]}, set()),
        ({"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": a_review()}]}, set()),
    ],
)
def test_a_review_is_found_whatever_it_is_wrapped_in(wrapped: Any, rules: set[str]) -> None:
    review, odd = one(wrapped)

    assert review.claim == a_review()["claimReviewed"]
    assert set(odd) == rules


@pytest.mark.parametrize("value", [{"@type": "NewsArticle", "headline": "Bridge"}, [], {}, [1, "two", None]])
def test_what_is_no_review_gives_none(value: Any) -> None:
    assert [found.review for found in read(value) if found.review] == []


def test_a_graph_names_its_parts_by_id() -> None:
    graph = [
        a_review(author={"@id": "#desk"}),
        {"@id": "#desk", "@type": "Organization", "name": "Nord Desk"},
    ]

    assert one({"@graph": graph})[0].publisher == "Nord Desk"


def test_an_item_of_a_feed_may_be_null_or_a_media_review() -> None:
    media = {"@type": " MediaReview", "headline": "A flood in June", "url": URL,
             "mediaAuthenticityCategory": ["DecontexualizedContent", "StagedContent"]}  # fmt: skip
    items = [
        {"@type": "DataFeedItem", "item": None},
        {"@type": "DataFeedItem", "dateCreated": "x", "item": media},
    ]
    feed = {"@type": "DataFeed", "dataFeedElement": items}
    review, odd = one(feed)

    assert review.rating is not None
    assert review.rating.label == "DecontextualizedContent + StagedContent"
    assert review.scale_name == "MediaReview"
    assert {"type", "category"} <= set(odd)
    assert review.data["factcheck:feedItem"] == {"dateCreated": "x"}
    assert told(feed)["empty-item"] == "line 1 /dataFeedElement/0/item"


def test_answers_of_the_api_are_reviews() -> None:
    answer = {"claims": [{"text": "The bridge is closed", "claimant": "Jana Feld",
        "claimDate": "2026-05-10T00:00:00Z",
        "x": 1, "claimReview": [{"publisher": {"name": "Desk", "site": "desk.example"}, "url": URL,
        "title": "Open", "reviewDate": "2026-05-12", "textualRating": "False", "languageCode": "en"}]}],
        "nextPageToken": "t"}  # fmt: skip
    review, odd = one(answer)

    assert odd == {}
    assert (review.claimant, review.publisher, review.publisher_url) == (
        "Jana Feld",
        "Desk",
        "https://desk.example/",
    )
    assert review.rating is not None
    assert review.rating.label == "False"
    assert review.data["factcheck:api"] == {"x": 1}


def test_pages_of_the_api_are_reviews_as_well() -> None:
    page = {"name": "pages/1", "pageUrl": URL, "publishDate": "2026-05-12", "versionId": "7",
            "claimReviewAuthor": {"name": "Desk"}, "claimReviewMarkups": [{
                "claimReviewed": "The bridge is closed", "claimDate": "2026-05-10",
                "claimAppearances": [SEEN[0]],
                "claimAuthor": {"name": "Jana Feld", "jobTitle": "mayor"},
                "rating": {"textualRating": "False"}}]}  # fmt: skip
    review, _ = one({"pages": [page]})

    assert (review.url, review.claimant, review.appearances) == (URL, "Jana Feld", (SEEN[0],))
    assert review.data["itemReviewed"]["author"]["jobTitle"] == "mayor"
    assert review.data["factcheck:api"]["page"]["versionId"] == "7"


PAGE = f"""<html><head><link rel=canonical href="{URL}">
<script type="application/ld+json">{json.dumps(a_review())}</script>
<script type="application/ld+json">{{"@type": "ClaimReview", "claimReviewed": "said "so""}}</script>
<script>alert(1)</script></head></html>"""


def test_a_page_is_read_by_its_scripts_and_a_broken_one_is_told_with_its_line() -> None:
    assert one(PAGE.encode())[0].claim == a_review()["claimReviewed"]
    assert told(PAGE.encode())["no-json"] == "line 3"


def test_microdata_is_read() -> None:
    page = b"""<div itemscope itemtype="https://schema.org/ClaimReview">
    <p itemprop="claimReviewed">The <b>bridge</b> is closed</p><div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
    <meta itemprop="alternateName" content="False"></div><a itemprop="url" href="https://desk.example/check/1">more</a></div>"""
    review, _ = one(page)

    assert (review.claim, review.url) == ("The bridge is closed", URL)
    assert review.rating is not None
    assert review.rating.label == "False"


def test_a_feed_in_rss_hides_its_reviews_in_cdata() -> None:
    script = f'<script type="application/ld+json">{json.dumps(a_review())}</script>'
    rss = f'<?xml version="1.0"?><rss><item><d>\n<![CDATA[{script}]]></d></item></rss>'

    assert one(rss.encode())[0].place.where == "line 2"


HEADER = (
    "id,claimReviewed,url,author.name,reviewRating.alternateName,"
    "itemReviewed.appearance.1.url,itemReviewed.appearance.2.url,x.y"
)
ROW = f'7,"The bridge, they say, is closed",{URL},@desk,False,{SEEN[0]},https://b.example/2,kept'


@pytest.mark.parametrize(
    "raw",
    [
        f"{HEADER}\n{ROW}\n".encode(),
        f"{HEADER}\r\n{ROW}\r\n".encode("utf-8-sig"),
        "\n".join(line.replace('"The bridge, they say, is closed"', "The bridge").replace(",", "\t")
                  for line in (HEADER, ROW)).encode("utf-16"),
    ],
    ids=["utf-8", "bom", "utf-16 with tabs"],
)  # fmt: skip
def test_a_table_of_insights_is_read_in_either_of_its_encodings(raw: bytes) -> None:
    review, _ = one(raw)

    assert review.claim.startswith("The bridge")
    assert (review.publisher, review.appearances) == ("@desk", (SEEN[0], "https://b.example/2"))
    assert review.data["x"] == {"y": "kept"}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "line 1"),
        (b"nothing,of,this\n1,2,3\n", "claimReviewed"),
        (HEADER.encode() + b'\n1,"open', "line 2"),
        (HEADER.encode() + b"\n1,caf\xe9\n", "UTF-8"),
        (HEADER.encode() + b"\n" + b"1," * 40, "cells"),
        (HEADER.encode() + b"\n1," + b"x" * 1_100_000, "line 2"),
        (b'[{"claimReviewed": "a"},\n{"claimReviewed": ', "line 2: the JSON ends"),
        (b'[{"claimReviewed": "a"}\n{"claimReviewed": "b"}]', "line 2"),
        (b'[\n{"claimReviewed": "\xff"}]', "line 2"),
        (b"[" * 200_000, "nested"),
        (b'{"a":' * 150 + b"1" + b"}" * 150, "nested"),
        (b'{"claimReviewed": ' + b"9" * 6000 + b"}", "digits"),
        (b'[{"claimReviewed": "said "so""}]', "line 1"),
        (b"<html>nothing</html>", "JSON-LD"),
        (b"<div>" * 50_000, "JSON-LD"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_on_is_told_by_its_line(raw: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(raw)


def test_a_line_that_is_no_json_does_not_stop_the_others() -> None:
    lines = "\n".join([json.dumps(a_review()), '{"claimReviewed": "cut', json.dumps(a_review(url=URL + "2"))])
    found = read(lines.encode())

    assert [str(one.place) for one in found if one.review] == ["line 1", "line 3"]
    assert told(lines.encode())["no-json"] == "line 2"


def test_a_key_given_twice_loses_nothing() -> None:
    [found] = read(b'{"@type": "ClaimReview", "claimReviewed": "first", "claimReviewed": "second"}')

    assert found.record is not None
    assert found.record["factcheck:repeated"] == [{"claimReviewed": "first"}]


def test_a_name_no_index_could_hold_is_told_and_not_taken() -> None:
    review, odd = one(
        item(author={"@type": "Person", "name": "x" * 600}, appearance="https://a.example/" + "y" * 3000)
    )

    assert review.claimant is None
    assert review.appearances == ()
    assert odd["too-long"]


STRICT = {
    "a text for an object": a_review(author="Desk"),
    "a number as text": rating(alternateName="False", ratingValue="4"),
    "another order of the date": a_review(datePublished="31-10-2020"),
    "no url": a_review(url=None),
    "no label": rating(ratingValue=4, bestRating=5),
    "a url that is none": a_review(url="desk.example/1"),
    "an inverted scale": rating(alternateName="False", ratingValue=5, bestRating=1, worstRating=5),
    "a type with a blank": a_review(**{"@type": " ClaimReview"}),
}


@pytest.mark.parametrize("name", STRICT)
def test_the_strict_reading_refuses_what_the_lenient_one_tells(name: str) -> None:
    [found] = read([STRICT[name]])

    with pytest.raises(BadInput, match=r"sample, line 1 /0"):
        refuse_oddities(found, "sample")


@pytest.mark.parametrize("day", ["2026-13", "2026-5", "26", "2026-05/", "/2026", "2026-05-32", "1/2/2026"])
def test_the_strict_reading_refuses_what_is_no_iso_date(day: str) -> None:
    [found] = read([item(datePublished=day)])

    with pytest.raises(BadInput, match="datePublished"):
        refuse_oddities(found, "sample")


@pytest.mark.parametrize(
    "given",
    [
        a_review(), a_review(own={"a": 1}), item(appearance=SEEN[0]), rating(alternateName="False"),
        item(datePublished="2026-05"), item(datePublished="2026"),
        item(datePublished="2026-05-01/2026-05-09"),
    ],
)  # fmt: skip
def test_the_strict_reading_takes_what_is_as_it_should_be(given: dict[str, Any]) -> None:
    [found] = read([given])

    refuse_oddities(found, "sample")
    assert [odd for odd in found.odd if odd.level is not Level.NOTE] == []
