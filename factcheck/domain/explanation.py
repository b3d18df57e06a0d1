"""A finding told in full, as data: the same bytes on every run and in any order of insertion."""

from __future__ import annotations

import datetime

from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding
from factcheck.domain.finding_words import sentence_for, unless_for
from factcheck.domain.interval import Interval
from factcheck.domain.quantity_display import display_quantity

Json = dict[str, object]


def explain(finding: Finding, language: str | None = None) -> Json:
    """The sentence first, then all it rests on; `language` is "de" or "en", the left claim's if not given.

    The weights of the waterfall add up to the log-odds whose probability is the confidence.
    """
    language = language or finding.left.language
    kind = finding.conflict_kind
    prior = finding.prior
    name = f"prior: {finding.detector}, {finding.tier}"
    steps: list[Json] = [{"name": name, "evidence": prior.told, "weight": prior.odds}]
    steps += [
        {"name": gate.name, "verdict": gate.verdict.value, "evidence": gate.evidence, "weight": gate.weight}
        for gate in finding.gates
    ]
    return {
        "sentence": sentence_for(kind, language, finding.left_text, finding.right_text),
        "unless": unless_for(kind, language),
        "language": "de" if language == "de" else "en",
        "detector": finding.detector,
        "version": finding.version,
        "tier": finding.tier.value,
        "relation": finding.relation.value,
        "conflict_kind": kind,
        "left": _claim(finding.left, finding.left_value, finding.left_text),
        "right": _claim(finding.right, finding.right_value, finding.right_text),
        "margin": finding.margin,
        "unit": finding.unit,
        "anchor": finding.anchor,
        "gates": steps,
        "log_odds": finding.log_odds,
        "confidence": finding.confidence,
    }


def _claim(view: ClaimView, value: ViewValue | None, text: str) -> Json:
    return {
        "version_sha256": view.article.version_sha256,
        "article_uid": view.article.uid,
        "zone": view.zone.value,
        "start": view.start,
        "end": view.end,
        "quote": view.quote,
        "claimant": view.claimant,
        "says": text,
        "published": _day(view.published.lo) if view.published else None,
        "value": None if value is None else _value(value),
    }


def _value(value: ViewValue) -> Json:
    return {
        "raw": value.raw,
        "start": value.start,
        "end": value.end,
        "attribute": value.attribute,
        "unit": value.unit,
        "said": _shown(value.said, value.unit),
        "wide": _shown(value.wide, value.unit),
        "rule": value.rule,
    }


def _shown(interval: Interval, unit: str) -> str:
    if unit == "day":
        ends = [_day(interval.lo), _day(interval.hi)]
        return ends[0] if ends[0] == ends[1] else " – ".join(end or "…" for end in ends)
    if unit == "minute":
        return " – ".join(_clock(end) for end in dict.fromkeys((interval.lo, interval.hi)) if end is not None)
    return f"{interval} ({unit})" if unit in ("yearday", "weekday") else display_quantity(interval, unit)


def _day(ordinal: float | None) -> str:
    if ordinal is None or not 1 <= ordinal <= datetime.date.max.toordinal():
        return ""
    return datetime.date.fromordinal(int(ordinal)).isoformat()


def _clock(minutes: float) -> str:
    return f"{int(minutes) // 60 % 24:02d}:{int(minutes) % 60:02d}"
