"""The page Streamlit serves, in our language and with our style sheet from the first paint on."""

import functools
import json
import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from workshop.service.assets import base, files
from workshop.text import translator
from workshop.web import warming

_START = "/"
_FONTS = ("hanken-grotesk-latin-wght-normal.woff2", "newsreader-latin-wght-normal.woff2")


class OwnPage:
    """Middleware: rewrites the page's head (language, title, style sheet, fonts) and leaves all else alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; a page is held back until it is whole, then rewritten."""
        if scope["type"] != "http" or "text/html" not in Headers(scope=scope).get("accept", ""):
            await self.app(scope, receive, send)
            return
        if scope["path"] != _START:
            warming.want()
        plain = [
            (name, value) for name, value in scope["headers"] if name not in (b"accept-encoding", b"if-none-match")
        ]
        await self.app({**scope, "headers": plain}, receive, _Rewriter(send, scope).send)


def _language(scope: Scope) -> str:
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    return "en" if asked.get("lang") == ["en"] else "nl"


class _Rewriter:
    def __init__(self, send: Send, scope: Scope) -> None:
        self._send = send
        self._language = _language(scope)
        self._path = scope["path"]
        self._host = Headers(scope=scope).get("host", "")
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Collects a page; anything else goes straight on."""
        if message["type"] == "http.response.start":
            if "text/html" in Headers(raw=message["headers"]).get("content-type", ""):
                self._start = message
            else:
                await self._send(message)
            return
        if self._start is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = _rewritten(self._body, self._language, self._path)
        headers = MutableHeaders(scope=start)
        headers["content-length"] = str(len(body))
        for name in ("etag", "last-modified"):
            if name in headers:
                del headers[name]
        headers["cache-control"] = "no-store"
        headers["content-security-policy"] = _policy(body, self._host)
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


_MAP = ("vis/", "js/live/", "js/photo/", "js/desk/", "js/hosts/photo.js", "js/follow/")
"""What the map is drawn with, before all else: a browser asks for only a few at once."""
_WITH_MAP = ("foto", "muur", "lelijk")
"""The pages that have one."""
_ALL = (
    *("js/live/", "js/follow/", "js/hosts/page.js", "js/hosts/sign.js", "js/hosts/field.js", "js/hosts/shared.js"),
    *("js/sign/", "js/field/", "js/drafts/"),
)
"""The scripts of every page of a board. Named in the page they come all at once, not each after who asks for it."""


def _scripts(path: str) -> str:
    return "" if path == _START else _early((*_MAP, *_ALL) if any(name in path for name in _WITH_MAP) else _ALL)


@functools.cache
def _early(starts: tuple[str, ...]) -> str:
    named = dict.fromkeys(name for start in starts for name in files() if name.startswith(start))
    return "".join(_link(name) for name in named)


def _link(name: str) -> str:
    how = 'rel="preload" as="script"' if name.startswith("vis/") else 'rel="modulepreload"'
    return f'<link {how} href="/{base()}{name}">'


_HERE = '<script>window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };</script>'
"""Where the server is. Otherwise Streamlit asks two addresses of a page opened by its own, the wrong one first."""


_SKIP = """<script>new MutationObserver((_, watch) => {
  const link = document.querySelector('[data-testid="stSkipToContent"]');
  if (!link) return;
  link.textContent = %s;
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });</script>"""
"""The first thing a keyboard or a reader comes to, which Streamlit writes in English before any script of ours runs."""


def _skip(language: str) -> str:
    _ = translator(language)
    return "" if language == "en" else _SKIP % json.dumps(_("Skip to main content"))


_POLICY = (
    *("default-src 'self'", "script-src 'self' blob: 'wasm-unsafe-eval' {scripts}", "style-src 'self' 'unsafe-inline'"),
    *("img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self' blob: {sockets}"),
    *("worker-src 'self' blob:", "media-src 'none'", "object-src 'none'", "base-uri 'self'"),
    *("form-action 'self'", "frame-ancestors 'self'"),
)
"""What a page may load, and from where: from us alone. Streamlit hands a component's script over as a blob, has a
library in WebAssembly, and styles its own elements by written styles. A script that somebody typed on a board is none
of these.
"""
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


_HOST = re.compile(r"[\w.\-\[\]:]+", re.ASCII)


def _policy(page: bytes, host: str) -> str:
    """Not every browser takes a socket of the same host for 'self', so those are named."""
    digests = (b64encode(sha256(script).digest()).decode() for script in _INLINE.findall(page))
    scripts = " ".join(f"'sha256-{digest}'" for digest in digests)
    sockets = f"ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return "; ".join(_POLICY).format(scripts=scripts, sockets=sockets)


def _rewritten(page: bytes, language: str, path: str) -> bytes:
    fonts = "".join(
        f'<link rel="preload" href="/assets/fonts/{name}" as="font" type="font/woff2" crossorigin>' for name in _FONTS
    )
    style = f'<link rel="stylesheet" href="/{base()}css/samenwerkbord.css">'
    page = page.replace(b'<html lang="en"', f'<html lang="{language}"'.encode(), 1)
    page = re.sub(rb'<link\s+rel="preload"[^>]*SourceSans[^>]*>', b"", page)
    page = page.replace(b'href="./favicon.png"', f'href="/{base()}favicon.png"'.encode(), 1)
    page = page.replace(b"<title>Streamlit</title>", b"<title>Samenwerkbord</title>", 1)
    return page.replace(b"</head>", f"{_HERE}{_skip(language)}{fonts}{style}{_scripts(path)}</head>".encode(), 1)
