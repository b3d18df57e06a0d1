"""The command line: one noun, one file; a command parses, calls one service, renders."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the entry point of the `factcheck` command.

    This module imports nothing that takes time: before `main` is entered nobody meets Ctrl-C.
    """
    try:
        _run()
    finally:
        import signal

        # All is said and done: Ctrl-C while Python closes would change nothing but the exit code.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # CPython takes a Ctrl-C that passed through an exec of text (dataclasses run one) for one that nobody
        # caught, even when somebody did, and ends by the signal instead of the exit code. An exec forgets it.
        exec("")


def _run() -> None:
    try:
        from factcheck.cli.root import root
    except KeyboardInterrupt:  # before there is anything else that could meet it
        sys.stderr.write("factcheck: Interrupted; nothing was changed.\n")
        sys.exit(130)
    try:
        root(prog_name="factcheck")
    except KeyboardInterrupt:  # in the moments before and after the root meets it
        sys.stderr.write("factcheck: Interrupted.\n")
        sys.exit(130)
