"""What is set, as rows. Reads only."""

from __future__ import annotations

from factcheck.render.rows import Rows
from factcheck.services.setting_keys import DEFAULTS, OWN, SETTINGS
from factcheck.storage.reader import Cell, Reader


def list_settings(reader: Reader, user: str) -> Rows:
    """Every setting with what holds; `chosen` says whether it is the desk's choice or the program's.

    `user` is who is working now.
    """
    chosen = _chosen(reader)
    rows: list[tuple[Cell, ...]] = [
        (key, chosen.get(key, DEFAULTS.get(key)), "yes" if key in chosen else "no", meaning)
        for key, meaning in SETTINGS.items()
    ]
    rows += [(key, user, "yes", meaning) for key, meaning in OWN.items()]
    return Rows(("key", "value", "chosen", "meaning"), rows)


def setting_value(reader: Reader, key: str) -> str | None:
    """What holds for one of the desk's settings; None where nothing does."""
    return _chosen(reader).get(key, DEFAULTS.get(key))


def _chosen(reader: Reader) -> dict[str, str]:
    return {str(key): str(value) for key, value in reader.run("SELECT key, value FROM settings").rows}
