"""A command on a terminal of its own, and a hand on its keyboard."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from types import TracebackType

from factcheck.settings import Target
from tests.checkout import ROOT

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """Run `factcheck` in a pseudo-terminal; without colour unless asked for."""

    def __init__(
        self, target: Target, *words: str, columns: int = 80, lines: int = 24, colour: bool = False
    ) -> None:
        self.seen = ""
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        command = [sys.executable, "-m", "factcheck", "--db", str(target.path or target.url), *words]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        environment |= {} if colour else {"NO_COLOR": "1"}
        self._child = subprocess.Popen(
            command, stdin=follower, stdout=follower, stderr=follower, env=environment, start_new_session=True
        )
        os.close(follower)
        self._leader = leader

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._leader)
        self._child.kill()
        self._child.wait()

    def until(self, words: str, seconds: float = 30) -> str:
        """Read until the words are on the screen; returns what came since the last time."""
        found, end = "", time.monotonic() + seconds
        while words not in _ESCAPES.sub("", found):
            piece = self._read(end - time.monotonic())
            assert piece is not None, f"{words!r} did not come; seen: {found!r}"
            found += piece
        self.seen += found
        return _ESCAPES.sub("", found).replace("\r\n", "\n")

    def press(self, keys: str, then: str) -> str:
        """Type, and read until the words are on the screen. What comes before the program waits is lost."""
        line = keys.endswith("\n")
        while bool(termios.tcgetattr(self._leader)[3] & termios.ICANON) is not line:
            time.sleep(0.005)
        os.write(self._leader, keys.encode())
        return self.until(then)

    def end(self) -> int:
        """Wait for the end; returns the exit code."""
        while (piece := self._read(30)) is not None:
            self.seen += piece
        return self._child.wait(timeout=30)

    def _read(self, seconds: float) -> str | None:
        ready, _, _ = select.select([self._leader], [], [], max(0.0, seconds))
        if not ready:
            return None
        try:
            return os.read(self._leader, 65536).decode("utf-8", "replace") or None
        except OSError:  # Linux says EIO when the other side is closed
            return None
