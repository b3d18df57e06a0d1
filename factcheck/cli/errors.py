"""The one place where an error becomes a line on stderr and an exit code. No traceback, ever."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from factcheck.errors import FactcheckError

WRONG = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count
BROKEN_PIPE = 141  # 128 + SIGPIPE: what `yes | head` would give
_ROOT_OPTIONS = ("--db", "--user")


@contextmanager
def errors_as_lines() -> Iterator[None]:
    """Turn whatever is raised inside into one line on stderr and an exit."""
    try:
        yield
    except FactcheckError as error:
        leave(str(error), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(WRONG)
    except click.UsageError as error:
        leave(_usage(error), WRONG)
    except click.ClickException as error:
        leave(error.format_message(), WRONG)
    except (KeyboardInterrupt, click.Abort, EOFError):
        leave("Interrupted; nothing was changed.", INTERRUPTED)
    except BrokenPipeError:
        hush()
        sys.exit(BROKEN_PIPE)
    except OSError as error:
        leave(_system(error), WRONG)
    except Exception as error:
        leave(_bug(error), WRONG)


def leave(message: str, code: int) -> NoReturn:
    """Say one line and exit; what it quotes of a text or a file's name commands no terminal."""
    from factcheck.render.text import harmless

    try:
        click.echo(f"factcheck: {harmless(' '.join(message.split()))}", err=True)
    except OSError:
        hush()
    sys.exit(code)


def _usage(error: click.UsageError) -> str:
    message = error.format_message()
    if isinstance(error, click.NoSuchOption) and error.option_name in _ROOT_OPTIONS:
        return f"{error.option_name} goes before the command: factcheck {error.option_name} … {_path(error)}"
    return f"{message} See: factcheck {_path(error)} --help".replace("  ", " ")


def _path(error: click.UsageError) -> str:
    return error.ctx.command_path.removeprefix("factcheck").strip() if error.ctx else ""


def _system(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "There is no room left on the disk. Make room and try again."
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}."


def _bug(error: Exception) -> str:
    import traceback

    if os.environ.get("FACTCHECK_DEBUG"):
        traceback.print_exception(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    return (
        f"This is a bug in factcheck: {type(error).__name__}: {error} ({place}). Nothing was changed."
        " Please report it; FACTCHECK_DEBUG=1 shows more."
    )


def legible() -> None:
    """Write UTF-8 into files and pipes whatever the locale, and `?` for a sign that a terminal has not."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def hush() -> None:
    """Nobody reads any more: let the interpreter's last flush go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
