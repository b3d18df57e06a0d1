"""One page over http or https: with limits on time, size and redirects, and no private host by chance."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from factcheck import __version__
from factcheck.errors import BadInput
from factcheck.web.address import Place, find_place, followed

AGENT = f"factcheck/{__version__}"
"""The name the program goes by; robots.txt may speak to it."""

_REDIRECTS = (301, 302, 303, 307, 308)
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` for everything, `size` in bytes as unpacked, and how often a page may send elsewhere."""

    seconds: float = 30.0
    size: int = 10 * 1024 * 1024
    redirects: int = 5
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: where it came from in the end, the addresses on the way, its headers and its bytes."""

    url: str
    way: tuple[str, ...]
    status: int
    media_type: str
    charset: str | None
    body: bytes = field(repr=False)


def fetch(url: str, limits: Limits, *, check: Callable[[Place], None] | None = None) -> Fetched:
    """Get a page. `check`, if given, is called with the place of each address before it is asked.

    Raises BadInput, naming the address, for a host that is not there or private, an answer that is late, too
    large or broken, a certificate that does not fit, and more redirects than the limit. An answer that says
    no (404 and the like) is returned with its status.
    """
    deadline = time.monotonic() + limits.seconds
    way = [url]
    while True:
        left = deadline - time.monotonic()
        place = find_place(way[-1], allow_private=limits.allow_private, seconds=left)
        if check is not None:
            check(place)
        found, location = _ask(place, limits, deadline)
        if location is None:
            return Fetched(place.url, tuple(way), found.status, found.media_type, found.charset, found.body)
        if len(way) > limits.redirects:
            raise BadInput(
                f"{url} sends from one address to the next ({limits.redirects} times).", f"Last: {way[-1]}"
            )
        way.append(followed(place, location))
        if way[-1] in way[:-1]:
            raise BadInput(f"{url} sends in a circle.", f"By way of {way[-1]}")


def _ask(place: Place, limits: Limits, deadline: float) -> tuple[Fetched, str | None]:
    clock = _Clock(deadline)
    connection = http.client.HTTPConnection(place.host, place.port)
    try:
        with clock:
            connection.sock = _connect(place, clock)
            connection.request("GET", place.target, headers=_headers(place))
            answer = connection.getresponse()
            location = answer.headers.get("Location") if answer.status in _REDIRECTS else None
            body = b"" if location else _read(answer, place, limits)
        media_type, charset = answer.headers.get_content_type(), answer.headers.get_content_charset()
        return Fetched(place.url, (), answer.status, media_type, charset, body), location
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if clock.late or isinstance(error, TimeoutError):
            raise _late(place, limits) from error
        raise _failed(place, error) from error
    finally:
        connection.close()
        clock.close()


class _Clock:
    """Shuts the connection at the deadline: a timeout of the socket alone starts again with every byte."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._stream: socket.socket | None = None
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._end)
        self._timer.daemon = True
        self.late = False

    @property
    def left(self) -> float:
        """Seconds until the deadline; a little at least, as 0 would mean without end."""
        return max(0.1, self._deadline - time.monotonic())

    def watch(self, stream: socket.socket) -> None:
        """The connection to be shut."""
        self._stream = stream
        if self.late:
            raise TimeoutError

    def close(self) -> None:
        """Close what is watched, also where nobody took it over."""
        if self._stream is not None:
            self._stream.close()

    def _end(self) -> None:
        self.late = True
        if self._stream is not None:
            with suppress(OSError):
                self._stream.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        if self.late:
            raise TimeoutError


def _connect(place: Place, clock: _Clock) -> socket.socket:
    """A connection to one of the numbers that were looked at, under the name that was asked for."""
    stream = _reached(place, clock)
    clock.watch(stream)
    if place.scheme == "https":
        try:
            stream = ssl.create_default_context().wrap_socket(
                stream, server_hostname=place.host, do_handshake_on_connect=False
            )
            clock.watch(stream)
            stream.do_handshake()
        except ssl.SSLError as error:
            if clock.late:
                raise TimeoutError from error
            raise _untrusted(place, error) from error
    return stream


def _reached(place: Place, clock: _Clock) -> socket.socket:
    """The first number that answers; each may take its share of the time that is left."""
    for number, waiting in zip(place.numbers, range(len(place.numbers), 0, -1), strict=True):
        try:
            stream = socket.create_connection((number, place.port), timeout=clock.left / waiting)
        except OSError as error:
            last = error
            continue
        stream.settimeout(clock.left)
        return stream
    if isinstance(last, TimeoutError):
        raise last
    raise BadInput(
        f"{place.url} cannot be reached: {_told(last)}.", "Is the server up, and the network there?"
    ) from last


def _headers(place: Place) -> dict[str, str]:
    return {
        "Host": place.host_header,
        "User-Agent": AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
        "Accept-Encoding": "gzip",
        "Accept-Language": "de,en;q=0.8,*;q=0.5",
    }


def _read(answer: http.client.HTTPResponse, place: Place, limits: Limits) -> bytes:
    """The body, unpacked, piece by piece: a small answer that unpacks without end stops at the limit."""
    packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
    unpack = zlib.decompressobj(wbits=31) if packed else None
    pieces: list[bytes] = []
    size = 0
    while raw := answer.read1(_PIECE):
        piece = unpack.decompress(raw, limits.size + 1 - size) if unpack else raw
        pieces.append(piece)
        size += len(piece)
        if size > limits.size:
            raise BadInput(f"{place.url} is too large; a page has at most {limits.size / 1e6:.0f} MB.")
    if answer.length or (unpack and pieces and not unpack.eof):  # read1 takes the end for what it should be
        raise ConnectionError("it broke off before its end")
    return b"".join(pieces)


def _late(place: Place, limits: Limits) -> BadInput:
    return BadInput(
        f"{place.url} did not answer within {limits.seconds:g} seconds.",
        "Try again later, or raise --timeout.",
    )


def _failed(place: Place, error: Exception) -> BadInput:
    return BadInput(f"{place.url} cannot be fetched: {_told(error)}.")


def _untrusted(place: Place, error: ssl.SSLError) -> BadInput:
    why = getattr(error, "verify_message", None) or error.reason or str(error)
    return BadInput(f"{place.host} cannot be trusted: {why}.", "Save the page in a browser and add the file.")


def _told(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
