"""The counter on stderr."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator

import pytest

from factcheck.render.progress import progress


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def slowly(count: int, pause: float) -> Iterator[int]:
    for number in range(count):
        time.sleep(pause)
        yield number


def screen_line(text: str) -> str:
    """What stands on the line after `text`: a carriage return goes back, letters overwrite."""
    line: list[str] = []
    place = 0
    for character in text:
        if character == "\r":
            place = 0
            continue
        line[place : place + 1] = [character]
        place += 1
    return "".join(line).rstrip()


def test_a_slow_loop_counts_and_leaves_an_empty_line() -> None:
    err = Tty()

    assert list(progress(slowly(5, 0.06), 5, "reading", err)) == [0, 1, 2, 3, 4]
    assert "reading 2/5" in err.getvalue()
    assert screen_line(err.getvalue()) == ""
    assert "\n" not in err.getvalue()


def test_there_are_at_most_ten_updates_a_second() -> None:
    err = Tty()
    start = time.monotonic()

    list(progress(slowly(60, 0.005), None, "reading", err))

    assert err.getvalue().count("reading") <= (time.monotonic() - start) * 10


def test_a_quick_loop_shows_nothing() -> None:
    err = Tty()

    assert list(progress(range(20), 20, "reading", err)) == list(range(20))
    assert err.getvalue() == ""


def test_what_is_no_terminal_gets_nothing() -> None:
    err = io.StringIO()

    assert list(progress(slowly(3, 0.06), 3, "reading", err)) == [0, 1, 2]
    assert err.getvalue() == ""


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_the_line_is_gone_before_an_error_is_seen(error: type[BaseException]) -> None:
    err = Tty()

    with pytest.raises(error):
        for number in progress(slowly(9, 0.06), 9, "reading", err):
            if number == 4:
                raise error

    assert "reading" in err.getvalue()
    assert screen_line(err.getvalue()) == ""


def test_the_line_is_gone_when_the_source_of_the_items_fails() -> None:
    def failing() -> Iterator[int]:
        yield from slowly(3, 0.06)
        raise OSError("gone")

    err = Tty()
    with pytest.raises(OSError, match="gone"):
        list(progress(failing(), 9, "reading", err))

    assert "reading" in err.getvalue()
    assert screen_line(err.getvalue()) == ""


def test_a_long_label_stays_on_one_line_and_keeps_its_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    err = Tty()

    list(progress(slowly(3, 0.06), 3, "x" * 100 + "\n\x1b[2J", err))

    assert all(len(part) < 30 for part in err.getvalue().split("\r"))
    assert " 2/3" in err.getvalue()
    assert "\x1b" not in err.getvalue()
