"""Pages written by hand that show what a command prints, between two marks.

<!-- begin: factcheck report list --format markdown -->
<!-- end -->
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from factcheck.cli.root import root

_MARKED = re.compile(r"(<!-- begin: factcheck (.*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def with_outputs(page: Path) -> str:
    """The page with what each command prints now; the commands must need no database."""
    return _MARKED.sub(_filled, page.read_text(encoding="utf-8"))


def _filled(match: re.Match[str]) -> str:
    mine = {"FACTCHECK_REPORTS": None, "FACTCHECK_DB": None}
    done = CliRunner().invoke(root, shlex.split(match[2]), prog_name="factcheck", env=mine)
    if done.exit_code:
        raise SystemExit(f"factcheck {match[2]} failed: {done.stderr}")
    return f"{match[1]}{done.stdout.rstrip()}\n{match[3]}"
