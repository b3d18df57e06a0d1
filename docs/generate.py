"""Write the pages of docs/ that are made from the program; with --check only compare them.

python docs/generate.py           writes
python docs/generate.py --check   exits with 1 and names the pages that are out of date
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the checkout's own program, whatever is installed

from generators.commands import commands_page  # noqa: E402
from generators.detectors import detector_pages  # noqa: E402
from generators.outputs import with_outputs  # noqa: E402
from generators.reading import reading_page  # noqa: E402
from generators.schema import schema_page  # noqa: E402

PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "reading.md": reading_page,
    "schema.md": schema_page,
    "reports.md": lambda: with_outputs(HERE / "reports.md"),
    **detector_pages(),
}


def main(arguments: list[str]) -> int:
    """Write or compare; returns the exit code."""
    if set(arguments) - {"--check"}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    stale = []
    for name, make in PAGES.items():
        path, wanted = HERE / name, make()
        held = path.read_text(encoding="utf-8") if path.exists() else None
        if held != wanted:
            stale.append(name)
            if "--check" not in arguments:
                path.parent.mkdir(exist_ok=True)
                path.write_text(wanted, encoding="utf-8", newline="\n")
    if "--check" not in arguments:
        sys.stdout.write("".join(f"docs/{name} written\n" for name in stale) or "docs/ is up to date\n")
        return 0
    for name in stale:
        sys.stderr.write(f"docs/{name} is out of date. Run: python docs/generate.py\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
