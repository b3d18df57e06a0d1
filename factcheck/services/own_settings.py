"""What a person sets for themselves, in a file of their own."""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from pathlib import Path

from factcheck.domain.text import normalise
from factcheck.errors import BadInput

_USER = re.compile(r"^[ \t]*user[ \t]*=.*$", re.MULTILINE)


def set_user(file: Path, name: str) -> str:
    """Write `user = name` into the file, whole or not at all; the rest of it stays. Returns the name.

    Raises BadInput for an empty name, or a file that cannot be read or written.
    """
    user = " ".join(normalise(name).split())
    if not user:
        raise BadInput("The name is empty.", f"To go back to the login name, delete the line in {file}.")
    try:
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        tomllib.loads(before)
    except (OSError, ValueError) as error:
        raise BadInput(f"{file} cannot be read: {error}.", "Mend or delete it.") from error
    after = _with_user(before, f"user = {json.dumps(user, ensure_ascii=False)}")
    if not _says(after, user):
        raise BadInput(
            f"{file} is written in a way that cannot be changed here.", f"Edit it: user = '{user}'"
        )
    if after != before:
        _replace(file, after)
    return user


def _with_user(before: str, line: str) -> str:
    """Keys of the file's own stand above its first table."""
    table = re.search(r"^[ \t]*\[", before, re.MULTILINE)
    top = before[: table.start()] if table else before
    if _USER.search(top):
        return _USER.sub(lambda _: line, top, count=1) + before[len(top) :]
    return f"{line}\n{before}"


def _says(text: str, user: str) -> bool:
    try:
        return tomllib.loads(text).get("user") == user
    except tomllib.TOMLDecodeError:
        return False


def _replace(file: Path, text: str) -> None:
    """Write beside it and rename: whoever reads meanwhile sees the old file or the new one."""
    place = file.resolve()  # a link, as people keep who keep their settings elsewhere, stays one
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".config-", suffix=".toml")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadInput(f"{file} cannot be written: {error.strerror or error}.") from error
