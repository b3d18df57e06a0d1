"""A web server on this computer, with pages as they are found in the wild."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="de"><head><title>Steg gesperrt - Uferblatt</title>
<meta property="og:site_name" content="Uferblatt"><meta name="author" content="Mara Winter">
<meta property="article:published_time" content="{meta}">
<script type="application/ld+json">{json}</script>
<link rel="canonical" href="{canonical}"></head><body>
<nav><a href="/">Start</a> <a href="/abo">Abo</a></nav>
<article><h1>Steg gesperrt</h1>
<p>Die Gemeinde hat den Steg am Nordufer gesperrt, weil mehrere Bohlen morsch sind und nachgeben können.</p>
<p>Im Rathaus hieß es, {figure} Bohlen müssten ersetzt werden; die Arbeiten beginnen kommende Woche.</p>
<p>Bis dahin bleibt auch der Bootsverleih geschlossen, wie der Betreiber auf Nachfrage bestätigte.</p>
</article><footer>Impressum</footer><script>document.write("nie")</script></body></html>"""

JSON = (
    '{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2025-10-20T08:00:00+02:00"}'
)


def page(
    figure: str = "vierzig", meta: str = "2026-10-21T09:00:00+02:00", json: str = JSON, canonical: str = ""
) -> str:
    """The page about the pier."""
    return PAGE.format(figure=figure, meta=meta, json=json, canonical=canonical)


@dataclass
class Answer:
    """What the server says at a path; `pause` in seconds before each of the body's pieces, `missing`
    the bytes it promises and never sends."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    pause: float = 0.0
    missing: int = 0


def html(text: str, charset: str = "utf-8") -> Answer:
    return Answer(text.encode(charset), headers={"Content-Type": f"text/html; charset={charset}"})


def packed(text: bytes) -> Answer:
    return Answer(gzip.compress(text), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})


def redirect(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


@dataclass
class Site:
    """A running server: what it answers by path, and what it was asked."""

    url: str
    answers: dict[str, Answer]
    asked: list[str] = field(default_factory=list)


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Site]:
    """A site on loopback for as long as the block runs."""
    site = Site("", answers)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            answer = site.answers.get(self.path, Answer(b"nothing here", 404))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) + answer.missing))
            self.end_headers()
            try:
                if answer.pause:
                    for place in range(len(answer.body)):
                        time.sleep(answer.pause)
                        self.wfile.write(answer.body[place : place + 1])
                else:
                    self.wfile.write(answer.body)
            except OSError:
                pass  # the other side had enough
            if answer.missing:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
