"""Asking who is meant where a name is like a known one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.desk import Desk, say
from factcheck.domain.ids import Ref

if TYPE_CHECKING:
    from factcheck.services.candidate_claimants import NameQuestion, Who


def ask_names(desk: Desk, claims: Sequence[Ref]) -> dict[int, Who]:
    """The answers, by the number of the claim; none without a terminal."""
    from factcheck.services.candidate_claimants import name_questions

    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return {}
    questions = desk.transact(lambda session: name_questions(session, claims)).result
    answers: dict[int, Who] = {}
    said: dict[str, Who] = {}
    for question in questions:
        said[question.raw] = said.get(question.raw) or ask_name(question)
        answers[question.claim_id] = said[question.raw]
    return answers


def ask_name(question: NameQuestion) -> Who:
    """One question, one key: a number for a known claimant, n for a new one, l to leave it open."""
    from factcheck.services.candidate_claimants import Who

    shown = question.suggestions[:9]
    say(f"C{question.claim_id} is said by {question.raw}. Who is that?")
    for number, one in enumerate(shown, 1):
        say(f"  {number}  {one.claimant} ({one.reason})")
    say(f"  n  somebody new: {question.raw}\n  l  leave it open")
    while True:
        key = click.getchar().lower()
        if key in "123456789" and int(key) <= len(shown):
            return Who(claimant=shown[int(key) - 1].claimant)
        if key in "nl":
            return Who(new=key == "n", open_=key == "l")
