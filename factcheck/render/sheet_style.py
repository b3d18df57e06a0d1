"""How a sheet looks (light and dark, at any width, on paper), and the one script a searchable one has."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent

STYLE = (_HERE / "sheet.css").read_text(encoding="utf-8")
FILTER = (_HERE / "sheet.js").read_text(encoding="utf-8")
