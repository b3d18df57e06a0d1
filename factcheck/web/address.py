"""Addresses of pages: which may be asked, and where they lead."""

from __future__ import annotations

import ipaddress
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from factcheck.domain.keys import canonical_url
from factcheck.errors import BadInput

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are the IPv4 number that is meant."""


@dataclass(frozen=True, slots=True)
class Place:
    """An address taken apart, with the numbers its host was resolved to, in the order to try them in.

    The connection goes to one of them, so that a name cannot mean one machine when it is looked at and
    another when it is asked.
    """

    url: str
    scheme: str
    host: str
    port: int
    target: str
    numbers: tuple[str, ...]

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a robots.txt speaks for."""
        return f"{self.scheme}://{self.host_header}"

    @property
    def host_header(self) -> str:
        """The host as the request names it."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == _PORTS[self.scheme] else f"{name}:{self.port}"


def find_place(url: str, *, allow_private: bool, seconds: float) -> Place:
    """Take an address apart and look its host up.

    Raises BadInput for what is no web address, a name and password in it, a host nobody knows or that is not
    found within so many seconds, and, unless allowed, a host of which any number lies inside this computer
    or its own network.
    """
    canonical_url(url)  # refuses spaces, other schemes, a missing host
    parts = urlsplit(url)
    if parts.username or parts.password:
        raise BadInput(
            f"{parts.hostname}: the address holds a user's name.", "Leave it out; pages are fetched unnamed."
        )
    host = (parts.hostname or "").rstrip(".")
    port = parts.port or _PORTS[parts.scheme]
    numbers = _numbers(host, port, seconds)
    inside = [number for number in numbers if not _is_public(number)]
    if inside and not allow_private:
        raise BadInput(
            f"{host} is a private address ({inside[0]}).", "To fetch from your own network: --allow-private"
        )
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(url, parts.scheme, _ascii(host), port, _quoted(target), tuple(numbers))


def followed(place: Place, location: str) -> str:
    """Where a redirect leads; letters beyond ASCII are UTF-8 there, which headers are not read as."""
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    return urljoin(place.url, location.strip()).split("#", 1)[0]


def _numbers(host: str, port: int, seconds: float) -> list[str]:
    """In a thread that is left behind when its time is up: the system's own look-up cannot be stopped."""
    name = _ascii(host)
    found: list[str] = []
    failed: list[Exception] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(one[4][0]) for one in answers))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if thread.is_alive():
        raise BadInput(f"{host} was not found in time.", "Is the network there?")
    if failed or not found:
        why = _why(failed[0]) if failed else "it has no number"
        raise BadInput(f"{host} cannot be found ({why}).", "Is the address right, and the network there?")
    return found


def _why(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _ascii(host: str) -> str:
    """The name as the network knows it: `bücher.example` as `xn--bcher-kva.example`."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise BadInput(f"{host} is no name of a host.") from None


def _is_public(number: str) -> bool:
    """Neither this computer nor its network, also when an IPv6 number wraps an IPv4 one."""
    address = ipaddress.ip_address(number.split("%", 1)[0])
    return all(one.is_global and not one.is_multicast for one in (address, *_wrapped(address)))


def _wrapped(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    behind = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
    tunnel = address.teredo[1] if address.teredo else None
    return [one for one in (address.ipv4_mapped, address.sixtofour, tunnel, behind) if one is not None]


def _quoted(target: str) -> str:
    """Letters beyond ASCII as browsers send them."""
    from urllib.parse import quote

    return quote(target, safe="/%?=&+,;:@!$'()*~-._[]|#")
