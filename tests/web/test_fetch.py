"""Pages are fetched within limits, and never from a private address by chance."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from factcheck.errors import BadInput
from factcheck.web.address import Place, find_place
from factcheck.web.fetch import Limits, fetch
from factcheck.web.robots import Robots
from tests.web.server import Answer, Site, html, packed, page, redirect, serving

HERE = Limits(seconds=10, allow_private=True)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/": html(page())}) as running:
        yield running


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://127.1/",
    ],
)
def test_a_private_address_is_refused_however_it_is_written(url: str) -> None:
    with pytest.raises(BadInput, match=r"private address|cannot be found"):
        find_place(url, allow_private=False, seconds=10)


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "file:///etc/passwd", "http:///x", "http://a b/", "http://anna:pw@example.org/"],
)
def test_what_is_no_page_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(BadInput):
        find_place(url, allow_private=True, seconds=10)


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://example.org/x", "http://anna:pw@127.0.0.1/"])
def test_a_redirect_is_looked_at_as_an_address_that_was_given(site: Site, to: str) -> None:
    site.answers["/away"] = redirect(to)
    with pytest.raises(BadInput):
        fetch(f"{site.url}/away", HERE)


def test_redirects_are_followed_and_told(site: Site) -> None:
    site.answers |= {"/a": redirect("/b"), "/b": redirect(f"{site.url}/")}
    found = fetch(f"{site.url}/a", HERE)

    assert found.way == (f"{site.url}/a", f"{site.url}/b", f"{site.url}/")
    assert found.url == f"{site.url}/"


@pytest.mark.parametrize("letters", ["/gr\u00fcn".encode().decode("latin-1"), "/gr%C3%BCn"])
def test_a_redirect_may_name_letters_beyond_ascii(site: Site, letters: str) -> None:
    site.answers |= {"/a": redirect(letters), "/gr%C3%BCn": html(page())}

    assert fetch(f"{site.url}/a", HERE).status == 200


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.answers |= {"/a": redirect("/b"), "/b": redirect("/a")}
    with pytest.raises(BadInput, match="circle"):
        fetch(f"{site.url}/a", HERE)


def test_a_chain_of_redirects_ends(site: Site) -> None:
    site.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(20)}
    with pytest.raises(BadInput, match="5 times"):
        fetch(f"{site.url}/0", HERE)


def test_a_page_that_is_too_large_is_left(site: Site) -> None:
    site.answers["/big"] = Answer(b"x" * 200_000)
    with pytest.raises(BadInput, match="too large"):
        fetch(f"{site.url}/big", Limits(size=100_000, allow_private=True))


def test_a_small_answer_that_unpacks_to_a_huge_one_is_left(site: Site) -> None:
    site.answers["/bomb"] = packed(b"x" * 50_000_000)
    with pytest.raises(BadInput, match="too large"):
        fetch(f"{site.url}/bomb", Limits(size=1_000_000, allow_private=True))


def test_a_packed_page_is_unpacked(site: Site) -> None:
    site.answers["/packed"] = packed(page().encode())

    assert fetch(f"{site.url}/packed", HERE).body == page().encode()


def test_a_packed_page_that_is_broken_is_told(site: Site) -> None:
    site.answers["/broken"] = Answer(b"no gzip", headers={"Content-Encoding": "gzip"})
    with pytest.raises(BadInput, match="cannot be fetched"):
        fetch(f"{site.url}/broken", HERE)


def test_a_page_that_breaks_off_is_told_not_taken_for_all_of_it(site: Site) -> None:
    half = packed(page().encode())
    half.body = half.body[:-20]
    site.answers |= {"/plain": Answer(page().encode()[:700], missing=500), "/packed": half}

    for path in ("/plain", "/packed"):
        with pytest.raises(BadInput, match="broke off"):
            fetch(f"{site.url}{path}", HERE)


def test_an_empty_page_did_not_break_off(site: Site) -> None:
    site.answers |= {"/": Answer(b""), "/packed": Answer(b"", headers={"Content-Encoding": "gzip"})}

    assert fetch(f"{site.url}/", HERE).body == b""
    assert fetch(f"{site.url}/packed", HERE).body == b""


def test_a_page_that_comes_byte_by_byte_is_left_when_its_time_is_up(site: Site) -> None:
    """Each byte would start a plain timeout anew: 1,000 of these take a minute and a half."""
    site.answers["/slow"] = Answer(b"x" * 1000, pause=0.09)
    with pytest.raises(BadInput, match=r"within 0\.5 seconds"):
        fetch(f"{site.url}/slow", Limits(seconds=0.5, allow_private=True))


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The numbers of names, in place of the system's own look-up."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def look_up(host: str, port: int, *more: Any, **named: Any) -> list[Any]:
        if host == "slow.example":
            time.sleep(3)
        if host not in known:
            return real(host, port, *more, **named)
        return [(0, 0, 0, "", (number, port)) for number in known[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


def test_a_host_of_several_numbers_is_asked_at_each_until_one_answers(
    site: Site, names: dict[str, list[str]]
) -> None:
    names["two.example"] = ["127.0.0.2", "127.0.0.1"]
    found = fetch(f"http://two.example:{site.url.rsplit(':', 1)[1]}/", HERE)

    assert found.status == 200


def test_a_host_with_one_private_number_among_public_ones_is_refused(names: dict[str, list[str]]) -> None:
    names["mixed.example"] = ["93.184.215.14", "127.0.0.1"]
    with pytest.raises(BadInput, match=r"private address \(127\.0\.0\.1\)"):
        fetch("http://mixed.example/", Limits(seconds=10))


def test_a_name_is_looked_up_once_so_that_it_cannot_mean_two_machines(
    site: Site, names: dict[str, list[str]]
) -> None:
    """Asked again it would name another number: the connection goes to the one that was looked at."""
    names["turn.example"] = ["127.0.0.1"]

    def look_at(_place: Place) -> None:
        names["turn.example"] = ["127.0.0.2"]

    port = site.url.rsplit(":", 1)[1]
    assert fetch(f"http://turn.example:{port}/", HERE, check=look_at).status == 200


def test_a_name_that_is_not_found_in_time_is_left(names: dict[str, list[str]]) -> None:
    names["slow.example"] = ["127.0.0.1"]
    began = time.monotonic()
    with pytest.raises(BadInput, match="not found in time"):
        fetch("http://slow.example/", Limits(seconds=0.3, allow_private=True))

    assert time.monotonic() - began < 2.5


def test_a_handshake_that_comes_byte_by_byte_is_left_when_its_time_is_up() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(BadInput, match=r"within 0\.5 seconds"),
    ):
        threading.Thread(target=_dribble, args=(server,), daemon=True).start()
        fetch(f"https://127.0.0.1:{server.getsockname()[1]}/", Limits(seconds=0.5, allow_private=True))


def _dribble(server: socket.socket) -> None:
    """The head of a long TLS record, then a byte now and then, for half a minute."""
    stream, _ = server.accept()
    with stream, suppress(OSError):
        stream.sendall(b"\x16\x03\x03\x40\x00")
        for _ in range(300):
            time.sleep(0.1)
            stream.sendall(b"x")


def test_a_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(BadInput, match="cannot be reached"):
        fetch("http://127.0.0.1:9/", HERE)


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        (html("User-agent: *\nDisallow: /"), False),
        (html("User-agent: factcheck\nDisallow: /"), False),
        (html("\ufeffUser-agent: *\nDisallow: /"), False),
        (html("User-agent: *\nDisallow: /intern"), True),
        (html("User-agent: other\nDisallow: /"), True),
        (Answer(status=404), True),
        (Answer(status=503), False),
    ],
    ids=["all", "us", "byte order mark", "elsewhere", "others", "none", "unreachable"],
)
def test_a_site_is_asked_first_whether_programs_may(site: Site, rules: Answer, allowed: bool) -> None:
    site.answers["/robots.txt"] = rules
    robots = Robots(HERE)
    if allowed:
        assert fetch(f"{site.url}/", HERE, check=robots.check).status == 200
    else:
        with pytest.raises(BadInput, match=r"robots\.txt"):
            fetch(f"{site.url}/", HERE, check=robots.check)
        assert site.asked == ["/robots.txt"]


def test_each_site_is_asked_once(site: Site) -> None:
    robots = Robots(HERE)
    for _ in range(3):
        fetch(f"{site.url}/", HERE, check=robots.check)

    assert site.asked.count("/robots.txt") == 1
