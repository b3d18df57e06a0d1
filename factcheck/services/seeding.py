"""Playing a worked case into a database: each step as the command of the person who did it."""

from __future__ import annotations

import io
from pathlib import Path

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Judgement
from factcheck.exchange.case_entries import CaseArticle, CaseLink
from factcheck.exchange.case_file import CaseFile, read_case_file
from factcheck.services.articles import Added, Given, add_article
from factcheck.services.claimants import add_claimant, merge_claimants
from factcheck.services.decisions import Decision, decide
from factcheck.services.desk_settings import set_setting
from factcheck.services.flags import flag
from factcheck.services.intake import Source, read_sources
from factcheck.services.outlets import add_outlet
from factcheck.services.scales import LabelInput, add_scale
from factcheck.services.seeding_claims import play_claim
from factcheck.services.seeding_stage import Stage, at, options
from factcheck.settings import Target, own_folder

CASE = "alaska"

_VERBS = {
    Judgement.CONFIRMED: "confirm",
    Judgement.DISMISSED: "dismiss",
    Judgement.UNSURE: "unsure",
    Judgement.REOPENED: "reopen",
}


def shipped_case() -> Path:
    """The case that ships with the program."""
    return own_folder("seeds") / CASE / "case.toml"


def seed(target: Target, case_file: Path) -> Stage:
    """Play a case into a database that is ready; returns the ids its keys became.

    Every step is one operation under the name of the person who did it. Raises BadInput naming the place
    in the case file where a step cannot be done; the steps before it stay.
    """
    case = read_case_file(case_file)
    stage = Stage(target, case_file, case.by)
    texts = _texts(case_file, case)
    _play_desk(stage, case)
    _play_names(stage, case)
    for article in case.article:
        _play_article(stage, article, texts[article.file])
    for claim in case.claim:
        play_claim(stage, claim)
    for merge in case.merge:
        words = ("claimant", "merge", merge.gone, merge.into)
        place = f"merge of '{merge.gone}'"
        stage.play(place, merge.by, words, merge_claimants, merge.gone, merge.into)
    for number, link in enumerate(case.link, 1):
        _play_link(stage, f"link {number}", link)
    for number, revision in enumerate(case.revision, 1):
        article = next(entry for entry in case.article if entry.key == revision.article)
        source, later = texts[revision.file], Given(url=article.address)
        _play_text(stage, f"revision {number}", revision.by, source, later)
    return stage


def _texts(case_file: Path, case: CaseFile) -> dict[str, Source]:
    """The text of every article and revision, by its file; read before anything is stored."""
    files = {entry.file: f"article '{entry.key}'" for entry in case.article}
    files |= {entry.file: f"revision {number}" for number, entry in enumerate(case.revision, 1)}
    texts = {}
    for file, place in files.items():
        with at(case_file, f"{place}, file"):
            [texts[file]] = read_sources([case_file.parent / file], io.BytesIO())
    return texts


def _play_desk(stage: Stage, case: CaseFile) -> None:
    for key, value in case.desk.items():
        stage.play(f"desk, {key}", None, ("config", "set", key, value), set_setting, key, value)
    for scale in case.scale:
        place, words = f"scale '{scale.name}'", ("scale", "add", scale.name)
        labels = [LabelInput(e.label, e.language, e.rating_class, e.value) for e in scale.labels]
        stage.play(place, scale.by, words, add_scale, scale.name, labels, scale.homepage, scale.note)


def _play_names(stage: Stage, case: CaseFile) -> None:
    for outlet in case.outlet:
        place = f"outlet '{outlet.name}'"
        words = ["outlet", "add", outlet.name, *options(homepage=outlet.homepage, country=outlet.country)]
        stage.play(
            place, outlet.by, words,
            add_outlet, outlet.name, homepage=outlet.homepage, country=outlet.country, new=True,
        )  # fmt: skip
    for person in case.claimant:
        place = f"claimant '{person.name}'"
        given = options(kind=person.kind, wikidata=person.wikidata, alias=person.aliases)
        stage.play(
            place, person.by, ["claimant", "add", person.name, *given],
            add_claimant, person.name,
            kind=person.kind, wikidata=person.wikidata, aliases=person.aliases, new=True,
        )  # fmt: skip


def _play_article(stage: Stage, article: CaseArticle, source: Source) -> None:
    given = Given(
        title=article.title,
        byline=article.byline,
        outlet=article.outlet,
        published=article.published,
        url=article.address,
        language=article.language,
        new_names=True,
    )
    added = _play_text(stage, f"article '{article.key}'", article.by, source, given)
    stage.articles[article.key] = Ref(Kind.ARTICLE, added.article_id)
    if added.dateline_claim_id is not None:
        stage.datelines[article.key] = Ref(Kind.CLAIM, added.dateline_claim_id)


def _play_text(stage: Stage, place: str, by: str | None, source: Source, given: Given) -> Added:
    shown = options(
        title=given.title, byline=given.byline, outlet=given.outlet, published=given.published,
        url=given.url, language=given.language,
    )  # fmt: skip
    words = ["article", "add", source.origin, *shown]
    return stage.play(place, by, words, add_article, source, given, actor=stage.actor(by))


def _play_link(stage: Stage, place: str, link: CaseLink) -> None:
    first, second = (stage.claims[key] for key in link.claims)
    words = ["flag", str(first), str(second), *options(relation=link.relation, because=link.because)]
    number = stage.play(
        place, link.by, words,
        flag, first, second, link.because, link.relation, actor=stage.actor(link.by),
    )  # fmt: skip
    ref = Ref(Kind.LINK, number)
    for count, ruled in enumerate(link.decision, 1):
        wrong = stage.claims[ruled.wrong] if ruled.wrong else None
        given = options(wrong=wrong, reason=ruled.reason, because=ruled.because)
        ruling = Decision(ruled.judgement, ruled.reason, wrong, ruled.because)
        stage.play(
            f"{place}, decision {count}", ruled.by,
            ["conflict", _VERBS[ruled.judgement], str(ref), *given],
            decide, [ref], ruling, actor=stage.actor(ruled.by),
        )  # fmt: skip
