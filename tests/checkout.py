"""The checkout as a developer has it: its root, copies of it, and its programs run as processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run_python(*words: str, root: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m WORDS` so that the package of the checkout at `root` is the one that is found."""
    settings = {key: value for key, value in os.environ.items() if key != "FACTCHECK_DB"}
    settings |= {"PYTHONPATH": str(root), "FACTCHECK_USER": "anna", **environ}
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=root, env=settings, capture_output=True, text=True, timeout=120
    )


def copy_checkout(to: Path) -> Path:
    """A copy of what the program is made of, to be changed by a test."""
    for name in ("factcheck", "migrations"):
        shutil.copytree(ROOT / name, to / name)  # what Python compiled too: a second at each start
    for name in ("alembic.ini", "pyproject.toml"):
        shutil.copyfile(ROOT / name, to / name)
    return to
