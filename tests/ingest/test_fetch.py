"""Fetching: only the web, only public addresses, within limits. A server of the test's own stands in for the network."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from detente.errors import InputError, TooLarge
from detente.ingest import fetch

PAGE = "<html><body><article>" + "<p>Le ministre a rencontré lundi son homologue à Genève, selon la présidence.</p>"
PAGE += "<p>Les deux pays se sont engagés à se revoir avant la fin du mois dans la capitale.</p></article></body></html>"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.end_headers()
            return
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
            return
        self.send_response(200 if self.path == "/page" else 404)
        self.send_header("Content-Type", "text/html; charset=windows-1252")
        self.end_headers()
        self.wfile.write(PAGE.encode("cp1252"))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "example.org", "http://", "http://[", "http://a b/"]
)
def test_only_web_addresses(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "[::ffff:127.0.0.1]",
        "2130706433",
    ],
)
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(InputError, match="private network"):
        fetch(f"http://{host}/")


def test_page_is_fetched_also_after_a_redirect(site: str) -> None:
    for path in ("/page", "/moved"):
        article = fetch(site + path, allow_private=True)
        assert article.text.startswith("Le ministre a rencontré lundi")
        assert article.id == site + path


def test_limits_and_failures_are_input_errors(site: str) -> None:
    with pytest.raises(TooLarge, match="more than 50 bytes"):
        fetch(f"{site}/page", allow_private=True, limit_bytes=50)
    with pytest.raises(InputError, match="404"):
        fetch(f"{site}/gone", allow_private=True)
    with pytest.raises(InputError, match="redirects"):
        fetch(f"{site}/loop", allow_private=True)
    with pytest.raises(InputError, match="too long"):
        fetch(f"{site}/page", allow_private=True, timeout_s=0.0)
