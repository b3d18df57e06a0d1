"""Charts of a sheet: the words are HTML, so that they wrap and can be read out; only the strips are SVG."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from factcheck.render.sheet import Bar, Counts, Intervals, Line
from factcheck.render.text import harmless

_WIDE = 1000
"""Units of a strip; it is stretched to the width there is."""
_THIN, _THICK, _HIGH = 4, 12, 16
_LEAST = 6
"""A value that is one point is drawn this wide."""

Put = Callable[[Element, Line], None]


def intervals_chart(parent: Element, chart: Intervals, put: Put) -> None:
    """One row a value: what it says above, its strip below, under one axis."""
    figure = SubElement(parent, "figure", {"class": "chart"})
    SubElement(figure, "figcaption").text = harmless(chart.title)
    rows = SubElement(figure, "ul")
    for bar in chart.bars:
        row = SubElement(rows, "li")
        put(SubElement(row, "span"), bar.label)
        _strip(row, chart, bar)
    axis = SubElement(figure, "div", {"class": "axis", "aria-hidden": "true"})
    for _, words in chart.ticks:
        SubElement(axis, "span").text = harmless(words)


def _strip(row: Element, chart: Intervals, bar: Bar) -> None:
    svg = _svg(row, bar.tone)
    for place, _ in chart.ticks:
        at = f"{_place(chart, place):.1f}"
        SubElement(svg, "line", {"x1": at, "x2": at, "y1": "0", "y2": str(_HIGH), "class": "tick"})
    _rect(svg, chart, bar.wide_lo, bar.wide_hi, _THIN, "wide")
    _rect(svg, chart, bar.lo, bar.hi, _THICK, "said")


def _svg(row: Element, tone: str) -> Element:
    """A strip; what it shows is in the words beside it, so it is silent for those who listen."""
    box = {"viewBox": f"0 0 {_WIDE} {_HIGH}", "preserveAspectRatio": "none"}
    return SubElement(row, "svg", {**box, "aria-hidden": "true", "class": tone})


def _rect(svg: Element, chart: Intervals, lo: float | None, hi: float | None, height: int, kind: str) -> None:
    first = 0.0 if lo is None else _place(chart, lo)
    last = float(_WIDE) if hi is None else _place(chart, hi)
    width = max(_LEAST, last - first)
    first = min(first, _WIDE - width) if width == _LEAST else first
    SubElement(
        svg, "rect",
        {
            "x": f"{max(0.0, first):.1f}", "y": str((_HIGH - height) // 2), "width": f"{width:.1f}",
            "height": str(height), "class": kind,
        },
    )  # fmt: skip


def _place(chart: Intervals, value: float) -> float:
    """Where a value lies on a strip; what lies outside the axis stands at its end."""
    share = (value - chart.first) / (chart.last - chart.first) if chart.last > chart.first else 0.5
    return min(1.0, max(0.0, share)) * _WIDE


def counts_chart(parent: Element, chart: Counts, put: Put) -> None:
    """One row a group: what it says and who stands behind it, and a bar as long as they are many."""
    figure = SubElement(parent, "figure", {"class": "chart"})
    SubElement(figure, "figcaption").text = harmless(chart.title)
    rows = SubElement(figure, "ul")
    most = max((count.number for count in chart.counts), default=1) or 1
    for count in chart.counts:
        row = SubElement(rows, "li")
        put(SubElement(row, "span"), (*count.label, f" · {count.note}" if count.note else ""))
        svg = _svg(row, "quiet")
        width = f"{_WIDE * count.number / most:.1f}"
        SubElement(svg, "rect", {"x": "0", "y": "2", "width": width, "height": str(_THICK), "class": "said"})
