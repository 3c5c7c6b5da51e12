"""An article by its address."""

from __future__ import annotations

import ipaddress
import socket
import time
from typing import Any

from detente.errors import InputError, TooLarge
from detente.ingest.page import PAGE_LIMIT
from detente.ingest.read import read_bytes
from detente.model import Article

_MAX_HOPS = 5
_HEADERS = {"User-Agent": "Detente (reads one article for its user)", "Accept": "text/html, text/plain;q=0.9"}


def fetch(
    url: str,
    *,
    published: str | None = None,
    language: str | None = None,
    id: str | None = None,
    allow_private: bool = False,
    timeout_s: float = 15.0,
    limit_bytes: int = PAGE_LIMIT,
) -> Article:
    """The article at an http or https address; one page is asked for, and nothing that it refers to.

    Addresses of this machine and of private networks are refused unless `allow_private`, also after a redirect; the connection
    goes to the very address that was checked. `timeout_s` bounds the whole of it, `limit_bytes` the page. Raises InputError
    where the page cannot be had, and what `read_bytes` raises.
    """
    deadline = time.monotonic() + timeout_s
    data, charset = _get(url, allow_private, deadline, limit_bytes)
    return read_bytes(data, name=url, published=published, language=language, id=id, charset=charset)


def _get(url: str, allow_private: bool, deadline: float, limit: int) -> tuple[bytes, str | None]:
    import httpx  # late: only who fetches pays for it

    try:
        with httpx.Client(trust_env=allow_private, headers=_HEADERS, timeout=max(0.1, deadline - time.monotonic())) as client:
            target = httpx.URL(url)
            for _ in range(_MAX_HOPS):
                with client.stream("GET", **_request(target, allow_private)) as answer:
                    if not answer.has_redirect_location:
                        return _body(answer, deadline, limit), answer.charset_encoding
                    target = target.join(answer.headers["location"])
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, UnicodeError) as error:
        raise InputError(f"The page cannot be had: {error or type(error).__name__}") from error
    raise InputError(f"The page cannot be had: more than {_MAX_HOPS} redirects.")


def _request(target: Any, allow_private: bool) -> dict[str, Any]:
    """What to ask httpx for. The checked address stands in the URL, so that a second look-up cannot lead elsewhere."""
    if target.scheme not in ("http", "https") or not target.host:
        raise InputError("Only addresses that begin with http:// or https:// can be fetched.")
    if allow_private:
        return {"url": target}
    return {
        "url": target.copy_with(host=_public_address(target.host)),
        "headers": {"Host": target.netloc.decode("ascii")},
        "extensions": {"sni_hostname": target.raw_host.decode("ascii")},
    }


def _public_address(host: str) -> str:
    """An address of `host`; all it has must be public."""
    found = [str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    for text in found:
        address = ipaddress.ip_address(text.partition("%")[0])
        address = getattr(address, "ipv4_mapped", None) or address
        if not address.is_global or address.is_multicast:
            raise InputError(f"{host} is an address of this machine or of a private network; it is not fetched unless allowed.")
    return found[0]


def _body(answer: Any, deadline: float, limit: int) -> bytes:
    if answer.status_code >= 400:
        raise InputError(f"The page cannot be had: the server answered {answer.status_code}.")
    data = bytearray()
    for chunk in answer.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise TooLarge(f"The page has more than {limit:,} bytes. Give the article's text instead.")
        if time.monotonic() > deadline:
            raise InputError("The page cannot be had: it takes too long.")
    return bytes(data)
