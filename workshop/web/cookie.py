"""The browser's cookie: a signed random id, nothing else. What it opens is kept on the server."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from workshop.access.browser import COOKIE, browser_in, new_browser, signed

_DAYS = 400


class BrowserCookie:
    """Middleware: every page a person loads carries the cookie from then on."""

    def __init__(self, app: ASGIApp, secret: bytes) -> None:
        self.app = app
        self.secret = secret

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on; adds the cookie to a page's answer when the browser has none that is ours."""
        if scope["type"] != "http" or scope["method"] != "GET" or not _is_page(scope):
            await self.app(scope, receive, send)
            return
        browser = browser_of(Headers(scope=scope).get("cookie"), self.secret)
        fresh = None if browser else signed(new_browser(), self.secret)
        if fresh:
            scope = _with_cookie(scope, fresh)

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and fresh:
                MutableHeaders(scope=message).append("set-cookie", _cookie(fresh, scope))
            await send(message)

        await self.app(scope, receive, with_cookie)


def browser_of(cookies: str | None, secret: bytes) -> str | None:
    """The browser id in a Cookie header, whatever other programs on this host put there too."""
    return browser_in(cookie_parser(cookies or "").get(COOKIE), secret)


def _is_page(scope: Scope) -> bool:
    return "text/html" in Headers(scope=scope).get("accept", "")


def _with_cookie(scope: Scope, value: str) -> Scope:
    """The same request as if the browser had the cookie already, so that a first link works at once."""
    headers = [(name, held) for name, held in scope["headers"] if name != b"cookie"]
    old = Headers(scope=scope).get("cookie")
    together = f"{old}; {COOKIE}={value}" if old else f"{COOKIE}={value}"
    return {**scope, "headers": [*headers, (b"cookie", together.encode("latin-1"))]}


def _cookie(value: str, scope: Scope) -> str:
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    return f"{COOKIE}={value}; Path=/; Max-Age={_DAYS * 86_400}; HttpOnly; SameSite=Lax{secure}"
