"""The command line: one noun, one file; a command parses, calls one service, renders."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the entry point of the `factcheck` command."""
    from factcheck.cli.root import root

    root(prog_name="factcheck")
