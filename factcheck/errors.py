"""The errors a person may meet; the command line turns each into one line and its exit code."""

from __future__ import annotations


class FactcheckError(Exception):
    """Root of all errors meant for people.

    `message` says what is wrong, `hint` what to do next; the command line prints both on one line.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message if self.hint is None else f"{self.message} {self.hint}"


class BadInput(FactcheckError):
    """A file, value, name or option the program cannot take."""


class NotFound(FactcheckError):
    """An id, name or passage that is not there."""


class Ambiguous(FactcheckError):
    """Something that can be read two ways; the message shows the readings and how to choose."""


class Clash(FactcheckError):
    """What is asked contradicts what the database holds: a stale revision, a row others hang on."""


class DatabaseError(FactcheckError):
    """The database is missing, locked, of another version, read-only, full or out of reach."""


class QueryError(FactcheckError):
    """A query that writes, runs too long or is not valid SQL."""
