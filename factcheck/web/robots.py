"""What a site's robots.txt lets programs fetch (RFC 9309)."""

from __future__ import annotations

from dataclasses import replace
from urllib.robotparser import RobotFileParser

from factcheck.errors import BadInput
from factcheck.web.address import Place
from factcheck.web.fetch import AGENT, Limits, fetch

_LARGEST = 512 * 1024
"""RFC 9309 asks to read at least 500 KiB."""


class Robots:
    """Asks each site once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = replace(limits, size=_LARGEST)
        self._known: dict[str, RobotFileParser | None] = {}

    def check(self, place: Place) -> None:
        """Raise BadInput where the site asks programs to stay away from this address."""
        rules = self._rules(place.origin)
        if rules is not None and not rules.can_fetch(AGENT, place.url):
            raise BadInput(
                f"{place.origin}/robots.txt asks programs not to fetch {place.target}.",
                "Save the page in a browser and add the file.",
            )

    def _rules(self, origin: str) -> RobotFileParser | None:
        """The rules of a site; None where it has none. A site that fails to tell is asked nothing more."""
        if origin not in self._known:
            self._known[origin] = self._asked(origin)
        return self._known[origin]

    def _asked(self, origin: str) -> RobotFileParser | None:
        answer = fetch(f"{origin}/robots.txt", self._limits)
        if 400 <= answer.status < 500:
            return None
        rules = RobotFileParser()
        if answer.status >= 500:
            rules.parse(["User-agent: *", "Disallow: /"])  # RFC 9309, 2.3.1.4
        else:
            rules.parse(answer.body.decode("utf-8-sig", "replace").splitlines())
        return rules
