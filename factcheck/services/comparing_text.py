"""A comparison told on a terminal: each finding with its waterfall, and why the rest is silent."""

from __future__ import annotations

from factcheck.domain.explanation import explain
from factcheck.domain.finding import THRESHOLD, Finding
from factcheck.services.comparing import Comparison
from factcheck.services.explaining import step_words

_MOST_SILENCES = 12


def told(found: Comparison) -> str:
    """Plain text, ending without a line break."""
    parts = [_finding(finding) for finding in found.findings]
    if not parts:
        parts.append("No conflict found.")
    if found.silences:
        lines = [f"  {silence.detector}: {silence.reason}" for silence in found.silences[:_MOST_SILENCES]]
        rest = len(found.silences) - len(lines)
        parts.append("\n".join(["Silent:", *lines, *([f"  and {rest} more"] if rest > 0 else [])]))
    return "\n\n".join(parts)


def _finding(finding: Finding) -> str:
    full = explain(finding)
    head = str(full["sentence"]).replace("{left}", "A").replace("{right}", "B")
    below = "" if finding.confidence >= THRESHOLD else f", below {THRESHOLD}"
    lines = [
        head,
        f"  {finding.relation.value}, {finding.detector} {finding.version}, "
        f"confidence {finding.confidence:.2f}{below}; {full['unless']}",
    ]
    for name, side in (("A", full["left"]), ("B", full["right"])):
        assert isinstance(side, dict)
        lines.append(f"  {name}  “{side['quote']}”")
        value = side["value"]
        if isinstance(value, dict):
            lines.append(
                f"     {value['raw']} is {value['said']}, with goodwill {value['wide']} ({value['rule']})"
            )
    lines += _waterfall(full["gates"], str(full["language"]))
    lines.append(f"  {full['log_odds']:+.2f}  in all, as a probability {full['confidence']:.2f}")
    return "\n".join(lines)


def _waterfall(gates: object, language: str) -> list[str]:
    assert isinstance(gates, list)
    lines = []
    for step in gates:
        name, verdict, evidence = step_words(step, language)
        told = f"{name}{f' {verdict}' if verdict else ''}{f': {evidence}' if evidence else ''}"
        lines.append(f"  {step['weight']:+.2f}  {told}")
    return lines
