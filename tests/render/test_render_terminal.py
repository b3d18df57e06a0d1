"""What is assumed about a terminal."""

from __future__ import annotations

import io

import pytest

from factcheck.render.terminal import describe


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "on_terminal", "piped"),
    [
        ({}, True, False),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": "0"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    environ: dict[str, str], on_terminal: bool, piped: bool
) -> None:
    assert describe(Tty(), environ).colour is on_terminal
    assert describe(io.StringIO(), environ).colour is piped


def test_forcing_colour_does_not_make_a_pipe_a_terminal() -> None:
    assert not describe(io.StringIO(), {"FORCE_COLOR": "1"}).is_terminal
    assert describe(Tty(), {"NO_COLOR": "1"}).is_terminal


def test_columns_is_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "133")

    assert describe(Tty()).width == 133


@pytest.mark.parametrize("nonsense", ["0", "-5", "breit", ""])
def test_a_width_that_is_none_is_not_believed(monkeypatch: pytest.MonkeyPatch, nonsense: str) -> None:
    monkeypatch.setenv("COLUMNS", nonsense)

    assert describe(Tty()).width > 0
