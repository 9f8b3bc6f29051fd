"""Who a browser is: a random id, signed, and nothing else. What it opens is kept on the server."""

import secrets

from itsdangerous import BadSignature, Signer

COOKIE = "samenwerkbord_browser"
"""The name of the cookie."""


def new_browser() -> str:
    """A fresh id, of 192 bits."""
    return secrets.token_urlsafe(24)


def signed(browser: str, secret: bytes) -> str:
    """The cookie's value for a browser id."""
    return Signer(secret, salt="browser").sign(browser).decode()


def browser_in(value: str | None, secret: bytes) -> str | None:
    """The browser id in a cookie's value; None: there is none, or it is not ours."""
    if not value:
        return None
    try:
        return Signer(secret, salt="browser").unsign(value).decode()
    except BadSignature:
        return None
