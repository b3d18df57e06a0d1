"""Imports go down: to a lower rank, or to the same folder."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkout import ROOT

PACKAGE = ROOT / "factcheck"

RANKS = {
    "cli": 5,
    "services": 4,
    "storage": 3,
    "models": 2,
    "reading": 2,
    "detectors": 2,
    "exchange": 2,
    "web": 2,
    "render": 2,
    "domain": 1,
    "errors": 0,
    "settings": 0,
}
"""Folder (or module beside them) to its rank; siblings of one rank never import each other."""

BESIDE = {"errors", "settings"}
"""The two modules of rank 0 lie in one folder."""

ALLOWED = {
    "domain": frozenset[str](),
    "errors": frozenset[str](),
    "settings": frozenset[str](),
    "reading": frozenset[str](),
    "detectors": frozenset[str](),
    "render": frozenset({"rich", "click"}),
    "exchange": frozenset({"pydantic", "pydantic_core", "typing_extensions", "openpyxl"}),
    "web": frozenset({"trafilatura"}),
    "models": frozenset({"sqlalchemy"}),
    "storage": frozenset({"sqlalchemy", "alembic", "psycopg"}),
    "services": frozenset({"sqlalchemy"}),
    "cli": frozenset({"click", "sqlalchemy"}),
}
"""What each may import beside the standard library and lower ranks."""

FILES = sorted(PACKAGE.rglob("*.py"))
STANDARD = frozenset(sys.stdlib_module_names)


NETWORK = {"socket", "ssl", "http.client", "urllib.request", "ftplib", "smtplib", "asyncio"}
"""Modules by which a program reaches the network."""


def test_only_the_folder_web_can_reach_the_network() -> None:
    reaching = {
        str(path.relative_to(PACKAGE))
        for path in FILES
        if path.parent.name != "web" and _modules(path) & NETWORK
    }

    assert reaching == set()


def _modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_every_folder_of_the_package_has_a_rank() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}

    assert folders | modules <= RANKS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_lies_below_it(path: Path) -> None:
    here = _place(path)
    if here is None:  # the package itself and __main__ may start the command line
        return
    for name, line in _imports(path):
        top, _, rest = name.partition(".")
        if top != "factcheck":
            assert top in STANDARD | ALLOWED[here], f"{path}:{line} imports {name}"
        elif rest:
            there = rest.split(".")[0]
            if there in RANKS:  # else a name of the package itself, such as __version__
                fine = there == here or RANKS[there] < RANKS[here] or {there, here} <= BESIDE
                assert fine, f"{path}:{line}: {here} (rank {RANKS[here]}) imports {there} ({RANKS[there]})"


@pytest.mark.parametrize(
    ("here", "source"),
    [
        ("domain", "from factcheck.models import Claim"),
        ("models", "import factcheck.reading.zones"),
        ("services", "def f():\n    from factcheck.cli.desk import say"),
        ("domain", "import sqlalchemy"),
        ("render", "from factcheck import models"),
    ],
)
def test_an_import_upwards_or_sideways_would_be_seen(tmp_path: Path, here: str, source: str) -> None:
    path = tmp_path / "factcheck" / here / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")

    found = {name.split(".")[1] if name.startswith("factcheck.") else name for name, _ in _imports(path)}

    assert any(name not in RANKS or RANKS[name] >= RANKS[here] for name in found)
    assert found - {"factcheck"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_storage_sends_sql_of_its_own(path: Path) -> None:
    """A write as text passes by the audit; reading is the job of `.sql` files and the reader."""
    if _place(path) in ("storage", None):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0] if node.args else None
            words = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""
            writes = (
                words.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "DROP", "ALTER", "CREATE"))
            )
            if called in ("text", "exec_driver_sql", "execute"):
                assert not writes, f"{path}:{node.lineno} writes past the audit"


def _place(path: Path) -> str | None:
    first, *deeper = path.relative_to(PACKAGE).parts
    return first if deeper else (first.removesuffix(".py") if first.removesuffix(".py") in RANKS else None)


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module a file imports, wherever in it; `from a import b` counts as a.b."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
