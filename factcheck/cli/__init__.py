"""The command line: one noun, one file; a command parses, calls one service, renders."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; the entry point of the `factcheck` command."""
    try:
        from factcheck.cli.root import root
    except KeyboardInterrupt:  # before there is anything that could meet it
        sys.stderr.write("factcheck: Interrupted; nothing was changed.\n")
        sys.exit(130)
    root(prog_name="factcheck")
